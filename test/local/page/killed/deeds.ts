// The deeds of the desk that a program may be killed in: each on a workbook prepared for it.
import type { Sheet } from "../../../../local/google/sheets/model.ts";
import { runForPage } from "../../../../local/page/workbooks/actions.ts";
import type { Desk } from "../../../../local/page/workbooks/desk.ts";
import { editCells } from "../../../../local/page/workbooks/edit-cells.ts";
import { replaceCells } from "../../../../local/page/workbooks/replace-cells.ts";
import { deleteRows, insertRows } from "../../../../local/page/workbooks/row-change.ts";
import { sortRows } from "../../../../local/page/workbooks/sort-rows.ts";

/** Rows of the tab that the deeds change. */
const ROW_COUNT = 400;
const TAB = "Plan d'actions";
const SUBJECT = 1;
const clientId = "essai";

/** Rows in two places. */
const SPANS = [
  { at: 5, count: 7 },
  { at: 200, count: 90 },
];

/** The tab that the deeds change. */
export function changedTab(desk: Desk, workbookId: string): Sheet {
  const { sheets } = desk.spreadsheet(workbookId);
  const found = sheets.find(({ properties }) => properties.title === TAB);
  if (found === undefined) throw new Error(`The workbook has no tab ${TAB}.`);
  return found;
}

function placeOf(desk: Desk, workbookId: string) {
  const { sheetId } = changedTab(desk, workbookId).properties;
  return { workbookId, sheetId, clientId, rowVersion: desk.workbook(workbookId).rowOrder(sheetId).version };
}

/** Types a text of its own in many rows at once, as a paste does. */
export function paste(desk: Desk, workbookId: string, text: string): void {
  const rows = Array.from({ length: ROW_COUNT }, (_, index) => index + 1);
  editCells(
    desk,
    placeOf(desk, workbookId),
    rows.map((row) => [row, SUBJECT, `${text} ${(row * 37) % ROW_COUNT}`]),
  );
}

/** By name; each is acknowledged once it has ended. */
export const DEEDS: Readonly<Record<string, (desk: Desk, workbookId: string) => unknown>> = {
  paste: (desk, workbookId) => paste(desk, workbookId, "Collé"),
  sort: (desk, workbookId) =>
    sortRows(desk, workbookId, placeOf(desk, workbookId).sheetId, SUBJECT, "descending"),
  insertion: (desk, workbookId) =>
    insertRows(desk, workbookId, { kind: "insertion", ...placeOf(desk, workbookId), spans: SPANS }),
  deletion: (desk, workbookId) =>
    deleteRows(desk, workbookId, { kind: "deletion", ...placeOf(desk, workbookId), spans: SPANS }),
  replacement: (desk, workbookId) =>
    replaceCells(
      desk,
      { workbookId, clientId, sheetId: null, cell: null },
      { text: "Action", isWhole: false },
      "Mesure",
    ),
  computation: (desk, workbookId) => runForPage(desk, workbookId, "recalculer", clientId, []),
  folding: async (desk, workbookId) => {
    paste(desk, workbookId, "Collé");
    await desk.fold(desk.workbook(workbookId));
  },
};
