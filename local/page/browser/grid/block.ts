// Rectangles of a tab.
import type { CellEdit } from "../../protocol.ts";

/** A rectangle of the tab: row and column from 0. */
export interface Block {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/** The cells from the block's first one; what fits the block a whole number of times fills it. */
export function repeatedOver(cells: readonly (readonly string[])[], block: Block): CellEdit[] {
  const width = Math.max(...cells.map((row) => row.length));
  const height = repeated(cells.length, block.rowCount);
  const fullWidth = repeated(width, block.columnCount);
  return Array.from({ length: height * fullWidth }, (_, index): CellEdit[] => {
    const [rowOffset, columnOffset] = [Math.floor(index / fullWidth), index % fullWidth];
    const text = cells[rowOffset % cells.length]?.[columnOffset % width];
    return text === undefined ? [] : [[block.row + rowOffset, block.column + columnOffset, text]];
  }).flat();
}

/** How many cells a size covers in a room that it fits a whole number of times. */
function repeated(size: number, room: number): number {
  return room % size === 0 ? Math.max(size, room) : size;
}
