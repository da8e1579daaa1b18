// Staff's own formulas in the desk: what they show once what they read was typed over, in the page and in the file.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { editRow, openDraft } from "../../../local/google/sheets/draft.ts";
import type { Cell, Sheet } from "../../../local/google/sheets/model.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { shownText } from "../../../local/page/workbooks/shown-text.ts";
import { undo } from "../../../local/page/workbooks/undo.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const desk = new Desk(folder.path);
const clientId = "essai";
let workbookId = "";

beforeAll(async () => {
  const settings = { department: "Essai", year: 2026 };
  workbookId = (await desk.add("Essai", await preparedWorkbook({ settings, rows: {} }))).id;
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

function sheet(title = "Agents"): Sheet {
  const found = desk.spreadsheet(workbookId).sheets.find(({ properties }) => properties.title === title);
  if (found === undefined) throw new Error(`no tab ${title}`);
  return found;
}
const shown = (row: number): string => shownText(sheet().rows[row]?.[9] ?? {}, { locale: "fr_FR" });
const type = (row: number, column: number, text: string): string | null =>
  editCells(
    desk,
    { workbookId, sheetId: sheet().properties.sheetId, clientId, rowVersion: Number.MAX_SAFE_INTEGER },
    [[row, column, text]],
  ).fault;

it("are computed again or shown as not computed, come back with undo, and are left to the spreadsheet in the file", async () => {
  type(1, 8, "4");
  const draft = openDraft(desk.spreadsheet(workbookId));
  const agents = draft.spreadsheet.sheets.find(({ properties }) => properties.title === "Agents");
  if (agents === undefined) throw new Error("no tab");
  for (const [row, cell] of [
    [1, { formula: "=I2*2", value: 8 }],
    [2, { formula: "=SUMPRODUCT(I2:I2)", value: 4 }],
  ] satisfies [number, Cell][])
    editRow(draft, agents, row, (cells) => {
      cells[9] = cell;
    });
  desk.google.spreadsheets.put(draft.spreadsheet);
  type(1, 8, "5");
  expect([shown(1), shown(2)]).toEqual(["10", "non calculé"]);
  await desk.fold(desk.workbook(workbookId));
  const read = openWorkbook(readFileSync(desk.workbook(workbookId).file.places.visible), "Essai.xlsx");
  const inFile = read.spreadsheet.sheets.find(({ properties }) => properties.title === "Agents");
  expect(inFile?.rows[1]?.[9]).toMatchObject({ formula: "=I2*2", value: 10 });
  expect(inFile?.rows[2]?.[9]?.value).toMatchObject({ text: "#NOT_COMPUTED!" });
  expect(undo(desk, { workbookId, clientId }, "undo").message).toMatch(/^✓ Annulé/);
  expect([shown(1), shown(2)]).toEqual(["8", "4"]);
  // A formula that was typed goes, though what it reads was typed over and back meanwhile.
  type(3, 9, "=I2+1");
  type(1, 8, "7");
  expect(shown(3)).toBe("8");
  for (let step = 0; step < 2; step += 1)
    expect(undo(desk, { workbookId, clientId }, "undo").message).toMatch(/^✓ Annulé/);
  expect(shown(3)).toBe("");
});

it("are repeated as a spreadsheet copies them: each reads from its own place what the first read from its own", () => {
  const place = {
    workbookId,
    sheetId: sheet().properties.sheetId,
    clientId,
    rowVersion: Number.MAX_SAFE_INTEGER,
  };
  type(20, 8, "2");
  type(21, 8, "3");
  editCells(desk, place, [
    [20, 9, "=I21*$I$21"],
    [21, 9, "=I21*$I$21", [20, 9]],
    [22, 9, "=I21*$I$21"],
  ]);
  expect([20, 21, 22].map((row) => sheet().rows[row]?.[9])).toMatchObject([
    { formula: "=I21*$I$21", value: 4 },
    { formula: "=I22*$I$21", value: 6 },
    { formula: "=I21*$I$21", value: 4 },
  ]);
});
