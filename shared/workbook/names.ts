// How names typed by people are compared: headers, tabs, keys, codes, choices, agents, items, campaigns.

/** Zero-width characters, soft hyphens and other marks of format, which nobody sees. */
const WITHOUT_WIDTH = /\p{Cf}/gu;
const ACCENTS = /\p{M}/gu;
const APOSTROPHES = /[’‘ʼ′´`]/gu;
/** The ordinal of N°, in the characters that keyboards and pasted texts give it. */
const DEGREES = /[º˚ᵒ⁰]/gu;
const BLANKS = /[\s\u0085]+/gu;
const BASIC_LATIN = /^[\x21-\x7e]*$/;
const NOTHING_SEEN = /^[\s\u0085\p{Cf}]*$/u;

/**
 * What two spellings of one name have in common: case, accents however encoded, variants of the apostrophe and of
 * the degree sign, characters without width and the length or kind of blanks do not tell names apart.
 */
export function comparableName(text: string): string {
  // Codes and numbers are many, and have nothing to drop.
  if (BASIC_LATIN.test(text)) return text.replaceAll("`", "'").toLowerCase();
  return text
    .replaceAll(WITHOUT_WIDTH, "")
    .replaceAll(APOSTROPHES, "'")
    .replaceAll(DEGREES, "°")
    .normalize("NFD")
    .replaceAll(ACCENTS, "")
    .replaceAll(BLANKS, " ")
    .trim()
    .toLowerCase();
}

/** A code in the catalogue's capitals, otherwise compared like any name. */
export function comparableCode(text: string): string {
  return comparableName(text).toUpperCase();
}

/** Whether a text shows nothing: blanks of any kind, and characters without width. */
export function isBlankText(text: string): boolean {
  return NOTHING_SEEN.test(text);
}
