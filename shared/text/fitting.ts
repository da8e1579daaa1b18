// How many lines a text takes, and where it is cut at a word.
import { type Font, textWidthPoints } from "./measure.ts";

/** The lines of a text in a box of that width. */
export function lineCount(text: string, widthPoints: number, font: Font): number {
  return linesOfWords(measuredWords(text, font), widthPoints);
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

/** The sign of what was left out. */
export const ELLIPSIS = "…";

/** Words that belong to the next one: no line, no text cut short ends with them. */
export const LEANING_WORDS =
  "les?|la|des?|du|à|aux?|et|ou|une?|en|par|sur|sous|pour|dans|avec|sans|ce|cette|ces|que|qui|dont";
/** What a text cut at a word does not end with: a bracket that is not closed, leaning words, signs. */
const UNCLOSED = /\s\([^()]*$/;
const DANGLING = new RegExp(`(?:[\\s,;:.(–-]+(?:${LEANING_WORDS}))*[\\s,;:.(–-]*$`, "i");

/** The longest beginning of a text that `fits`, cut at a word with "…"; inside the first word where it must. */
export function shortened(text: string, fits: (candidate: string) => boolean): string {
  if (fits(text)) return text;
  const words = text.split(" ");
  const atWord = (count: number) => {
    const first = words.slice(0, count).join(" ");
    return first.replace(UNCLOSED, "").replace(DANGLING, "") + ELLIPSIS;
  };
  const count = longestPart(words.length - 1, (candidate) => fits(atWord(candidate)));
  if (count > 0) return atWord(count);
  const letters = [...(words[0] ?? "")];
  const atLetter = (kept: number) => `${letters.slice(0, kept).join("")}${ELLIPSIS}`;
  return atLetter(longestPart(letters.length, (candidate) => fits(atLetter(candidate))));
}

/** The text if it holds in so many lines, else its first words with an ellipsis. */
export function cutAtWord(text: string, widthPoints: number, font: Font, lines: number): string {
  return shortened(text, (candidate) => lineCount(candidate, widthPoints, font) <= lines);
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
