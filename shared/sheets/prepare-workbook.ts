// *Préparer le classeur*: one batch that creates or completes every tab, and what it will have done.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { columnLetters } from "../reading/a1.ts";
import { sheetOfTab } from "../reading/overview.ts";
import { titleAlerts } from "../reading/structure-alerts.ts";
import type { Alert } from "../records/alert.ts";
import { DEFAULT_CATALOGUE } from "../workbook/catalogue.ts";
import type { Tab } from "../workbook/column.ts";
import type { WorkbookPlace } from "../workbook/place.ts";
import { STAFF_TABS, TABS } from "../workbook/tabs.ts";
import {
  catalogueRequests,
  countedWordRequests,
  isEmptyBelowHeaders,
  missingSettings,
  settingRequests,
} from "./default-rows.ts";
import { headerUnfrozen, typedColumnsLeft } from "./left-undone-words.ts";
import { type LeftUndone, possibleRequests } from "./possible-requests.ts";
import { preparePlace } from "./prepare-place.ts";
import { type CompletedTab, completeTab, newTab, sheetIdSource } from "./prepare-tab.ts";
import { onlySheet, type TabStructure } from "./structure.ts";

type Request = sheets_v4.Schema$Request;

/** A workbook as *Préparer le classeur* reads it. */
export interface WorkbookStructure extends WorkbookPlace {
  sheets: readonly TabStructure[];
}

/** What a preparation does; nothing to do gives no request. */
export interface Preparation {
  requests: Request[];
  createdTabs: string[];
  addedColumns: { tab: string; header: string }[];
  /** Headers that were erased or rewritten, put back in place. */
  restoredHeaders: { tab: string; header: string }[];
  addedSettings: string[];
  addedIndicators: number;
  /** What only staff can sort out (nothing was added there), and what their own layout prevented. */
  alerts: Alert[];
}

/** Plans the preparation of a workbook from its structure. */
export function prepareWorkbook({ sheets, ...place }: WorkbookStructure): Preparation {
  const placed = preparePlace(place, sheets);
  const preparation: Preparation = {
    requests: placed.requests,
    createdTabs: [],
    addedColumns: [],
    restoredHeaders: [],
    addedSettings: [],
    addedIndicators: 0,
    alerts: placed.alerts,
  };
  const nextSheetId = sheetIdSource(sheets);
  for (const tab of Object.values(TABS)) prepareTab(tab, sheets, nextSheetId, preparation);
  const { requests, left } = possibleRequests(preparation.requests, sheets);
  return { ...preparation, requests, alerts: [...preparation.alerts, ...leftAlerts(left, sheets)] };
}

/** What staff's own layout prevented, tab by tab. */
function leftAlerts(left: readonly LeftUndone[], sheets: readonly TabStructure[]): Alert[] {
  return left.flatMap(({ sheetId, isHeaderUnfrozen, typedColumns }) => {
    const { title = "", headers = [] } = sheets.find((sheet) => sheet.sheetId === sheetId) ?? {};
    const names = typedColumns.map((index) => String(headers[index] ?? "") || columnLetters(index));
    return [
      ...(isHeaderUnfrozen ? [headerUnfrozen(title)] : []),
      ...(names.length > 0 ? [typedColumnsLeft(title, names)] : []),
    ];
  });
}

function prepareTab(
  tab: Tab,
  sheets: readonly TabStructure[],
  nextSheetId: () => number,
  preparation: Preparation,
): void {
  const unclearTitle = titleAlerts(tab, sheets);
  preparation.alerts.push(...unclearTitle);
  if (unclearTitle.length > 0) return;
  const existing = sheetOfTab(sheets, tab);
  const { structure, requests } =
    existing === undefined ? createdTab(tab, sheets, nextSheetId) : { structure: existing, requests: [] };
  const completed = completeTab(tab, structure);
  preparation.requests.push(...requests, ...completed.requests, ...defaultRows(tab, completed, preparation));
  preparation.alerts.push(...completed.alerts);
  if (existing === undefined) preparation.createdTabs.push(tab.title);
  else {
    const inTab = (header: string) => ({ tab: tab.title, header });
    preparation.addedColumns.push(...completed.addedHeaders.map(inTab));
    preparation.restoredHeaders.push(...completed.restoredHeaders.map(inTab));
  }
}

function createdTab(
  tab: Tab,
  sheets: readonly TabStructure[],
  nextSheetId: () => number,
): { structure: TabStructure; requests: Request[] } {
  const unused = unusedSheet(sheets);
  if (tab === STAFF_TABS.settings && unused !== undefined) {
    const properties = { sheetId: unused.sheetId, title: tab.title };
    return { structure: unused, requests: [{ updateSheetProperties: { properties, fields: "title" } }] };
  }
  const { structure, request } = newTab(tab, nextSheetId());
  return { structure, requests: [request] };
}

// The blank tab of a new spreadsheet becomes the first one, rather than staying in front for ever.
function unusedSheet(sheets: readonly TabStructure[]): TabStructure | undefined {
  const only = onlySheet(sheets);
  if (only?.hasObjects === true) return undefined;
  const isBlank = sheets.every(({ rows }) => rows.every((row) => row.every((cell) => cell.isBlank)));
  return isBlank ? sheets.find((sheet) => sheet.sheetId === only?.sheetId) : undefined;
}

function defaultRows(tab: Tab, completed: CompletedTab, preparation: Preparation): Request[] {
  if (tab === STAFF_TABS.settings) {
    const settings = missingSettings(completed);
    preparation.addedSettings.push(...settings.map(({ label }) => label));
    return settingRequests(completed, settings);
  }
  if (tab !== STAFF_TABS.indicators || completed.positions.size === 0) return [];
  if (!isEmptyBelowHeaders(completed)) return countedWordRequests(completed);
  preparation.addedIndicators = DEFAULT_CATALOGUE.length;
  return catalogueRequests(completed);
}
