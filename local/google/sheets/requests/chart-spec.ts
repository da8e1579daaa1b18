// What Google refuses in a chart's specification.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import { refuseWrongBasicChart, refuseWrongLengths } from "./basic-chart.ts";
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
/** Google's words, its spelling included. */
const NO_KIND =
  "One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec.";

/**
 * Refuses a chart without a kind, sources that are missing or not there, and fields beyond their documented use.
 * @throws GoogleError INVALID_ARGUMENT, or UNIMPLEMENTED for data source charts.
 */
export function refuseWrongSpec(
  context: RequestContext,
  spec: sheets_v4.Schema$ChartSpec | null | undefined,
): void {
  if (!spec) throw invalidArgument("A chart must have a spec.");
  if (spec.dataSourceChartProperties) throw notBuilt("ChartSpec.dataSourceChartProperties");
  if (!KINDS.some((kind) => spec[kind])) throw invalidArgument(NO_KIND);
  if (spec.filterSpecs?.length) throw dataSourceOnly("spec.filterSpecs");
  if (spec.sortSpecs?.length) throw dataSourceOnly("spec.sortSpecs");
  refuseTitleFormat("spec.titleTextFormat", spec.titleTextFormat);
  refuseTitleFormat("spec.subtitleTextFormat", spec.subtitleTextFormat);
  if (spec.basicChart) refuseWrongBasicChart(spec.basicChart);
  const data = chartDataOf(spec);
  for (const { aggregateType, groupRule, sourceRange } of data) {
    if (aggregateType) throw dataSourceOnly("ChartData.aggregateType");
    if (groupRule) throw dataSourceOnly("ChartData.groupRule");
    refuseSources(context, sourceRange?.sources ?? []);
  }
  if (spec.basicChart) refuseWrongLengths(spec.basicChart);
}

function dataSourceOnly(field: string): Error {
  return invalidArgument(`${field} is only supported for data source charts.`);
}

function refuseTitleFormat(field: string, format: sheets_v4.Schema$TextFormat | undefined): void {
  for (const name of ["strikethrough", "underline", "link"] as const) {
    if (format?.[name]) throw invalidArgument(`${field}.${name} is not supported.`);
  }
}

// A chart reads rows or columns one cell wide, all of a series alike.
function refuseSources(context: RequestContext, ranges: readonly sheets_v4.Schema$GridRange[]): void {
  const areas = ranges.map((range) => placeOf(context, range).area);
  const allRows = areas.every(({ startRow, endRow }) => endRow - startRow === 1);
  const allColumns = areas.every(({ startColumn, endColumn }) => endColumn - startColumn === 1);
  if (allRows || allColumns) return;
  throw invalidArgument("ChartSourceRange ranges require all rows or all columns to have length of 1");
}

/** The data that a specification reads, however deep. */
function chartDataOf(value: unknown): sheets_v4.Schema$ChartData[] {
  if (Array.isArray(value)) return value.flatMap(chartDataOf);
  if (typeof value !== "object" || value === null) return [];
  return isChartData(value) ? [value] : Object.values(value).flatMap(chartDataOf);
}

function isChartData(value: object): value is sheets_v4.Schema$ChartData {
  return "sourceRange" in value || "aggregateType" in value || "groupRule" in value;
}
