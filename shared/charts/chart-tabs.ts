// Which years' chart data the workbook holds, and which charts: found by the titles of its tabs.
import { chartTabYear } from "../workbook/chart-tab-title.ts";

/** One year's tab of chart data. */
export interface ChartTab {
  sheetId: number;
  rowCount: number;
  columnCount: number;
  chartIds: readonly number[];
}

/** By year. */
export type ChartTabs = Readonly<Record<string, ChartTab>>;

/** The tabs of chart data among a workbook's. */
export function chartTabsOf(sheets: readonly (ChartTab & { title: string })[]): ChartTabs {
  return Object.fromEntries(
    sheets.flatMap(({ title, sheetId, rowCount, columnCount, chartIds }) => {
      const year = chartTabYear(title);
      return year === null ? [] : [[year, { sheetId, rowCount, columnCount, chartIds }] as const];
    }),
  );
}
