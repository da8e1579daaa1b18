// The only door to Google Sheets: reads and writes of the open workbook, counted.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { fullWorkbook, isFullWorkbook } from "../../shared/french/full-grid.ts";
import { headerRanges } from "../../shared/reading/overview.ts";
import { type PlannedRange, READING_OPTIONS } from "../../shared/reading/plan.ts";
import type { RawCell } from "../../shared/reading/workbook-cells.ts";
import {
  OVERVIEW_FIELDS,
  PLACE_FIELDS,
  parseOverview,
  TITLES_FIELDS,
  type WorkbookOverview,
} from "../../shared/sheets/overview-answer.ts";
import { missingService, UserError } from "../user-error.ts";
import type { CallLog } from "./call-log.ts";
import { renewMark } from "./writing-mark.ts";

type Columns = readonly (readonly RawCell[])[];

/** The open workbook. Every method is one call, unless it says otherwise. */
export interface Workbook {
  readonly id: string;
  /** Locale, time zone, tabs, header rows and charts. */
  readOverview(): WorkbookOverview;
  /** The columns of each range, in the ranges' order; none for a blank range. */
  readColumns(ranges: readonly Pick<PlannedRange, "range">[]): (Columns | undefined)[];
  /** The same, with the formula of each cell that has one. */
  readFormulas(ranges: readonly Pick<PlannedRange, "range">[]): (Columns | undefined)[];
  /** Any masked reading of the structure. */
  readStructure(fields: string, ranges?: readonly string[]): unknown;
  /** One atomic batch. No call without request. */
  write(requests: readonly sheets_v4.Schema$Request[]): void;
}

/** The document itself, as it is open before the person. */
export const openDocument = () => SpreadsheetApp.getActive();

/** Opens the workbook that the script is bound to, or that the add-on was opened in. */
export function openWorkbook(calls: CallLog): Workbook {
  const id = openDocument().getId();
  const readStructure = (fields: string, ranges?: readonly string[]): unknown =>
    calls.read("spreadsheets.get", () =>
      spreadsheets().get(id, ranges === undefined ? { fields } : { fields, ranges }),
    );
  return {
    id,
    readStructure,
    readOverview: () => readOverview(readStructure),
    readColumns: (ranges) => readColumns(id, ranges, calls, READING_OPTIONS),
    readFormulas: (ranges) =>
      readColumns(id, ranges, calls, { ...READING_OPTIONS, valueRenderOption: "FORMULA" }),
    write: (requests) => {
      if (requests.length === 0) return;
      try {
        calls.write("spreadsheets.batchUpdate", () => spreadsheets().batchUpdate(asBody(requests), id));
        renewMark();
      } catch (error) {
        const isFull = error instanceof Error && isFullWorkbook(error.message);
        throw isFull
          ? new UserError(fullWorkbook(parseOverview(readStructure(TITLES_FIELDS)).sheets))
          : error;
      }
    },
  };
}

// Google answers only the tabs whose ranges are asked, and refuses all for one that is not there: titles come first,
// as they are typed, from the open document itself.
function readOverview(readStructure: Workbook["readStructure"]): WorkbookOverview {
  const listed = openDocument()
    .getSheets()
    .map((sheet) => ({ sheetId: sheet.getSheetId(), title: sheet.getName() }));
  const ranges = headerRanges(listed.map(({ title }) => title));
  const overview = parseOverview(
    ranges.length === 0 ? readStructure(PLACE_FIELDS) : readStructure(OVERVIEW_FIELDS, ranges),
  );
  const others = listed.filter(({ sheetId }) => overview.sheets.every((sheet) => sheet.sheetId !== sheetId));
  return { ...overview, sheets: [...overview.sheets, ...others.map(unreadSheet)] };
}

/** A tab of the staff's own: nothing of it is read but its name. */
function unreadSheet(listed: { sheetId: number; title: string }): WorkbookOverview["sheets"][number] {
  return { ...listed, rowCount: 0, columnCount: 0, headers: [], chartIds: [], chartSources: {} };
}

function readColumns(
  id: string,
  asked: readonly Pick<PlannedRange, "range">[],
  calls: CallLog,
  options: object,
): (Columns | undefined)[] {
  if (asked.length === 0) return [];
  const ranges = asked.map(({ range }) => range);
  const { valueRanges = [] } = calls.read("spreadsheets.values.batchGet", () =>
    spreadsheets().Values.batchGet(id, { ...options, ranges }),
  );
  if (valueRanges.length !== ranges.length) {
    throw new Error(`Google answered ${valueRanges.length} ranges instead of ${ranges.length}`);
  }
  return valueRanges.map(({ values }) => values);
}

function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  // Not even declared when the manifest was changed by hand.
  const service = typeof Sheets === "undefined" ? undefined : Sheets.Spreadsheets;
  if (service === undefined) throw missingService("Sheets");
  return service;
}

// The two typings describe the same JSON; googleapis' also allows null, which we never send.
function asBody(requests: readonly sheets_v4.Schema$Request[]) {
  return { requests } as GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;
}
