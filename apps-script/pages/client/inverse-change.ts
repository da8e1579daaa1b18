// What takes a writing back: each cell from what it was given to what it held.
import type { RowChange } from "../../../shared/changes/row-change.ts";

export function inverseChange(change: RowChange): RowChange {
  const cells = change.cells.map(({ column, before, after }) => ({ column, before: after, after: before }));
  return { ...change, cells };
}
