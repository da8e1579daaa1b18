// Pours an example into a workbook that the add-on has just prepared.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { columnLetters, quotedTitle } from "../../shared/reading/a1.ts";
import { SETTING_DEFINITIONS } from "../../shared/workbook/settings.ts";
import { STAFF_TABS } from "../../shared/workbook/tabs.ts";
import type { ExampleWorkbook } from "../examples/example-workbook.ts";
import type { LocalGoogle } from "./local-google.ts";

/** Types the settings in place and the rows from row 2 on, in the columns of a new workbook. */
export function fillWorkbook(
  { google, spreadsheetId }: Pick<LocalGoogle, "google" | "spreadsheetId">,
  { settings, rows }: ExampleWorkbook,
): void {
  const data = [...settingRanges(settings), ...rowRanges(rows)];
  google.call({
    service: "sheets",
    method: "spreadsheets.values.batchUpdate",
    params: { spreadsheetId },
    body: { valueInputOption: "RAW", data },
  });
}

function settingRanges(settings: ExampleWorkbook["settings"]): sheets_v4.Schema$ValueRange[] {
  const keys = Object.keys(SETTING_DEFINITIONS);
  const valueColumn = columnLetters(Object.keys(STAFF_TABS.settings.columns).indexOf("value"));
  return Object.entries(settings).map(([key, value]) => ({
    range: `${quotedTitle(STAFF_TABS.settings.title)}!${valueColumn}${keys.indexOf(key) + 2}`,
    values: [[value]],
  }));
}

function rowRanges(rowsByTab: ExampleWorkbook["rows"]): sheets_v4.Schema$ValueRange[] {
  return Object.entries(STAFF_TABS).flatMap(([tabKey, tab]) => {
    const rows: readonly Readonly<Record<string, string | number>>[] =
      Object.entries(rowsByTab).find(([key]) => key === tabKey)?.[1] ?? [];
    if (rows.length === 0) return [];
    const columnKeys = Object.keys(tab.columns);
    // `null` leaves a cell as it is.
    const values = rows.map((row) => columnKeys.map((key) => row[key] ?? null));
    return [{ range: `${quotedTitle(tab.title)}!A2`, values }];
  });
}
