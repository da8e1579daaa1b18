// What Google refuses in a basic chart: series, axes and labels beyond what its documentation says they are for.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";

type Spec = sheets_v4.Schema$BasicChartSpec;
type Series = sheets_v4.Schema$BasicChartSeries;
type Label = sheets_v4.Schema$DataLabel;

const COMBINED_TYPES = new Set(["LINE", "AREA", "COLUMN"]);
const LINED_TYPES = new Set(["AREA", "LINE", "SCATTER"]);
const STACKABLE_TYPES = new Set(["AREA", "BAR", "COLUMN", "COMBO", "STEPPED_AREA"]);
const STACKED = new Set(["STACKED", "PERCENT_STACKED"]);

/**
 * Refuses a basic chart with several domains, without series, or with a field outside its documented use.
 * @throws GoogleError INVALID_ARGUMENT.
 */
export function refuseWrongBasicChart(spec: Spec): void {
  if ((spec.domains?.length ?? 0) > 1) throw invalidArgument("Only a single domain is supported.");
  if (!spec.series?.length) throw invalidArgument("A basic chart must have at least one series.");
  for (const [index, series] of spec.series.entries()) {
    refuseSeries(spec, series, `spec.basicChart.series[${index}]`);
  }
  refuseAxes(spec);
  refuseTotalLabel(spec);
}

function refuseSeries(spec: Spec, series: Series, place: string): void {
  if (!series.series?.sourceRange?.sources?.length)
    throw invalidArgument(`${place} must have source ranges.`);
  refuseType(spec, series, place);
  const type = typeOf(spec, series);
  // A combo chart draws no scatter.
  if (series.lineStyle && !LINED_TYPES.has(type)) {
    throw invalidArgument(`${place}.lineStyle is not supported for ${type} charts.`);
  }
  const points = [series.pointStyle, ...(series.styleOverrides ?? []).map(({ pointStyle }) => pointStyle)];
  if (points.some(Boolean) && !LINED_TYPES.has(type)) {
    throw invalidArgument(`${place}.pointStyle is not supported for ${type} charts.`);
  }
  refuseTargetAxis(spec, series, place);
  refuseLabel(series.dataLabel, `${place}.dataLabel`);
}

function refuseType({ chartType }: Spec, { type }: Series, place: string): void {
  if (!type || type === "BASIC_CHART_TYPE_UNSPECIFIED") return;
  if (chartType !== "COMBO") throw invalidArgument(`${place}.type is only valid if the chartType is COMBO.`);
  if (!COMBINED_TYPES.has(type)) {
    throw invalidArgument(`${place}.type ${type} is not supported: only LINE, AREA and COLUMN are.`);
  }
}

/** How a series is drawn: its own way in a combo chart (lines unless said otherwise), else the chart's. */
function typeOf({ chartType }: Spec, { type }: Series): string {
  if (chartType === "COMBO") return type ?? "LINE";
  return chartType ?? "BASIC_CHART_TYPE_UNSPECIFIED";
}

// The values of bars run along the bottom, those of any other chart along a side.
function refuseTargetAxis({ chartType }: Spec, { targetAxis }: Series, place: string): void {
  if (!targetAxis || targetAxis === "BASIC_CHART_AXIS_POSITION_UNSPECIFIED") return;
  const isMinor = chartType === "BAR" ? targetAxis === "BOTTOM_AXIS" : targetAxis !== "BOTTOM_AXIS";
  if (isMinor) return;
  throw invalidArgument(`${place}.targetAxis ${targetAxis} is not a minor axis of ${chartType} charts.`);
}

function refuseLabel(label: Label | undefined, place: string): void {
  if (label?.textFormat?.link) throw invalidArgument(`${place}.textFormat.link is not supported.`);
  if (label?.type === "CUSTOM" && !label.customLabelData?.sourceRange?.sources?.length) {
    throw invalidArgument(`${place}.customLabelData must be set for CUSTOM labels.`);
  }
}

function refuseAxes({ axis, chartType, domains }: Spec): void {
  const seen = new Set<string>();
  const domainAxis = chartType === "BAR" ? "LEFT_AXIS" : "BOTTOM_AXIS";
  for (const { position, format } of axis ?? []) {
    if (!position || position === "BASIC_CHART_AXIS_POSITION_UNSPECIFIED") {
      throw invalidArgument("An axis must have a position.");
    }
    if (seen.has(position)) throw invalidArgument(`A chart may not have more than one axis at ${position}.`);
    seen.add(position);
    if (format?.link) throw invalidArgument("spec.basicChart.axis.format.link is not supported.");
    if (format && domains?.length && position === domainAxis) {
      throw invalidArgument(
        `The format of an axis is only valid if it is not associated with the domain: ${position}.`,
      );
    }
  }
}

function refuseTotalLabel({ totalDataLabel, chartType, stackedType }: Spec): void {
  if (!totalDataLabel) return;
  if (!STACKABLE_TYPES.has(chartType ?? "") || !STACKED.has(stackedType ?? "")) {
    throw invalidArgument("totalDataLabel can only be set on stacked charts.");
  }
  const { placement, type } = totalDataLabel;
  if (type === "CUSTOM") throw invalidArgument("CUSTOM cannot be set on totalDataLabel.");
  if (placement && placement !== "DATA_LABEL_PLACEMENT_UNSPECIFIED") {
    throw invalidArgument("placement cannot be set on totalDataLabel.");
  }
  refuseLabel(totalDataLabel, "spec.basicChart.totalDataLabel");
}

/**
 * Refuses a domain and series of different numbers of ranges, and custom labels of another length than their series.
 * @throws GoogleError INVALID_ARGUMENT.
 */
export function refuseWrongLengths({ domains, series }: Spec): void {
  const read = [...(domains ?? []).map(({ domain }) => domain), ...(series ?? []).map((item) => item.series)];
  if (new Set(read.map((data) => sourcesOf(data).length)).size > 1) {
    throw invalidArgument("The domain and all series must have the same number of source ranges.");
  }
  for (const [index, { series: data, dataLabel }] of (series ?? []).entries()) {
    if (dataLabel?.type !== "CUSTOM" || cellCount(dataLabel.customLabelData) === cellCount(data)) continue;
    throw invalidArgument(
      `spec.basicChart.series[${index}].dataLabel.customLabelData must have the length of the series.`,
    );
  }
}

function sourcesOf(data: sheets_v4.Schema$ChartData | undefined): sheets_v4.Schema$GridRange[] {
  return data?.sourceRange?.sources ?? [];
}

/** The cells of one-cell-wide ranges; open ones reach the grid's edge, which both sides share. */
function cellCount(data: sheets_v4.Schema$ChartData | undefined): number {
  return sourcesOf(data).reduce((sum, range) => {
    const height = (range.endRowIndex ?? Infinity) - (range.startRowIndex ?? 0);
    const width = (range.endColumnIndex ?? Infinity) - (range.startColumnIndex ?? 0);
    return sum + Math.max(height, width);
  }, 0);
}
