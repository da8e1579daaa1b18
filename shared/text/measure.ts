// How wide text is in Arial, and how it breaks into lines: what decides that nothing overflows.
import { ARIAL_BOLD, ARIAL_REGULAR, UNITS_PER_EM, WIDEST_UNITS } from "./arial-widths.ts";

/** The size in points, and the weight. */
export interface Font {
  sizePoints: number;
  isBold: boolean;
}

/** The width of a text on one line, in points. */
export function textWidthPoints(text: string, { sizePoints, isBold }: Font): number {
  const widths = isBold ? ARIAL_BOLD : ARIAL_REGULAR;
  let units = 0;
  for (const character of text) units += characterUnits(widths, character);
  return (units * sizePoints) / UNITS_PER_EM;
}

/**
 * Breaks a text at its spaces into lines of at most `widthPoints`; a word wider than that is broken where it must.
 * No-break spaces hold. An empty text is one empty line.
 */
export function wrapText(text: string, widthPoints: number, font: Font): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const extended = line === "" ? word : `${line} ${word}`;
    if (textWidthPoints(extended, font) <= widthPoints) {
      line = extended;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = wordPieces(word, widthPoints, font);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

/** A word, cut where it is wider than the line. */
function wordPieces(word: string, widthPoints: number, font: Font): string[] {
  if (textWidthPoints(word, font) <= widthPoints) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && textWidthPoints(piece + character, font) > widthPoints) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

function characterUnits(widths: ReadonlyMap<string, number>, character: string): number {
  return widths.get(character) ?? widths.get(character.normalize("NFD").charAt(0)) ?? WIDEST_UNITS;
}
