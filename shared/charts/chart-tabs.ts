// Which years' chart data the workbook holds, and which charts: found by the titles of its tabs.
import { comparableHeader } from "../workbook/names.ts";
import { chartDataTab } from "../workbook/tabs/results.ts";

/** One year's tab of chart data. */
export interface ChartTab {
  sheetId: number;
  rowCount: number;
  chartIds: readonly number[];
}

/** By year. */
export type ChartTabs = Readonly<Record<string, ChartTab>>;

const PREFIX = comparableHeader(chartDataTab("AAAA").title.replace("AAAA", ""));

/** The year whose chart data a tab of this title holds; `null` for any other tab. */
export function chartTabYear(title: string): number | null {
  const comparable = comparableHeader(title);
  const year = comparable.startsWith(PREFIX) ? comparable.slice(PREFIX.length).trim() : "";
  return /^\d{4}$/.test(year) ? Number(year) : null;
}

/** The tabs of chart data among a workbook's. */
export function chartTabsOf(sheets: readonly (ChartTab & { title: string })[]): ChartTabs {
  return Object.fromEntries(
    sheets.flatMap(({ title, sheetId, rowCount, chartIds }) => {
      const year = chartTabYear(title);
      return year === null ? [] : [[year, { sheetId, rowCount, chartIds }] as const];
    }),
  );
}
