// Inserting, deleting and moving rows or columns, with all that is attached to them.
import type { Draft } from "../draft.ts";
import { ownRows } from "../draft.ts";
import { shiftFormulas } from "../formulas/shift-formulas.ts";
import type { Cell, Sheet } from "../model.ts";
import { shiftReferences } from "./shift-references.ts";
import {
  type Dimension,
  type SpanShift,
  shiftForDeletion,
  shiftForInsertion,
  shiftForMove,
  withGap,
  withMovedSpan,
  withoutSpan,
} from "./spans.ts";

type ListChange = <T>(list: readonly (T | undefined)[]) => (T | undefined)[];

/** Inserts blank rows or columns at an index; the grid's size is the caller's affair. */
export function insertSpan(
  draft: Draft,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  changeLists(draft, sheet, dimension, (list) => withGap(list, at, count));
  shiftAll(draft, sheet, dimension, shiftForInsertion(at, count));
}

/** Deletes rows or columns; the grid's size is the caller's affair. */
export function deleteSpan(draft: Draft, sheet: Sheet, dimension: Dimension, from: number, to: number): void {
  changeLists(draft, sheet, dimension, (list) => withoutSpan(list, from, to));
  shiftAll(draft, sheet, dimension, shiftForDeletion(from, to));
}

/** Moves rows or columns before the one at the index `destination` (counted before the move). */
export function moveSpan(
  draft: Draft,
  sheet: Sheet,
  dimension: Dimension,
  from: number,
  to: number,
  destination: number,
): void {
  changeLists(draft, sheet, dimension, (list) => withMovedSpan(list, from, to, destination));
  shiftAll(draft, sheet, dimension, shiftForMove(from, to, destination));
}

function shiftAll(draft: Draft, sheet: Sheet, dimension: Dimension, span: SpanShift): void {
  shiftReferences(draft, sheet, dimension, span);
  shiftFormulas(draft, sheet, dimension === "ROWS" ? "row" : "column", span);
}

function changeLists(draft: Draft, sheet: Sheet, dimension: Dimension, change: ListChange): void {
  if (dimension === "ROWS") {
    sheet.rows = change(sheet.rows);
    draft.sheetsWithOwnRows.add(sheet);
    sheet.rowMetadata = change(sheet.rowMetadata);
    return;
  }
  const rows = ownRows(draft, sheet);
  for (const [index, row] of rows.entries()) if (row !== undefined) rows[index] = trimmed(change(row));
  sheet.columnMetadata = change(sheet.columnMetadata);
}

function trimmed(cells: (Cell | undefined)[]): (Cell | undefined)[] | undefined {
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
  return cells.length > 0 ? cells : undefined;
}
