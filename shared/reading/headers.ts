// Finds a tab's columns by their headers, wherever staff moved them.
import type { Column, Tab } from "../workbook/column.ts";
import { comparableHeader } from "../workbook/names.ts";
import type { RawCell } from "./workbook-cells.ts";

/** Where each column stands (index from 0), and what keeps the tab from being read. */
export interface HeaderSearch {
  positions: Map<string, number>;
  missing: Column<unknown>[];
  duplicated: Column<unknown>[];
}

/** Looks every column of `tab` up in its header row; unknown headers are ignored. */
export function findColumns(tab: Tab, headers: readonly RawCell[]): HeaderSearch {
  const comparableHeaders = headers.map((header) => comparableHeader(String(header ?? "")));
  const search: HeaderSearch = { positions: new Map(), missing: [], duplicated: [] };
  for (const [key, column] of Object.entries(tab.columns)) {
    const header = comparableHeader(column.header);
    const index = comparableHeaders.indexOf(header);
    if (index === -1) {
      if (column.mayBeMissing === undefined) search.missing.push(column);
    } else if (comparableHeaders.lastIndexOf(header) === index) search.positions.set(key, index);
    else search.duplicated.push(column);
  }
  return search;
}
