// Makes the bytes of a new workbook: prepared by the add-on, and filled with the example when asked.
import { fillWorkbook } from "../../cli/fill-workbook.ts";
import { AIX_2020 } from "../../examples/aix-2020/aix-2020.ts";
import { newSpreadsheet } from "../../google/sheets/new-spreadsheet.ts";
import { createStandIn } from "../../google/stand-in.ts";
import { newWorkbook } from "../../xlsx/new-workbook.ts";
import { runAddOn } from "../add-on/run-add-on.ts";

const SPREADSHEET_ID = "nouveau-classeur";

/** A workbook ready to be filled, or the example of Aix-en-Provence 2020. */
export async function preparedWorkbook(content: "empty" | "example"): Promise<Uint8Array> {
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
  });
  if (content === "example") fillWorkbook({ google, spreadsheetId }, AIX_2020);
  const [spreadsheet] = google.spreadsheets.list();
  if (spreadsheet === undefined) throw new Error("The add-on deleted the new workbook");
  return newWorkbook(spreadsheet);
}
