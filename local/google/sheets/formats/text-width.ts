// How wide a text is shown, for automatic column widths: close to Google's, not equal to the pixel.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

// Advance widths of a sans-serif face, in thousandths of the font's size.
const WIDTHS: readonly [number, string][] = [
  [222, "ijl'|"],
  [278, " !,./:;I[\\]ft"],
  [333, "()-r`"],
  [389, "*"],
  [500, "Jcksvxyz"],
  [556, "#$0123456789?L_abdeghnopqu"],
  [584, "+<=>~"],
  [611, "FTZ"],
  [667, "&ABEKPSVXY"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "Mm"],
  [889, "%"],
  [944, "W"],
  [1015, "@"],
];
const WIDTH_BY_CHARACTER = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((c) => [c, width])),
);
const OTHER_WIDTH = 556;
// Measured on recorded widths: a size of 10 points is shown 12.72 pixels high.
const PIXELS_PER_POINT = 1.27202;
const MARGIN_PIXELS = 3;

/** The width in pixels of a column that fits the text in the format's size. */
export function fittingPixels(text: string, format: sheets_v4.Schema$CellFormat | undefined): number {
  if (text === "") return 0;
  const size = format?.textFormat?.fontSize ?? 10;
  const bold = format?.textFormat?.bold === true ? 1.06 : 1;
  const thousandths = Math.max(...text.split("\n").map(lineWidth));
  return Math.round((thousandths / 1000) * size * PIXELS_PER_POINT * bold) + MARGIN_PIXELS;
}

function lineWidth(line: string): number {
  let width = 0;
  for (const character of line) width += WIDTH_BY_CHARACTER.get(character) ?? OTHER_WIDTH;
  return width;
}
