// `Données AAAA` found or made: a hidden tab a year, that *Calculer* and the review fill in columns of their own.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { headerRequest } from "../sheets/column-requests.ts";
import { appendRequests } from "../sheets/prepare-tab.ts";
import { chartDataTab } from "../workbook/tabs/results.ts";
import type { ChartTabs } from "./chart-tabs.ts";

type Request = sheets_v4.Schema$Request;

/** Sheet ids of these tabs: far from the small ones that new tabs take. */
const FIRST_SHEET_ID = 1_788_000_000;
/** Room for the charts beside the data: what any new tab has. */
const NEW_TAB_ROWS = 1_000;
const NEW_TAB_COLUMNS = 26;

/** A year's tab of chart data. */
export interface ChartDataTab {
  sheetId: number;
  rowCount: number;
}

/** The year's tab, and what makes it where the workbook has none, its headers written anew. */
export function openChartTab(year: number, tabs: ChartTabs): ChartDataTab & { requests: Request[] } {
  const current = tabs[year];
  const columns = Object.values(chartDataTab(year).columns);
  const sheetId = current?.sheetId ?? FIRST_SHEET_ID + year;
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
