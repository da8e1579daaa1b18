// A paste of 50,000 rows: in a few seconds, and taken back at once.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CellEdit } from "../../../local/page/protocol/tab.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { undo } from "../../../local/page/workbooks/undo.ts";
import { temporaryFolder } from "./running-page.ts";

const ROWS = 50_000;
const COLUMNS = 4;
/** Several times what they take on a machine that has nothing else to do: 2 s and 0.1 s. */
const MOST_PASTE_MILLISECONDS = 12_000;
const MOST_UNDO_MILLISECONDS = 3_000;

const folder = temporaryFolder();
const desk = new Desk(folder.path);
let workbookId = "";

beforeAll(async () => {
  const site = { settings: { department: "Essai", year: 2026 }, rows: {} };
  workbookId = (await desk.add("Grand collage", await preparedWorkbook(site))).id;
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

function agents() {
  const found = desk.spreadsheet(workbookId).sheets.find(({ properties }) => properties.title === "Agents");
  if (found === undefined) throw new Error("The workbook has no « Agents ».");
  return found;
}

it("is kept whole, and one undo takes all of it back", { timeout: 60_000 }, () => {
  const { sheetId } = agents().properties;
  const place = { workbookId, sheetId, clientId: "essai", rowVersion: 0 };
  const edits = Array.from({ length: ROWS * COLUMNS }, (_, index): CellEdit => {
    const row = Math.floor(index / COLUMNS);
    return [1 + row, 10 + (index % COLUMNS), `ligne ${row}`];
  });
  const start = performance.now();
  editCells(desk, place, edits);
  const pasted = performance.now();
  expect(agents().rows[ROWS]?.[10 + COLUMNS - 1]?.value).toBe(`ligne ${ROWS - 1}`);
  const before = performance.now();
  const { message, isRefused } = undo(desk, { workbookId, clientId: "essai" }, "undo");
  const undone = performance.now();
  expect([isRefused, message.replaceAll(/\s/g, " ")]).toEqual([
    false,
    "✓ Annulé : la saisie de 200 000 cellules.",
  ]);
  expect(
    agents()
      .rows.slice(1)
      .every((row) => row?.[10]?.value === undefined),
  ).toBe(true);
  expect(pasted - start).toBeLessThan(MOST_PASTE_MILLISECONDS);
  expect(undone - before).toBeLessThan(MOST_UNDO_MILLISECONDS);
});
