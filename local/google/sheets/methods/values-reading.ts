// spreadsheets.values.get and batchGet.
import { findRange } from "../grid/parse-range.ts";
import type { Spreadsheet } from "../model.ts";
import { readableArea, valueRange } from "../values/value-range.ts";
import { defineMethod, storedSpreadsheet } from "./method.ts";

interface RenderParams {
  spreadsheetId: string;
  majorDimension?: string;
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
}

/** The values of a range, as the options of a call show them. */
function read(spreadsheet: Spreadsheet, range: string, params: RenderParams) {
  const { sheet, area } = findRange(spreadsheet, range);
  return valueRange(spreadsheet, sheet, readableArea(sheet, area), {
    majorDimension: params.majorDimension ?? "ROWS",
    valueRenderOption: params.valueRenderOption ?? "FORMATTED_VALUE",
    dateTimeRenderOption: params.dateTimeRenderOption ?? "SERIAL_NUMBER",
  });
}

export const getValues = defineMethod<RenderParams & { range: string }, object>("spreadsheets.values.get", {
  run: (context, params) => read(storedSpreadsheet(context, params.spreadsheetId), params.range, params),
});

export const batchGetValues = defineMethod<RenderParams & { ranges?: string[] }, object>(
  "spreadsheets.values.batchGet",
  {
    run: (context, params) => {
      const spreadsheet = storedSpreadsheet(context, params.spreadsheetId);
      const valueRanges = (params.ranges ?? []).map((range) => read(spreadsheet, range, params));
      return { spreadsheetId: params.spreadsheetId, ...(valueRanges.length > 0 && { valueRanges }) };
    },
  },
);
