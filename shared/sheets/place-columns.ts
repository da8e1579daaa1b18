// Where each column of a tab stands or will stand; what can't be told is left alone and said.

import { findColumns, headersResembling, type UnknownHeader, unknownHeaders } from "../reading/headers.ts";
import * as say from "../reading/structure-words.ts";
import type { Alert } from "../records/alert.ts";
import type { Column, Tab } from "../workbook/column.ts";
import { comparableName, isBlankText } from "../workbook/names.ts";
import type { TabStructure } from "./structure.ts";

type KeyedColumn = readonly [key: string, column: Column<unknown>];

/** The columns of a tab, once its headers are put back or added. */
export interface PlacedColumns {
  /** Every column that stands or will stand, by key. */
  positions: Map<string, number>;
  /** Marked columns whose header was erased or rewritten. */
  restored: KeyedColumn[];
  /** Columns that the tab surely lacks, to stand after all that is filled. */
  added: KeyedColumn[];
  alerts: Alert[];
}

/** What is known of a tab's header row while columns are placed. */
interface HeaderRow {
  tab: Tab;
  structure: TabStructure;
  positions: ReadonlyMap<string, number>;
  unknown: readonly UnknownHeader[];
}

/** Finds, restores or adds the columns of a tab: never one that may stand there under another name. */
export function placeColumns(tab: Tab, structure: TabStructure): PlacedColumns {
  const headerRow = rowOfHeaders(tab, structure);
  if (headerRow > 0) return nothingPlaced([say.headersBelow(tab, headerRow + 1)]);
  const { positions, duplicated } = findColumns(tab, structure.headers);
  const row: HeaderRow = { tab, structure, positions, unknown: unknownHeaders(tab, structure.headers) };
  const missing = Object.entries(tab.columns).filter(
    ([key, column]) => !positions.has(key) && !duplicated.includes(column),
  );
  const restored = restorableColumns(row, missing);
  const repeated = duplicated.map((column) => say.duplicatedHeader(tab, column));
  if (positions.size === 0 && duplicated.length === 0 && row.unknown.length > 0) {
    return nothingPlaced([say.rowInsteadOfHeaders(tab)]);
  }
  const rest = missing.filter(([key]) => !restored.has(key));
  const { added, alerts } = surelyLacking(row, rest, new Set(restored.values()));
  return {
    positions: new Map([...positions, ...restored, ...placedAfterAll(structure, added)]),
    restored: missing.filter(([key]) => restored.has(key)),
    added,
    alerts: [...repeated, ...alerts],
  };
}

/** The first column after everything seen (columns without header may hold notes) and every merge of the headers. */
export function firstFreeColumn({ rows, filledColumns, merges }: TabStructure): number {
  const widthOf = (row: (typeof rows)[number]) =>
    row.reduce((width, { isBlank }, index) => (isBlank ? width : index + 1), 0);
  const merged = merges.map(({ startRowIndex, endColumnIndex }) =>
    startRowIndex === 0 ? endColumnIndex : 0,
  );
  // A tab may have more rows than a call takes arguments.
  const seen = rows.reduce((widest, row) => Math.max(widest, widthOf(row)), 0);
  return Math.max(seen, ...merged, ...[...filledColumns].map((index) => index + 1));
}

function placedAfterAll(structure: TabStructure, added: readonly KeyedColumn[]): [string, number][] {
  const firstNew = firstFreeColumn(structure);
  return added.map(([key], offset) => [key, firstNew + offset]);
}

function nothingPlaced(alerts: Alert[]): PlacedColumns {
  return { positions: new Map(), restored: [], added: [], alerts };
}

/** The row (from 0) that holds the most of the tab's headers; 0 unless a lower one holds two or more. */
function rowOfHeaders(tab: Tab, { rows }: TabStructure): number {
  const known = new Set(Object.values(tab.columns).map(({ header }) => comparableName(header)));
  const counts = rows.map(
    (row) => new Set(row.map(({ text }) => comparableName(text)).filter((name) => known.has(name))).size,
  );
  const most = counts.reduce((greatest, count) => Math.max(greatest, count), 0);
  return most < Math.min(2, known.size) ? 0 : counts.indexOf(most);
}

/**
 * The missing columns that their mark finds under a blank or unknown header. Marks are not believed where one
 * contradicts a header: a program that ignores them moved the columns.
 */
function restorableColumns(
  { tab, structure, positions }: HeaderRow,
  missing: readonly KeyedColumn[],
): Map<string, number> {
  const { marks, headers, filledColumns } = structure;
  const isContradicted = marks.some(
    ({ columnKey, columnIndex }) => (positions.get(columnKey) ?? columnIndex) !== columnIndex,
  );
  if (isContradicted) return new Map();
  const marked = new Set(marks.map(({ columnIndex }) => columnIndex));
  const isHeaderless = (index: number): boolean => isBlankText(String(headers[index] ?? ""));
  const hasStray = [...filledColumns].some((index) => isHeaderless(index) && !marked.has(index));
  const known = new Set(Object.values(tab.columns).map(({ header }) => comparableName(header)));
  const canHold = (index: number): boolean =>
    isHeaderless(index) || (!hasStray && !known.has(comparableName(String(headers[index] ?? ""))));
  return new Map(
    missing.flatMap(([key]): [string, number][] => {
      const [mark, twin] = marks.filter(({ columnKey }) => columnKey === key);
      if (mark === undefined || twin !== undefined || !canHold(mark.columnIndex)) return [];
      return [[key, mark.columnIndex]];
    }),
  );
}

/** Of the columns still missing, those that no header and no data could be. */
function surelyLacking(
  { tab, structure, unknown }: HeaderRow,
  missing: readonly KeyedColumn[],
  restoredAt: ReadonlySet<number>,
): Pick<PlacedColumns, "added" | "alerts"> {
  const free = unknown.filter(({ columnIndex }) => !restoredAt.has(columnIndex));
  const resembling = missing.flatMap(([key, column]) =>
    headersResembling(column, free)
      .slice(0, 1)
      .map((header) => ({ key, column, header })),
  );
  const alerts = resembling.map(({ column, header }) => say.resemblingHeader(tab, column, header));
  const rest = missing.filter(([key]) => resembling.every((one) => one.key !== key));
  if (rest.length === 0) return { added: [], alerts };
  const { filledColumns, headers } = structure;
  const over = free.filter(
    ({ columnIndex }) =>
      filledColumns.has(columnIndex) && resembling.every(({ header }) => header.columnIndex !== columnIndex),
  );
  const headerless = [...filledColumns].filter(
    (index) => isBlankText(String(headers[index] ?? "")) && !restoredAt.has(index),
  );
  if (over.length === 0 && headerless.length === 0) return { added: rest, alerts };
  const columns = rest.map(([, column]) => column);
  return {
    added: [],
    alerts: [...alerts, say.doubtfulColumns(tab, { missing: columns, unknown: over, headerless })],
  };
}
