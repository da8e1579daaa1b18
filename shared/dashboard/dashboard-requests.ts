// `Tableau de bord`: one block of rows a chart, and the native charts that decks link to.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { displayText } from "../review/display-text.ts";
import { type Review, type ReviewChart, reviewCharts } from "../review/review.ts";
import { numberCell, textCell } from "../sheets/cells.ts";
import { valuePattern } from "../sheets/number-patterns.ts";
import { type ResultRow, type ResultTab, replaceRows } from "../sheets/result-tabs.ts";
import type { RESULT_TABS } from "../workbook/tabs.ts";
import { chartIdsByKey, isOwnChart } from "./chart-ids.ts";
import { type ChartBlock, chartSpec, suspendedHeight } from "./chart-spec.ts";

type Request = sheets_v4.Schema$Request;

/** Charts are drawn as large as on a slide. */
const CHART_WIDTH_PIXELS = 960;
const CHART_HEIGHT_PIXELS = 340;
const CHART_GAP_PIXELS = 24;
/** Charts stand right of the data, past the last column. */
const CHARTS_OFFSET_PIXELS = 140;

/** What becomes of `Tableau de bord`: its requests, and the chart that each key of the review has now. */
export interface DashboardRequests {
  requests: Request[];
  chartIds: Record<string, number>;
}

/**
 * Fills `Tableau de bord` with the review's chart data. A chart that stands already is updated in place; one that
 * the review no longer has is deleted; those that staff made are left alone. `existingChartIds` are the tab's.
 * The tab's own `requests` (creation, headers) come first.
 */
export function dashboardRequests(
  review: Pick<Review, "sections">,
  tab: ResultTab,
  existingChartIds: readonly number[],
): DashboardRequests {
  const charts = reviewCharts(review);
  const chartIds = chartIdsByKey(charts);
  const wanted = new Set(Object.values(chartIds));
  const vanished = existingChartIds.filter((chartId) => isOwnChart(chartId) && !wanted.has(chartId));
  const rows = charts.flatMap(blockRows);
  const requests = [
    ...tab.requests,
    ...replaceRows(tab, rows),
    ...vanished.map((objectId) => ({ deleteEmbeddedObject: { objectId } })),
    ...chartRequests(charts, chartIds, tab, existingChartIds),
  ];
  return { requests, chartIds };
}

function blockRows(chart: ReviewChart): ResultRow[] {
  const value = (figure: number | null) => numberCell(figure, valuePattern(figure ?? 0, chart.unit, 1));
  return chart.points.map((point) => ({
    block: textCell(displayText(chart.name)),
    period: textCell(displayText(point.period)),
    label: textCell(displayText(point.label)),
    value: value(point.value),
    target: value(point.target),
    suspended: value(point.isSuspended ? suspendedHeight(chart) : null),
  }));
}

function chartRequests(
  charts: readonly ReviewChart[],
  chartIds: Readonly<Record<string, number>>,
  tab: ResultTab,
  existingChartIds: readonly number[],
): Request[] {
  let firstRow = 1;
  return charts.map((chart, index) => {
    const block = {
      sheetId: tab.sheetId,
      firstRow,
      rowCount: chart.points.length,
      columns: seriesColumns(tab),
    };
    firstRow += chart.points.length;
    const spec = chartSpec(chart, block);
    const chartId = chartIds[chart.key] ?? 0;
    if (existingChartIds.includes(chartId)) return { updateChartSpec: { chartId, spec } };
    return { addChart: { chart: { chartId, spec, position: chartPosition(tab, index) } } };
  });
}

/** Stacked beside the data: the anchor is a cell that surely exists, the offsets do the rest. */
function chartPosition(
  { sheetId, positions }: ResultTab,
  index: number,
): sheets_v4.Schema$EmbeddedObjectPosition {
  return {
    overlayPosition: {
      anchorCell: { sheetId, rowIndex: 1, columnIndex: Math.max(0, ...positions.values()) },
      offsetXPixels: CHARTS_OFFSET_PIXELS,
      offsetYPixels: index * (CHART_HEIGHT_PIXELS + CHART_GAP_PIXELS),
      widthPixels: CHART_WIDTH_PIXELS,
      heightPixels: CHART_HEIGHT_PIXELS,
    },
  };
}

function seriesColumns({ positions }: ResultTab): ChartBlock["columns"] {
  const column = (key: keyof typeof RESULT_TABS.dashboard.columns): number => {
    const position = positions.get(key);
    if (position === undefined) throw new Error(`Tableau de bord has no column for ${key}.`);
    return position;
  };
  return {
    label: column("label"),
    value: column("value"),
    target: column("target"),
    suspended: column("suspended"),
  };
}
