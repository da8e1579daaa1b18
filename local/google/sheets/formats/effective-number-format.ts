// The number format that a cell is shown with.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell } from "../model.ts";
import { tokenize } from "./pattern-tokens.ts";

/** The cell's number format, if it has one. */
export function effectiveNumberFormat(cell: Cell): sheets_v4.Schema$NumberFormat | undefined {
  return cell.format?.numberFormat ?? undefined;
}

/** Whether the format shows a serial number as a date, a time or both. */
export function isDateFormat(format: sheets_v4.Schema$NumberFormat | undefined): boolean {
  return format?.type === "DATE" || format?.type === "TIME" || format?.type === "DATE_TIME";
}

/** Whether the format shows a number as so many per cent. A quoted % is a word beside it, as in `Taux`: it multiplies nothing. */
export function isPercentFormat(format: sheets_v4.Schema$NumberFormat | undefined): boolean {
  return format?.type === "PERCENT" || tokenize(format?.pattern ?? "").some(({ kind }) => kind === "percent");
}
