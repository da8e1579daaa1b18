// What Google refuses in a chart's specification.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import { placeOf, type RequestContext } from "./request-context.ts";

const KINDS = [
  "basicChart",
  "pieChart",
  "bubbleChart",
  "candlestickChart",
  "orgChart",
  "histogramChart",
  "waterfallChart",
  "treemapChart",
  "scorecardChart",
] as const;

/**
 * Refuses a chart without a kind, a basic chart without series, and sources that are missing or not there.
 * @throws GoogleError INVALID_ARGUMENT, or UNIMPLEMENTED for data source charts.
 */
export function refuseWrongSpec(
  context: RequestContext,
  spec: sheets_v4.Schema$ChartSpec | null | undefined,
): void {
  if (!spec) throw invalidArgument("A chart must have a spec.");
  if (spec.dataSourceChartProperties) throw notBuilt("ChartSpec.dataSourceChartProperties");
  if (!KINDS.some((kind) => spec[kind])) throw invalidArgument("A chart spec must have a chart.");
  if (spec.basicChart) refuseBasic(spec.basicChart);
  for (const range of sourceRanges(spec)) refuseSource(context, range);
}

function refuseBasic(spec: sheets_v4.Schema$BasicChartSpec): void {
  if (!spec.series?.length) throw invalidArgument("A basic chart must have at least one series.");
  for (const [index, series] of spec.series.entries()) {
    if (!series.series?.sourceRange?.sources?.length) {
      throw invalidArgument(`spec.basicChart.series[${index}] must have source ranges.`);
    }
  }
}

// A chart reads one row or one column at a time.
function refuseSource(context: RequestContext, range: sheets_v4.Schema$GridRange): void {
  const { area } = placeOf(context, range);
  if (area.endRow - area.startRow === 1 || area.endColumn - area.startColumn === 1) return;
  throw invalidArgument("Chart source ranges must have a dimension of length 1.");
}

function sourceRanges(value: unknown): sheets_v4.Schema$GridRange[] {
  if (Array.isArray(value)) return value.flatMap(sourceRanges);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    name === "sources" && Array.isArray(item) ? item : sourceRanges(item),
  );
}
