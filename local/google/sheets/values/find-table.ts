// The table that values.append goes on: a block of cells around the data of the range given.

import { cellAt } from "../draft.ts";
import { type Area, areasIntersect } from "../grid/area.ts";
import type { Row, Sheet } from "../model.ts";
import { hasContent } from "./cell-kind.ts";

// The table found for the last append to a list of rows: the next append to the very same list starts from it.
const lastTables = new WeakMap<readonly (Row | undefined)[], { anchor: string; table: Area }>();

/**
 * The last table with a cell in the area; nothing when the area is empty. A table is the smallest rectangle around a
 * cell that nothing touches, not even by a corner.
 * @param anchor names the area: appends through the same one find their table again without a search.
 */
export function findTable(sheet: Sheet, area: Area, anchor: string): Area | undefined {
  const last = lastTables.get(sheet.rows);
  if (last?.anchor === anchor) return last.table;
  const seed = lastContent(sheet, area);
  return seed === undefined ? undefined : grownTable(sheet, seed);
}

/** Remembers the table after an append, when the block written surely continues it alone. */
export function rememberTable(sheet: Sheet, anchor: string, table: Area | undefined, written: Area): void {
  const whole = table === undefined ? written : union(table, written);
  if (written.startRow >= written.endRow || !isFull(sheet, written)) return;
  const around = {
    startRow: Math.max(0, table === undefined ? written.startRow - 1 : written.startRow),
    endRow: written.endRow + 1,
    startColumn: Math.max(0, whole.startColumn - 1),
    endColumn: whole.endColumn + 1,
  };
  if (hasContentOutside(sheet, around, whole)) return;
  lastTables.set(sheet.rows, { anchor, table: whole });
}

function lastContent(sheet: Sheet, area: Area): Area | undefined {
  for (let row = Math.min(area.endRow, sheet.rows.length) - 1; row >= area.startRow; row -= 1) {
    const cells = sheet.rows[row];
    for (
      let column = Math.min(area.endColumn, cells?.length ?? 0) - 1;
      column >= area.startColumn;
      column -= 1
    ) {
      if (hasContent(cells?.[column])) {
        return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
      }
    }
  }
  return undefined;
}

function grownTable(sheet: Sheet, seed: Area): Area {
  const table = { ...seed };
  for (let grew = true; grew; ) {
    grew = false;
    while (rowHasContent(sheet, table.endRow, table)) {
      table.endRow += 1;
      grew = true;
    }
    while (rowHasContent(sheet, table.startRow - 1, table)) {
      table.startRow -= 1;
      grew = true;
    }
    while (columnHasContent(sheet, table.startColumn - 1, table)) {
      table.startColumn -= 1;
      grew = true;
    }
    while (columnHasContent(sheet, table.endColumn, table)) {
      table.endColumn += 1;
      grew = true;
    }
  }
  return table;
}

function rowHasContent(sheet: Sheet, row: number, { startColumn, endColumn }: Area): boolean {
  const cells = row < 0 ? undefined : sheet.rows[row];
  if (cells === undefined) return false;
  for (let column = Math.max(0, startColumn - 1); column <= endColumn; column += 1) {
    if (hasContent(cells[column])) return true;
  }
  return false;
}

function columnHasContent(sheet: Sheet, column: number, { startRow, endRow }: Area): boolean {
  if (column < 0) return false;
  for (let row = Math.max(0, startRow - 1); row <= endRow; row += 1) {
    if (hasContent(cellAt(sheet, row, column))) return true;
  }
  return false;
}

function isFull(sheet: Sheet, area: Area): boolean {
  for (let row = area.startRow; row < area.endRow; row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      if (!hasContent(cellAt(sheet, row, column))) return false;
    }
  }
  return true;
}

function hasContentOutside(sheet: Sheet, around: Area, table: Area): boolean {
  for (let row = around.startRow; row < around.endRow; row += 1) {
    for (let column = around.startColumn; column < around.endColumn; column += 1) {
      const cell = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
      if (!areasIntersect(cell, table) && hasContent(cellAt(sheet, row, column))) return true;
    }
  }
  return false;
}

function union(one: Area, other: Area): Area {
  return {
    startRow: Math.min(one.startRow, other.startRow),
    endRow: Math.max(one.endRow, other.endRow),
    startColumn: Math.min(one.startColumn, other.startColumn),
    endColumn: Math.max(one.endColumn, other.endColumn),
  };
}
