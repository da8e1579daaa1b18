// Changing the cells of a rectangle one by one.
import { type Draft, editRow } from "../draft.ts";
import type { Area } from "../grid/area.ts";
import type { Cell, Sheet } from "../model.ts";

/**
 * Replaces each cell of an area by what `edit` makes of it, or of none. Thousands of places often hold the same cell, or
 * none: each is edited once, and what comes of it is shared again.
 */
export function editCells(
  draft: Draft,
  sheet: Sheet,
  area: Area,
  edit: (cell: Cell | undefined) => Cell | undefined,
): void {
  const edited = new Map<Cell | undefined, Cell | undefined>();
  const editedOf = (cell: Cell | undefined): Cell | undefined => {
    if (!edited.has(cell)) edited.set(cell, edit(cell));
    return edited.get(cell);
  };
  const leavesBlank = editedOf(undefined) === undefined;
  for (let rowIndex = area.startRow; rowIndex < area.endRow; rowIndex += 1) {
    if (leavesBlank && sheet.rows[rowIndex] === undefined) continue;
    editRow(draft, sheet, rowIndex, (cells) => {
      for (let column = area.startColumn; column < area.endColumn; column += 1)
        cells[column] = editedOf(cells[column]);
    });
  }
}
