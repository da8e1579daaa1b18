// A workbook read as the add-on reads it: from above, or with what *Préparer le classeur* looks at.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { headerRanges } from "../../shared/reading/overview.ts";
import { READING_OPTIONS } from "../../shared/reading/plan.ts";
import { columnsToRead, withFilledColumns } from "../../shared/sheets/columns-to-read.ts";
import {
  OVERVIEW_FIELDS,
  PLACE_FIELDS,
  parseOverview,
  TITLES_FIELDS,
  type WorkbookOverview,
} from "../../shared/sheets/overview-answer.ts";
import {
  parseSheetList,
  parseStructures,
  SHEET_LIST_FIELDS,
  STRUCTURE_FIELDS,
  structureRanges,
  type TabStructure,
} from "../../shared/sheets/structure.ts";
import type { Google } from "./clients.ts";
import { asking } from "./refusals.ts";

type Sheets = Pick<Google, "sheets">;

/** Locale, time zone, every tab, header rows of those of the contract. @throws InstallError when Google refuses. */
export async function readOverview(google: Sheets, spreadsheetId: string): Promise<WorkbookOverview> {
  const all = parseOverview(await masked(google, spreadsheetId, TITLES_FIELDS));
  const ranges = headerRanges(all.sheets.map(({ title }) => title));
  const read = parseOverview(
    ranges.length === 0
      ? await masked(google, spreadsheetId, PLACE_FIELDS)
      : await masked(google, spreadsheetId, OVERVIEW_FIELDS, ranges),
  );
  // Google answers only the tabs whose ranges are asked: the others take room too.
  const others = all.sheets.filter(({ sheetId }) => read.sheets.every((sheet) => sheet.sheetId !== sheetId));
  return { ...read, sheets: [...read.sheets, ...others] };
}

/** Every tab with its first rows, and whether its columns of days hold any. @throws InstallError when Google refuses. */
export async function readStructure(google: Sheets, spreadsheetId: string): Promise<TabStructure[]> {
  const { sheets: listed } = parseSheetList(await masked(google, spreadsheetId, SHEET_LIST_FIELDS));
  const answer = await masked(google, spreadsheetId, STRUCTURE_FIELDS, structureRanges(listed));
  const sheets = parseStructures(listed, answer);
  const asked = columnsToRead(sheets, true);
  if (asked.length === 0) return sheets;
  const { data } = await asking("lire le classeur", () =>
    google.sheets.spreadsheets.values.batchGet({
      spreadsheetId,
      ...READING_OPTIONS,
      ranges: asked.map(({ range }) => range),
    }),
  );
  return withFilledColumns(sheets, asked, (data.valueRanges ?? []).map(columnsOf));
}

function columnsOf({ values }: sheets_v4.Schema$ValueRange) {
  return values ?? undefined;
}

async function masked(
  { sheets }: Sheets,
  spreadsheetId: string,
  fields: string,
  ranges: string[] = [],
): Promise<unknown> {
  const { data } = await asking("lire le classeur", () =>
    sheets.spreadsheets.get({ spreadsheetId, fields, ranges }),
  );
  return data;
}
