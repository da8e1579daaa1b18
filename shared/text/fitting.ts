// How many lines a text takes, and where it is cut at a word.
import { type Font, textWidthPoints, wrapText } from "./measure.ts";

/** The lines of a text in a box of that width. */
export function lineCount(text: string, widthPoints: number, font: Font): number {
  return wrapText(text, widthPoints, font).length;
}

/** The widths of a text's words and of a space: measured once, they break at any width. */
export interface MeasuredWords {
  words: readonly number[];
  space: number;
}

export function measuredWords(text: string, font: Font): MeasuredWords {
  return {
    words: text.split(" ").map((word) => textWidthPoints(word, font)),
    space: textWidthPoints(" ", font),
  };
}

/** The lines of measured words; a word wider than the box takes as many as it needs. */
export function linesOfWords({ words, space }: MeasuredWords, widthPoints: number): number {
  let lines = 1;
  let taken = 0;
  for (const word of words) {
    const extended = taken === 0 ? word : taken + space + word;
    if (extended <= widthPoints) {
      taken = extended;
      continue;
    }
    if (taken > 0) lines += 1;
    lines += Math.max(0, Math.ceil(word / widthPoints) - 1);
    taken = word > widthPoints ? word % widthPoints : word;
  }
  return lines;
}

/** The text if it holds in so many lines, else its first words with an ellipsis. */
export function cutAtWord(text: string, widthPoints: number, font: Font, lines: number): string {
  const holds = (candidate: string) => lineCount(candidate, widthPoints, font) <= lines;
  if (holds(text)) return text;
  const words = text.split(/[ \u00a0]/);
  const whole = longestPart(words.length - 1, (count) => holds(ellipsed(words.slice(0, count).join(" "))));
  if (whole > 0) return ellipsed(words.slice(0, whole).join(" "));
  const characters = [...text];
  const kept = longestPart(characters.length, (count) => holds(`${characters.slice(0, count).join("")}…`));
  return `${characters.slice(0, kept).join("")}…`;
}

function ellipsed(text: string): string {
  return `${text.replace(/[ ,;:.(–-]+$/u, "")}…`;
}

/** The largest count that fits, from 0 to `most`, knowing that fewer always fit. */
export function longestPart(most: number, fits: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
