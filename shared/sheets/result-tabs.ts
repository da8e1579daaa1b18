// The tabs that the add-on writes: found or created, then filled anew, in one batch.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { findColumns } from "../reading/headers.ts";
import { type SheetOverview, sheetOfTab } from "../reading/overview.ts";
import { neighbours } from "../reading/plan.ts";
import { headerAlerts, titleAlerts } from "../reading/structure-alerts.ts";
import type { Alert } from "../records/alert.ts";
import type { Tab } from "../workbook/column.ts";
import { isBlankText } from "../workbook/names.ts";
import { RESULT_TABS, type ResultTabKey } from "../workbook/tabs.ts";
import { BLANK_CELL, type CellData, WRITTEN_FIELDS } from "./cells.ts";
import { headerRequest } from "./column-requests.ts";
import { appendRequests, completeTab, newTab, sheetIdSource } from "./prepare-tab.ts";

type Request = sheets_v4.Schema$Request;

/** A result tab ready to be filled, once `requests` have run. */
export interface ResultTab {
  sheetId: number;
  rowCount: number;
  /** Column indexes by key. */
  positions: ReadonlyMap<string, number>;
  /** What creates the tab or its headers. */
  requests: Request[];
}

/** The cells of one row by column key; a column left out is cleared. */
export type ResultRow = Readonly<Record<string, CellData>>;

/** The result tabs asked for, or the faults that stop the action. */
export type OpenedTabs<Key extends ResultTabKey> =
  | { kind: "ready"; tabs: Record<Key, ResultTab> }
  | { kind: "blocked"; alerts: Alert[] };

/**
 * Finds result tabs by title and their columns by header. A missing tab, or one without any header, will be made
 * by the batch; a tab with some headers missing or repeated blocks, and one whose title two sheets have or nearly have. `sheets` must hold every sheet's id when a
 * tab is missing.
 */
export function openResultTabs<Key extends ResultTabKey>(
  sheets: readonly SheetOverview[],
  keys: readonly Key[],
): OpenedTabs<Key> {
  const nextSheetId = sheetIdSource(sheets);
  const alerts = keys.flatMap((key) => tabAlerts(RESULT_TABS[key], sheets));
  if (alerts.length > 0) return { kind: "blocked", alerts };
  const opened = keys.map((key) => [key, openTab(RESULT_TABS[key], sheets, nextSheetId)]);
  return { kind: "ready", tabs: Object.fromEntries(opened) as Record<Key, ResultTab> };
}

/** Replaces all the rows of a tab; what former rows left below is cleared, other columns stay. */
export function replaceRows(
  { sheetId, rowCount, positions }: ResultTab,
  rows: readonly ResultRow[],
): Request[] {
  const lackingRows = appendRequests(sheetId, "ROWS", Math.max(rows.length, 1) + 1 - rowCount);
  const runs = neighbours([...positions].sort(([, left], [, right]) => left - right));
  const writes = runs.map(({ first, keys }) => ({
    updateCells: {
      range: {
        sheetId,
        startRowIndex: 1,
        startColumnIndex: first,
        endColumnIndex: first + keys.length,
      },
      rows: rows.map((row) => ({ values: keys.map((key) => row[key] ?? BLANK_CELL) })),
      fields: WRITTEN_FIELDS,
    },
  }));
  return [...lackingRows, ...writes];
}

function tabAlerts(tab: Tab, sheets: readonly SheetOverview[]): Alert[] {
  const sheet = sheetOfTab(sheets, tab);
  if (sheet === undefined) return titleAlerts(tab, sheets);
  return hasNoHeader(sheet) ? [] : headerAlerts(tab, sheet);
}

function openTab(tab: Tab, sheets: readonly SheetOverview[], nextSheetId: () => number): ResultTab {
  const sheet = sheetOfTab(sheets, tab);
  if (sheet === undefined) return createdTab(tab, nextSheetId());
  const { sheetId, rowCount } = sheet;
  const columns = Object.values(tab.columns);
  if (columns.length === 0 || !hasNoHeader(sheet)) {
    return { sheetId, rowCount, positions: findColumns(tab, sheet.headers).positions, requests: [] };
  }
  const requests = [
    ...appendRequests(sheetId, "COLUMNS", columns.length - sheet.columnCount),
    headerRequest(sheetId, 0, columns),
  ];
  return { sheetId, rowCount, positions: usualPositions(tab), requests };
}

function createdTab(tab: Tab, sheetId: number): ResultTab {
  const { structure, request } = newTab(tab, sheetId);
  const { requests, positions } = completeTab(tab, structure);
  return { sheetId, rowCount: structure.rowCount, positions, requests: [request, ...requests] };
}

function hasNoHeader({ headers }: SheetOverview): boolean {
  return headers.every((header) => isBlankText(String(header ?? "")));
}

function usualPositions(tab: Tab): Map<string, number> {
  return new Map(Object.keys(tab.columns).map((key, index) => [key, index]));
}
