// `Tableau de bord`: the year's charts, large and titled, drawn over the data of `Données AAAA`.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { required } from "../required.ts";
import type { ReviewChart } from "../review/composition.ts";
import type { ChartBlock } from "./chart-block.ts";
import { chartIdsByKey, isOwnChart } from "./chart-ids.ts";
import { chartSpec } from "./chart-spec.ts";

type Request = sheets_v4.Schema$Request;

const WIDTH_PIXELS = 620;
const HEIGHT_PIXELS = 310;
const GAP_PIXELS = 24;
const CHARTS_A_ROW = 2;

/** The tab as it stands, or as the same batch will have made it. */
export interface DashboardSheet {
  sheetId: number;
  chartIds: readonly number[];
}

/**
 * Draws the charts in their places; one that stands is given its new data, one that is no more goes, those that
 * staff made stay. `taken` are the chart ids of the years' tabs. @throws Error when a chart has no block.
 */
export function dashboardCharts(
  charts: readonly ReviewChart[],
  blocks: Readonly<Record<string, ChartBlock>>,
  { sheetId, chartIds: standing }: DashboardSheet,
  taken: readonly number[],
): Request[] {
  const keys = charts.map(({ key }) => key);
  const ids = chartIdsByKey("tableau", keys, taken);
  const wanted = new Set(Object.values(ids));
  const vanished = standing.filter((chartId) => isOwnChart(chartId) && !wanted.has(chartId));
  return [
    ...vanished.map((objectId) => ({ deleteEmbeddedObject: { objectId } })),
    ...charts.map((chart, index): Request => {
      const block = required(blocks[chart.key], `data of the chart ${chart.key}`);
      const chartId = required(ids[chart.key], `id of the chart ${chart.key}`);
      const spec = chartSpec(chart, block, { title: chart.name });
      if (standing.includes(chartId)) return { updateChartSpec: { chartId, spec } };
      return { addChart: { chart: { chartId, spec, position: position(sheetId, index) } } };
    }),
  ];
}

function position(sheetId: number, index: number): sheets_v4.Schema$EmbeddedObjectPosition {
  return {
    overlayPosition: {
      anchorCell: { sheetId, rowIndex: 0, columnIndex: 0 },
      offsetXPixels: GAP_PIXELS + (index % CHARTS_A_ROW) * (WIDTH_PIXELS + GAP_PIXELS),
      offsetYPixels: GAP_PIXELS + Math.floor(index / CHARTS_A_ROW) * (HEIGHT_PIXELS + GAP_PIXELS),
      widthPixels: WIDTH_PIXELS,
      heightPixels: HEIGHT_PIXELS,
    },
  };
}
