// How cells are written in the examples of docs/contract.md: what a person types, and what the code gives back.
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";

const NUMBER = /^-?\d+(,\d+)?$/;
/** Between backticks: a text as it is typed, even where it looks like a number. */
const AS_TYPED = /^`(.*)`$/;
const CODE_POINT = /\\u([0-9a-f]{4})/g;
const BLANKS = /[\u00a0\u202f]/g;
/** Results that divide are written to a millionth. */
const MILLION = 1e6;

/** The cell that a text of the document stands for: a number, a check box, a text; empty for none. */
export function typedCell(text: string): RawCell {
  const asTyped = AS_TYPED.exec(text)?.[1];
  if (asTyped !== undefined) return withCodePoints(asTyped);
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  return NUMBER.test(text) ? Number(text.replace(",", ".")) : text;
}

/** The text between backticks, or the text itself. */
export function typedText(text: string): string {
  return withCodePoints(AS_TYPED.exec(text)?.[1] ?? text);
}

/** A result as the document writes it: French decimals, plain blanks, nothing for what is empty. */
export function written(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.replaceAll(BLANKS, " ");
  return String(Math.round(value * MILLION) / MILLION).replace(".", ",");
}

function withCodePoints(text: string): string {
  return text.replaceAll(CODE_POINT, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}
