// spreadsheets.create.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { SHEETS } from "../../definitions/sheets.ts";
import { openDraft } from "../draft.ts";
import { completeColors } from "../fields/color-pairs.ts";
import { newSpreadsheet } from "../new-spreadsheet.ts";
import { addedSheet } from "../requests/sheets.ts";
import { refuseUnbuiltContent } from "./created-content.ts";
import { defineMethod } from "./method.ts";
import { spreadsheetAnswer } from "./spreadsheet-answer.ts";

export const createSpreadsheet = defineMethod<object, sheets_v4.Schema$Spreadsheet>("spreadsheets.create", {
  bodyField: "spreadsheet",
  run: (context, _params, body) => {
    refuseUnbuiltContent(body);
    completeColors(SHEETS.message("Spreadsheet"), body);
    const { environment } = context.store;
    const id = environment.newSpreadsheetId();
    const created = newSpreadsheet(id, body.properties ?? {});
    const draft = openDraft(created);
    if (body.sheets?.length) {
      draft.spreadsheet.sheets = [];
      for (const sheet of body.sheets) addedSheet(draft, environment, sheet.properties ?? {});
    }
    context.store.put(draft.spreadsheet);
    return spreadsheetAnswer(draft.spreadsheet, { mask: true, includeGridData: false });
  },
});
