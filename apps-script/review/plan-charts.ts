// The Sheets batch of a review: rates and alerts, the year's chart data and charts, the dashboard.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { chartTabsOf } from "../../shared/charts/chart-tabs.ts";
import { chartDataOf, sizedCharts } from "../../shared/charts/sized-charts.ts";
import { yearCharts } from "../../shared/charts/year-charts.ts";
import { alertRequests, rateRequests } from "../../shared/sheets/write-results.ts";
import type { ChartSource } from "../../shared/slides/drawing/element-requests.ts";
import type { LaidOutReview } from "../../shared/slides/laid-out-review.ts";
import type { ChartData } from "../../shared/slides/update/written.ts";
import type { ActionContext } from "../running/run-action.ts";
import { dashboardBatch } from "../workbook/dashboard-batch.ts";
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
  { workbook: { id: spreadsheetId } }: ActionContext,
  { workbook, analysis }: ReadReview,
  laidOut: LaidOutReview,
): PlannedCharts {
  const sized = sizedCharts(laidOut);
  const { sheets, resultTabs } = workbook;
  const year = yearCharts(
    analysis.records.settings.year,
    sized,
    chartTabsOf(sheets),
    sheets.map(({ sheetId }) => sheetId),
  );
  return {
    charts: { spreadsheetId, chartIds: year.chartIds },
    chartData: chartDataOf(sized),
    requests: [
      ...rateRequests(resultTabs.rates, analysis.rates),
      ...alertRequests(resultTabs.alerts, analysis.alerts),
      ...year.requests,
      ...dashboardBatch(workbook, year),
    ],
  };
}
