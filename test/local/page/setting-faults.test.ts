// A setting that can't be used is marked in its cell, with the sentence of the alerts.
import { afterAll, beforeAll, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { faultPlaces } from "../../../local/page/workbooks/fault-places.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { knownTabView } from "../../../local/page/workbooks/tab-view.ts";
import { temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const desk = new Desk(folder.path);
let workbookId = "";

beforeAll(async () => {
  workbookId = (await desk.add("Site", await preparedWorkbook(AIX_2020))).id;
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

function settings() {
  const spreadsheet = desk.spreadsheet(workbookId);
  const sheet = spreadsheet.sheets.find(({ properties }) => properties.title === "Paramètres");
  if (sheet === undefined) throw new Error("No settings.");
  return { spreadsheet, sheet, sheetId: sheet.properties.sheetId };
}

function type(row: number, column: number, text: string): string | null {
  const place = { workbookId, sheetId: settings().sheetId, clientId: "moi", rowVersion: 0 };
  return editCells(desk, place, [[row, column, text]]).fault;
}

it("is said when it is typed, in its cell, and counted among the cells to correct, until it is mended", () => {
  expect(faultPlaces(settings().spreadsheet)).toEqual([]);
  const words =
    "Le réglage « Exercice » ne peut pas valoir « 20 20 » : tapez une année sur quatre chiffres, par exemple 2020. Rien ne peut être calculé.";
  expect(type(2, 1, "20 20")).toBe(`B3 : ${words}`);
  const { spreadsheet, sheet, sheetId } = settings();
  expect(knownTabView(spreadsheet, sheet, desk.traits).rows[2]?.faults).toEqual({ 1: words });
  expect(faultPlaces(spreadsheet)).toEqual([{ sheetId, row: 2, column: 1 }]);
  expect(type(2, 1, "2020")).toBeNull();
  expect(faultPlaces(settings().spreadsheet)).toEqual([]);
});

it("marks the name of a setting that there is not", () => {
  expect(type(2, 0, "Exercise")).toContain("A3 : Réglage inconnu : « Exercise »");
  const { spreadsheet, sheetId } = settings();
  expect(faultPlaces(spreadsheet)).toEqual([{ sheetId, row: 2, column: 0 }]);
});
