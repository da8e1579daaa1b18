// Sorting a tab: its rows move whole, in one change that can be taken back.
import { cellName } from "../../../shared/reading/a1.ts";
import { type Draft, openDraft, ownRows } from "../../google/sheets/draft.ts";
import { sameFormula } from "../../google/sheets/formulas/current-values.ts";
import { moveFormula } from "../../google/sheets/formulas/move-formula.ts";
import { referencesOf } from "../../google/sheets/formulas/references.ts";
import type { Cell, Row, Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import { hasContent, isCellError } from "../../google/sheets/values/cell-kind.ts";
import { notFound, PageError } from "../page-error.ts";
import type { SortDirection } from "../protocol/tab.ts";
import type { Desk } from "./desk.ts";
import { isSameRow } from "./same-row.ts";

/** Rows put in another order: `from[i]` is where the row of the place `first + i` was. Rows from 0. */
export interface RowSorting {
  kind: "sorting";
  sheetId: number;
  first: number;
  from: number[];
  /** The rows as they must still be, in their places, when a sorting is taken back. */
  onlyIf?: (Row | undefined)[];
}

/** Sorts the filled rows by a column; answers what takes it back and how many rows moved. @throws PageError */
export function sortRows(
  desk: Desk,
  workbookId: string,
  sheetId: number,
  column: number,
  direction: SortDirection,
): { step: RowSorting; count: number } {
  const sheet = sheetOf(desk.spreadsheet(workbookId), sheetId);
  const first = Math.max(1, sheet.properties.gridProperties.frozenRowCount ?? 0);
  const last = sheet.rows.findLastIndex((row) => row?.some(hasContent) === true);
  const places = Array.from({ length: Math.max(0, last + 1 - first) }, (_, index) => first + index);
  const compare = comparison(direction);
  // Rows that are equal stay in their order; `toSorted` is stable.
  const from = places.toSorted((one, other) =>
    compareRows(sheet.rows[one], sheet.rows[other], column, compare),
  );
  const step = applySorting(desk, workbookId, { kind: "sorting", sheetId, first, from });
  return { step, count: places.filter((place) => sheet.rows[place]?.some(hasContent)).length };
}

/** Puts rows in an order; answers what takes it back. @throws PageError when rows changed since. */
export function applySorting(desk: Desk, workbookId: string, sorting: RowSorting): RowSorting {
  const { sheetId, first, from, onlyIf } = sorting;
  const order = desk.workbook(workbookId).rowOrder(sheetId);
  const before = sheetOf(desk.spreadsheet(workbookId), sheetId);
  if (onlyIf !== undefined) refuseChanged(before, first, onlyIf);
  if (before.merges.some(({ startRowIndex = 0 }) => (startRowIndex ?? 0) >= first))
    throw new PageError("Des cellules de cet onglet sont fusionnées : défaites la fusion, puis triez.");
  refuseReferences(before, first, from);
  desk.write(() => {
    const draft = openDraft(desk.spreadsheet(workbookId));
    moveRows(draft, sheetOf(draft.spreadsheet, sheetId), first, from);
    desk.google.spreadsheets.put(draft.spreadsheet);
  });
  order.permute(first, from, before.properties.gridProperties.rowCount);
  const after = sheetOf(desk.spreadsheet(workbookId), sheetId);
  const back: number[] = [];
  for (const [index, place] of from.entries()) back[place - first] = first + index;
  return {
    kind: "sorting",
    sheetId,
    first,
    from: back,
    onlyIf: Array.from(from, (_, index) => after.rows[first + index]),
  };
}

/**
 * A formula that moves goes on reading its own row, whole columns, and what stands still: `$B$1` above the rows
 * that are sorted, `$B$1` of another tab. Any other would read another row's cells.
 */
function refuseReferences({ rows }: Sheet, first: number, from: readonly number[]): void {
  for (const [index, place] of from.entries()) {
    if (place === first + index) continue;
    const column =
      rows[place]?.findIndex(
        (cell) => cell?.formula !== undefined && !maySwitchRows(cell.formula, place, first),
      ) ?? -1;
    if (column < 0) continue;
    const name = cellName(place, column);
    throw new PageError(
      `La formule de ${name} lit les cellules d’une autre ligne : déplacée, elle en lirait d’autres. Rien n’a été trié. Triez cet onglet dans votre tableur, ou remplacez la formule par son résultat.`,
    );
  }
}

function maySwitchRows(formula: string, place: number, first: number): boolean {
  return referencesOf(formula).every(({ title, ends }) =>
    ends.every(({ column, row }) => {
      if (row === null) return column !== null;
      if (title !== null) return row.isAbsolute;
      return row.isAbsolute ? row.index < first : row.index === place;
    }),
  );
}

function moveRows(draft: Draft, sheet: Sheet, first: number, from: readonly number[]): void {
  const moved = from.map((place, index) => rowAt(sheet.rows[place], first + index - place));
  const rows = ownRows(draft, sheet);
  for (const [index, row] of moved.entries()) rows[first + index] = row;
}

/** A row some rows lower: its formulas read there what they read here. */
function rowAt(row: Row | undefined, shift: number): Row | undefined {
  if (shift === 0 || row?.some((cell) => cell?.formula !== undefined) !== true) return row;
  return Array.from(row, (cell) => {
    if (cell?.formula === undefined) return cell;
    const formula = moveFormula(cell.formula, shift, 0);
    return formula === cell.formula ? cell : sameFormula(cell, { ...cell, formula });
  });
}

/** Rows of another order don't hold the same either. */
function refuseChanged(sheet: Sheet, first: number, rows: readonly (Row | undefined)[]): void {
  const changed = rows.filter((row, index) => !isSameRow(sheet.rows[first + index], row)).length;
  if (changed === 0) return;
  const words = changed === 1 ? "une ligne a changé" : `${changed} lignes ont changé`;
  throw new PageError(`Le tri ne peut plus être annulé : ${words} depuis.`);
}

type Comparison = (one: Cell, other: Cell) => number;

/** Numbers and dates, texts as in a French dictionary, boxes, errors. */
function comparison(direction: SortDirection): Comparison {
  const sign = direction === "ascending" ? 1 : -1;
  return (one, other) => {
    const ranks = rankOf(one) - rankOf(other);
    if (ranks !== 0) return sign * ranks;
    const [left, right] = [one.value, other.value];
    if (typeof left === "string" && typeof right === "string") return sign * COLLATOR.compare(left, right);
    return sign * (Number(left) - Number(right) || 0);
  };
}

const COLLATOR = new Intl.Collator("fr", { numeric: true });

function rankOf({ value }: Cell): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return isCellError(value) ? 3 : 2;
}

/** Blank cells last, whatever the direction; blank rows after them. */
function compareRows(
  one: Row | undefined,
  other: Row | undefined,
  column: number,
  compare: Comparison,
): number {
  const [left, right] = [one?.[column], other?.[column]];
  if (hasContent(left) && hasContent(right)) return compare(left, right);
  const filled = Number(hasContent(right)) - Number(hasContent(left));
  if (filled !== 0) return filled;
  return Number(other?.some(hasContent) === true) - Number(one?.some(hasContent) === true);
}

function sheetOf({ sheets }: Spreadsheet, sheetId: number): Sheet {
  const sheet = sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (sheet === undefined) throw notFound("Cet onglet");
  return sheet;
}
