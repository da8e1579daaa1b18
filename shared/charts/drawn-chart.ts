// A chart drawn in its place: made, or given its new look and place where it stands.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

type Request = sheets_v4.Schema$Request;

/** The requests; `moved` are the fields of its place that change where it stands. */
export function drawnChart(
  chart: sheets_v4.Schema$EmbeddedChart & { chartId: number },
  isStanding: boolean,
  moved: string,
): Request[] {
  const { chartId, spec, position } = chart;
  if (!isStanding) return [{ addChart: { chart } }];
  return [
    { updateChartSpec: { chartId, spec } },
    { updateEmbeddedObjectPosition: { objectId: chartId, newPosition: position, fields: moved } },
  ];
}

/** Takes charts away. */
export function deletedCharts(chartIds: readonly number[]): Request[] {
  return chartIds.map((objectId) => ({ deleteEmbeddedObject: { objectId } }));
}
