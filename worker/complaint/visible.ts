// What is seen of a text: the one pattern that tells a text from blanks, for pages, API and its document.

/** First and last code of what is not seen, blanks apart: Unicode's control and default ignorable characters. */
const UNSEEN: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  // The Hangul fillers.
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  // The empty Braille pattern.
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  // What stands for an unreadable character, too.
  [0xfff0, 0xffff],
];

const escaped = (code: number): string => `\\u${code.toString(16).padStart(4, "0")}`;
const ranges = UNSEEN.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join("");
/** Beyond the first plane, as pairs of surrogates, but for the tags (U+E0000 to U+E0FFF). */
const PAIRS = "[\\ud800-\\udb3f\\udb44-\\udbff][\\udc00-\\udfff]";

/** Matches a text in which something is seen. Without Unicode's classes, which JSON Schema's readers may not know. */
export const VISIBLE = new RegExp(`[^\\s${ranges}]|${PAIRS}`);
