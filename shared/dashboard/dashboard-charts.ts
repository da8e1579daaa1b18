// The charts of `Tableau de bord`, two a row under its tiles.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { chartBlocks } from "../charts/chart-block.ts";
import { chartIdsByKey, isOwnChart } from "../charts/chart-ids.ts";
import { deletedCharts, drawnChart } from "../charts/drawn-chart.ts";
import { required } from "../required.ts";
import { rgbOf } from "../slides/theme-colors.ts";
import { DASHBOARD_PLACES } from "../workbook/tabs/results.ts";
import { TILES_A_BAND } from "./bands.ts";
import type { DashboardChart } from "./chart.ts";
import { CHART_PIXELS, CHARTS_A_ROW, columnOf } from "./dashboard-cells.ts";
import { dashboardChartSpec } from "./dashboard-spec.ts";

type Request = sheets_v4.Schema$Request;

const BORDER = { colorStyle: { rgbColor: rgbOf("ruleLight") } };

/** Where charts go, and those that are there. */
export interface ChartPlace {
  sheetId: number;
  /** The row that they stand on, from 0. */
  firstRow: number;
  /** On the tab as it stands. */
  standing: readonly number[];
  /** The ids that charts of other tabs have. */
  taken: readonly number[];
}

/**
 * Draws the charts over their data: one that stands is given its new look and place, one that is no more goes,
 * those that staff made stay.
 */
export function chartRequests(
  charts: readonly DashboardChart[],
  dataSheetId: number,
  { sheetId, firstRow, standing, taken }: ChartPlace,
): Request[] {
  const ids = chartIdsByKey(
    "tableau",
    charts.map(({ key }) => key),
    taken,
  );
  const wanted = new Set(Object.values(ids));
  const vanished = standing.filter((chartId) => isOwnChart(chartId) && !wanted.has(chartId));
  const blocks = chartBlocks(charts, dataSheetId, DASHBOARD_PLACES);
  return [
    ...deletedCharts(vanished),
    ...charts.flatMap((chart, index): Request[] => {
      const chartId = required(ids[chart.key], `id of the chart ${chart.key}`);
      const spec = dashboardChartSpec(chart, required(blocks[chart.key], `data of the chart ${chart.key}`));
      const position = { overlayPosition: overlayOf(sheetId, firstRow, index) };
      return drawnChart({ chartId, spec, position, border: BORDER }, standing.includes(chartId), "*");
    }),
  ];
}

function overlayOf(sheetId: number, firstRow: number, index: number): sheets_v4.Schema$OverlayPosition {
  const { width: widthPixels, height: heightPixels } = CHART_PIXELS;
  const columnIndex = columnOf(((index % CHARTS_A_ROW) * TILES_A_BAND) / CHARTS_A_ROW);
  return {
    anchorCell: { sheetId, rowIndex: firstRow + Math.floor(index / CHARTS_A_ROW), columnIndex },
    offsetXPixels: 0,
    offsetYPixels: 0,
    widthPixels,
    heightPixels,
  };
}
