// What tells the add-on's pages that a workbook changed: its mark, which `onEdit` renews, or the add-on itself where it wrote.
import { afterAll, beforeAll, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { runAction, runForPage } from "../../../local/page/workbooks/actions.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { sortRows } from "../../../local/page/workbooks/sort-rows.ts";
import { undo } from "../../../local/page/workbooks/undo.ts";
import { temporaryFolder } from "./running-page.ts";

const CLIENT = "navigateur";
const folder = temporaryFolder();
const desk = new Desk(folder.path);
let id = "";
let sheetId = 0;

beforeAll(async () => {
  id = (await desk.add("Site", await preparedWorkbook(AIX_2020))).id;
  const sheet = desk.spreadsheet(id).sheets.find(({ properties }) => properties.title === "Relevés");
  sheetId = sheet?.properties.sheetId ?? -1;
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

const mark = () => desk.workbook(id).properties.all().marque;
const place = () => ({ workbookId: id, sheetId, clientId: CLIENT, rowVersion: Number.MAX_SAFE_INTEGER });
/** Longer than changes rest before `onEdit` runs. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 700));

it.each([
  ["typing", () => editCells(desk, place(), [[1, 2, "700"]])],
  ["taking back", () => undo(desk, { workbookId: id, clientId: CLIENT }, "undo")],
  ["a sort", () => sortRows(desk, id, sheetId, 2, "ascending")],
  [
    "what is typed just before the panel is read",
    async () => {
      editCells(desk, place(), [[1, 2, "701"]]);
      await runForPage(desk, id, "lireLePanneau", CLIENT, []);
    },
  ],
])("is renewed by %s", async (_what, change) => {
  const before = mark();
  await change();
  await expect.poll(mark, { timeout: 10_000 }).not.toBe(before);
});

it("is left alone by who only reads, and renewed by the add-on's own writing, not again after it", async () => {
  const before = mark();
  await runForPage(desk, id, "lireLePanneau", CLIENT, []);
  await rest();
  expect(mark()).toBe(before);
  await runAction(desk, id, "calculerLesTaux", CLIENT);
  const written = mark();
  expect(written).not.toBe(before);
  await rest();
  expect(mark()).toBe(written);
});
