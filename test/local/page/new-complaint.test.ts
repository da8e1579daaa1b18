// What is said of a complaint that is typed straight into its tab.
import { afterAll, beforeAll, expect, it } from "vitest";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const desk = new Desk(folder.path);
let workbookId = "";

beforeAll(async () => {
  const bytes = await preparedWorkbook({ settings: { department: "Essai", year: 2026 }, rows: {} });
  workbookId = (await desk.add("Essai", bytes)).id;
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

const [REFERENCE, RECEIVED_ON, TYPE] = [0, 1, 2];

/** Types into a tab; `row` as the sheet numbers it. */
function typed(row: number, column: number, text: string, tab = "Réclamations"): string | undefined {
  const sheet = desk.spreadsheet(workbookId).sheets.find(({ properties }) => properties.title === tab);
  if (sheet === undefined) throw new Error("no tab");
  const { sheetId } = sheet.properties;
  const place = { workbookId, sheetId, clientId: "essai", rowVersion: 0 };
  return editCells(desk, place, [[row - 1, column, text]]).notice;
}

const WILL = "Elle recevra un numéro";
const BY = "avec « Contrôler les données ».";

it("says the number that a new complaint is to get, from its day of receipt", () => {
  expect(typed(2, TYPE, "Réclamation")).toBe(`Ligne 2 : nouvelle. ${WILL} ${BY}`);
  expect(typed(2, RECEIVED_ON, "03/02/2026")).toBe(`Ligne 2 : nouvelle. ${WILL} (2026-0001) ${BY}`);
  // Nothing of what follows, nor of a day that is none, nor once the row has its number.
  expect(typed(2, TYPE, "Suggestion")).toBeUndefined();
  expect(typed(2, RECEIVED_ON, "31/02/2026")).toBe(`Ligne 2 : nouvelle. ${WILL} ${BY}`);
  expect(typed(2, REFERENCE, "2026-0007")).toBeUndefined();
  expect(typed(2, RECEIVED_ON, "03/02/2026")).toBeUndefined();
});

it("goes on from the last number of the year, and names none that another row may take", () => {
  expect(typed(3, RECEIVED_ON, "04/02/2026")).toContain("(2026-0008)");
  expect(typed(4, RECEIVED_ON, "01/02/2026")).toBe(`Ligne 4 : nouvelle. ${WILL} ${BY}`);
  typed(3, REFERENCE, "2026-0008");
  expect(typed(4, RECEIVED_ON, "01/02/2025")).toContain("(2025-0001)");
});

it("says nothing of a row that is emptied, nor of another tab", () => {
  typed(9, RECEIVED_ON, "04/02/2026");
  expect(typed(9, RECEIVED_ON, "")).toBeUndefined();
  expect(typed(2, 0, "02/2026", "Relevés")).toBeUndefined();
});
