// spreadsheets.values.clear and batchClear.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Draft } from "../draft.ts";
import { rangeText } from "../grid/a1-text.ts";
import { findRange } from "../grid/parse-range.ts";
import { clearArea } from "../values/clear-area.ts";
import { readableArea } from "../values/value-range.ts";
import { changeSpreadsheet, defineMethod } from "./method.ts";

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
