// A spreadsheet of the stand-in's engine that *Préparer le classeur* prepares, with what the tests do to it.
import { createStandIn } from "../../../local/google/stand-in.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { columnsToRead, withFilledColumns } from "../../../shared/sheets/columns-to-read.ts";
import { isPlaceRight } from "../../../shared/sheets/prepare-place.ts";
import { prepareWorkbook } from "../../../shared/sheets/prepare-workbook.ts";
import {
  parseSheetList,
  parseStructures,
  SHEET_LIST_FIELDS,
  STRUCTURE_FIELDS,
  structureRanges,
} from "../../../shared/sheets/structure.ts";

export type Request = Record<string, unknown>;

/** A spreadsheet of the stand-in, with what the tests do to it. */
export function spreadsheet(
  titles: string[] = ["Feuille 1"],
  { locale, timeZone } = { locale: "fr_FR", timeZone: "Europe/Paris" },
) {
  const google = createStandIn();
  const call = (method: string, params: Record<string, unknown>, body?: unknown): unknown =>
    google.call({ service: "sheets", method, params, body });
  const created = call(
    "spreadsheets.create",
    {},
    {
      properties: { title: "Qualité", locale, timeZone },
      sheets: titles.map((title) => ({ properties: { title } })),
    },
  );
  const { spreadsheetId } = created as { spreadsheetId: string };
  const update = (requests: readonly unknown[]) =>
    call("spreadsheets.batchUpdate", { spreadsheetId }, { requests });
  const structures = () => {
    const listed = parseSheetList(call("spreadsheets.get", { spreadsheetId, fields: SHEET_LIST_FIELDS }));
    const ranges = structureRanges(listed.sheets);
    const sheets = parseStructures(
      listed.sheets,
      call("spreadsheets.get", { spreadsheetId, ranges, fields: STRUCTURE_FIELDS }),
    );
    const asked = columnsToRead(sheets, !isPlaceRight(listed, sheets));
    const columns = asked.map(({ range }) => readRaw(range));
    return { ...listed, sheets: withFilledColumns(sheets, asked, columns) };
  };
  const place = () => {
    const { locale, timeZone } = structures();
    return `${locale} ${timeZone}`;
  };
  const write = (range: string, values: unknown[][]) =>
    call("spreadsheets.values.update", { spreadsheetId, range, valueInputOption: "RAW" }, { values });
  const read = (range: string): unknown[][] => {
    const answer = call("spreadsheets.values.get", { spreadsheetId, range }) as { values?: unknown[][] };
    return answer.values ?? [];
  };
  const readRaw = (range: string): RawCell[][] => {
    const params = {
      spreadsheetId,
      range,
      valueRenderOption: "UNFORMATTED_VALUE",
      majorDimension: "COLUMNS",
    };
    const answer = call("spreadsheets.values.get", params) as { values?: RawCell[][] };
    return answer.values ?? [];
  };
  const prepare = () => {
    const preparation = prepareWorkbook(structures());
    if (preparation.requests.length > 0) update(preparation.requests);
    return preparation;
  };
  const enter = (range: string, values: unknown[][]) =>
    call(
      "spreadsheets.values.update",
      { spreadsheetId, range, valueInputOption: "USER_ENTERED" },
      { values },
    );
  return { prepare, write, enter, read, readRaw, update, structures: () => structures().sheets, place };
}
