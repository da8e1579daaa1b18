// What a chart's words look like: ink, font, French numbers, labels on several lines.
import { PIXELS_PER_POINT } from "../../../../shared/units/lengths.ts";
import type { ChartTextFormat } from "../../../google/sheets/chart-data.ts";

/** Grey of the words that say no colour. */
const INK = "#666666";
const LABEL_POINTS = 10;
const FAMILY = "Arial, sans-serif";

/** The colour and the font of words, as a chart asks for them. */
export function wordsOf({ points = LABEL_POINTS, color, isBold = false }: ChartTextFormat = {}) {
  const weight: "bold" | "normal" = isBold ? "bold" : "normal";
  return {
    color: color === undefined ? INK : `#${color}`,
    font: { family: FAMILY, size: points * PIXELS_PER_POINT, weight },
  };
}

/** A number as the French write it; `decimals` fixes how many. */
export function french(value: number, decimals?: number): string {
  return value.toLocaleString("fr-FR", {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 2,
  });
}

/** A label cut between words into lines no wider than `width` pixels, where words allow it. */
export function wrapped(label: string, width: number, pen: CanvasRenderingContext2D): string[] {
  const { font } = wordsOf();
  pen.font = `${font.size}px ${font.family}`;
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && pen.measureText(joined).width <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
