// What one types to get a cell, which is not always what it shows.
import { isDateFormat } from "../../google/sheets/formats/effective-number-format.ts";
import { formatNumber } from "../../google/sheets/formats/format-number.ts";
import type { Cell } from "../../google/sheets/model.ts";

/** The text to start an edit with, in French; nothing when it is what the cell shows. */
export function typedText({ value, formula, format }: Cell, shown: string): string | undefined {
  if (formula !== undefined) return formula;
  if (typeof value === "string") return readsAsText(value) ? undefined : `'${value}`;
  if (typeof value !== "number") return undefined;
  const typed = typedNumber(value, format?.numberFormat ?? undefined);
  return typed === shown ? undefined : typed;
}

// Texts that would be understood as something else keep their apostrophe.
function readsAsText(text: string): boolean {
  return !/^[='+]/.test(text) && !/^[\d\s.,/-]+%?$/.test(text);
}

type NumberFormat = NonNullable<Parameters<typeof formatNumber>[1]>;

function typedNumber(value: number, format: NumberFormat | undefined): string {
  if (format !== undefined && isDateFormat(format)) return typedDate(value, format);
  const isPercent = format?.type === "PERCENT" || /%/.test(format?.pattern ?? "");
  return isPercent ? `${decimal(value * 100)} %` : decimal(value);
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
  return String(Number(value.toPrecision(15))).replace(".", ",");
}
