// The Google Sheets v4 service: its methods by their names in the discovery document.
import type { SHEETS } from "../definitions/sheets.ts";
import { notBuilt } from "../google-error.ts";
import { batchUpdate } from "./methods/batch-update.ts";
import { createSpreadsheet } from "./methods/create.ts";
import { searchMetadata } from "./methods/developer-metadata.ts";
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

const METHODS = {
  "spreadsheets.batchUpdate": batchUpdate,
  "spreadsheets.create": createSpreadsheet,
  "spreadsheets.developerMetadata.search": searchMetadata,
  "spreadsheets.get": getSpreadsheet,
  "spreadsheets.getByDataFilter": getByDataFilter,
  "spreadsheets.values.append": appendValues,
  "spreadsheets.values.batchClear": batchClearValues,
  "spreadsheets.values.batchGet": batchGetValues,
  "spreadsheets.values.batchUpdate": batchUpdateValues,
  "spreadsheets.values.clear": clearValues,
  "spreadsheets.values.get": getValues,
  "spreadsheets.values.update": updateValues,
} satisfies { [Name in keyof typeof SHEETS.facts.methods]?: Method };

/** A method that is built, by its name in the discovery document. */
export type SheetsMethod = keyof typeof METHODS;

function isBuilt(method: string): method is SheetsMethod {
  return Object.hasOwn(METHODS, method);
}

/** Builds the service over a store. */
export function createSheetsService(store: SpreadsheetStore): SheetsService {
  return {
    call(method, params, body) {
      if (!isBuilt(method)) throw notBuilt(`sheets.${method}`);
      return METHODS[method](store, params, body);
    },
  };
}
