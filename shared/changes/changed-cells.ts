// The workbook's cells as they will be read once planned changes are written.
import { FIRST_ROW } from "../parsing/parse-tab.ts";
import type { RawCell, WorkbookCells } from "../reading/workbook-cells.ts";
import { times } from "../times.ts";
import type { ChangePlan } from "./plan-changes.ts";
import type { CellContent, RowChange } from "./row-change.ts";

/** The cells after a plan that refused nothing; those given are left as they are. */
export function changedCells(
  cells: WorkbookCells,
  changes: readonly RowChange[],
  { rows }: Pick<ChangePlan, "rows">,
): WorkbookCells {
  const changed = { ...cells };
  for (const [index, { tab, cells: ofRow }] of changes.entries()) {
    const row = rows[index] ?? null;
    if (row === null) continue;
    const columns = { ...changed[tab] };
    for (const { column, after } of ofRow) {
      const standing = columns[column];
      if (standing !== undefined) columns[column] = withCell(standing, row - FIRST_ROW, after);
    }
    changed[tab] = columns;
  }
  return changed;
}

/** Google ends a column at its last cell that is filled. */
function withCell(column: readonly RawCell[], index: number, content: CellContent): RawCell[] {
  const cells = times(
    Math.max(column.length, index + 1),
    (at): RawCell => (at === index ? (content ?? "") : (column[at] ?? "")),
  );
  while (cells.at(-1) === "") cells.pop();
  return cells;
}
