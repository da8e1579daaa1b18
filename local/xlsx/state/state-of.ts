// What of a spreadsheet the format has no place for, to be kept in our own part.
import { UNTOLD_CONTENT_KEY } from "../../../shared/sheets/structure.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import type { SavedTab } from "../tab/save-tab.ts";
import type { WorkbookState } from "./state-part.ts";

/** The state of a spreadsheet whose tabs were just saved. */
export function stateOf(spreadsheet: Spreadsheet, tabs: readonly SavedTab[]): WorkbookState {
  return {
    version: 1,
    spreadsheetId: spreadsheet.spreadsheetId,
    locale: spreadsheet.properties.locale ?? "fr_FR",
    timeZone: spreadsheet.properties.timeZone ?? "Europe/Paris",
    sheets: tabs.map(({ sheet, listed }) => ({
      fileSheetId: listed.fileSheetId,
      title: sheet.properties.title,
      sheetId: sheet.properties.sheetId,
      rowCount: sheet.properties.gridProperties.rowCount,
      columnCount: sheet.properties.gridProperties.columnCount,
      // Excel can only lock a whole sheet, where Google warns about a range; so these stay ours alone.
      protectedRanges: sheet.protectedRanges,
      conditionalFormats: sheet.conditionalFormats,
    })),
    namedRanges: spreadsheet.namedRanges,
    // What a tab holds besides cells is seen anew in the file at each opening.
    developerMetadata: spreadsheet.developerMetadata.filter(
      ({ metadataKey }) => metadataKey !== UNTOLD_CONTENT_KEY,
    ),
  };
}
