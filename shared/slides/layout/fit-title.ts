// A title on one or two lines of 24 points bold (deck spec §4): never three, never smaller.
import type { SlideTitle } from "../../review/review-slide.ts";
import { textWidth } from "../text/glyph-widths.ts";
import { ELLIPSIS, shortened } from "../text/shorten.ts";
import { CONTENT_WIDTH } from "./grid.ts";

const TITLE_SIZE = 24;
/** What a break costs after each sign, in points of unevenness between the lines. */
const BREAK_PENALTIES: readonly (readonly [RegExp, number])[] = [
  [/;$/, 0],
  [/[,:]$/, 30],
];
const OTHER_PENALTY = 240;
/** A line must not end with a word that belongs to the next one. */
const LEANING_WORD =
  /(?:^|[\s'’(])(?:le|la|les|l['’]|de|du|des|d['’]|à|au|aux|et|ou|un|une|en|par|sur|pour)$/i;
const LEANING_PENALTY = 200;
const LAST_LINE_WORDS = 2;

export interface FittedTitle {
  lines: readonly string[];
  /** The whole title where something of it was left out, for the speaker. */
  whole: string | null;
}

/**
 * Breaks a title once at its best space, drops its optional part, then shortens staff's label at a word, whatever
 * comes first; a title without label is shortened at its end.
 */
export function fitTitle(title: SlideTitle): FittedTitle {
  const whole = `${title.text}${title.optional}`;
  const complete = titleLines(whole);
  if (complete !== null) return { lines: complete, whole: null };
  const lines = titleLines(title.text) ?? shortenedLabel(title) ?? shortenedEnd(title.text);
  return { lines, whole };
}

/** The title on one or two lines, or `null` when it takes more. */
function titleLines(text: string): readonly string[] | null {
  if (text.length > CONTENT_WIDTH) return null;
  if (width(text) <= CONTENT_WIDTH) return [text];
  const words = text.split(" ");
  let best: { lines: readonly string[]; penalty: number } | null = null;
  for (let count = 1; count <= words.length - 1; count += 1) {
    const first = words.slice(0, count).join(" ");
    const second = words.slice(count).join(" ");
    const [firstWidth, secondWidth] = [width(first), width(second)];
    if (firstWidth > CONTENT_WIDTH) break;
    if (secondWidth > CONTENT_WIDTH || wordCount(second) < LAST_LINE_WORDS) continue;
    const penalty = Math.abs(firstWidth - secondWidth) + breakPenalty(first);
    if (best === null || penalty < best.penalty) best = { lines: [first, second], penalty };
  }
  return best?.lines ?? null;
}

function shortenedLabel({ text, longestLabel }: SlideTitle): readonly string[] | null {
  if (longestLabel === null || longestLabel === "") return null;
  const at = text.indexOf(longestLabel);
  if (at < 0) return null;
  const withLabel = (label: string) => text.slice(0, at) + label + text.slice(at + longestLabel.length);
  const label = shortened(longestLabel, (candidate) => titleLines(withLabel(candidate)) !== null);
  return label === ELLIPSIS ? null : titleLines(withLabel(label));
}

function shortenedEnd(text: string): readonly string[] {
  const short = shortened(text, (candidate) => titleLines(candidate) !== null);
  return titleLines(short) ?? [short];
}

function breakPenalty(line: string): number {
  const sign = BREAK_PENALTIES.find(([pattern]) => pattern.test(line))?.[1] ?? OTHER_PENALTY;
  return sign + (LEANING_WORD.test(line) ? LEANING_PENALTY : 0);
}

function wordCount(line: string): number {
  return line.split(/\s+/).filter((word) => word !== "").length;
}

function width(text: string): number {
  return textWidth(text, TITLE_SIZE, true);
}
