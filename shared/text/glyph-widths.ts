// Widths of Arial's characters by code point, looked up without a search: the layout measures every text several times.
import { ARIAL_BOLD, ARIAL_REGULAR, UNITS_PER_EM, WIDEST_UNITS, type Widths } from "./arial-widths.ts";

/** Emoji are drawn by another font, wider than any letter: 1.37 em in the widest of the common ones. */
const EMOJI_UNITS = 2800;
const CODES = 0x1_00_00;
const EMS_PER_UNIT = 1 / UNITS_PER_EM;

const REGULAR = widthsByCode(ARIAL_REGULAR);
const BOLD = widthsByCode(ARIAL_BOLD);
/** The width of a character in ems. */
export function glyphWidthEm(code: number, isBold: boolean): number {
  if (code >= CODES) return EMOJI_UNITS / UNITS_PER_EM;
  return ((isBold ? BOLD : REGULAR)[code] ?? WIDEST_UNITS) * EMS_PER_UNIT;
}

/**
 * Whether another font than Arial, or the one of Arial's metrics that stands for it, draws some of a text, on a line that may
 * be higher: what is neither Latin, Greek, Cyrillic nor punctuation, arrow or geometric shape.
 */
export function hasForeign(text: string): boolean {
  return /[\u0590-\u1dff\u2600-\uffff]/.test(text);
}

/** The width of a text on one line, in points. */
export function textWidth(text: string, sizePoints: number, isBold: boolean): number {
  let ems = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code >= CODES) index += 1;
    ems += glyphWidthEm(code, isBold);
  }
  return ems * sizePoints;
}

function widthsByCode(widths: Widths): Uint16Array {
  const table = new Uint16Array(CODES).fill(WIDEST_UNITS);
  for (const [units, characters] of widths)
    for (const character of characters) table[character.codePointAt(0) ?? 0] = units;
  // Accented letters are as wide as their base letter.
  for (let code = 0xc0; code < 0x250; code += 1) {
    const base = String.fromCodePoint(code).normalize("NFD").charCodeAt(0);
    if (table[code] === WIDEST_UNITS) table[code] = table[base] ?? WIDEST_UNITS;
  }
  return table;
}
