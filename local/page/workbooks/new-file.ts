// Makes the bytes of a new workbook: prepared by the add-on, then filled.
import { textsInMemory } from "../../apps-script/host.ts";
import { fillWorkbook } from "../../cli/fill-workbook.ts";
import type { ExampleWorkbook } from "../../examples/example-workbook.ts";
import { newSpreadsheet } from "../../google/sheets/new-spreadsheet.ts";
import { createStandIn } from "../../google/stand-in.ts";
import { newWorkbook } from "../../xlsx/new-workbook.ts";
import { runAddOn } from "../add-on/run-add-on.ts";

const SPREADSHEET_ID = "nouveau-classeur";

/** A prepared workbook that holds `content`. */
export async function preparedWorkbook(content: ExampleWorkbook): Promise<Uint8Array> {
  const google = createStandIn();
  const properties = { title: SPREADSHEET_ID, locale: "fr_FR", timeZone: "Europe/Paris" };
  google.spreadsheets.put(newSpreadsheet(google.spreadsheets.environment.newSpreadsheetId(), properties));
  const [{ spreadsheetId } = { spreadsheetId: "" }] = google.spreadsheets.list();
  await runAddOn("preparerLeClasseur", {
    services: google,
    spreadsheetId,
    show: () => undefined,
    ask: async () => "NO",
    takeLock: () => true,
    properties: textsInMemory(),
    cache: textsInMemory(),
    ownFiles: [],
  });
  fillWorkbook({ google, spreadsheetId }, content);
  const [spreadsheet] = google.spreadsheets.list();
  if (spreadsheet === undefined) throw new Error("The add-on deleted the new workbook");
  return newWorkbook(spreadsheet);
}
