// Emptying cells: what clearing and merging do alike.
import { type Draft, editRow, keptCell } from "../draft.ts";
import type { Area } from "../grid/area.ts";
import type { Cell, Sheet } from "../model.ts";

/** Empties the cells of a rectangle; formats, notes and validations stay. */
export function clearArea(draft: Draft, sheet: Sheet, area: Area): void {
  const end = Math.min(area.endRow, sheet.rows.length);
  for (let rowIndex = area.startRow; rowIndex < end; rowIndex += 1) {
    if (sheet.rows[rowIndex] === undefined) continue;
    editRow(draft, sheet, rowIndex, (cells) => {
      const last = Math.min(area.endColumn, cells.length);
      for (let column = area.startColumn; column < last; column += 1)
        cells[column] = withoutValue(cells[column]);
    });
  }
}

function withoutValue(cell: Cell | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  const { value: _value, formula: _formula, textFormatRuns: _runs, ...rest } = cell;
  return keptCell(rest);
}
