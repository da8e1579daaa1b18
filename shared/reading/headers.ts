// Finds a tab's columns by their headers, wherever staff moved them.
import type { Column, Tab } from "../workbook/column.ts";
import { comparableName, isBlankText } from "../workbook/names.ts";
import { isOneLetterAway } from "./resemblance.ts";
import type { RawCell } from "./workbook-cells.ts";

/** Where each column stands (index from 0), and what keeps the tab from being read. */
export interface HeaderSearch {
  positions: Map<string, number>;
  missing: Column<unknown>[];
  duplicated: Column<unknown>[];
}

/** Looks every column of `tab` up in its header row; unknown headers are ignored. */
export function findColumns(tab: Tab, headers: readonly RawCell[]): HeaderSearch {
  const comparableHeaders = headers.map((header) => comparableName(String(header ?? "")));
  const search: HeaderSearch = { positions: new Map(), missing: [], duplicated: [] };
  for (const [key, column] of Object.entries(tab.columns)) {
    const header = comparableName(column.header);
    const index = comparableHeaders.indexOf(header);
    if (index === -1) {
      if (column.mayBeMissing === undefined) search.missing.push(column);
    } else if (comparableHeaders.lastIndexOf(header) === index) search.positions.set(key, index);
    else search.duplicated.push(column);
  }
  return search;
}

/** A header that no column of the tab has. */
export interface UnknownHeader {
  columnIndex: number;
  /** As typed. */
  text: string;
}

/** The headers of row 1 that are none of the tab's, from left to right; blank ones are left out. */
export function unknownHeaders(tab: Tab, headers: readonly RawCell[]): UnknownHeader[] {
  const known = new Set(Object.values(tab.columns).map(({ header }) => comparableName(header)));
  return headers.flatMap((cell, columnIndex) => {
    const text = String(cell ?? "");
    return isBlankText(text) || known.has(comparableName(text)) ? [] : [{ columnIndex, text }];
  });
}

/** The unknown headers that are one letter away from a column's. */
export function headersResembling(
  column: Column<unknown>,
  unknown: readonly UnknownHeader[],
): UnknownHeader[] {
  return unknown.filter(({ text }) => isOneLetterAway(text, column.header));
}
