// The runs and lines that slides are made of, and the small words around them.

import type { Line, Run, Tone } from "../composition.ts";
import { displayText } from "../display-text.ts";
import type { SlideTitle } from "../review-slide.ts";

export const NO_BREAK_SPACE = "\u00a0";

/** A part of a line. */
export const run = (text: string, tone: Tone = "neutral", isStrong = false): Run => ({
  text,
  tone,
  isStrong,
});

/** A line of one run. */
export const line = (text: string, tone: Tone = "neutral", isStrong = false): Line => [
  run(text, tone, isStrong),
];

/** A title of which nothing may be dropped. */
export const title = (text: string, optional = "", longestLabel: string | null = null): SlideTitle => ({
  text: capitalised(text),
  optional,
  longestLabel,
});

/** The first letter in capitals, the rest as it is. */
export function capitalised(text: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase("fr") + text.slice(first.length);
}

/**
 * A label inside a sentence: its first letter lowered, unless the first word holds another capital or a digit
 * (`CNI`, `COVID19`).
 */
export function lowered(label: string): string {
  const [first = ""] = label;
  const word = /^\S*/u.exec(label)?.[0] ?? "";
  const isName = /[\p{Lu}\d]/u.test(word.slice(first.length)) || /\d/.test(first);
  return isName ? label : first.toLocaleLowerCase("fr") + label.slice(first.length);
}

/** `a, b et c`. */
export function joinedByAnd(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} et ${parts.at(-1) ?? ""}`;
}

/** The mark of figures made up for an example: it says so at the foot of the slide and is never printed. */
const ILLUSTRATIVE = /illustrati(?:f|ve)/i;
const ILLUSTRATIVE_MARK =
  /\s*[([]?\s*(?:données?\s+|dates?\s+|chiffres?\s+|objets?\s+)?illustrati(?:f|ve)s?\s*[)\]]?\.?/giu;

/** Whether a free text of a row says that its figures are illustrative. */
export function isIllustrative(text: string | null | undefined): boolean {
  return text !== null && text !== undefined && ILLUSTRATIVE.test(text);
}

/** Staff's text as a slide shows it: clean, French spaces, without the mark of illustrative figures. */
export function shown(raw: string | null | undefined): string {
  return displayText((raw ?? "").replaceAll(ILLUSTRATIVE_MARK, ""));
}

/** Beyond that a name is no name any more: slides show its beginning, the notes have it whole. */
const LONGEST_NAME = 120;

/** The name of an indicator or a family as slides show it, cut at a word with an ellipsis where it is endless. */
export function shownName(raw: string | null | undefined): string {
  const name = shown(raw);
  if (name.length <= LONGEST_NAME) return name;
  const cut = name.slice(0, LONGEST_NAME);
  const end = cut.search(/[\s\u00a0]\S*$/u);
  const characters = [...(end > 0 ? cut.slice(0, end) : cut)];
  return `${characters.join("").replace(/[\s\u00a0,;:(–-]+$/u, "")}…`;
}
