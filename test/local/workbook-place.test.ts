// A file is read in French, in the time of its zone.
import { expect, it } from "vitest";
import { newSpreadsheet } from "../../local/google/sheets/new-spreadsheet.ts";
import { createStandIn } from "../../local/google/stand-in.ts";
import { inItsZone } from "../../local/workbook-place.ts";

function fileWith(rows: string[][]) {
  const google = createStandIn();
  google.spreadsheets.put(newSpreadsheet("file", { locale: "en_US", timeZone: "America/New_York" }));
  const call = (method: string, params: object, body: object) =>
    google.call({ service: "sheets", method, params: { spreadsheetId: "file", ...params }, body });
  const properties = { sheetId: 0, title: "PARAMÈTRES" };
  call(
    "spreadsheets.batchUpdate",
    {},
    { requests: [{ updateSheetProperties: { properties, fields: "title" } }] },
  );
  call("spreadsheets.values.update", { range: "A1", valueInputOption: "RAW" }, { values: rows });
  const spreadsheet = google.spreadsheets.get("file");
  if (spreadsheet === undefined) throw new Error("no spreadsheet");
  return inItsZone(spreadsheet);
}

it.each([
  ["la reunion", "Indian/Reunion"],
  ["Guyane", "America/Cayenne"],
  ["Corse", "Europe/Paris"],
  ["", "Europe/Paris"],
])("%j: %s", (zone, timeZone) => {
  const placed = fileWith([
    ["Valeur", "Clé"],
    [zone, "zone de jours fériés"],
  ]);
  expect(placed.properties).toMatchObject({ locale: "fr_FR", timeZone });
  expect(inItsZone(placed)).toBe(placed);
});

it("is Paris's without settings", () => {
  expect(fileWith([]).properties).toMatchObject({ locale: "fr_FR", timeZone: "Europe/Paris" });
});
