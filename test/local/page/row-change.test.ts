// Rows inserted and deleted in a workbook of the page, taken back whole, and still there after a restart.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Sheet } from "../../../local/google/sheets/model.ts";
import { Desk } from "../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../local/page/workbooks/edit-cells.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { deleteRows, insertRows } from "../../../local/page/workbooks/row-change.ts";
import { undo } from "../../../local/page/workbooks/undo.ts";
import { temporaryFolder } from "./running-page.ts";

const folder = temporaryFolder();
const clientId = "essai";
const desk = new Desk(folder.path);
let workbookId = "";
let sheetId = 0;

beforeAll(async () => {
  workbookId = (
    await desk.add(
      "Essai",
      await preparedWorkbook({ settings: { department: "Essai", year: 2026 }, rows: {} }),
    )
  ).id;
  sheetId =
    desk.spreadsheet(workbookId).sheets.find(({ properties }) => properties.title === "Agents")?.properties
      .sheetId ?? 0;
  type([
    [1, 0, "Agent A"],
    [2, 0, "Agent B"],
    [3, 0, "Agent C"],
  ]);
  request({
    addProtectedRange: {
      protectedRange: { range: { sheetId, startRowIndex: 1, endRowIndex: 4 }, warningOnly: true },
    },
  });
  request({
    mergeCells: {
      range: { sheetId, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 4, endColumnIndex: 6 },
    },
  });
});
afterAll(async () => {
  await desk.close();
  folder.remove();
});

function sheet(of = desk): Sheet {
  const found = of.spreadsheet(workbookId).sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (found === undefined) throw new Error("no tab");
  return found;
}

function agents(of = desk): unknown[] {
  return sheet(of)
    .rows.slice(1, 6)
    .map((row) => row?.[0]?.value);
}

function request(one: object): void {
  desk.services.call({
    service: "sheets",
    method: "spreadsheets.batchUpdate",
    params: { spreadsheetId: workbookId },
    body: { requests: [one] },
  });
}

function type(edits: [number, number, string][], rowVersion = 0): string | null {
  return editCells(desk, { workbookId, sheetId, clientId, rowVersion }, edits).fault;
}

function deletion(...spans: [at: number, count: number][]) {
  const { version } = desk.workbook(workbookId).rowOrder(sheetId);
  const rows = spans.map(([at, count]) => ({ at, count }));
  return { kind: "deletion" as const, sheetId, rowVersion: version, spans: rows };
}

function insertion(at: number, count: number) {
  return { ...deletion([at, count]), kind: "insertion" as const };
}

it("brings deleted rows back with what was merged and protected around them", () => {
  const { merges, protectedRanges, properties } = sheet();
  desk
    .workbook(workbookId)
    .undoStack(clientId)
    .add(deleteRows(desk, workbookId, deletion([2, 2])));
  expect(agents()).toEqual(["Agent A", undefined, undefined, undefined, undefined]);
  expect(sheet().merges).toEqual([]);
  expect(undo(desk, { workbookId, clientId }, "undo").message).toBe(
    "✓ Annulé : la suppression des lignes 3 à 4. Elles sont revenues.",
  );
  expect(agents().slice(0, 3)).toEqual(["Agent A", "Agent B", "Agent C"]);
  expect(sheet().merges).toEqual(merges);
  expect(sheet().protectedRanges).toEqual(protectedRanges);
  expect(sheet().properties).toEqual(properties);
  expect(undo(desk, { workbookId, clientId }, "redo").message).toBe(
    "✓ Rétabli : la suppression des lignes 3 à 4.",
  );
  expect(agents()[1]).toBeUndefined();
  undo(desk, { workbookId, clientId }, "undo");
});

