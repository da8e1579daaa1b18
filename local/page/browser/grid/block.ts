// Rectangles of a tab.
import type { CellEdit } from "../../protocol/tab.ts";

/** A rectangle of the tab: row and column from 0. */
export interface Block {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/** What a cell is typed from; a formula says where it stood. */
export type Source = string | readonly [text: string, from: readonly [row: number, column: number]];

/** The rows of a tab that are in sight. */
export interface ShownRows {
  rowsIn(row: number, count: number): number[];
  rowsFrom(row: number, count: number): number[];
}

/** The cells from the block's first one, over rows in sight; what fits the block a whole number of times fills it. */
export function repeatedOver(
  cells: readonly (readonly Source[])[],
  block: Block,
  shown: ShownRows,
): CellEdit[] {
  // Not one argument a row: there may be more rows than a call takes.
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const height = repeated(cells.length, shown.rowsIn(block.row, block.rowCount).length);
  const rows = shown.rowsFrom(block.row, height);
  const fullWidth = repeated(width, block.columnCount);
  return Array.from({ length: height * fullWidth }, (_, index): CellEdit[] => {
    const [rowOffset, columnOffset] = [Math.floor(index / fullWidth), index % fullWidth];
    const source = cells[rowOffset % cells.length]?.[columnOffset % width];
    const row = rows[rowOffset];
    if (source === undefined || row === undefined) return [];
    const column = block.column + columnOffset;
    return [typeof source === "string" ? [row, column, source] : [row, column, ...source]];
  }).flat();
}

/** The smallest rectangle that holds every edit, within a tab of so many rows and columns; nothing when none is in it. */
export function blockOf(
  edits: readonly CellEdit[],
  tab: { rowCount: number; columnCount: number },
): Block | undefined {
  // Not one argument an edit: there may be more than a call takes.
  let [top, left, bottom, right] = [tab.rowCount, tab.columnCount, -1, -1];
  for (const [row, column] of edits) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, Math.min(row, tab.rowCount - 1));
    right = Math.max(right, Math.min(column, tab.columnCount - 1));
  }
  if (top > bottom || left > right) return undefined;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** How many cells a size covers in a room that it fits a whole number of times. */
function repeated(size: number, room: number): number {
  return room % size === 0 ? Math.max(size, room) : size;
}
