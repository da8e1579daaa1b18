// A workbook seen from above: its tabs and their header rows, enough to know what to read.

import type { Tab } from "../workbook/column.ts";
import { comparableHeader } from "../workbook/names.ts";
import { TABS } from "../workbook/tabs.ts";
import { headerRow } from "./a1.ts";
import type { RawCell } from "./workbook-cells.ts";

/** One tab as it stands in the spreadsheet. */
export interface SheetOverview {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  /** Row 1, by column index. */
  headers: readonly RawCell[];
}

/** The header row of every tab of the contract, to be asked in one masked `spreadsheets.get`. */
export function headerRanges(): string[] {
  return Object.values(TABS).map(({ title }) => headerRow(title));
}

/** The sheet that holds a tab of the contract, found by its title. */
export function sheetOfTab<Sheet extends { title: string }>(
  sheets: readonly Sheet[],
  tab: Tab,
): Sheet | undefined {
  const title = comparableHeader(tab.title);
  return sheets.find((sheet) => comparableHeader(sheet.title) === title);
}