it("deletes rows that others stand between in one step, and brings each back where it was", () => {
  const { merges, protectedRanges } = sheet();
  const deleteBoth = (): void =>
    desk
      .workbook(workbookId)
      .undoStack(clientId)
      .add(deleteRows(desk, workbookId, deletion([1, 1], [3, 1])));
  deleteBoth();
  undo(desk, { workbookId, clientId }, "undo");
  expect([sheet().merges, sheet().protectedRanges]).toEqual([merges, protectedRanges]);
  const { version: rowVersion } = desk.workbook(workbookId).rowOrder(sheetId);
  deleteBoth();
  expect(agents().slice(0, 2)).toEqual(["Agent B", undefined]);
  // The one that stayed is typed in, and a row comes above it meanwhile.
  insertRows(desk, workbookId, insertion(1, 1));
  const other = { workbookId, sheetId, clientId: "autre", rowVersion };
  editCells(desk, other, [[2, 1, "agent-b"]]);
  expect(undo(desk, { workbookId, clientId }, "undo").message).toMatch(
    /^✓ Annulé : la suppression des lignes 3 et 5\./,
  );
  expect(agents()).toEqual([undefined, "Agent A", "Agent B", "Agent C", undefined]);
  expect(sheet().rows[3]?.[1]?.value).toBe("agent-b");
  expect(undo(desk, { workbookId, clientId }, "redo").message).toBe(
    "✓ Rétabli : la suppression des lignes 3 et 5.",
  );
  expect(agents().slice(0, 2)).toEqual([undefined, "Agent B"]);
  undo(desk, { workbookId, clientId }, "undo");
  undo(desk, { workbookId, clientId: "autre" }, "undo");
  deleteRows(desk, workbookId, deletion([1, 1]));
  expect(agents().slice(0, 3)).toEqual(["Agent A", "Agent B", "Agent C"]);
});

it("deletes none of several rows where one is gone", () => {
  const late = deletion([1, 1], [3, 1]);
  const back = deleteRows(desk, workbookId, deletion([3, 1]));
  expect(() => deleteRows(desk, workbookId, late)).toThrow("Ces lignes ont changé entre-temps");
  expect(agents().slice(0, 3)).toEqual(["Agent A", "Agent B", undefined]);
  insertRows(desk, workbookId, back);
});

it("tells the cells to show: all those that came back, or where those that went were", () => {
  const { columnCount } = sheet().properties.gridProperties;
  const order = desk.workbook(workbookId).rowOrder(sheetId);
  desk
    .workbook(workbookId)
    .undoStack(clientId)
    .add(deleteRows(desk, workbookId, deletion([1, 1], [3, 1])));
  const told = (direction: "undo" | "redo"): unknown => undo(desk, { workbookId, clientId }, direction).block;
  const cells = (row: number, rowCount: number, column: number, across: number): object => {
    return { row, column, rowCount, columnCount: across, rowVersion: order.version };
  };
  expect(told("undo")).toEqual(cells(1, 3, 0, columnCount));
  expect(told("redo")).toEqual(cells(1, 1, 0, 1));
  expect(told("undo")).toEqual(cells(1, 3, 0, columnCount));
  type(
    [
      [3, 2, "x"],
      [1, 1, "y"],
    ],
    order.version,
  );
  expect(told("undo")).toEqual(cells(1, 3, 1, 2));
});

it("does not take back an insertion that somebody filled since", () => {
  desk
    .workbook(workbookId)
    .undoStack(clientId)
    .add(insertRows(desk, workbookId, insertion(2, 1)));
  const { version: rowVersion } = desk.workbook(workbookId).rowOrder(sheetId);
  editCells(desk, { workbookId, sheetId, clientId: "autre", rowVersion }, [[2, 0, "Agent D"]]);
  expect(undo(desk, { workbookId, clientId }, "undo").message).toMatch(/^Ces lignes ont changé/);
  expect(agents().slice(0, 4)).toEqual(["Agent A", "Agent D", "Agent B", "Agent C"]);
  undo(desk, { workbookId, clientId: "autre" }, "undo");
  deleteRows(desk, workbookId, deletion([2, 1]));
});

