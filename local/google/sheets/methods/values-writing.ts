// spreadsheets.values.update and batchUpdate.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import type { Draft } from "../draft.ts";
import { within } from "../error-place.ts";
import type { Area } from "../grid/area.ts";
import { findRange } from "../grid/parse-range.ts";
import type { Sheet } from "../model.ts";
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

export const updateValues = defineMethod<UpdateParams, sheets_v4.Schema$ValueRange>(
  "spreadsheets.values.update",
  {
    bodyField: "data",
    run: (context, params, body) => {
      refuseOtherRange(params.range, body.range);
      return changeSpreadsheet(
        context,
        params.spreadsheetId,
        (draft) => update(context, draft, params.range, body, params).answer,
      );
    },
  },
);

function refuseOtherRange(asked: string, given: string | null | undefined): void {
  if (!given || given === asked) return;
  throw invalidArgument(`Request range[${asked}] does not match value's range[${given}]`);
}

export const batchUpdateValues = defineMethod<
  { spreadsheetId: string },
  sheets_v4.Schema$BatchUpdateValuesRequest
>("spreadsheets.values.batchUpdate", {
  run: (context, { spreadsheetId }, body) => {
    requiredInputOption(body);
    return changeSpreadsheet(context, spreadsheetId, (draft) => {
      const updates = (body.data ?? []).map((data, index) =>
        within(`Invalid data[${index}]: `, () => update(context, draft, data.range ?? "", data, body)),
      );
      const responses = updates.map(({ answer }) => answer);
      return { spreadsheetId, ...totals(updates.map(({ written }) => written)), responses };
    });
  },
});

// A row or column counts once however many blocks touch it, a cell as often as it is written.
function totals(written: Written[]): sheets_v4.Schema$BatchUpdateValuesResponse {
  const sheets = [...new Set(written.map(({ sheet }) => sheet))];
  const distinct = (of: (count: WriteCount) => ReadonlySet<number>): number =>
    sheets
      .map(
        (sheet) =>
          new Set(written.filter((item) => item.sheet === sheet).flatMap(({ count }) => [...of(count)])).size,
      )
      .reduce((total, size) => total + size, 0);
  return {
    totalUpdatedRows: distinct((count) => count.rows),
    totalUpdatedColumns: distinct((count) => count.columns),
    totalUpdatedCells: written.reduce((total, { count }) => total + count.cells, 0),
    totalUpdatedSheets: sheets.length,
  };
}
