// spreadsheets.values.update and batchUpdate.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import type { Draft } from "../draft.ts";
import type { Area } from "../grid/area.ts";
import { findRange } from "../grid/parse-range.ts";
import type { Sheet } from "../model.ts";
import {
  batchUpdateValuesAnswer,
  spreadsheetParams,
  updateValuesAnswer,
  updateValuesParams,
} from "../schemas/parameters.ts";
import { batchUpdateValuesRequest, valueRange as valueRangeMessage } from "../schemas/values.ts";
import { valueRange } from "../values/value-range.ts";
import { inputBlock, targetArea, updateAnswer, type WriteCount, writeBlock } from "../values/write-values.ts";
import { changeSpreadsheet, defineMethod, type MethodContext } from "./method.ts";

/** How values go in, and what of them comes back. */
export interface InputOptions {
  valueInputOption?: string | null;
  includeValuesInResponse?: boolean | null;
  responseValueRenderOption?: string | null;
  responseDateTimeRenderOption?: string | null;
}

type UpdateParams = InputOptions & { spreadsheetId: string; range: string };

/** What a written block is and where. */
export interface Written {
  sheet: Sheet;
  area: Area;
  count: WriteCount;
}

/**
 * The option that says how values are taken.
 * @throws GoogleError INVALID_ARGUMENT when it is missing.
 */
export function requiredInputOption(options: InputOptions): string {
  if (!options.valueInputOption) throw invalidArgument("'valueInputOption' is required but not specified");
  return options.valueInputOption;
}

/** What entering values depends on: the input option, the locale and the day. */
export function inputContext(context: MethodContext, draft: Draft, options: InputOptions) {
  return {
    valueInputOption: requiredInputOption(options),
    locale: draft.spreadsheet.properties.locale ?? "en_US",
    today: context.store.environment.now(),
  };
}

/** The answer of one written block, with its values when they are asked for. */
export function writtenAnswer(
  draft: Draft,
  { sheet, area, count }: Written,
  options: InputOptions,
  majorDimension: string,
): sheets_v4.Schema$UpdateValuesResponse {
  const answer = updateAnswer(draft.spreadsheet.spreadsheetId, sheet, area, count);
  if (options.includeValuesInResponse !== true) return answer;
  const updatedData = valueRange(draft.spreadsheet, sheet, area, {
    majorDimension,
    valueRenderOption: options.responseValueRenderOption ?? "FORMATTED_VALUE",
    dateTimeRenderOption: options.responseDateTimeRenderOption ?? "SERIAL_NUMBER",
  });
  return { ...answer, updatedData };
}

function update(
  context: MethodContext,
  draft: Draft,
  range: string,
  data: sheets_v4.Schema$ValueRange,
  options: InputOptions,
): { written: Written; answer: sheets_v4.Schema$UpdateValuesResponse } {
  const { sheet, area: asked } = findRange(draft.spreadsheet, range);
  const block = inputBlock(data.values ?? [], data.majorDimension);
  const area = targetArea(sheet, asked, block);
  const count = writeBlock(draft, sheet, area, block, inputContext(context, draft, options));
  const written = { sheet, area, count };
  return { written, answer: writtenAnswer(draft, written, options, data.majorDimension ?? "ROWS") };
}

export const updateValues = defineMethod<UpdateParams, sheets_v4.Schema$ValueRange>({
  params: updateValuesParams,
  body: { type: valueRangeMessage, field: "data" },
  answer: updateValuesAnswer,
  run: (context, params, body) => {
    refuseOtherRange(params.range, body.range);
    return changeSpreadsheet(
      context,
      params.spreadsheetId,
      (draft) => update(context, draft, params.range, body, params).answer,
    );
  },
});

function refuseOtherRange(asked: string, given: string | null | undefined): void {
  if (!given || given === asked) return;
  throw invalidArgument(`Requested writing within range [${asked}], but the data is for range [${given}]`);
}

export const batchUpdateValues = defineMethod<
  { spreadsheetId: string },
  sheets_v4.Schema$BatchUpdateValuesRequest
>({
  params: spreadsheetParams,
  body: { type: batchUpdateValuesRequest, field: "" },
  answer: batchUpdateValuesAnswer,
  run: (context, { spreadsheetId }, body) => {
    requiredInputOption(body);
    return changeSpreadsheet(context, spreadsheetId, (draft) => {
      const updates = (body.data ?? []).map((data) => update(context, draft, data.range ?? "", data, body));
      return {
        spreadsheetId,
        ...totals(updates.map(({ written }) => written)),
        responses: updates.map(({ answer }) => answer),
      };
    });
  },
});

// A cell written twice counts twice, a row or column too; a sheet once.
function totals(written: Written[]): sheets_v4.Schema$BatchUpdateValuesResponse {
  const sum = (of: (count: WriteCount) => number): number =>
    written.reduce((total, { count }) => total + of(count), 0);
  return {
    totalUpdatedRows: sum((count) => count.updatedRows),
    totalUpdatedColumns: sum((count) => count.updatedColumns),
    totalUpdatedCells: sum((count) => count.updatedCells),
    totalUpdatedSheets: new Set(written.map(({ sheet }) => sheet)).size,
  };
}
