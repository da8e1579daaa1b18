// Text as a slide shows it: no control characters, French typography.
import { withApostrophes, withNoBreakSpaces } from "../french/typography.ts";

/** Control characters, lone surrogates and private-use characters, which Slides refuses or drops. */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\p{Co}]/gu;
/** A text that ends from right to left would draw the figure after it to its other side: a mark, unseen, ends it. */
const ENDS_RIGHT_TO_LEFT = /[\u0590-\u08ff]$/;
const LEFT_TO_RIGHT = "\u200e";
const LINE_BREAKS = /[\n\r\v\f\u0085\u2028\u2029]+/u;

/**
 * One clean line: blanks joined into one, no-break spaces and apostrophes as French typography wants them.
 * `displayText("Total :\t3")` is `Total : 3` with a no-break space before the colon.
 */
export function displayText(raw: string): string {
  const line = raw
    .replaceAll(UNSHOWABLE, " ")
    .replaceAll(/[ \u2028\u2029]+/g, " ")
    .trim();
  return withApostrophes(withNoBreakSpaces(line)) + (ENDS_RIGHT_TO_LEFT.test(line) ? LEFT_TO_RIGHT : "");
}

/** The clean lines of a text typed over several, blank ones left out. */
export function displayLines(raw: string): string[] {
  return raw
    .split(LINE_BREAKS)
    .map(displayText)
    .filter((line) => line !== "");
}
