// How many lines a text takes, and where it is cut at a word.
import { type Font, wrapText } from "./measure.ts";

/** The lines of a text in a box of that width. */
export function lineCount(text: string, widthPoints: number, font: Font): number {
  return wrapText(text, widthPoints, font).length;
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

/** The largest count that fits, knowing that fewer always fit. */
function longestPart(most: number, fits: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
