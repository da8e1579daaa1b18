// Makes text that people typed safe to store and to show, without taking anything readable away.

import { VISIBLE } from "./visible.ts";

const REPLACED = "\uFFFD";

/**
 * Characters that turn the direction of writing around, with the names that Unicode gives them: embeddings, overrides,
 * isolates. The marks of direction, which Arabic needs, are not among them.
 */
const BIDI_CONTROLS: Readonly<Record<string, string>> = {
  "\u202A": "LRE",
  "\u202B": "RLE",
  "\u202C": "PDF",
  "\u202D": "LRO",
  "\u202E": "RLO",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
};
const BIDI = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Line ends become `\n`, blanks around are dropped, vertical tabs and form feeds become line ends, other
 * control characters (NUL among them) and lone surrogates become `\uFFFD`, which shows that something stood there.
 * What turns the direction of writing around is shown by its name, `[RLO]`: the text can't pass for another.
 */
export function cleanText(text: string): string {
  return withoutControls(text.replaceAll(BIDI, (character) => `[${BIDI_CONTROLS[character]}]`));
}

/**
 * The same on one line: tabs and line ends become blanks; what turns the direction around is left out. A line in which
 * nothing is seen is empty.
 */
export function cleanLine(text: string): string {
  const line = withoutControls(text.replaceAll(BIDI, "")).replaceAll(/[\t\n]+/g, " ");
  return VISIBLE.test(line) ? line : "";
}

/** A line whose digits are ASCII, whatever script they were typed in: `٠٦` gives `06`. */
export function cleanPhone(text: string): string {
  return cleanLine(text).replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

function withoutControls(text: string): string {
  return text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replaceAll(/\p{Cc}/gu, (character) => (character === "\n" || character === "\t" ? character : REPLACED))
    .toWellFormed()
    .trim();
}

// Unicode keeps the ten digits of a script side by side, from zero to nine; some such tens follow one another.
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}
