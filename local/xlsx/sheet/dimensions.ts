// Widths and heights: pixels in the model, characters and points in the file.

import { PIXELS_PER_POINT } from "../../../shared/units/lengths.ts";

// A character of the default font (11 points) is 7 pixels wide.
const PIXELS_PER_CHARACTER = 7;

/** The pixels of a column width given in characters (ECMA-376 part 1, 18.3.1.13). */
export function pixelsOfCharacters(characters: number): number {
  return Math.trunc(characters * PIXELS_PER_CHARACTER + 0.49);
}

/** The column width, in characters, of some pixels. */
export function charactersOfPixels(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_CHARACTER) * 10_000) / 10_000;
}

/** The pixels of a row height given in points. */
export function pixelsOfPoints(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** The row height, in points, of some pixels. */
export function pointsOfPixels(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}
