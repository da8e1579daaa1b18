// The Sheets batch of a review: rates and alerts, the year's chart data and charts, the dashboard.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { chartTabsOf } from "../../shared/charts/chart-tabs.ts";
import { dashboardCharts } from "../../shared/charts/dashboard-charts.ts";
import { formerDataRequests } from "../../shared/charts/former-dashboard.ts";
import { sizedCharts } from "../../shared/charts/sized-charts.ts";
import { yearCharts } from "../../shared/charts/year-charts.ts";
import { sheetOfTab } from "../../shared/reading/overview.ts";
import { alertRequests, rateRequests } from "../../shared/sheets/write-results.ts";
import type { ChartSource } from "../../shared/slides/drawing/element-requests.ts";
import type { LaidOutReview } from "../../shared/slides/laid-out-review.ts";
import type { ChartData } from "../../shared/slides/update/written.ts";
import { RESULT_TABS } from "../../shared/workbook/tabs.ts";
import type { ReadReview } from "./read-review.ts";

/** What a deck needs of the charts: their ids, and their data, which tell whether they must be refreshed. */
export interface PlannedCharts {
  charts: ChartSource;
  chartData: ChartData;
  /** What puts them in the workbook, with the rates and alerts that they agree with. */
  requests: sheets_v4.Schema$Request[];
}

/** Plans the one Sheets batch of a review; nothing is written. */
export function planCharts(
  spreadsheetId: string,
  { workbook: { sheets, resultTabs }, analysis }: ReadReview,
  laidOut: LaidOutReview,
): PlannedCharts {
  const sized = sizedCharts(laidOut);
  const year = yearCharts(analysis.records.settings.year, sized, chartTabsOf(sheets));
  const curves = sized.map(({ chart }) => chart).filter(({ shape }) => shape === "evolution");
  const standing = sheetOfTab(sheets, RESULT_TABS.dashboard);
  const { sheetId } = resultTabs.dashboard;
  const dashboard = { sheetId, chartIds: standing?.chartIds ?? [] };
  return {
    charts: { spreadsheetId, chartIds: year.chartIds },
    chartData: Object.fromEntries(sized.map(({ chart }) => [chart.key, JSON.stringify(chart)])),
    requests: [
      ...rateRequests(resultTabs.rates, analysis.rates),
      ...alertRequests(resultTabs.alerts, analysis.alerts),
      ...year.requests,
      ...resultTabs.dashboard.requests,
      ...formerDataRequests(sheetId, standing?.headers ?? []),
      ...dashboardCharts(curves, year.blocks, dashboard, Object.values(year.chartIds)),
    ],
  };
}
