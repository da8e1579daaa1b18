// What one types to get a cell, which is not always what it shows.
import { isDateFormat, isPercentFormat } from "../../google/sheets/formats/effective-number-format.ts";
import { formatNumber } from "../../google/sheets/formats/format-number.ts";
import { typedFormula } from "../../google/sheets/formulas/french-formulas.ts";
import type { Cell } from "../../google/sheets/model.ts";
import { enteredContent } from "../../google/sheets/values/entered-value.ts";

/** The text to start an edit with, in French; nothing when it is what the cell shows. */
export function typedText({ value, formula, format }: Cell, shown: string): string | undefined {
  if (formula !== undefined) return typedFormula(formula);
  if (typeof value === "string") {
    const isKeptAsTyped = format?.numberFormat?.type === "TEXT" || readsAsText(value);
    return isKeptAsTyped ? undefined : `'${value}`;
  }
  if (typeof value !== "number") return undefined;
  const typed = typedNumber(value, format?.numberFormat ?? undefined);
  return typed === shown ? undefined : typed;
}

/** Whether the text, typed, stays itself: what would be understood as something else keeps its apostrophe. */
function readsAsText(text: string): boolean {
  return !MAY_BE_UNDERSTOOD.test(text) || enteredContent(text, "fr_FR", ANY_DAY).value === text;
}

// Quickly told: most texts begin neither like a number, a formula, a date in words nor a truth value.
const MAY_BE_UNDERSTOOD = /^\s*(?:[\d=+\-'(.,$€£¥]|\p{L}+\.?,?[\s-]+\d|(?:vrai|faux|true|false)\s*$)/iu;
const ANY_DAY = new Date(0);

type NumberFormat = NonNullable<Parameters<typeof formatNumber>[1]>;

function typedNumber(value: number, format: NumberFormat | undefined): string {
  if (format !== undefined && isDateFormat(format)) return typedDate(value, format);
  return isPercentFormat(format) ? `${decimal(value * 100)} %` : decimal(value);
}

function typedDate(value: number, { type }: NumberFormat): string {
  const day = { type: "DATE", pattern: "dd/mm/yyyy" };
  const time = { type: "TIME", pattern: "hh:mm:ss" };
  if (type === "TIME") return formatNumber(value % 1, time, "fr_FR");
  const shownDay = formatNumber(value, day, "fr_FR");
  return Number.isInteger(value) ? shownDay : `${shownDay} ${formatNumber(value, time, "fr_FR")}`;
}

// Fifteen digits: what a spreadsheet keeps of a number, without binary dust (95,16 × 100).
function decimal(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  return String(Number(value.toPrecision(15))).replace(".", ",");
}
