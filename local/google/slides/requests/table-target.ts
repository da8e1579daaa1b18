// The cells that a request on a table means.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { invalidArgument } from "../../google-error.ts";
import type { TableCell, TableElement } from "../model.ts";

/** A block of cells, ends excluded. */
export interface CellBlock {
  firstRow: number;
  endRow: number;
  firstColumn: number;
  endColumn: number;
}

/** @throws GoogleError INVALID_ARGUMENT when the cell is outside the table or hidden by a merge. */
export function cellAt(table: TableElement, location: slides_v1.Schema$TableCellLocation): TableCell {
  const { row, column } = checkedPlace(table, location);
  const cell = table.rows[row]?.cells[column];
  if (cell === undefined) throw outside(table, row, column);
  if (cell.hidden) throw invalidArgument(`The cell at (${row}, ${column}) is merged into another cell.`);
  return cell;
}

/** The row and column of a location. @throws GoogleError INVALID_ARGUMENT when outside the table. */
function checkedPlace(
  table: TableElement,
  location: slides_v1.Schema$TableCellLocation | undefined,
): { row: number; column: number } {
  const row = location?.rowIndex ?? 0;
  const column = location?.columnIndex ?? 0;
  if (row < 0 || column < 0 || row >= table.rows.length || column >= table.columns.length) {
    throw outside(table, row, column);
  }
  return { row, column };
}

/** The block that a range covers, the whole table without one. @throws GoogleError INVALID_ARGUMENT. */
export function blockOf(table: TableElement, range: slides_v1.Schema$TableRange | undefined): CellBlock {
  if (range === undefined) {
    return { firstRow: 0, endRow: table.rows.length, firstColumn: 0, endColumn: table.columns.length };
  }
  const { row, column } = checkedPlace(table, range.location);
  const endRow = row + (range.rowSpan ?? 0);
  const endColumn = column + (range.columnSpan ?? 0);
  if (endRow <= row || endColumn <= column) {
    throw invalidArgument("The row span and column span of the table range must be at least 1.");
  }
  if (endRow > table.rows.length || endColumn > table.columns.length) {
    throw outside(table, endRow - 1, endColumn - 1);
  }
  return { firstRow: row, endRow, firstColumn: column, endColumn };
}

/** The cells of a block that aren't hidden by a merge. */
export function cellsIn(table: TableElement, block: CellBlock): TableCell[] {
  return table.rows
    .slice(block.firstRow, block.endRow)
    .flatMap((row) => row.cells.slice(block.firstColumn, block.endColumn))
    .filter((cell) => !cell.hidden);
}

/** The places named, all of them without a list. @throws GoogleError INVALID_ARGUMENT when one is outside. */
export function indicesOf(indices: readonly number[] | null | undefined, count: number): number[] {
  if (indices === undefined || indices === null || indices.length === 0) {
    return Array.from({ length: count }, (_item, index) => index);
  }
  for (const index of indices) {
    if (index < 0 || index >= count) {
      throw invalidArgument(`The index (${index}) should be between 0 and ${count - 1}, inclusive.`);
    }
  }
  return [...indices];
}

function outside(table: TableElement, row: number, column: number): Error {
  return invalidArgument(
    `The cell location (${row}, ${column}) is outside the table: it has ${table.rows.length} rows and ${table.columns.length} columns.`,
  );
}
