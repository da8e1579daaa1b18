// Numbers as staff type them in a month: `1 098`, `1098`, `9,7`, `9.7`.
import { formatTyped } from "../french/numbers.ts";

/** What a field's text says: a number, nothing yet, or something that is no number. */
export type TypedNumber = number | null | "unreadable";

/** Reads a field. Blanks group digits; a comma or a point begins the decimals, for fields hold no thousands' points. */
export function typedNumber(text: string): TypedNumber {
  const digits = text.replaceAll(/[\s%]/g, "").replace(",", ".").replace("−", "-");
  if (digits === "") return null;
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : "unreadable";
}

/** The same text, grouped; what can't be read stays as typed. */
export function groupedNumber(text: string): string {
  const number = typedNumber(text);
  return typeof number === "number" ? formatTyped(number) : text;
}
