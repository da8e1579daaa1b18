// Plans what a page asked to write: only the cells that still hold what it had read, and that change.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { calendarDay } from "../calendar/day.ts";
import { CellFault, cellReader } from "../parsing/cell.ts";
import { FIRST_ROW } from "../parsing/parse-tab.ts";
import { isBlank, isEntered, type RawCell, type TabCells } from "../reading/workbook-cells.ts";
import { cellsRequest, plainCell } from "../sheets/cells.ts";
import { times } from "../times.ts";
import type { Column, Tab } from "../workbook/column.ts";
import { comparableName } from "../workbook/names.ts";
import { STAFF_TABS, type StaffTabKey } from "../workbook/tabs.ts";
import type { CellChange, CellContent, RefusedChange, RowChange } from "./row-change.ts";

type Request = sheets_v4.Schema$Request;

/** A tab as it stands. */
export interface StandingTab {
  sheetId: number;
  /** Column indexes by key. */
  positions: ReadonlyMap<string, number>;
  values: TabCells;
  /** The same cells, with their formulas where they have one. */
  formulas: TabCells;
}

/** What can be written, and what can't. */
export interface ChangePlan {
  /** One batch. */
  requests: Request[];
  /** How many cells it writes. */
  cellCount: number;
  refused: RefusedChange[];
  /** The indexes of the changes whose row is added. */
  added: number[];
  /** The sheet's row of each change, from 1; `null` where the row is not there. */
  rows: (number | null)[];
}

/** Plans changes over the tabs as they stand. */
export function planChanges(
  changes: readonly RowChange[],
  tabs: Readonly<Partial<Record<StaffTabKey, StandingTab>>>,
): ChangePlan {
  const plan: ChangePlan = { requests: [], cellCount: 0, refused: [], added: [], rows: [] };
  const lastRows: Partial<Record<StaffTabKey, number>> = {};
  for (const [index, change] of changes.entries()) {
    const tab = tabs[change.tab];
    const found = tab === undefined ? [] : rowsOf(change, tab);
    const [row = null, twin] = found;
    const refuse = (reason: RefusedChange["reason"]) =>
      plan.refused.push({ change: index, column: null, reason, found: null });
    plan.rows.push(row);
    if (tab === undefined) refuse("gone");
    else if (twin !== undefined) refuse("twice");
    else if (row !== null) addPlanned(plan, change, plannedRow(index, change, tab, row));
    else if (!change.mayBeNew) refuse("gone");
    else {
      const place = lastRows[change.tab] ?? lastRow(tab);
      lastRows[change.tab] = place + 1;
      plan.rows[index] = place + 1;
      plan.added.push(index);
      addRow(plan, change, tab);
    }
  }
  return plan;
}

/** The rows, from 1, that have a change's key. */
function rowsOf({ tab, key }: RowChange, { values }: StandingTab): number[] {
  const { columns }: Tab = STAFF_TABS[tab];
  const wanted = Object.entries(key).map(([name, content]) => {
    const comparable = comparer(columns[name]);
    return { cells: values[name] ?? [], comparable, value: comparable(content) };
  });
  const length = Math.max(0, ...wanted.map(({ cells }) => cells.length));
  return times(length, (index) => index)
    .filter((index) =>
      wanted.every(({ cells, comparable, value }) => value !== null && comparable(cells[index]) === value),
    )
    .map((index) => index + FIRST_ROW);
}

/** What two cells of a column that name the same row have in common; `null` for what names nothing. */
function comparer(column: Column<unknown> | undefined): (cell: RawCell) => unknown {
  if (column === undefined) return () => null;
  const read = cellReader(column);
  return (cell) => {
    const value = read(cell);
    if (value instanceof CellFault) return null;
    if (typeof value === "string") return comparableName(value);
    if (column.kind !== "month" || typeof value !== "number") return value;
    const { year, month } = calendarDay(value);
    return `${year}-${month}`;
  };
}

type PlannedRow = Pick<ChangePlan, "requests" | "refused">;

/** A whole row is left as it is where one of its cells is refused. */
function addPlanned(plan: ChangePlan, { isWhole }: RowChange, { requests, refused }: PlannedRow): void {
  plan.refused.push(...refused);
  if (isWhole === true && refused.length > 0) return;
  plan.requests.push(...requests);
  plan.cellCount += requests.length;
}

function plannedRow(index: number, change: RowChange, tab: StandingTab, row: number): PlannedRow {
  const plan: PlannedRow = { requests: [], refused: [] };
  for (const cell of change.cells) {
    const columnIndex = tab.positions.get(cell.column);
    const found = contentOf(tab.values[cell.column]?.[row - FIRST_ROW]);
    const formula = tab.formulas[cell.column]?.[row - FIRST_ROW];
    const refuse = (reason: RefusedChange["reason"]) =>
      plan.refused.push({ change: index, column: cell.column, reason, found });
    if (columnIndex === undefined) refuse("gone");
    else if (isSame(found, cell.after) || isNameOf(change, cell)) continue;
    else if (typeof formula === "string" && formula.startsWith("=") && formula !== found) refuse("formula");
    else if (!isSame(found, cell.before)) refuse("changed");
    else {
      const start = { sheetId: tab.sheetId, rowIndex: row - 1, columnIndex };
      plan.requests.push(cellsRequest(start, [[plainCell(cell.after)]]));
    }
  }
  return plan;
}

/** A key's own cell names the row that was found by it: `décembre 2020` stays as staff typed it. */
function isNameOf({ key }: RowChange, { column, after }: CellChange): boolean {
  return column in key && after !== null;
}

function addRow(plan: ChangePlan, { cells }: RowChange, { sheetId, positions }: StandingTab): void {
  const values = cells.flatMap(({ column, after }) => {
    const columnIndex = positions.get(column);
    return columnIndex === undefined || after === null ? [] : [{ columnIndex, after }];
  });
  const width = Math.max(0, ...values.map(({ columnIndex }) => columnIndex + 1));
  const row = times(width, (index) =>
    plainCell(values.find(({ columnIndex }) => columnIndex === index)?.after ?? null),
  );
  plan.cellCount += values.length;
  plan.requests.push({ appendCells: { sheetId, rows: [{ values: row }], fields: "userEnteredValue" } });
}

/** The last row, from 1, that holds something. */
function lastRow({ values }: StandingTab): number {
  const filled = (cells: readonly RawCell[]): number =>
    cells.reduce<number>((last, cell, index) => (isEntered(cell) ? index + FIRST_ROW : last), FIRST_ROW - 1);
  return Math.max(FIRST_ROW - 1, ...Object.values(values).map((cells = []) => filled(cells)));
}

/** A cell as it is compared and shown: blank is `null`. */
export function contentOf(cell: RawCell): CellContent {
  if (isBlank(cell)) return null;
  return typeof cell === "number" || typeof cell === "string" ? cell : String(cell);
}

/** A number that a file rounds, and a text's blanks at its ends, are no change. */
function isSame(left: CellContent, right: CellContent): boolean {
  if (typeof left === "number" && typeof right === "number") return Math.abs(left - right) < 1e-9;
  return String(left ?? "").trim() === String(right ?? "").trim() && typeof left === typeof right;
}
