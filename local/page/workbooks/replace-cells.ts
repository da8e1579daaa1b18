// Replacing a text in every cell that holds it: computed cells, formulas and choices stay as they are.
import { cellName, quotedTitle } from "../../../shared/reading/a1.ts";
import { sumOf } from "../../../shared/sum.ts";
import type { Cell, Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import type { FoundCells, FoundTab, Replaced } from "../protocol/search.ts";
import type { CellEdit } from "../protocol/tab.ts";
import { type CellChange, takingBack } from "./cell-change.ts";
import { knownColumns } from "./cell-faults.ts";
import type { Desk } from "./desk.ts";
import { faultsOf } from "./edit-cells.ts";
import { findCells, isPartedNumber, type Search } from "./find-cells.ts";
import { shownText } from "./shown-text.ts";
import { isComputedColumn } from "./tab-view.ts";
import { guardedText } from "./typed-guards.ts";
import { typedText } from "./typed-text.ts";

const NO_FAULT = { fault: null, faultCount: 0 };

/** Where to replace: everywhere, or in one tab, or in one cell of it (from 0). */
export interface ReplacePlace {
  workbookId: string;
  clientId: string;
  sheetId: number | null;
  cell: readonly [row: number, column: number] | null;
}

/** Finds as `findCells` does, and counts in each tab the cells that a replacement would change. */
export function findReplaceable(spreadsheet: Spreadsheet, search: Search): FoundCells {
  const found = findCells(spreadsheet, search);
  const { texts } = newTexts(spreadsheet, found.tabs, search, "");
  const ofTabs = Map.groupBy(texts, ({ sheet }) => sheet.properties.sheetId);
  const tabs = found.tabs.map((tab) => ({ ...tab, replaceable: ofTabs.get(tab.sheetId)?.length ?? 0 }));
  return { ...found, tabs };
}

interface NewText {
  sheet: Sheet;
  row: number;
  column: number;
  text: string;
}

/** Replaces in one change that can be taken back, with the guards of typing; tells what changed, and what is wrong now. */
export function replaceCells(desk: Desk, place: ReplacePlace, search: Search, by: string): Replaced {
  const { workbookId, clientId } = place;
  const before = desk.spreadsheet(workbookId);
  const { texts, locked, onlyShown } = newTexts(before, foundIn(before, place, search), search, by);
  if (texts.length === 0) return { count: 0, locked, onlyShown, fault: null, faultCount: 0 };
  const ofTabs = [...Map.groupBy(texts, ({ sheet }) => sheet)];
  desk.write(() => {
    desk.google.call({
      service: "sheets",
      method: "spreadsheets.values.batchUpdate",
      params: { spreadsheetId: workbookId },
      body: { valueInputOption: "USER_ENTERED", data: ofTabs.flatMap(([sheet, own]) => entered(sheet, own)) },
    });
  });
  const edits = ofTabs.map(([{ properties }, own]) => ({
    sheetId: properties.sheetId,
    edits: own.map(({ row, column, text }) => [row, column, text] as const),
  }));
  const after = desk.spreadsheet(workbookId);
  const changes = edits.map(({ sheetId, edits: ofTab }): CellChange => {
    const rowVersion = desk.workbook(workbookId).rowOrder(sheetId).version;
    return takingBack(before, after, { sheetId, rowVersion }, ofTab);
  });
  desk.workbook(workbookId).undoStack(clientId).add({ kind: "tabs", changes });
  return { count: texts.length, locked, onlyShown, ...faultsIn(after, edits) };
}

function entered(sheet: Sheet, texts: readonly NewText[]): { range: string; values: string[][] }[] {
  const columns = knownColumns(sheet);
  const title = quotedTitle(sheet.properties.title);
  return texts.map(({ row, column, text }) => ({
    range: `${title}!${cellName(row, column)}`,
    values: [[guardedText(columns.get(column), text)]],
  }));
}

function faultsIn(
  { sheets }: Spreadsheet,
  edits: readonly { sheetId: number; edits: readonly CellEdit[] }[],
): Pick<Replaced, "fault" | "faultCount"> {
  const faults = edits.flatMap(({ sheetId, edits: ofTab }) => {
    const sheet = sheets.find(({ properties }) => properties.sheetId === sheetId);
    const { fault, faultCount } = sheet === undefined ? NO_FAULT : faultsOf(sheet, ofTab);
    return fault === null ? [] : [{ fault: `${sheet?.properties.title}, ${fault}`, faultCount }];
  });
  return { fault: faults[0]?.fault ?? null, faultCount: sumOf(faults.map((one) => one.faultCount)) };
}

function newTexts(
  spreadsheet: Spreadsheet,
  tabs: readonly FoundTab[],
  search: Search,
  by: string,
): { texts: NewText[]; locked: number; onlyShown: number } {
  const found = tabs.flatMap(({ sheetId, places }) => {
    const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === sheetId);
    return sheet === undefined ? [] : places.map(([row, column]) => ({ sheet, row, column }));
  });
  const changeable = found.flatMap(({ sheet, row, column }) => {
    const cell = sheet.rows[row]?.[column];
    return cell !== undefined && mayChange(sheet, cell, row, column) ? [{ sheet, row, column, cell }] : [];
  });
  const texts = changeable.flatMap(({ cell, ...place }) => {
    const text = replaced(spreadsheet, cell, search, by);
    return text === null ? [] : [{ ...place, text }];
  });
  return {
    texts,
    locked: found.length - changeable.length,
    onlyShown: changeable.length - texts.length,
  };
}

function foundIn(spreadsheet: Spreadsheet, { sheetId, cell }: ReplacePlace, search: Search): FoundTab[] {
  const tabs = findCells(spreadsheet, search).tabs.filter(
    (tab) => sheetId === null || tab.sheetId === sheetId,
  );
  if (cell === null) return tabs;
  return tabs.map((tab) => ({
    ...tab,
    places: tab.places.filter(([row, column]) => cell[0] === row && cell[1] === column),
  }));
}

function mayChange(sheet: Sheet, { formula, validation }: Cell, row: number, column: number): boolean {
  const isHeader = row < Math.max(1, sheet.properties.gridProperties.frozenRowCount ?? 0);
  const isChoice = validation?.condition?.type === "ONE_OF_LIST" && validation.strict === true;
  return formula === undefined && !isChoice && !isHeader && !isComputedColumn(sheet, column);
}

/** The text to type; nothing where what was found is not in what is typed. */
function replaced(
  { properties }: Spreadsheet,
  cell: Cell,
  { text, isWhole }: Search,
  by: string,
): string | null {
  const shown = shownText(cell, properties);
  const typed = typedText(cell, shown) ?? shown;
  if (isWhole) return by;
  const blank = isPartedNumber(text) ? "\\s?" : "\\s";
  const pattern = new RegExp([...text].map((letter) => letterPattern(letter, blank)).join(""), "giu");
  return pattern.test(typed.normalize("NFD"))
    ? typed
        .normalize("NFD")
        .replaceAll(pattern, () => by)
        .normalize("NFC")
    : null;
}

/** A letter with or without accents, either apostrophe, any blank, as `findCells` does; a sign of patterns means itself. */
function letterPattern(letter: string, blank: string): string {
  if (/['’]/.test(letter)) return "['’]";
  if (/\s/.test(letter)) return blank;
  const [base = letter] = letter.normalize("NFD");
  return `${base.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&")}\\p{M}*`;
}
