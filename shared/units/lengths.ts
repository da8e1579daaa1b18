// How points, pixels and English Metric Units (EMU, those of Slides and Office files) measure each other.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";

export const EMU_PER_POINT = 12_700;
/** At 96 pixels an inch. */
export const EMU_PER_PIXEL = 9_525;
/** At 96 pixels an inch, 72 points an inch. */
export const PIXELS_PER_POINT = 4 / 3;

/** A dimension's length in EMU; 0 when absent. */
export function inEmu(dimension: slides_v1.Schema$Dimension | undefined): number {
  return (dimension?.magnitude ?? 0) * (dimension?.unit === "PT" ? EMU_PER_POINT : 1);
}
