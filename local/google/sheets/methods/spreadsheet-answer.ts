// A spreadsheet in Google's form, as far as a mask asks.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { type FieldMask, maskBelow } from "../fields/field-mask.ts";
import { projected } from "../fields/read-mask.ts";
import { type Area, gridArea } from "../grid/area.ts";
import type { Sheet, Spreadsheet } from "../model.ts";
import { answeredTable } from "../requests/tables.ts";
import { gridData } from "./grid-data.ts";

/** What of a spreadsheet is asked. */
export interface SpreadsheetQuery {
  /** Which sheets, and which rectangles of them; without it, all sheets whole. */
  areas?: ReadonlyMap<Sheet, Area[]>;
  mask: FieldMask;
  /** Whether cells are wanted; they are not in a whole spreadsheet unless asked. */
  includeGridData: boolean;
}

/** The spreadsheet as the query asks for it. */
export function spreadsheetAnswer(spreadsheet: Spreadsheet, query: SpreadsheetQuery): unknown {
  const { spreadsheetId, properties, namedRanges, developerMetadata } = spreadsheet;
  const whole = developerMetadata.filter(({ location }) => location?.spreadsheet === true);
  const sheetMask = maskBelow(query.mask, "sheets");
  const sheets = query.areas
    ? spreadsheet.sheets.filter((sheet) => query.areas?.has(sheet))
    : spreadsheet.sheets;
  const answer: sheets_v4.Schema$Spreadsheet = {
    spreadsheetId,
    properties,
    ...(sheetMask !== undefined && {
      sheets: sheets.map((sheet) => sheetAnswer(spreadsheet, sheet, sheetMask, query)),
    }),
    ...(namedRanges.length > 0 && { namedRanges }),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
    ...(whole.length > 0 && { developerMetadata: whole }),
  };
  return projected(answer, query.mask);
}

function sheetAnswer(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  mask: FieldMask,
  query: SpreadsheetQuery,
): sheets_v4.Schema$Sheet {
  const dataMask = maskBelow(mask, "data");
  const areas = query.areas?.get(sheet) ?? [gridArea(sheet)];
  const metadata = spreadsheet.developerMetadata.filter(
    ({ location }) =>
      location?.locationType === "SHEET" && (location.sheetId ?? 0) === sheet.properties.sheetId,
  );
  const lists = {
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats,
    protectedRanges: sheet.protectedRanges,
    charts: sheet.charts,
    tables: sheet.tables.map((table) => answeredTable(sheet, table)),
    rowGroups: sheet.rowGroups,
    columnGroups: sheet.columnGroups,
    developerMetadata: metadata,
  };
  return {
    properties: sheet.properties,
    ...(query.includeGridData &&
      dataMask !== undefined && { data: areas.map((area) => gridData(spreadsheet, sheet, area, dataMask)) }),
    ...Object.fromEntries(Object.entries(lists).filter(([, items]) => items.length > 0)),
    ...(sheet.basicFilter && { basicFilter: sheet.basicFilter }),
  };
}
