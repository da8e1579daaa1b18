// `Données AAAA` found or made: a hidden tab a year, that *Calculer* and the review fill in columns of their own.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { headerRequest } from "../sheets/column-requests.ts";
import { appendRequests } from "../sheets/prepare-tab.ts";
import { chartDataTab } from "../workbook/tabs/results.ts";
import type { ChartTabs } from "./chart-tabs.ts";

type Request = sheets_v4.Schema$Request;

/** Sheet ids of these tabs: far from the small ones that new tabs take. */
const FIRST_SHEET_ID = 1_788_000_000;
/** From the id of a year's tab to the next one that it may have: no other year's. */
const YEARS_APART = 10_000;
/** Room for the charts beside the data: what any new tab has. */
const NEW_TAB_ROWS = 1_000;
const NEW_TAB_COLUMNS = 26;

/** A year's tab of chart data. */
export interface ChartDataTab {
  sheetId: number;
  rowCount: number;
}

/**
 * The year's tab, and what makes it where the workbook has none, its headers written anew. `takenIds` are those of
 * every tab: staff may have given another title to one that was made here.
 */
export function openChartTab(
  year: number,
  tabs: ChartTabs,
  takenIds: readonly number[],
): ChartDataTab & { requests: Request[] } {
  const current = tabs[year];
  const columns = Object.values(chartDataTab(year).columns);
  const sheetId = current?.sheetId ?? freeSheetId(year, takenIds);
  return {
    sheetId,
    rowCount: current?.rowCount ?? NEW_TAB_ROWS,
    requests: [
      ...(current === undefined
        ? creation(year, sheetId)
        : appendRequests(sheetId, "COLUMNS", columns.length - current.columnCount)),
      headerRequest(sheetId, 0, columns),
    ],
  };
}

function freeSheetId(year: number, takenIds: readonly number[]): number {
  let sheetId = FIRST_SHEET_ID + year;
  while (takenIds.includes(sheetId)) sheetId += YEARS_APART;
  return sheetId;
}

function creation(year: number, sheetId: number): Request[] {
  const { title } = chartDataTab(year);
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          hidden: true,
          gridProperties: {
            rowCount: NEW_TAB_ROWS,
            columnCount: NEW_TAB_COLUMNS,
            frozenRowCount: 1,
          },
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: { range: { sheetId }, warningOnly: true, description: "Rempli par Revue Qualité" },
      },
    },
  ];
}
