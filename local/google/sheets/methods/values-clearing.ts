// spreadsheets.values.clear and batchClear.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { type Draft, editRow, keptCell } from "../draft.ts";
import { rangeText } from "../grid/a1-text.ts";
import type { Area } from "../grid/area.ts";
import { findRange } from "../grid/parse-range.ts";
import type { Cell, Sheet } from "../model.ts";
import { readableArea } from "../values/value-range.ts";
import { changeSpreadsheet, defineMethod } from "./method.ts";

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

function clear(draft: Draft, range: string): string {
  const { sheet, area: asked } = findRange(draft.spreadsheet, range);
  const area = readableArea(sheet, asked);
  clearArea(draft, sheet, area);
  return rangeText(sheet, area);
}

export const clearValues = defineMethod<{ spreadsheetId: string; range: string }, object>(
  "spreadsheets.values.clear",
  {
    run: (context, { spreadsheetId, range }) =>
      changeSpreadsheet(context, spreadsheetId, (draft) => ({
        spreadsheetId,
        clearedRange: clear(draft, range),
      })),
  },
);

export const batchClearValues = defineMethod<
  { spreadsheetId: string },
  sheets_v4.Schema$BatchClearValuesRequest
>("spreadsheets.values.batchClear", {
  run: (context, { spreadsheetId }, body) =>
    changeSpreadsheet(context, spreadsheetId, (draft) => ({
      spreadsheetId,
      clearedRanges: (body.ranges ?? []).map((range) => clear(draft, range)),
    })),
});
