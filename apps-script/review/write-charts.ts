// The Sheets batch of a review: rates and alerts, the year's chart data and charts, the dashboard.
import { chartTabsOf } from "../../shared/charts/chart-tabs.ts";
import { dashboardCharts } from "../../shared/charts/dashboard-charts.ts";
import { type SizedChart, yearCharts } from "../../shared/charts/year-charts.ts";
import { sheetOfTab } from "../../shared/reading/overview.ts";
import type { ReviewChart } from "../../shared/review/composition.ts";
import { alertRequests, rateRequests } from "../../shared/sheets/write-results.ts";
import type { ChartSource } from "../../shared/slides/drawing/element-requests.ts";
import type { PlacedPage } from "../../shared/slides/placed-page.ts";
import type { ChartData } from "../../shared/slides/update/written.ts";
import { RESULT_TABS } from "../../shared/workbook/tabs.ts";
import { PROGRESS } from "../french.ts";
import { showStep } from "../progress.ts";
import type { ActionContext } from "../run-action.ts";
import type { ReadReview } from "./read-review.ts";

/** What a deck needs of the charts: their ids, and their data, which tell whether they must be refreshed. */
export interface WrittenCharts {
  charts: ChartSource;
  chartData: ChartData;
}

/** One call. The deck's figures and the workbook's agree: rates and alerts are written with the charts. */
export function writeCharts(
  { workbook }: ActionContext,
  { workbook: read, analysis }: ReadReview,
  pages: readonly PlacedPage[],
  reviewCharts: readonly ReviewChart[],
): WrittenCharts {
  showStep(PROGRESS.writing);
  const { sheets, resultTabs } = read;
  const sized = sizedCharts(pages, reviewCharts);
  const year = yearCharts(analysis.records.settings.year, sized, chartTabsOf(sheets));
  const curves = sized.map(({ chart }) => chart).filter(({ shape }) => shape === "evolution");
  const standing = sheetOfTab(sheets, RESULT_TABS.dashboard)?.chartIds ?? [];
  const dashboard = { sheetId: resultTabs.dashboard.sheetId, chartIds: standing };
  workbook.write([
    ...rateRequests(resultTabs.rates, analysis.rates),
    ...alertRequests(resultTabs.alerts, analysis.alerts),
    ...year.requests,
    ...resultTabs.dashboard.requests,
    ...dashboardCharts(curves, year.blocks, dashboard, Object.values(year.chartIds)),
  ]);
  return {
    charts: { spreadsheetId: workbook.id, chartIds: year.chartIds },
    chartData: Object.fromEntries(sized.map(({ chart }) => [chart.key, JSON.stringify(chart)])),
  };
}

/** The charts that pages show, each with the size of its box. */
function sizedCharts(pages: readonly PlacedPage[], reviewCharts: readonly ReviewChart[]): SizedChart[] {
  const byKey = new Map(reviewCharts.map((chart) => [chart.key, chart]));
  return pages.flatMap(({ elements }) =>
    elements.flatMap((element) => {
      const chart = element.kind === "chart" ? byKey.get(element.chartKey) : undefined;
      return element.kind === "chart" && chart !== undefined ? [{ chart, size: element.box }] : [];
    }),
  );
}
