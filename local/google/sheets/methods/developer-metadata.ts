// spreadsheets.developerMetadata.get and search.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { GoogleError, invalidArgument } from "../../google-error.ts";
import { filterSelects } from "../metadata-lookup.ts";
import { defineMethod, storedSpreadsheet } from "./method.ts";

export const getMetadata = defineMethod<{ spreadsheetId: string; metadataId?: number }, object>(
  "spreadsheets.developerMetadata.get",
  {
    run: (context, { spreadsheetId, metadataId }) => {
      const found = storedSpreadsheet(context, spreadsheetId).developerMetadata.find(
        (metadata) => metadata.metadataId === (metadataId ?? 0),
      );
      if (found === undefined) throw new GoogleError("NOT_FOUND", "Requested entity was not found.");
      return found;
    },
  },
);

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
