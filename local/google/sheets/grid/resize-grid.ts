// Setting a grid's size: growing adds blank rows and columns, shrinking deletes the last ones.
import { invalidArgument } from "../../google-error.ts";
import type { Draft } from "../draft.ts";
import type { Sheet } from "../model.ts";
import { deleteSpan } from "./dimension-changes.ts";
import { setGridSize } from "./grid-size.ts";

/**
 * Gives the sheet's grid the size asked.
 * @throws GoogleError INVALID_ARGUMENT when a count is under 1 or Google's limits are exceeded.
 */
export function resizeGrid(draft: Draft, sheet: Sheet, rowCount: number, columnCount: number): void {
  if (rowCount < 1) throw invalidArgument(`You can't delete all the rows on the sheet.`);
  if (columnCount < 1) throw invalidArgument(`You can't delete all the columns on the sheet.`);
  const grid = sheet.properties.gridProperties;
  if (rowCount < grid.rowCount) deleteSpan(draft, sheet, "ROWS", rowCount, grid.rowCount);
  if (columnCount < grid.columnCount) deleteSpan(draft, sheet, "COLUMNS", columnCount, grid.columnCount);
  setGridSize(draft.spreadsheet, sheet, rowCount, columnCount);
}
