// Turns the cells of one tab into typed records, leaving out and listing what can't be counted.

import { isEntered, isFormulaError, type RawCell, type TabCells } from "../reading/workbook-cells.ts";
import type { ListAnomaly } from "../records/anomalies.ts";
import type { Column, RecordOf, Tab } from "../workbook/column.ts";
import { CellFault, cellReader, readFormulaFault } from "./cell.ts";
import { faultMessage } from "./fault-words.ts";

/** What a row needs in order to be counted, by column keys. */
export interface RowNeeds<Key extends string> {
  /** Must hold something readable. */
  present?: readonly Key[];
  /** May be blank, but not unreadable. */
  readable?: readonly Key[];
  /** Listed when blank, though the row is kept. */
  expected?: readonly Key[];
  /** A row where all of these are blank is not entered yet: it is skipped like a blank row. */
  enteredBy?: readonly Key[];
}

/** What is known of a tab's rows beyond their cells. */
export interface RowRules<T extends Tab> {
  /** Whether a row is left out in silence, whatever is wrong in it. */
  isPassedOver?: (record: RecordOf<T>) => boolean;
  /** Why a row whose cells are readable can't be counted; `null` when it can. */
  fault?: (record: RecordOf<T>) => string | null;
}

/** A tab once read. */
export interface ParsedTab<T extends Tab> {
  records: RecordOf<T>[];
  /** The rows left out in silence, as far as they can be read. */
  passedOver: RecordOf<T>[];
  /** Whether a kept row's cell is `null` because it can't be read, which is already listed. */
  isUnreadable: (row: number, key: string) => boolean;
}

/** A row being read: the fields of its record, by column key. */
type OpenRecord = { row: number } & Record<string, unknown>;

interface ColumnReader {
  key: string;
  column: Column<unknown>;
  cells: readonly RawCell[];
  read: (cell: RawCell) => unknown;
  /** A blank cell is a fault. */
  mustBePresent: boolean;
  /** A fault leaves the row out. */
  isDecisive: boolean;
}

interface FaultyCell {
  reader: ColumnReader;
  fault: CellFault;
}

/** The faulty cells of the rows that have some, in the order of columns. */
type FaultsByRow = Map<number, FaultyCell[]>;

/** The sheet's row of the first cell of a column: row 1 holds the headers. */
export const FIRST_ROW = 2;
const MISSING = new CellFault("missing", "");

/**
 * Reads the rows of a tab. A cell that can't be read is `null` and listed; a row that can't be counted without
 * it, or that a rule refuses, is left out and listed once, with its first fault. Columns that no computation
 * needs, and those that were not read, give `null`; formulas without a value are listed in the former too.
 */
export function parseTab<T extends Tab>(
  tab: T,
  cells: TabCells,
  needs: RowNeeds<string>,
  listAnomaly: ListAnomaly,
  { isPassedOver = () => false, fault = () => null }: RowRules<T> = {},
): ParsedTab<T> {
  const readers = columnReaders(tab, cells, needs);
  const records = enteredRows(tab, cells, needs);
  const faultsByRow: FaultsByRow = new Map();
  for (const reader of readers) readColumn(reader, records, faultsByRow);
  const usable: RecordOf<T>[] = [];
  const passedOver: RecordOf<T>[] = [];
  for (const record of records as RecordOf<T>[]) {
    if (isPassedOver(record)) {
      passedOver.push(record);
      continue;
    }
    const faults = faultsByRow.get(record.row);
    const reason = (faults && decisiveFault(faults)) ?? fault(record);
    if (reason !== null) listAnomaly(record.row, reason);
    else usable.push(record);
    if (reason === null && faults !== undefined) listFaults(faults, record.row, listAnomaly);
  }
  return {
    records: usable,
    passedOver,
    isUnreadable: (row, key) => faultsByRow.get(row)?.some(({ reader }) => reader.key === key) ?? false,
  };
}

function columnReaders(tab: Tab, cells: TabCells, needs: RowNeeds<string>): ColumnReader[] {
  return Object.entries(tab.columns).flatMap(([key, column]) => {
    const columnCells = cells[key];
    if (columnCells === undefined) return [];
    if (column.isUnread === true && !columnCells.some(isFormulaError)) return [];
    const isPresenceDecisive = needs.present?.includes(key) ?? false;
    const mustBePresent = isPresenceDecisive || (needs.expected?.includes(key) ?? false);
    const isDecisive = isPresenceDecisive || (needs.readable?.includes(key) ?? false);
    const read = column.isUnread === true ? readFormulaFault : cellReader(column);
    return [{ key, column, cells: columnCells, read, mustBePresent, isDecisive }];
  });
}

/** The rows that hold something, their cells still to be read. */
function enteredRows(tab: Tab, cells: TabCells, { enteredBy }: RowNeeds<string>): OpenRecord[] {
  const keys = ["row", ...Object.keys(tab.columns)];
  const entering = (enteredBy ?? Object.keys(tab.columns)).map((key) => cells[key] ?? []);
  const blankRecord: OpenRecord = { ...Object.fromEntries(keys.map((key) => [key, null])), row: 0 };
  const rowCount = Math.max(0, ...entering.map(({ length }) => length));
  const records: OpenRecord[] = [];
  for (let index = 0; index < rowCount; index += 1) {
    if (!entering.some((column) => isEntered(column[index]))) continue;
    // Four times as fast as spreading, whose cost grows with the number of tabs read.
    const record = Object.assign({}, blankRecord);
    record.row = index + FIRST_ROW;
    records.push(record);
  }
  return records;
}

// Column by column: one reader at a time in the inner loop is what makes large tabs fast.
function readColumn(reader: ColumnReader, records: readonly OpenRecord[], faultsByRow: FaultsByRow): void {
  const { key, cells, read, mustBePresent } = reader;
  for (const record of records) {
    const reading = read(cells[record.row - FIRST_ROW]);
    if (reading instanceof CellFault) addFault(faultsByRow, record.row, { reader, fault: reading });
    else if (reading !== null) record[key] = reading;
    else if (mustBePresent) addFault(faultsByRow, record.row, { reader, fault: MISSING });
  }
}

function addFault(faultsByRow: FaultsByRow, row: number, faulty: FaultyCell): void {
  const known = faultsByRow.get(row);
  if (known === undefined) faultsByRow.set(row, [faulty]);
  else known.push(faulty);
}

/** Why a row can't be counted without one of its cells; `null` when it can. */
function decisiveFault(faults: readonly FaultyCell[]): string | null {
  const decisive = faults.find(({ reader }) => reader.isDecisive);
  return decisive === undefined ? null : faultMessage(decisive.reader.column, decisive.fault, true);
}

function listFaults(faults: readonly FaultyCell[], row: number, listAnomaly: ListAnomaly): void {
  for (const { reader, fault } of faults) listAnomaly(row, faultMessage(reader.column, fault, false));
}
