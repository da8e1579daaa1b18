// spreadsheets.values.append.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { rangeText } from "../grid/a1-text.ts";
import { clampedArea } from "../grid/area.ts";
import { insertSpan } from "../grid/dimension-changes.ts";
import { setGridSize } from "../grid/grid-size.ts";
import { findRange } from "../grid/parse-range.ts";
import { findTable, rememberTable } from "../values/find-table.ts";
import { readableArea } from "../values/value-range.ts";
import { inputBlock, writeBlock } from "../values/write-values.ts";
import { changeSpreadsheet, defineMethod } from "./method.ts";
import { type InputOptions, inputContext, requiredInputOption, writtenAnswer } from "./values-writing.ts";

type AppendParams = InputOptions & { spreadsheetId: string; range: string; insertDataOption?: string };

/** The range designates a table; the block goes under it, at its first column, or at the range when there is none. */
export const appendValues = defineMethod<AppendParams, sheets_v4.Schema$ValueRange>(
  "spreadsheets.values.append",
  {
    bodyField: "data",
    run: (context, params, body) => {
      requiredInputOption(params);
      return changeSpreadsheet(context, params.spreadsheetId, (draft) => {
        const { sheet, area: asked } = findRange(draft.spreadsheet, params.range);
        const searched = clampedArea(sheet, readableArea(sheet, asked));
        const table = findTable(sheet, searched, params.range);
        const block = inputBlock(body.values ?? [], body.majorDimension);
        const startRow = table?.endRow ?? searched.startRow;
        const startColumn = table?.startColumn ?? searched.startColumn;
        const width = Math.max(0, ...block.map((row) => row.length));
        const area = {
          startRow,
          endRow: startRow + block.length,
          startColumn,
          endColumn: startColumn + width,
        };
        if (params.insertDataOption === "INSERT_ROWS" && block.length > 0) {
          const { rowCount, columnCount } = sheet.properties.gridProperties;
          insertSpan(draft, sheet, "ROWS", startRow, block.length);
          setGridSize(draft.spreadsheet, sheet, rowCount + block.length, columnCount);
        }
        const count = writeBlock(draft, sheet, area, block, inputContext(context, draft, params));
        rememberTable(sheet, params.range, table, area);
        const updates = writtenAnswer(draft, { sheet, area, count }, params, body.majorDimension ?? "ROWS");
        const { spreadsheetId } = params;
        return { spreadsheetId, ...(table && { tableRange: rangeText(sheet, table) }), updates };
      });
    },
  },
);
