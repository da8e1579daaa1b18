// Two versions of a workbook beside the last one that they have in common: which cells differ, and both put together.
import { cellAt, type Draft, editRow, openDraft } from "../../google/sheets/draft.ts";
import { sameFormula, withCurrentValues } from "../../google/sheets/formulas/current-values.ts";
import { isNotComputed } from "../../google/sheets/formulas/stop.ts";
import type { Cell, Row, Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import { isCellError } from "../../google/sheets/values/cell-kind.ts";

export type Side = "page" | "disk";

/** The last common version, and what became of it on each side. */
export interface Versions {
  base: Spreadsheet;
  page: Spreadsheet;
  disk: Spreadsheet;
}

/** A cell that is not the same on both sides. Row and column from 0. */
export interface CellDifference {
  tab: string;
  row: number;
  column: number;
  base: Cell | undefined;
  page: Cell | undefined;
  disk: Cell | undefined;
  changedIn: Side | "both";
}

/** What the sides differ in: cells alone, or more than cells, which can't be put together one by one. */
export type Comparison =
  | { kind: "cells"; differences: CellDifference[] }
  | { kind: "tabs"; side: Side }
  | { kind: "moved"; side: Side; tab: string }
  | { kind: "added"; tab: string };

/** Compares what cells hold, not how they look: another program writes all looks in its own way. */
export function compareVersions({ base, page, disk }: Versions): Comparison {
  const tabs = base.sheets.map((sheet) => ({
    title: sheet.properties.title,
    base: sheet,
    page: sheetOf(page, sheet.properties.title),
    disk: sheetOf(disk, sheet.properties.title),
  }));
  // The page's own new tabs stay whatever is chosen; those of the file would be left out.
  if (disk.sheets.length !== tabs.length) return { kind: "tabs", side: "disk" };
  const differences: CellDifference[] = [];
  for (const { title, base: before, page: here, disk: there } of tabs) {
    if (here === undefined) return { kind: "tabs", side: "page" };
    if (there === undefined) return { kind: "tabs", side: "disk" };
    if (isMoved(before, here)) return { kind: "moved", side: "page", tab: title };
    if (isMoved(before, there)) return { kind: "moved", side: "disk", tab: title };
    if (isFilledTwice(before, here, there)) return { kind: "added", tab: title };
    for (const difference of cellDifferences(title, before, here, there)) differences.push(difference);
  }
  return { kind: "cells", differences };
}

/**
 * The page's version with the cells of the file that `isTaken` says, and the values that the file's program computed;
 * what they look like stays the page's.
 */
export function united(
  { page, disk }: Pick<Versions, "page" | "disk">,
  differences: readonly CellDifference[],
  isTaken: (difference: CellDifference) => boolean,
): Spreadsheet {
  const draft = openDraft(page);
  for (const difference of differences.filter(isTaken)) {
    const { tab, row, column, disk } = difference;
    const sheet = sheetOf(draft.spreadsheet, tab);
    if (sheet === undefined) throw new Error(`The page's version has no tab ${tab}.`);
    grow(sheet, row, column);
    editRow(draft, sheet, row, (cells) => {
      cells[column] = filled(cells[column], disk);
    });
  }
  takeComputed(draft, withCurrentValues(disk));
  return draft.spreadsheet;
}

/** A formula that both sides have gets the file's value, known to be computed from the file's cells. */
function takeComputed(draft: Draft, disk: Spreadsheet): void {
  for (const sheet of draft.spreadsheet.sheets) {
    const computed = sheetOf(disk, sheet.properties.title)?.rows ?? [];
    for (const [row, cells] of computed.entries())
      cells?.forEach((cell, column) => {
        const own = cellAt(sheet, row, column);
        if (cell?.formula === undefined || own?.formula !== cell.formula || isNotComputed(cell)) return;
        editRow(draft, sheet, row, (edited) => {
          edited[column] = sameFormula(cell, { ...own, ...pickValue(cell) });
        });
      });
  }
}

function pickValue({ value }: Cell): Pick<Cell, "value"> {
  return value === undefined ? {} : { value };
}

function sheetOf({ sheets }: Spreadsheet, title: string): Sheet | undefined {
  return sheets.find(({ properties }) => properties.title === title);
}

function cellDifferences(tab: string, base: Sheet, page: Sheet, disk: Sheet): CellDifference[] {
  const differences: CellDifference[] = [];
  const rowCount = Math.max(base.rows.length, page.rows.length, disk.rows.length);
  for (let row = 0; row < rowCount; row += 1) {
    const [inBase, inPage, inDisk] = [base.rows[row], page.rows[row], disk.rows[row]];
    const width = Math.max(inBase?.length ?? 0, inPage?.length ?? 0, inDisk?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const cells = { base: inBase?.[column], page: inPage?.[column], disk: inDisk?.[column] };
      const changedIn = changedSide(contentOf(cells.base), contentOf(cells.page), contentOf(cells.disk));
      if (changedIn !== undefined) differences.push({ tab, row, column, ...cells, changedIn });
    }
  }
  return differences;
}

/** Where a cell changed; nothing when both sides hold the same. */
function changedSide(base: string, page: string, disk: string): CellDifference["changedIn"] | undefined {
  if (page === disk) return undefined;
  if (page === base) return "disk";
  return disk === base ? "page" : "both";
}

/** Whether rows or columns of a tab changed places: one that was there stands where it did not. */
function isMoved(base: Sheet, side: Sheet): boolean {
  const [before, now] = [base, side].map(({ rows }) => Array.from(rows, rowContent));
  const headers = [base, side].map(({ rows }) => Array.from(rows[0] ?? [], contentOf));
  return isElsewhere(before ?? [], now ?? []) || isElsewhere(headers[0] ?? [], headers[1] ?? []);
}

/** Whether a row that was blank became another one on each side: cell by cell, it would be half of each. */
function isFilledTwice(base: Sheet, page: Sheet, disk: Sheet): boolean {
  return Array.from(page.rows, rowContent).some((inPage, row) => {
    const inDisk = rowContent(disk.rows[row]);
    return rowContent(base.rows[row]) === "" && inPage !== "" && inDisk !== "" && inPage !== inDisk;
  });
}

function isElsewhere(before: readonly string[], now: readonly string[]): boolean {
  const places = new Map<string, number[]>();
  for (const [index, text] of now.entries()) {
    const known = places.get(text);
    if (known === undefined) places.set(text, [index]);
    else known.push(index);
  }
  return before.some((text, index) => {
    if (text === "" || now[index] === text) return false;
    return places.get(text)?.some((place) => before[place] !== text) === true;
  });
}

/** What makes a row itself; empty for a blank one. A formula names its own row: it is another wherever the row goes. */
function rowContent(row: Row | undefined): string {
  const texts = Array.from(row ?? [], (cell) => (cell?.formula === undefined ? contentOf(cell) : ""));
  while (texts.at(-1) === "") texts.pop();
  return texts.join("\u0001");
}

/** What a cell holds, as a text that is the same for the same content; empty for a blank cell. */
function contentOf(cell: Cell | undefined): string {
  if (cell?.formula !== undefined) return cell.formula;
  const value = cell?.value;
  if (value === undefined || value === "") return "";
  if (isCellError(value)) return `e${value.text}`;
  // Programs write fifteen digits of a number.
  if (typeof value === "number") return `n${Number(value.toPrecision(15))}`;
  return typeof value === "boolean" ? `b${value}` : `t${value.replaceAll("\r\n", "\n")}`;
}

/** A cell with what another holds: its notes and choices stay, and its look, unless it had none. */
function filled(cell: Cell | undefined, content: Cell | undefined): Cell | undefined {
  const { value: _value, formula: _formula, textFormatRuns: _runs, ...rest } = cell ?? {};
  const kept: Cell = {
    ...(rest.format === undefined && content?.format !== undefined ? { format: content.format } : {}),
    ...rest,
    ...pickValue(content ?? {}),
    ...(content?.formula === undefined ? {} : { formula: content.formula }),
  };
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** A sheet of a draft gets the row and the column, if it is smaller. */
function grow(sheet: Sheet, row: number, column: number): void {
  const { gridProperties } = sheet.properties;
  const rowCount = Math.max(gridProperties.rowCount, row + 1);
  const columnCount = Math.max(gridProperties.columnCount, column + 1);
  if (rowCount === gridProperties.rowCount && columnCount === gridProperties.columnCount) return;
  sheet.properties = {
    ...sheet.properties,
    gridProperties: { ...gridProperties, rowCount, columnCount },
  };
}
