// A workbook seen from above: its tabs and their header rows, enough to know what to read.

import type { Tab } from "../workbook/column.ts";
import { comparableName } from "../workbook/names.ts";
import { TABS } from "../workbook/tabs.ts";
import { headerRow } from "./a1.ts";
import { isOneLetterAway } from "./resemblance.ts";
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

/** The header rows of the tabs of the contract among these titles, to be asked in one masked `spreadsheets.get`. */
export function headerRanges(titles: readonly string[]): string[] {
  return titles.filter(isTitleOfContract).map(headerRow);
}

/** The sheets whose title is that of a tab of the contract: one, unless staff made another of the same name. */
export function sheetsOfTab<Sheet extends { title: string }>(sheets: readonly Sheet[], tab: Tab): Sheet[] {
  const title = comparableName(tab.title);
  return sheets.filter((sheet) => comparableName(sheet.title) === title);
}

/** The sheet that holds a tab of the contract, found by its title; none when two titles fit. */
export function sheetOfTab<Sheet extends { title: string }>(
  sheets: readonly Sheet[],
  tab: Tab,
): Sheet | undefined {
  const [sheet, twin] = sheetsOfTab(sheets, tab);
  return twin === undefined ? sheet : undefined;
}

/** Sheets that are no tab of the contract but whose title is one letter away from this one's. */
export function sheetsResembling<Sheet extends { title: string }>(
  sheets: readonly Sheet[],
  tab: Tab,
): Sheet[] {
  return sheets.filter(({ title }) => isOneLetterAway(title, tab.title) && !isTitleOfContract(title));
}

/** Whether a title is that of one of the contract's tabs. */
export function isTitleOfContract(title: string): boolean {
  const comparable = comparableName(title);
  return Object.values(TABS).some((tab) => comparableName(tab.title) === comparable);
}
