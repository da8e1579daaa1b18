// The Google Sheets v4 service: its methods by their names in the discovery document.
import { notBuilt } from "../google-error.ts";
import { batchUpdate } from "./methods/batch-update.ts";
import { copySheet } from "./methods/copy-sheet.ts";
import { createSpreadsheet } from "./methods/create.ts";
import { getMetadata, searchMetadata } from "./methods/developer-metadata.ts";
import { getSpreadsheet } from "./methods/get.ts";
import { getByDataFilter } from "./methods/get-by-data-filter.ts";
import type { Method } from "./methods/method.ts";
import { appendValues } from "./methods/values-appending.ts";
import { batchClearValues, clearValues } from "./methods/values-clearing.ts";
import { batchGetValues, getValues } from "./methods/values-reading.ts";
import { batchUpdateValues, updateValues } from "./methods/values-writing.ts";
import type { SpreadsheetStore } from "./store.ts";

/** Answers the calls of Sheets v4, synchronously. */
export interface SheetsService {
  /**
   * Answers one call: the body of Google's 200. It shares objects with the store: read it or send it, don't change it.
   * @throws GoogleError as Google would answer it, or 501 for what is not built.
   */
  call(method: string, params: Record<string, unknown>, body?: unknown): unknown;
}

const METHODS: ReadonlyMap<string, Method> = new Map([
  ["spreadsheets.batchUpdate", batchUpdate],
  ["spreadsheets.create", createSpreadsheet],
  ["spreadsheets.developerMetadata.get", getMetadata],
  ["spreadsheets.developerMetadata.search", searchMetadata],
  ["spreadsheets.get", getSpreadsheet],
  ["spreadsheets.getByDataFilter", getByDataFilter],
  ["spreadsheets.sheets.copyTo", copySheet],
  ["spreadsheets.values.append", appendValues],
  ["spreadsheets.values.batchClear", batchClearValues],
  ["spreadsheets.values.batchGet", batchGetValues],
  ["spreadsheets.values.batchUpdate", batchUpdateValues],
  ["spreadsheets.values.clear", clearValues],
  ["spreadsheets.values.get", getValues],
  ["spreadsheets.values.update", updateValues],
]);

/** Builds the service over a store. */
export function createSheetsService(store: SpreadsheetStore): SheetsService {
  return {
    call(method, params, body) {
      const built = METHODS.get(method);
      if (built === undefined) throw notBuilt(`sheets.${method}`);
      return built(store, params, body);
    },
  };
}
