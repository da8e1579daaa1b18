// A Sheets service with known ids, for tests.
import { createSheetsService, type SheetsService } from "../../../../local/google/sheets/sheets-service.ts";
import { SpreadsheetStore } from "../../../../local/google/sheets/store.ts";

export interface TestService extends SheetsService {
  store: SpreadsheetStore;
  /** Sends batchUpdate requests to the spreadsheet. */
  batch(...requests: unknown[]): unknown;
  /** Writes values as they are. */
  write(range: string, values: unknown[][], valueInputOption?: string): unknown;
  /** Reads a range's values. */
  read(range: string, options?: Record<string, unknown>): unknown;
  /** Reads the spreadsheet under a mask. */
  get(fields: string, ranges?: string[]): unknown;
}

/** A store that holds one empty spreadsheet "S" in the locale; ids count up from 101. */
export function serviceForTests(locale = "en_US"): TestService {
  let id = 100;
  const store = new SpreadsheetStore({
    newSpreadsheetId: () => "S",
    randomId: () => {
      id += 1;
      return id;
    },
    now: () => new Date("2021-03-04T12:00:00Z"),
    userEmail: "agent@exemple.fr",
  });
  const service = createSheetsService(store);
  const spreadsheetId = "S";
  service.call(
    "spreadsheets.create",
    {},
    { properties: { locale }, sheets: [{ properties: { sheetId: 0, title: "Tab" } }] },
  );
  return {
    ...service,
    store,
    batch: (...requests) => service.call("spreadsheets.batchUpdate", { spreadsheetId }, { requests }),
    write: (range, values, valueInputOption = "RAW") =>
      service.call("spreadsheets.values.update", { spreadsheetId, range, valueInputOption }, { values }),
    read: (range, options = {}) =>
      Reflect.get(
        Object(service.call("spreadsheets.values.get", { spreadsheetId, range, ...options })),
        "values",
      ),
    get: (fields, ranges = []) => service.call("spreadsheets.get", { spreadsheetId, fields, ranges }),
  };
}
