// The raw cells that an analysis starts from, column by column, as Google's values come.
import { isBlankText } from "../workbook/names.ts";
import type { StaffTabKey } from "../workbook/tabs.ts";

/** A cell as `UNFORMATTED_VALUE` with `SERIAL_NUMBER` reads it; blank cells are `""`, `null` or missing. */
export type RawCell = string | number | boolean | null | undefined;

/** The cells of one tab by column key, from row 2 down; those of a column that no computation needs are blank or `FILLED`. */
export type TabCells = Partial<Record<string, readonly RawCell[]>>;

/** The cells of every staff tab. */
export type WorkbookCells = Record<StaffTabKey, TabCells>;

/** What stands for a cell that holds something which no computation needs. */
export const FILLED = "…";
/** An empty check box: a column of them fills every row. */
const UNTICKED = false;

/** Whether a cell holds nothing but blanks. */
export function isBlank(cell: RawCell): boolean {
  return (
    cell === "" || cell === null || cell === undefined || (typeof cell === "string" && isBlankText(cell))
  );
}

/** Whether somebody entered something in a cell: a box left unticked is nothing. */
export function isEntered(cell: RawCell): boolean {
  return !isBlank(cell) && cell !== UNTICKED;
}
