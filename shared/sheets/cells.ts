// Cells as Google Sheets takes them: typed values, never parsed, so that no text becomes a formula or a date.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

export type CellData = sheets_v4.Schema$CellData;

/** A request that writes cells side by side, or one under the other, from a place on (from 0). */
export function cellsRequest(
  start: { sheetId: number; rowIndex: number; columnIndex: number },
  rows: readonly (readonly CellData[])[],
  fields = "userEnteredValue",
): { updateCells: sheets_v4.Schema$UpdateCellsRequest } {
  return { updateCells: { start, rows: rows.map((values) => ({ values: [...values] })), fields } };
}

/** The fields of a cell that the add-on writes in its tabs; what is not given is cleared. */
export const WRITTEN_FIELDS = "userEnteredValue,userEnteredFormat.numberFormat";

/** A blank cell. */
export const BLANK_CELL: CellData = {};

/** Text as it is, whatever it starts with; blank for `null`. */
export function textCell(text: string | null): CellData {
  return text === null || text === "" ? BLANK_CELL : { userEnteredValue: { stringValue: text } };
}

/** A number with its format, a pattern of Google Sheets; blank for `null`. */
export function numberCell(value: number | null, pattern: string): CellData {
  if (value === null) return BLANK_CELL;
  return {
    userEnteredValue: { numberValue: value },
    userEnteredFormat: { numberFormat: { type: "NUMBER", pattern } },
  };
}

/** What shows a cell's day the French way. */
export const DAY_FORMAT = { userEnteredFormat: { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } } };

/** A day, shown the French way; blank for `null`. */
export function dayCell(serial: number | null): CellData {
  if (serial === null) return BLANK_CELL;
  return {
    userEnteredValue: { numberValue: serial },
    ...DAY_FORMAT,
  };
}

/** A text or a number without a format of its own. */
export function plainCell(value: string | number | null): CellData {
  return typeof value === "number" ? { userEnteredValue: { numberValue: value } } : textCell(value);
}
