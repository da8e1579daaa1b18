// spreadsheets.developerMetadata.search.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import { filterSelects } from "../metadata-lookup.ts";
import { defineMethod, storedSpreadsheet } from "./method.ts";

export const searchMetadata = defineMethod<
  { spreadsheetId: string },
  sheets_v4.Schema$SearchDeveloperMetadataRequest
>("spreadsheets.developerMetadata.search", {
  run: (context, { spreadsheetId }, { dataFilters }) => {
    const spreadsheet = storedSpreadsheet(context, spreadsheetId);
    if (!dataFilters?.length) throw invalidArgument("Must specify at least one data filter.");
    const matched = spreadsheet.developerMetadata.flatMap((metadata) => {
      const filters = dataFilters.filter((filter) => filterSelects(spreadsheet, filter, metadata));
      return filters.length > 0 ? [{ developerMetadata: metadata, dataFilters: filters }] : [];
    });
    return matched.length > 0 ? { matchedDeveloperMetadata: matched } : {};
  },
});
