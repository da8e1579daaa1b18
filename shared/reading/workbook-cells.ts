// The raw cells that an analysis starts from, column by column, as Google's values come.
import { isBlankText } from "../workbook/names.ts";
import type { StaffTabKey } from "../workbook/tabs.ts";

/** A cell as `UNFORMATTED_VALUE` with `SERIAL_NUMBER` reads it; blank cells are `""`, `null` or missing. */
export type RawCell = string | number | boolean | null | undefined;

/** The cells of one tab by column key, from row 2 down; those of a column that no computation needs are blank, `FILLED` or a formula's error. */
export type TabCells = Partial<Record<string, readonly RawCell[]>>;

/** The cells of every staff tab. */
export type WorkbookCells = Record<StaffTabKey, TabCells>;

/** What stands for a cell that holds something which no computation needs. */
export const FILLED = "…";
/** How a formula reads that was never computed: a file that no spreadsheet program recalculated. */
export const NOT_COMPUTED = "#NOT_COMPUTED!";
const FORMULA_ERRORS = /^#(REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|ERROR!|SPILL!|CALC!|NOT_COMPUTED!)$/;
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

/** Whether a cell is what stands for a formula without a value. */
export function isFormulaError(cell: RawCell): cell is string {
  return typeof cell === "string" && cell.startsWith("#") && FORMULA_ERRORS.test(cell.trim());
}
