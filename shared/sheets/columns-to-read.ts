// What *Préparer le classeur* must still read to know: whether data stands under headers that it does not know.

import { columnLetters, quotedTitle } from "../reading/a1.ts";
import { findColumns, unknownHeaders } from "../reading/headers.ts";
import { sheetOfTab } from "../reading/overview.ts";
import type { RawCell } from "../reading/workbook-cells.ts";
import { times } from "../times.ts";
import type { Tab } from "../workbook/column.ts";
import { isBlankText } from "../workbook/names.ts";
import { TABS } from "../workbook/tabs.ts";
import type { TabStructure } from "./structure.ts";

/** A column whose cells under the headers are asked. */
export interface ColumnToRead {
  sheetId: number;
  columnIndex: number;
  /** In A1 notation, from row 2 down. */
  range: string;
}

const DAY_KINDS: ReadonlySet<unknown> = new Set(["date", "month"]);

type Columns = readonly (readonly RawCell[])[];

/**
 * The columns that a missing one might be, under an unknown header or none; those of text that were never formatted;
 * and those of days where asked.
 */
export function columnsToRead(sheets: readonly TabStructure[], isDayAsked: boolean): ColumnToRead[] {
  return Object.values(TABS).flatMap((tab) => {
    const sheet = sheetOfTab(sheets, tab);
    if (sheet === undefined || sheet.rowCount < 2) return [];
    const indexes = new Set([
      ...doubtfulIndexes(tab, sheet),
      ...unformattedTexts(tab, sheet),
      ...(isDayAsked ? dayIndexes(tab, sheet) : []),
    ]);
    return [...indexes].map((columnIndex) => toRead(sheet, columnIndex));
  });
}

/** The tabs, with the columns that were found to hold something. */
export function withFilledColumns(
  sheets: readonly TabStructure[],
  asked: readonly ColumnToRead[],
  answers: readonly (Columns | undefined)[],
): TabStructure[] {
  const read = asked.map(({ sheetId, columnIndex }, index) => ({
    sheetId,
    columnIndex,
    cells: answers[index]?.flat() ?? [],
  }));
  return sheets.map((sheet) => {
    const columns = read.filter(({ sheetId }) => sheetId === sheet.sheetId);
    const filled = columns.filter(({ cells }) => cells.some(holdsSomething));
    return {
      ...sheet,
      filledColumns: new Set(filled.map(({ columnIndex }) => columnIndex)),
      numberRows: new Map(filled.map(({ columnIndex, cells }) => [columnIndex, numberRowsOf(cells)])),
    };
  });
}

/** The columns of a tab that hold days or months, where its headers stand. */
export function dayIndexes(tab: Tab, { headers }: Pick<TabStructure, "headers">): number[] {
  const { positions } = findColumns(tab, headers);
  return [...positions].filter(([key]) => DAY_KINDS.has(tab.columns[key]?.kind)).map(([, index]) => index);
}

function doubtfulIndexes(tab: Tab, { headers, columnCount }: TabStructure): number[] {
  const { positions, duplicated } = findColumns(tab, headers);
  const missingCount = Object.keys(tab.columns).length - positions.size - duplicated.length;
  if (missingCount === 0) return [];
  const blank = times(columnCount, (index) => index).filter((index) =>
    isBlankText(String(headers[index] ?? "")),
  );
  return [...unknownHeaders(tab, headers).map(({ columnIndex }) => columnIndex), ...blank];
}

/** The staff's and the form's columns of text that bear no mark yet. */
function unformattedTexts(tab: Tab, { headers, marks }: TabStructure): number[] {
  const { positions } = findColumns(tab, headers);
  const marked = new Set(marks.map(({ columnIndex }) => columnIndex));
  return [...positions]
    .filter(([key, index]) => {
      const column = tab.columns[key];
      return column?.kind === "text" && column.owner !== "addOn" && !marked.has(index);
    })
    .map(([, index]) => index);
}

function toRead({ sheetId, title }: TabStructure, columnIndex: number): ColumnToRead {
  const letters = columnLetters(columnIndex);
  return { sheetId, columnIndex, range: `${quotedTitle(title)}!${letters}2:${letters}` };
}

/** An unticked box holds nothing. */
function holdsSomething(cell: RawCell): boolean {
  return cell !== false && !isBlankText(String(cell ?? ""));
}

function numberRowsOf(cells: readonly RawCell[]): number[] {
  return cells.flatMap((cell, index) => (typeof cell === "number" ? [index + 1] : []));
}
