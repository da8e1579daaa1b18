// A title on one or two lines of 24 points bold (deck spec §4): never three, never smaller.
import type { SlideTitle } from "../../review/review-slide.ts";
import { ELLIPSIS, LEANING_WORDS, shortened } from "../../text/fitting.ts";
import { textWidth } from "../../text/glyph-widths.ts";
import { CONTENT_WIDTH } from "./grid.ts";

const TITLE_SIZE = 24;
/** What a break costs after each sign, in points of unevenness between the lines. */
const BREAK_PENALTIES: readonly (readonly [RegExp, number])[] = [
  [/;$/, 0],
  [/[,:]$/, 30],
];
const OTHER_PENALTY = 240;
/** A line must not end with a word that belongs to the next one. */
const LEANING_WORD = new RegExp(`(?:^|[\\s'’(])(?:${LEANING_WORDS}|[ld]['’])$`, "i");
const LEANING_PENALTY = 200;
const LAST_LINE_WORDS = 2;
const SPACE_WIDTH = textWidth(" ", TITLE_SIZE, true);

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
  const words = text.split(" ");
  const ends = lineEnds(words);
  const whole = ends.at(-1) ?? 0;
  if (whole <= CONTENT_WIDTH) return [text];
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let count = 1; count < words.length; count += 1) {
    const firstWidth = ends[count - 1] ?? 0;
    const secondWidth = whole - firstWidth - SPACE_WIDTH;
    if (firstWidth > CONTENT_WIDTH) break;
    if (secondWidth > CONTENT_WIDTH || !hasTwoWords(words, count)) continue;
    const penalty = Math.abs(firstWidth - secondWidth) + breakPenalty(words[count - 1] ?? "");
    if (penalty >= least) continue;
    best = count;
    least = penalty;
  }
  return best === 0 ? null : [words.slice(0, best).join(" "), words.slice(best).join(" ")];
}

/** The width of the words up to each one, with the spaces between them. */
function lineEnds(words: readonly string[]): number[] {
  let end = -SPACE_WIDTH;
  return words.map((word) => {
    end += SPACE_WIDTH + textWidth(word, TITLE_SIZE, true);
    return end;
  });
}

/** Two words for who reads, be it with a no-break space between them. */
function hasTwoWords(words: readonly string[], from: number): boolean {
  return words.length - from >= LAST_LINE_WORDS || /\S\s+\S/.test(words[from] ?? "");
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

function breakPenalty(lastWord: string): number {
  const sign = BREAK_PENALTIES.find(([pattern]) => pattern.test(lastWord))?.[1] ?? OTHER_PENALTY;
  return sign + (LEANING_WORD.test(lastWord) ? LEANING_PENALTY : 0);
}
