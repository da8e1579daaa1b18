// The contract's tabs and cells of an open workbook, as the computations of `shared/` read them.
import { type DaySerial, daySerial } from "../../../shared/calendar/day.ts";
import { findColumns } from "../../../shared/reading/headers.ts";
import { sheetOfTab } from "../../../shared/reading/overview.ts";
import {
  FILLED,
  isEntered,
  type RawCell,
  type TabCells,
  type WorkbookCells,
} from "../../../shared/reading/workbook-cells.ts";
import type { Tab } from "../../../shared/workbook/column.ts";
import { STAFF_TABS, TABS } from "../../../shared/workbook/tabs.ts";
import type { Cell, Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import { isCellError } from "../../google/sheets/values/cell-kind.ts";

/** A cell's value as `UNFORMATTED_VALUE` reads it. */
export function rawCell(cell: Cell | undefined): RawCell {
  const value = cell?.value;
  if (value === undefined) return "";
  return isCellError(value) ? value.text : value;
}

/** The tab of the contract that a sheet is, by its title; none for a tab of the site's own. */
export function contractTab({ properties }: Sheet): Tab | undefined {
  return Object.values(TABS).find((tab) => sheetOfTab([properties], tab) !== undefined);
}

/** The sheet of a tab of the contract; none when it is missing or two titles fit. */
export function sheetOf({ sheets }: Spreadsheet, tab: Tab): Sheet | undefined {
  const titled = sheets.map((sheet) => ({ title: sheet.properties.title, sheet }));
  return sheetOfTab(titled, tab)?.sheet;
}

/** Where the columns of a tab stand in its sheet, from 0, by key. */
export function columnPlaces(sheet: Sheet, tab: Tab): ReadonlyMap<string, number> {
  return findColumns(tab, Array.from(sheet.rows[0] ?? [], rawCell)).positions;
}

/** The cells of every staff tab; blank for a tab that is missing. */
export function workbookCells(spreadsheet: Spreadsheet): WorkbookCells {
  const byKey = Object.entries(STAFF_TABS).map(([key, tab]) => [key, cellsOfTab(spreadsheet, tab)] as const);
  return Object.fromEntries(byKey) as WorkbookCells;
}

/** The cells of one tab; blank when it is missing. */
export function cellsOfTab(spreadsheet: Spreadsheet, tab: Tab): TabCells {
  const sheet = sheetOf(spreadsheet, tab);
  return sheet === undefined ? {} : tabCells(sheet, tab);
}

/** The present day in a time zone. */
export function todayIn(timeZone: string): DaySerial {
  const text = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(Date.now());
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return daySerial(year, month, day);
}

/** What a column that no computation needs says stays where it is. */
function tabCells(sheet: Sheet, tab: Tab): TabCells {
  const body = sheet.rows.slice(1);
  return Object.fromEntries(
    [...columnPlaces(sheet, tab)].map(([key, place]) => {
      const column = body.map((row) => rawCell(row?.[place]));
      const isUnread = tab.columns[key]?.isUnread === true;
      return [key, isUnread ? column.map((cell) => (isEntered(cell) ? FILLED : "")) : column];
    }),
  );
}