it("gives rows below the last one the choices of the column, and nothing when a cell is refused", () => {
  const { rowCount } = sheet().properties.gridProperties;
  const { version } = desk.workbook(workbookId).rowOrder(sheetId);
  expect(() => type([[rowCount + 1, 0, "x".repeat(50_001)]], version)).toThrow(/50000/);
  expect(sheet().properties.gridProperties.rowCount).toBe(rowCount);
  expect(type([[rowCount, 2, "peut-être"]], version)).toMatch(/^C\d+ : « peut-être »/);
  expect(sheet().rows[rowCount]?.[2]?.validation).toEqual(sheet().rows[1]?.[2]?.validation);
  undo(desk, { workbookId, clientId }, "undo");
});

it("refuses to delete headers, all rows, and rows that moved", () => {
  expect(() => deleteRows(desk, workbookId, deletion([0, 1]))).toThrow("La ligne des en-têtes");
  const { rowCount } = sheet().properties.gridProperties;
  expect(() => deleteRows(desk, workbookId, deletion([1, rowCount - 1]))).toThrow("garde au moins une ligne");
  expect(() => insertRows(desk, workbookId, insertion(0, 1))).toThrow("au-dessus des en-têtes");
  const late = deletion([1, 2]);
  insertRows(desk, workbookId, insertion(2, 1));
  expect(() => deleteRows(desk, workbookId, late)).toThrow("Ces lignes ont changé entre-temps");
});

it("finds the same rows after a restart", async () => {
  const before = agents();
  expect(before).toEqual(["Agent A", undefined, "Agent B", "Agent C", undefined]);
  const again = new Desk(folder.path);
  const { id } = await again.open("Essai.xlsx");
  expect(id).toBe(workbookId);
  expect(agents(again)).toEqual(before);
  await again.close();
});

it("keeps staff's formulas on what they read through an insertion, a deletion and what takes them back", () => {
  const formulas = (): unknown[] =>
    [...sheet().rows.flatMap((row) => row ?? []), ...(elsewhere().rows[1] ?? [])].flatMap(
      (cell) => cell?.formula ?? [],
    );
  const elsewhere = (): Sheet => {
    const found = desk.spreadsheet(workbookId).sheets.find(({ properties }) => properties.title === "Notes");
    if (found === undefined) throw new Error("no tab of notes");
    return found;
  };
  request({ addSheet: { properties: { title: "Notes" } } });
  const write = (range: string, formula: string): unknown =>
    desk.services.call({
      service: "sheets",
      method: "spreadsheets.values.update",
      params: { spreadsheetId: workbookId, range, valueInputOption: "USER_ENTERED" },
      body: { values: [[formula]] },
    });
  write("Agents!J10", '=A10&" "&A3');
  write("Notes!B2", "=COUNTA(Agents!A8:A10)");
  const spreadsheet = desk.spreadsheet(workbookId);
  const definedNames = [{ name: "Présents", formula: "Agents!$A$8:$A$10" }];
  desk.google.spreadsheets.put({ ...spreadsheet, definedNames });
  const named = (): unknown => desk.spreadsheet(workbookId).definedNames?.[0]?.formula;
  const before = formulas();
  const at = { sheetId, rowVersion: desk.workbook(workbookId).rowOrder(sheetId).version };
  const back = insertRows(desk, workbookId, { kind: "insertion", ...at, spans: [{ at: 4, count: 2 }] });
  expect(formulas()).toEqual(['=A12&" "&A3', "=COUNTA(Agents!A10:A12)"]);
  deleteRows(desk, workbookId, back);
  expect(formulas()).toEqual(before);
  const now = { sheetId, rowVersion: desk.workbook(workbookId).rowOrder(sheetId).version };
  const again = deleteRows(desk, workbookId, {
    kind: "deletion",
    ...now,
    spans: [
      { at: 2, count: 1 },
      { at: 7, count: 1 },
    ],
  });
  expect(formulas()).toEqual(['=A8&" "&#REF!', "=COUNTA(Agents!A7:A8)"]);
  expect(named()).toBe("Agents!$A$7:$A$8");
  insertRows(desk, workbookId, again);
  expect(formulas()).toEqual(before);
  expect(named()).toBe("Agents!$A$8:$A$10");
});
