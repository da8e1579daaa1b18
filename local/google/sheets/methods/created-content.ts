// What spreadsheets.create may be given beyond properties: not built, and said so.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { notBuilt } from "../../google-error.ts";

const BUILT_OF_SPREADSHEET = new Set(["properties", "sheets", "spreadsheetId", "spreadsheetUrl"]);
const BUILT_OF_SHEET = new Set(["properties"]);

/**
 * Refuses content that creation does not build (cells, named ranges, charts…): add it by batchUpdate.
 * @throws GoogleError UNIMPLEMENTED naming the field.
 */
export function refuseUnbuiltContent(spreadsheet: sheets_v4.Schema$Spreadsheet): void {
  for (const field of Object.keys(spreadsheet)) {
    if (!BUILT_OF_SPREADSHEET.has(field)) throw notBuilt(`spreadsheets.create with ${field}`);
  }
  for (const sheet of spreadsheet.sheets ?? []) {
    for (const field of Object.keys(sheet)) {
      if (!BUILT_OF_SHEET.has(field)) throw notBuilt(`spreadsheets.create with sheets.${field}`);
    }
  }
}
