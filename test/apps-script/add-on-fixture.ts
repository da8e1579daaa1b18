// The built add-on over a workbook of the stand-in, for the tests of its actions.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { outputFolderOf } from "../../apps-script/build.ts";
import { type AddOnHost, type InterfaceEvent, textsInMemory } from "../../local/apps-script/host.ts";
import { listedSheets } from "../../local/apps-script/listed-sheets.ts";
import type { Manifest } from "../../local/apps-script/manifest.ts";
import { loadAddOn } from "../../local/apps-script/runtime.ts";
import { fillWorkbook } from "../../local/cli/fill-workbook.ts";
import type { ExampleWorkbook } from "../../local/examples/example-workbook.ts";
import type { GoogleCall } from "../../local/google/service.ts";
import { newSpreadsheet } from "../../local/google/sheets/new-spreadsheet.ts";
import { createStandIn } from "../../local/google/stand-in.ts";

const SPREADSHEET_ID = "workbook-under-test";

/** The bundle, which the runner builds before any test. */
export function builtBundle(): string {
  return readFileSync(join(outputFolderOf("classeur"), "Code.js"), "utf8");
}

/** A new spreadsheet with the add-on over it, on 15 January 2021. */
export function openAddOn(code: string, parts: Partial<AddOnHost> = {}, manifest?: Manifest) {
  const events: InterfaceEvent[] = [];
  const calls: GoogleCall[] = [];
  const logs: string[] = [];
  const google = createStandIn();
  const properties = { locale: "fr_FR", timeZone: "Europe/Paris" };
  google.spreadsheets.put(newSpreadsheet(SPREADSHEET_ID, properties));
  const host: AddOnHost = {
    services: {
      call: (call) => {
        calls.push(call);
        return google.call(call);
      },
    },
    spreadsheetId: SPREADSHEET_ID,
    sheets: () => listedSheets(google, SPREADSHEET_ID),
    currentTime: () => Date.UTC(2021, 0, 15, 9),
    answerAlert: () => "NO",
    show: (event) => events.push(event),
    log: (message) => logs.push(message),
    isLockTaken: () => false,
    properties: textsInMemory(),
    cache: textsInMemory(),
    ownFiles: [],
    ...parts,
  };
  const addOn = loadAddOn(code, host, manifest);
  const sheets = (method: string, params: Record<string, unknown>, body?: unknown): unknown =>
    google.call({ service: "sheets", method, params: { spreadsheetId: SPREADSHEET_ID, ...params }, body });
  return {
    google,
    events,
    calls,
    logs,
    run: addOn.run,
    /** Methods called since the last look. */
    newCalls: () => calls.splice(0).map(({ method }) => method),
    fill: (example: ExampleWorkbook) => fillWorkbook({ google, spreadsheetId: SPREADSHEET_ID }, example),
    update: (requests: readonly unknown[]) => sheets("spreadsheets.batchUpdate", {}, { requests }),
    write: (range: string, values: unknown[][]) =>
      sheets("spreadsheets.values.update", { range, valueInputOption: "RAW" }, { values }),
    /** Unformatted values, rows first. */
    read: (range: string): unknown => {
      const answer = sheets("spreadsheets.values.get", { range, valueRenderOption: "UNFORMATTED_VALUE" });
      return typeof answer === "object" && answer !== null && "values" in answer ? answer.values : [];
    },
    /** As people see them. */
    readShown: (range: string): unknown => {
      const answer = sheets("spreadsheets.values.get", { range });
      return typeof answer === "object" && answer !== null && "values" in answer ? answer.values : [];
    },
    /** The whole spreadsheet, to see that nothing changed. */
    version: () => google.spreadsheets.get(SPREADSHEET_ID),
    sheetId: (title: string): number | undefined =>
      google.spreadsheets
        .get(SPREADSHEET_ID)
        ?.sheets.find(({ properties: { title: name } }) => name === title)?.properties.sheetId,
  };
}
