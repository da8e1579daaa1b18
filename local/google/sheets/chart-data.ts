// A chart of a sheet with its source ranges resolved: what a drawing of it needs.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { hexColor } from "./charts/hex-color.ts";
import { chartValues, type SourceValue, withoutHeader } from "./charts/source-values.ts";
import type { Spreadsheet } from "./model.ts";

/** The kinds of charts that are drawn; a `COMBO` chart gives each series its own. */
export type ChartKind =
  | "AREA"
  | "BAR"
  | "COLUMN"
  | "COMBO"
  | "DONUT"
  | "LINE"
  | "PIE"
  | "SCATTER"
  | "STEPPED_AREA";

/** One series of a chart. */
export interface ChartSeries {
  name: string;
  /** In the order of the categories; `null` where there is no number. */
  values: (number | null)[];
  /** Six hexadecimal digits, without `#`. */
  color?: string;
  /** The series' own kind, in a combo chart. */
  type?: ChartKind;
  /** Google's dash type, such as `SOLID` or `MEDIUM_DASHED`; `INVISIBLE` hides the line. */
  lineStyle?: string;
  /** In pixels. */
  lineWidth?: number;
  /** Whether each value is written beside its mark. */
  dataLabels?: boolean;
  /** Google's placement of those values, such as `OUTSIDE_END`. */
  labelPlacement?: string;
  labelFormat?: ChartTextFormat;
  /** What is written beside each mark instead of its value. */
  customLabels?: string[];
  /** The colours of the marks that have their own, by index: six hexadecimal digits. */
  pointColors?: Record<number, string>;
  /** The diameter of the line's points, in pixels; absent when it has none. */
  pointSize?: number;
  axis?: "LEFT" | "RIGHT" | "BOTTOM";
}

/** How some of a chart's words are written, where it says so. */
export interface ChartTextFormat {
  points?: number;
  /** Six hexadecimal digits, without `#`. */
  color?: string;
  isBold?: boolean;
}

/** One axis as the chart asks for it. */
export interface ChartAxis {
  title?: string;
  minimum?: number;
  maximum?: number;
  /** Of the labels along it. */
  textFormat?: ChartTextFormat;
}

/** A chart ready to be drawn. */
export interface ResolvedChart {
  chartId: number;
  title: string;
  subtitle: string;
  titleFormat?: ChartTextFormat;
  subtitleFormat?: ChartTextFormat;
  /** Whether the title stands at the left, its subtitle under it; in the middle otherwise. */
  isTitleLeft?: boolean;
  /** The colour of the frame around it, six hexadecimal digits. */
  frameColor?: string;
  altText: string;
  kind: ChartKind;
  stacking: "NONE" | "STACKED" | "PERCENT";
  legend: "BOTTOM" | "LEFT" | "RIGHT" | "TOP" | "NONE" | "LABELED";
  /** As shown in the cells. */
  categories: string[];
  series: ChartSeries[];
  axes: { bottom: ChartAxis; left: ChartAxis; right: ChartAxis };
  fontName?: string;
}

/**
 * Reads the chart's source ranges in the spreadsheet.
 * @throws Error when the chart is of a kind that the stand-in does not draw.
 */
export function resolveChart(spreadsheet: Spreadsheet, chart: sheets_v4.Schema$EmbeddedChart): ResolvedChart {
  const spec = chart.spec ?? {};
  const frameColor = hexColor(spreadsheet, chart.border?.colorStyle, chart.border?.color);
  const common = {
    chartId: chart.chartId ?? 0,
    title: spec.title ?? "",
    subtitle: spec.subtitle ?? "",
    altText: spec.altText ?? "",
    ...(spec.fontName && { fontName: spec.fontName }),
    ...(spec.titleTextFormat && { titleFormat: textFormat(spreadsheet, spec.titleTextFormat) }),
    ...(spec.subtitleTextFormat && { subtitleFormat: textFormat(spreadsheet, spec.subtitleTextFormat) }),
    ...(spec.titleTextPosition?.horizontalAlignment === "LEFT" && { isTitleLeft: true }),
    ...(frameColor !== undefined && { frameColor }),
  };
  if (spec.basicChart) return { ...common, ...basicChart(spreadsheet, spec.basicChart) };
  if (spec.pieChart) return { ...common, ...pieChart(spreadsheet, spec.pieChart) };
  throw new Error(`The stand-in draws basic and pie charts only (chart ${common.chartId}).`);
}

type Drawn = Pick<ResolvedChart, "kind" | "stacking" | "legend" | "categories" | "series" | "axes">;

function basicChart(spreadsheet: Spreadsheet, spec: sheets_v4.Schema$BasicChartSpec): Drawn {
  const headerCount = spec.headerCount ?? 0;
  const kind = chartKind(spec.chartType ?? "COLUMN");
  const domain = chartValues(spreadsheet, spec.domains?.[0]?.domain);
  return {
    kind,
    stacking:
      spec.stackedType === "STACKED"
        ? "STACKED"
        : spec.stackedType === "PERCENT_STACKED"
          ? "PERCENT"
          : "NONE",
    legend: legendPosition(spec.legendPosition),
    categories: withoutHeader(domain, headerCount).map(({ text }) => text),
    series: (spec.series ?? []).map((series) => basicSeries(spreadsheet, series, headerCount)),
    axes: axes(spreadsheet, spec.axis ?? []),
  };
}

