// Typing into cells: texts as in Sheets in French, rows that moved meanwhile found again.
import { cellName, quotedTitle } from "../../../shared/reading/a1.ts";
import { moveFormula } from "../../google/sheets/formulas/move-formula.ts";
import type { Sheet } from "../../google/sheets/model.ts";
import { notFound, PageError } from "../page-error.ts";
import type { CellEdit, Typed } from "../protocol/tab.ts";
import { takingBack } from "./cell-change.ts";
import { faultFinder, knownColumns } from "./cell-faults.ts";
import type { Desk } from "./desk.ts";
import { newComplaintWords } from "./new-complaint.ts";
import { requestStructure } from "./structure-request.ts";
import { guardedText, typingNotice, withItsPercent } from "./typed-guards.ts";

/** Where the typing goes, which browser tab types, and the rows' order that it shows. */
export interface EditPlace {
  workbookId: string;
  sheetId: number;
  clientId: string;
  rowVersion: number;
}

/**
 * Types texts as in Sheets in French (`USER_ENTERED`); a text of the wrong type is kept, and the answer says what is
 * wrong with it. Below the last row, the tab gets rows like it.
 * @throws PageError when a row was deleted meanwhile.
 */
export function editCells(desk: Desk, place: EditPlace, shown: readonly CellEdit[]): Typed {
  if (shown.length === 0) return { fault: null, faultCount: 0, places: [] };
  const { workbookId, sheetId, clientId } = place;
  const workbook = desk.workbook(workbookId);
  const edits = inPresentOrder(desk, place, shown.map(inItsPlace));
  const { row, column, values } = blockOf(guardedEdits(sheetOf(desk, workbookId, sheetId), edits));
  const before = desk.write(() => {
    const { properties } = sheetOf(desk, workbookId, sheetId);
    const missing = row + values.length - properties.gridProperties.rowCount;
    if (missing > 0) addRows(desk, workbookId, sheetId, missing);
    const grown = desk.spreadsheet(workbookId);
    const range = `${quotedTitle(properties.title)}!${cellName(row, column)}`;
    desk.google.call({
      service: "sheets",
      method: "spreadsheets.values.update",
      params: { spreadsheetId: workbookId, range, valueInputOption: "USER_ENTERED" },
      body: { values },
    });
    return grown;
  });
  const rowVersion = workbook.rowOrder(sheetId).version;
  const after = desk.spreadsheet(workbookId);
  workbook.undoStack(clientId).add(takingBack(before, after, { sheetId, rowVersion }, edits));
  const sheet = sheetOf(desk, workbookId, sheetId);
  const faults = faultsOf(sheet, edits);
  const former = before.sheets.find(({ properties }) => properties.sheetId === sheetId);
  const notice = former && newComplaintWords(former, sheet, edits);
  return notice === undefined ? faults : { ...faults, notice };
}

/** What is entered for what was typed; a block that is pasted or filled has its own signs. */
function guardedEdits(sheet: Sheet, edits: readonly CellEdit[]): CellEdit[] {
  const columns = knownColumns(sheet);
  return edits.map(([row, column, text]): CellEdit => {
    const typed = edits.length > 1 ? text : withItsPercent(sheet.rows[row]?.[column], text);
    return [row, column, guardedText(columns.get(column), typed)];
  });
}

/** A formula repeated reads there, from its own place, what it read where it stood. */
function inItsPlace(edit: CellEdit): CellEdit {
  const [row, column, text, from] = edit;
  return from === undefined ? edit : [row, column, moveFormula(text, row - from[0], column - from[1])];
}

/** The edits with their rows where they are now. */
function inPresentOrder(
  desk: Desk,
  { workbookId, sheetId, rowVersion }: EditPlace,
  edits: readonly CellEdit[],
): readonly CellEdit[] {
  const order = desk.workbook(workbookId).rowOrder(sheetId);
  if (rowVersion >= order.version) return edits;
  return edits.map(([shownRow, column, text]): CellEdit => {
    const row = order.indexNow(rowVersion, shownRow);
    if (row === undefined) throw new PageError(`La ligne ${shownRow + 1} vient d’être supprimée ailleurs.`);
    return [row, column, text];
  });
}

function addRows(desk: Desk, spreadsheetId: string, sheetId: number, count: number): void {
  const { rowCount } = sheetOf(desk, spreadsheetId, sheetId).properties.gridProperties;
  const range = { sheetId, dimension: "ROWS", startIndex: rowCount, endIndex: rowCount + count };
  requestStructure(desk, spreadsheetId, { insertDimension: { range, inheritFromBefore: true } });
}

function sheetOf(desk: Desk, workbookId: string, sheetId: number): Sheet {
  const { sheets } = desk.spreadsheet(workbookId);
  const sheet = sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (sheet === undefined) throw notFound("Cet onglet");
  return sheet;
}

/** What is to be said of the cells just typed: of the first one, and where the others are. */
export function faultsOf(sheet: Sheet, edits: readonly CellEdit[]): Typed {
  const findFault = faultFinder(sheet);
  const columns = knownColumns(sheet);
  const headerRows = Math.max(1, sheet.properties.gridProperties.frozenRowCount ?? 0);
  const faults = edits.flatMap(([row, column, text]) => {
    const cell = sheet.rows[row]?.[column];
    const fault =
      row < headerRows || text === ""
        ? undefined
        : (typingNotice(columns.get(column), text, cell) ?? findFault(cell, column, sheet.rows[row]));
    return fault === undefined ? [] : [{ row, column, fault }];
  });
  const [first] = faults;
  return {
    fault: first === undefined ? null : `${cellName(first.row, first.column)} : ${first.fault}`,
    faultCount: faults.length,
    places: faults.slice(0, MOST_PLACES).map(({ row, column }) => [row, column]),
  };
}

/** More are counted, and not named. */
const MOST_PLACES = 5;

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
