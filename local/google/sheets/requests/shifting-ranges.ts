// deleteRange: cells that pull their neighbours within a rectangle's rows or columns.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import { cellAt, type Draft, editRow } from "../draft.ts";
import { type Area, areaContains, areasIntersect, gridArea, rangeArea } from "../grid/area.ts";
import { withoutSpan } from "../grid/spans.ts";
import type { Cell, Sheet } from "../model.ts";
import { type Handler, placeOf } from "./request-context.ts";

export const deleteRange: Handler<sheets_v4.Schema$DeleteRangeRequest> = ({ draft, ...context }, request) => {
  const { sheet, area } = placeOf({ draft, ...context }, request.range);
  const rows = shiftsRows(request.shiftDimension);
  refuseMerges(sheet, area, rows);
  if (rows) shiftColumns(draft, sheet, area, (cells) => withoutSpan(cells, area.startRow, area.endRow));
  else shiftRows(draft, sheet, area, (cells) => withoutSpan(cells, area.startColumn, area.endColumn));
  return undefined;
};

function shiftsRows(dimension: string | null | undefined): boolean {
  if (dimension !== "ROWS" && dimension !== "COLUMNS") throw invalidArgument("No shift dimension specified.");
  return dimension === "ROWS";
}

function refuseMerges(sheet: Sheet, area: Area, rows: boolean): void {
  const grid = gridArea(sheet);
  const moved = rows ? { ...area, endRow: grid.endRow } : { ...area, endColumn: grid.endColumn };
  const torn = sheet.merges
    .map(rangeArea)
    .some((merge) => areasIntersect(merge, moved) && !areaContains(area, merge));
  if (torn) throw invalidArgument("Cells in a merged range cannot be shifted.");
}

type ListChange = (cells: readonly (Cell | undefined)[]) => (Cell | undefined)[];

function shiftRows(draft: Draft, sheet: Sheet, area: Area, change: ListChange): void {
  for (let row = area.startRow; row < area.endRow; row += 1) {
    if (sheet.rows[row] !== undefined)
      editRow(draft, sheet, row, (cells) => replaceAll(cells, change(cells)));
  }
}

function shiftColumns(draft: Draft, sheet: Sheet, area: Area, change: ListChange): void {
  for (let column = area.startColumn; column < area.endColumn; column += 1) {
    const before = Array.from({ length: sheet.rows.length }, (_, row) => cellAt(sheet, row, column));
    const after = change(before);
    for (let row = area.startRow; row < Math.max(before.length, after.length); row += 1) {
      if (before[row] === after[row]) continue;
      editRow(draft, sheet, row, (cells) => {
        cells[column] = after[row];
      });
    }
  }
}

function replaceAll(cells: (Cell | undefined)[], replacement: (Cell | undefined)[]): void {
  cells.length = 0;
  for (const cell of replacement) cells.push(cell);
}
