// `Données AAAA`: a year's chart data in a hidden tab of its own, with the charts that its deck links to.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { ReviewChart } from "../review/composition.ts";
import { replaceRows } from "../sheets/result-tabs.ts";
import type { Box } from "../slides/placed-page.ts";
import { PIXELS_PER_POINT } from "../units/lengths.ts";
import { DECK_PLACES } from "../workbook/tabs/results.ts";
import { blockRows, type ChartBlock, chartBlocks } from "./chart-block.ts";
import { type ChartDataTab, openChartTab } from "./chart-data-tab.ts";
import { chartIdsByKey } from "./chart-ids.ts";
import { chartSpec } from "./chart-spec.ts";
import type { ChartTabs } from "./chart-tabs.ts";
import { deletedCharts, drawnChart } from "./drawn-chart.ts";

type Request = sheets_v4.Schema$Request;

/** Charts stand right of the data, in a grid. */
const GAP_PIXELS = 24;
const CHARTS_A_ROW = 3;

/** A chart and the box that it has on its slide, in points: it is made in the ratio of its box. */
export interface SizedChart {
  chart: ReviewChart;
  size: Pick<Box, "width" | "height">;
}

export interface YearCharts {
  requests: Request[];
  /** By the review's key. */
  chartIds: Record<string, number>;
  /** The year's tab, once the requests have run. */
  tab: ChartDataTab;
}

/** Fills the year's tab, made when the workbook has none, and draws its charts anew in their places. */
export function yearCharts(
  year: number,
  charts: readonly SizedChart[],
  tabs: ChartTabs,
  takenSheetIds: readonly number[],
): YearCharts {
  const current = tabs[year];
  const { requests: opening, ...tab } = openChartTab(year, tabs, takenSheetIds);
  const { sheetId, rowCount } = tab;
  const rows = charts.flatMap(({ chart }) => blockRows(chart, year));
  const others = Object.entries(tabs).flatMap(([key, { chartIds: taken }]) =>
    key === `${year}` ? [] : taken,
  );
  const chartIds = chartIdsByKey(
    `${year}`,
    charts.map(({ chart }) => chart.key),
    others,
  );
  const blocks = chartBlocks(
    charts.map(({ chart }) => chart),
    sheetId,
    DECK_PLACES,
  );
  const wanted = Object.values(chartIds);
  const vanished = (current?.chartIds ?? []).filter((chartId) => !wanted.includes(chartId));
  return {
    chartIds,
    tab: { ...tab, rowCount: Math.max(rowCount, rows.length + 1) },
    requests: [
      ...opening,
      ...replaceRows({ sheetId, rowCount, positions: DECK_PLACES, requests: [] }, rows),
      ...deletedCharts(vanished),
      ...charts.flatMap((sized, index) => {
        const chartId = chartIds[sized.chart.key];
        const block = blocks[sized.chart.key];
        if (chartId === undefined || block === undefined) return [];
        return chartRequests(sized, index, chartId, block, current?.chartIds.includes(chartId) ?? false);
      }),
    ],
  };
}

/** A chart that stands is given its new data, and its new size when its slide gave it another. */
function chartRequests(
  { chart, size }: SizedChart,
  index: number,
  chartId: number,
  block: ChartBlock,
  isStanding: boolean,
): Request[] {
  const spec = chartSpec(chart, block);
  const overlayPosition = {
    anchorCell: { sheetId: block.sheetId, rowIndex: 0, columnIndex: block.positions.size - 1 },
    offsetXPixels: Math.round((index % CHARTS_A_ROW) * (size.width * PIXELS_PER_POINT + GAP_PIXELS)),
    offsetYPixels: Math.round(
      Math.floor(index / CHARTS_A_ROW) * (size.height * PIXELS_PER_POINT + GAP_PIXELS),
    ),
    widthPixels: Math.round(size.width * PIXELS_PER_POINT),
    heightPixels: Math.round(size.height * PIXELS_PER_POINT),
  };
  return drawnChart({ chartId, spec, position: { overlayPosition } }, isStanding, "widthPixels,heightPixels");
}
