// spreadsheets.sheets.copyTo.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { GoogleError } from "../../google-error.ts";
import { copiedSheet, freeTitle } from "../requests/duplicate-sheet.ts";
import { insertSheet, newSheetId } from "../requests/sheets.ts";
import { changeSpreadsheet, defineMethod, storedSpreadsheet } from "./method.ts";

export const copySheet = defineMethod<
  { spreadsheetId: string; sheetId?: number },
  sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest
>("spreadsheets.sheets.copyTo", {
  run: (context, { spreadsheetId, sheetId }, body) => {
    const source = storedSpreadsheet(context, spreadsheetId).sheets.find(
      ({ properties }) => properties.sheetId === (sheetId ?? 0),
    );
    if (source === undefined) throw new GoogleError("NOT_FOUND", "Requested entity was not found.");
    const { environment } = context.store;
    return changeSpreadsheet(context, body.destinationSpreadsheetId ?? "", (draft) => {
      const title = freeTitle(draft, `Copy of ${source.properties.title}`);
      const copy = copiedSheet(source, newSheetId(draft, environment, undefined), title, draft, environment);
      insertSheet(draft, copy, draft.spreadsheet.sheets.length);
      return copy.properties;
    });
  },
});
