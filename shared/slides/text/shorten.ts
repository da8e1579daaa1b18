// Text cut at a word with "…" where it must stand on so many lines: only for what stands whole elsewhere.
import { longestPart, shortened } from "../../text/fitting.ts";
import { textWidth } from "../../text/glyph-widths.ts";
import { wrapRuns } from "./wrap-runs.ts";

/** A text shortened to a width on one line, in points. */
export function shortenedToWidth(
  text: string,
  sizePoints: number,
  isBold: boolean,
  widthPoints: number,
): string {
  return shortened(text, (candidate) => textWidth(candidate, sizePoints, isBold) <= widthPoints);
}

/** A text shortened to so many lines of a width. */
export function shortenedToLines(
  text: string,
  { sizePoints, isBold }: { sizePoints: number; isBold: boolean },
  widthPoints: number,
  lines: number,
): string {
  return shortened(
    text,
    (candidate) =>
      wrapRuns([{ text: candidate, sizePoints, isBold, color: "ink" }], widthPoints).length <= lines,
  );
}

/** A text with soft breaks that make its lines about equal, as many as it takes in the width. */
export function balanced(
  text: string,
  { sizePoints, isBold }: { sizePoints: number; isBold: boolean },
  widthPoints: number,
): string {
  const linesIn = (width: number) => wrapRuns([{ text, sizePoints, isBold, color: "ink" }], width);
  const fewest = linesIn(widthPoints).length;
  if (fewest === 1) return text;
  const narrower = longestPart(
    Math.floor(widthPoints / 2),
    (points) => linesIn(widthPoints - points).length <= fewest,
  );
  const lines = linesIn(widthPoints - narrower);
  const parts = lines.map(({ start }, index) => text.slice(start, lines[index + 1]?.start));
  // A word broken inside has no blank to put the break in.
  return parts.every((part, index) => index === parts.length - 1 || part.endsWith(" "))
    ? parts.map((part) => part.trimEnd()).join("\v")
    : text;
}