function basicSeries(
  spreadsheet: Spreadsheet,
  spec: sheets_v4.Schema$BasicChartSeries,
  headerCount: number,
): ChartSeries {
  const values = chartValues(spreadsheet, spec.series);
  const color = hexColor(spreadsheet, spec.colorStyle, spec.color);
  const label = spec.dataLabel?.type;
  const axis = axisName(spec.targetAxis);
  const customLabels =
    label === "CUSTOM"
      ? withoutHeader(chartValues(spreadsheet, spec.dataLabel?.customLabelData), headerCount)
      : undefined;
  const pointColors = colorsOfPoints(spreadsheet, spec.styleOverrides ?? []);
  return {
    name: seriesName(values, headerCount),
    values: numbers(withoutHeader(values, headerCount)),
    ...(color !== undefined && { color }),
    ...(spec.type && { type: chartKind(spec.type) }),
    ...(spec.lineStyle?.type && { lineStyle: spec.lineStyle.type }),
    ...(spec.lineStyle?.width && { lineWidth: spec.lineStyle.width }),
    ...(label && { dataLabels: label !== "NONE" }),
    ...(spec.dataLabel?.placement && { labelPlacement: spec.dataLabel.placement }),
    ...(spec.dataLabel?.textFormat && { labelFormat: textFormat(spreadsheet, spec.dataLabel.textFormat) }),
    ...(customLabels && { customLabels: customLabels.map(({ text }) => text) }),
    ...(Object.keys(pointColors).length > 0 && { pointColors }),
    ...(spec.pointStyle?.size && { pointSize: spec.pointStyle.size }),
    ...(axis !== undefined && { axis }),
  };
}

function colorsOfPoints(
  spreadsheet: Spreadsheet,
  overrides: readonly sheets_v4.Schema$BasicSeriesDataPointStyleOverride[],
): Record<number, string> {
  return Object.fromEntries(
    overrides.flatMap(({ index, colorStyle, color }) => {
      const hex = hexColor(spreadsheet, colorStyle, color);
      return hex === undefined ? [] : [[index ?? 0, hex]];
    }),
  );
}

function pieChart(spreadsheet: Spreadsheet, spec: sheets_v4.Schema$PieChartSpec): Drawn {
  const values = chartValues(spreadsheet, spec.series);
  const domain = chartValues(spreadsheet, spec.domain);
  // A pie has no header count: a first row whose value is a text names the series.
  const headerCount = values.length > 0 && values[0]?.number === null && values[0]?.text !== "" ? 1 : 0;
  return {
    kind: spec.pieHole ? "DONUT" : "PIE",
    stacking: "NONE",
    legend: spec.legendPosition === "LABELED_LEGEND" ? "LABELED" : legendPosition(spec.legendPosition),
    categories: withoutHeader(domain, headerCount).map(({ text }) => text),
    series: [{ name: seriesName(values, headerCount), values: numbers(withoutHeader(values, headerCount)) }],
    axes: axes(spreadsheet, []),
  };
}

function seriesName(values: SourceValue[], headerCount: number): string {
  return values
    .slice(0, headerCount)
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join(" ");
}

function numbers(values: SourceValue[]): (number | null)[] {
  return values.map(({ number }) => number);
}

const KINDS: ReadonlySet<string> = new Set([
  "AREA",
  "BAR",
  "COLUMN",
  "COMBO",
  "LINE",
  "SCATTER",
  "STEPPED_AREA",
]);

function chartKind(type: string): ChartKind {
  return isChartKind(type) ? type : "COLUMN";
}

function isChartKind(type: string): type is ChartKind {
  return KINDS.has(type);
}

function legendPosition(position: string | null | undefined): ResolvedChart["legend"] {
  switch (position) {
    case "BOTTOM_LEGEND":
      return "BOTTOM";
    case "LEFT_LEGEND":
      return "LEFT";
    case "TOP_LEGEND":
      return "TOP";
    case "NO_LEGEND":
      return "NONE";
    default:
      return "RIGHT";
  }
}

function axisName(position: string | null | undefined): ChartSeries["axis"] {
  if (position === "LEFT_AXIS") return "LEFT";
  if (position === "RIGHT_AXIS") return "RIGHT";
  return position === "BOTTOM_AXIS" ? "BOTTOM" : undefined;
}

function textFormat(
  spreadsheet: Spreadsheet,
  { fontSize, bold, foregroundColorStyle, foregroundColor }: sheets_v4.Schema$TextFormat,
): ChartTextFormat {
  const color = hexColor(spreadsheet, foregroundColorStyle, foregroundColor);
  return {
    ...(fontSize && { points: fontSize }),
    ...(color !== undefined && { color }),
    ...(typeof bold === "boolean" && { isBold: bold }),
  };
}

function axes(
  spreadsheet: Spreadsheet,
  specs: readonly sheets_v4.Schema$BasicChartAxis[],
): ResolvedChart["axes"] {
  const at = (position: string): ChartAxis => {
    const spec = specs.find((candidate) => candidate.position === position);
    const { viewWindowMin, viewWindowMax } = spec?.viewWindowOptions ?? {};
    return {
      ...(spec?.title && { title: spec.title }),
      ...(typeof viewWindowMin === "number" && { minimum: viewWindowMin }),
      ...(typeof viewWindowMax === "number" && { maximum: viewWindowMax }),
      ...(spec?.format && { textFormat: textFormat(spreadsheet, spec.format) }),
    };
  };
  return { bottom: at("BOTTOM_AXIS"), left: at("LEFT_AXIS"), right: at("RIGHT_AXIS") };
}
