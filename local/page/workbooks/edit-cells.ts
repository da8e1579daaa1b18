// Typing into cells, and taking it back.
import { quotedTitle } from "../../../shared/reading/a1.ts";
import { columnLetters } from "../../google/sheets/grid/column-letters.ts";
import { notFound, PageError } from "../page-error.ts";
import type { CellEdit } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { changeBetween, withChange } from "./undo-stack.ts";

/** Where the typing goes, and which browser tab types. */
export interface EditPlace {
  workbookId: string;
  sheetId: number;
  clientId: string;
}

/** Types texts as in Sheets in French (`USER_ENTERED`); a text of the wrong type is kept. */
export function editCells(desk: Desk, place: EditPlace, edits: readonly CellEdit[]): void {
  if (edits.length === 0) return;
  const { workbookId, sheetId, clientId } = place;
  const workbook = desk.workbook(workbookId);
  const before = desk.spreadsheet(workbookId);
  const title = before.sheets.find(({ properties }) => properties.sheetId === sheetId)?.properties.title;
  if (title === undefined) throw notFound("Cet onglet");
  const { row, column, values } = blockOf(edits);
  const range = `${quotedTitle(title)}!${columnLetters(column)}${row + 1}`;
  desk.write(() =>
    desk.google.call({
      service: "sheets",
      method: "spreadsheets.values.update",
      params: { spreadsheetId: workbookId, range, valueInputOption: "USER_ENTERED" },
      body: { values },
    }),
  );
  const after = desk.spreadsheet(workbookId);
  workbook.undoStack(clientId).add(changeBetween(before, after, sheetId, edits));
}

/** Takes back, or does again, the last typing of a browser tab; answers a sentence when there is something to say. */
export function undoEdit(
  desk: Desk,
  { workbookId, clientId }: Omit<EditPlace, "sheetId">,
  direction: "undo" | "redo",
): { sheetId: number | null; message: string | null } {
  const change = desk.workbook(workbookId).undoStack(clientId).take(direction);
  if (change === undefined) {
    return { sheetId: null, message: direction === "undo" ? "Rien à annuler." : "Rien à rétablir." };
  }
  const { spreadsheet, skipped } = withChange(desk.spreadsheet(workbookId), change);
  desk.write(() => desk.google.spreadsheets.put(spreadsheet));
  const message =
    skipped === 0
      ? null
      : `${skipped === 1 ? "Une cellule a" : `${skipped} cellules ont`} changé depuis : laissé tel quel.`;
  return { sheetId: change.sheetId, message };
}

/** The smallest block that holds the edits; `null` leaves a cell as it is. */
function blockOf(edits: readonly CellEdit[]): { row: number; column: number; values: (string | null)[][] } {
  let [top, bottom, left, right] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
  for (const [row, column] of edits) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) {
    throw new PageError("La zone collée est trop grande : collez moins de 500 000 cellules à la fois.");
  }
  const values = Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, (): string | null => null),
  );
  for (const [row, column, text] of edits) {
    const line = values[row - top];
    if (line !== undefined) line[column - left] = text;
  }
  return { row: top, column: left, values };
}

const MOST_CELLS = 500_000;
