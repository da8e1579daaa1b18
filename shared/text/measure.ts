// How wide text is in Arial: what decides that nothing overflows.
import { textWidth } from "./glyph-widths.ts";

/** The size in points, and the weight. */
export interface Font {
  sizePoints: number;
  isBold: boolean;
}

/** The width of a text on one line, in points. */
export function textWidthPoints(text: string, { sizePoints, isBold }: Font): number {
  return textWidth(text, sizePoints, isBold);
}
