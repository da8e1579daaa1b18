// Turns the cells of one tab into typed records, leaving out and listing what can't be counted.
import type { ListAnomaly } from "../alerts/anomalies.ts";
import { faultMessage } from "../french/faults.ts";
import type { RawCell, TabCells } from "../reading/workbook-cells.ts";
import type { Column, RecordOf, Tab } from "../workbook/column.ts";
import { CellFault, cellReader, isBlank } from "./cell.ts";

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

/** A tab once read. */
export interface ParsedTab<T extends Tab> {
  records: RecordOf<T>[];
  /** Whether a kept row's cell is `null` because it can't be read, which is already listed. */
  isUnreadable: (row: number, key: string) => boolean;
}

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

const FIRST_ROW = 2;

/**
 * Reads the rows of a tab. A cell that can't be read is `null` and listed; a row that can't be counted without
 * it, or that `rowFault` refuses, is left out and listed once, with its first fault. Columns that were not read
 * give `null`.
 */
export function parseTab<T extends Tab>(
  tab: T,
  cells: TabCells,
  needs: RowNeeds<string>,
  listAnomaly: ListAnomaly,
  rowFault: (record: RecordOf<T>) => string | null = () => null,
): ParsedTab<T> {
  const readers = columnReaders(tab, cells, needs);
  const entering = readers.filter(
    ({ key }) => needs.enteredBy === undefined || needs.enteredBy.includes(key),
  );
  const blankRecord = Object.fromEntries(Object.keys(tab.columns).map((key) => [key, null]));
  const records: RecordOf<T>[] = [];
  const unreadable = new Set<string>();
  const rowCount = Math.max(0, ...readers.map((reader) => reader.cells.length));
  for (let index = 0; index < rowCount; index += 1) {
    if (entering.every((reader) => isBlank(reader.cells[index]))) continue;
    const record: Record<string, unknown> = { row: index + FIRST_ROW, ...blankRecord };
    const faults = readRow(readers, index, record);
    const reason = leavingOutReason(faults, () => rowFault(record as RecordOf<T>));
    listFaults(faults, reason, index + FIRST_ROW, listAnomaly);
    if (reason !== null) continue;
    for (const { reader } of faults) unreadable.add(`${index + FIRST_ROW} ${reader.key}`);
    records.push(record as RecordOf<T>);
  }
  return { records, isUnreadable: (row, key) => unreadable.has(`${row} ${key}`) };
}

function columnReaders(tab: Tab, cells: TabCells, needs: RowNeeds<string>): ColumnReader[] {
  return Object.entries(tab.columns).flatMap(([key, column]) => {
    const columnCells = cells[key];
    if (columnCells === undefined) return [];
    const isPresenceDecisive = needs.present?.includes(key) ?? false;
    const mustBePresent = isPresenceDecisive || (needs.expected?.includes(key) ?? false);
    const isDecisive = isPresenceDecisive || (needs.readable?.includes(key) ?? false);
    return [{ key, column, cells: columnCells, read: cellReader(column), mustBePresent, isDecisive }];
  });
}

const NO_FAULTS: readonly FaultyCell[] = [];

function readRow(
  readers: readonly ColumnReader[],
  index: number,
  record: Record<string, unknown>,
): readonly FaultyCell[] {
  let faults: FaultyCell[] | undefined;
  for (const reader of readers) {
    const reading = reader.read(reader.cells[index]);
    if (reading instanceof CellFault) {
      faults ??= [];
      faults.push({ reader, fault: reading });
    } else if (reading === null && reader.mustBePresent) {
      faults ??= [];
      faults.push({ reader, fault: new CellFault("missing", "") });
    } else record[reader.key] = reading;
  }
  return faults ?? NO_FAULTS;
}

/** Why a row can't be counted; `null` when it can. */
function leavingOutReason(faults: readonly FaultyCell[], rowFault: () => string | null): string | null {
  const decisive = faults.find(({ reader }) => reader.isDecisive);
  if (decisive !== undefined) return faultMessage(decisive.reader.column, decisive.fault, true);
  return rowFault();
}

function listFaults(
  faults: readonly FaultyCell[],
  leavingOut: string | null,
  row: number,
  listAnomaly: ListAnomaly,
): void {
  if (leavingOut !== null) listAnomaly(row, leavingOut);
  else for (const { reader, fault } of faults) listAnomaly(row, faultMessage(reader.column, fault, false));
}
