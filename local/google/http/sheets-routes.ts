// The addresses of the Sheets v4 methods.
import type { Route } from "./routes.ts";

const READ_OPTIONS = {
  majorDimension: "string",
  valueRenderOption: "string",
  dateTimeRenderOption: "string",
} as const;
const WRITE_OPTIONS = {
  valueInputOption: "string",
  includeValuesInResponse: "boolean",
  responseValueRenderOption: "string",
  responseDateTimeRenderOption: "string",
} as const;

const SPREADSHEET = "v4/spreadsheets/{spreadsheetId}";

function read(path: string, method: string, query: Route["query"] = {}): Route {
  return { httpMethod: "GET", path, method, query };
}

function post(path: string, method: string, query: Route["query"] = {}): Route {
  return { httpMethod: "POST", path, method, query, hasBody: true };
}

function write(path: string, method: string, query: Route["query"] = {}): Route {
  return { ...post(path, method, query), write: true };
}

export const SHEETS_ROUTES: readonly Route[] = [
  write("v4/spreadsheets", "spreadsheets.create"),
  read(SPREADSHEET, "spreadsheets.get", {
    ranges: "list",
    includeGridData: "boolean",
    excludeTablesInBandedRanges: "boolean",
    commentsViewMode: "string",
  }),
  post(`${SPREADSHEET}:getByDataFilter`, "spreadsheets.getByDataFilter"),
  write(`${SPREADSHEET}:batchUpdate`, "spreadsheets.batchUpdate"),
  read(`${SPREADSHEET}/values/{range}`, "spreadsheets.values.get", READ_OPTIONS),
  read(`${SPREADSHEET}/values:batchGet`, "spreadsheets.values.batchGet", { ranges: "list", ...READ_OPTIONS }),
  post(`${SPREADSHEET}/values:batchGetByDataFilter`, "spreadsheets.values.batchGetByDataFilter"),
  {
    ...write(`${SPREADSHEET}/values/{range}`, "spreadsheets.values.update", WRITE_OPTIONS),
    httpMethod: "PUT",
  },
  write(`${SPREADSHEET}/values/{range}:append`, "spreadsheets.values.append", {
    insertDataOption: "string",
    ...WRITE_OPTIONS,
  }),
  write(`${SPREADSHEET}/values/{range}:clear`, "spreadsheets.values.clear"),
  write(`${SPREADSHEET}/values:batchUpdate`, "spreadsheets.values.batchUpdate"),
  write(`${SPREADSHEET}/values:batchUpdateByDataFilter`, "spreadsheets.values.batchUpdateByDataFilter"),
  write(`${SPREADSHEET}/values:batchClear`, "spreadsheets.values.batchClear"),
  write(`${SPREADSHEET}/values:batchClearByDataFilter`, "spreadsheets.values.batchClearByDataFilter"),
  {
    ...read(`${SPREADSHEET}/developerMetadata/{metadataId}`, "spreadsheets.developerMetadata.get"),
    integers: ["metadataId"],
  },
  post(`${SPREADSHEET}/developerMetadata:search`, "spreadsheets.developerMetadata.search"),
  {
    ...write(`${SPREADSHEET}/sheets/{sheetId}:copyTo`, "spreadsheets.sheets.copyTo"),
    integers: ["sheetId"],
  },
];
