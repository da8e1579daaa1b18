// What to read of a workbook, from its overview: the columns that computations need, and nothing else.
import type { Alert } from "../records/alert.ts";
import type { Tab } from "../workbook/column.ts";
import { STAFF_TABS, type StaffTabKey } from "../workbook/tabs.ts";
import { columnsBelowHeader } from "./a1.ts";
import { findColumns } from "./headers.ts";
import { type SheetOverview, sheetOfTab } from "./overview.ts";
import { headerAlerts, titleAlerts } from "./structure-alerts.ts";
import { missingTab } from "./structure-words.ts";
import {
  FILLED,
  isEntered,
  isFormulaError,
  type RawCell,
  type TabCells,
  type WorkbookCells,
} from "./workbook-cells.ts";

/** Neighbouring columns of one tab, read as one range. */
export interface PlannedRange {
  tab: StaffTabKey;
  /** In A1 notation, from row 2 down. */
  range: string;
  /** The column keys, from left to right. */
  columnKeys: string[];
}

/** The ranges to ask in one `values.batchGet`, or the faults that stop the action. */
export type ReadingPlan = { kind: "plan"; ranges: PlannedRange[] } | { kind: "blocked"; alerts: Alert[] };

/** How values must be asked so that `cellsFromAnswer` can read them. */
export const READING_OPTIONS = {
  majorDimension: "COLUMNS",
  valueRenderOption: "UNFORMATTED_VALUE",
  dateTimeRenderOption: "SERIAL_NUMBER",
} as const;

/** Plans the reading of staff tabs, all of them unless told; a missing tab, or a missing or repeated header, blocks it (but for those that may be missing). */
export function planReading(sheets: readonly SheetOverview[], keys?: readonly StaffTabKey[]): ReadingPlan {
  const alerts: Alert[] = [];
  const ranges: PlannedRange[] = [];
  for (const [key, tab] of staffTabs()) {
    if (keys?.includes(key) === false) continue;
    const sheet = sheetOfTab(sheets, tab);
    if (sheet === undefined) alerts.push(...missingTabAlerts(tab, sheets));
    else {
      alerts.push(...headerAlerts(tab, sheet));
      ranges.push(...plannedRanges(key, tab, sheet));
    }
  }
  return alerts.length > 0 ? { kind: "blocked", alerts } : { kind: "plan", ranges };
}

/**
 * The cells by tab and column, from the answer's `values` in the order of the plan's ranges. What a column that no
 * computation needs says (names, messages) goes no further: a mark stands for it, but for a formula's error.
 */
export function cellsFromAnswer(
  ranges: readonly PlannedRange[],
  values: readonly (readonly (readonly RawCell[])[] | null | undefined)[],
): WorkbookCells {
  const cells = emptyCells();
  for (const [index, { tab, columnKeys }] of ranges.entries()) {
    const { columns }: Tab = STAFF_TABS[tab];
    for (const [offset, key] of columnKeys.entries()) {
      const column = values[index]?.[offset] ?? [];
      cells[tab][key] = columns[key]?.isUnread === true ? column.map(filledMark) : column;
    }
  }
  return cells;
}

function filledMark(cell: RawCell): RawCell {
  if (isFormulaError(cell)) return cell;
  return isEntered(cell) ? FILLED : "";
}

function staffTabs(): [StaffTabKey, Tab][] {
  return Object.entries(STAFF_TABS) as [StaffTabKey, Tab][];
}

function emptyCells(): WorkbookCells {
  return Object.fromEntries(staffTabs().map(([key]) => [key, {} as TabCells])) as WorkbookCells;
}

function missingTabAlerts(tab: Tab, sheets: readonly SheetOverview[]): Alert[] {
  const alerts = titleAlerts(tab, sheets);
  return alerts.length > 0 || tab.mayBeMissing === true ? alerts : [missingTab(tab)];
}

function plannedRanges(key: StaffTabKey, tab: Tab, sheet: SheetOverview): PlannedRange[] {
  const { positions } = findColumns(tab, sheet.headers);
  if (sheet.rowCount < 2) return [];
  return neighbours([...positions].sort(([, left], [, right]) => left - right)).map((run) => ({
    tab: key,
    range: columnsBelowHeader(sheet.title, run.first, run.first + run.keys.length - 1),
    columnKeys: run.keys,
  }));
}

/** Groups neighbouring columns, given from left to right, into runs. */
export function neighbours(
  columns: readonly (readonly [string, number])[],
): { first: number; keys: string[] }[] {
  const runs: { first: number; keys: string[] }[] = [];
  for (const [key, index] of columns) {
    const run = runs.at(-1);
    if (run !== undefined && run.first + run.keys.length === index) run.keys.push(key);
    else runs.push({ first: index, keys: [key] });
  }
  return runs;
}
