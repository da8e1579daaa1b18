// Where a row is once rows were inserted or deleted, in whatever window.
import type { TabModel } from "./tab-model.ts";

/**
 * The row, from 0, at which the row of a former reading of the tab stands now; `undefined` where it did not move, or is
 * gone. Sorted rows leave the focus where it is, as in any spreadsheet.
 */
export function movedRow(row: number, before: TabModel, after: TabModel): number | undefined {
  if (after.view.rowCount === before.view.rowCount) return undefined;
  const now = after.rowOf(before.identity(row));
  return now === row ? undefined : now;
}
