// Draws the series of a chart's part: areas, bars and lines together, each with its colour, dash and labels.
import type { ChartKind, ChartSeries, ResolvedChart } from "../google/sheets/chart-data.ts";
import { BAR_LABEL_PLACES, inkOn } from "../office/bar-labels.ts";

type Mark = "area" | "bar" | "line";

/** Google's first colours, for series without their own. */
const DEFAULT_COLORS = ["4285F4", "EA4335", "FBBC04", "34A853", "FF6D01", "46BDC6"];
const EMU_PER_PIXEL = 9_525;
const DEFAULT_LINE_PIXELS = 2;
const GAP_PERCENT = 60;
const LABEL_HUNDREDTHS = 1200;
const INK = "3A3A3A";
/** Stacked bars have no room beyond their end: their values are written within it. */
const INSIDE = "inEnd";
/** `[$-40C]` asks for French figures (a decimal comma) wherever the deck is opened. */
const WHOLE_FORMAT = "[$-40C]#,##0";
const DECIMAL_FORMAT = "[$-40C]#,##0.0";

/** The chart's XML with its plot drawn as the chart asks, values that are missing left out. */
export function withPlot(xml: string, chart: ResolvedChart): string {
  const data = xml.match(/<c:ser>.*?<\/c:ser>/gs) ?? [];
  const axes = (/<\/c:dLbls>\s*<c:gapWidth.*?((?:<c:axId val="\d+"\/>){2})/s.exec(xml)?.[1] ?? "").trim();
  const plots = (["area", "bar", "line"] as const).map((mark) => plotXml(mark, chart, data, axes)).join("");
  const drawn = xml.replace(/<c:barChart>.*<\/c:barChart>/s, () => plots);
  return chart.kind === "BAR" ? readFromTop(drawn) : drawn;
}

function plotXml(mark: Mark, chart: ResolvedChart, data: readonly string[], axes: string): string {
  const series = chart.series.flatMap((item, index) =>
    markOf(item.type ?? chart.kind) === mark ? [seriesXml(mark, chart, index, data[index] ?? "")] : [],
  );
  if (series.length === 0) return "";
  const [before, after] = settings(mark, chart);
  return `<c:${mark}Chart>${before}<c:varyColors val="0"/>${series.join("")}${after}${axes}</c:${mark}Chart>`;
}

function settings(mark: Mark, chart: ResolvedChart): [before: string, after: string] {
  const grouping = groupingOf(mark, chart);
  const written = `<c:grouping val="${grouping}"/>`;
  if (mark === "area") return [written, ""];
  if (mark === "line") return [written, '<c:marker val="1"/>'];
  const overlap = grouping === "clustered" ? 0 : 100;
  return [
    `<c:barDir val="${chart.kind === "BAR" ? "bar" : "col"}"/>${written}`,
    `<c:gapWidth val="${GAP_PERCENT}"/><c:overlap val="${overlap}"/>`,
  ];
}

function groupingOf(mark: Mark, { stacking }: ResolvedChart): string {
  if (mark === "line" || stacking === "NONE") return mark === "bar" ? "clustered" : "standard";
  return stacking === "STACKED" ? "stacked" : "percentStacked";
}

/** PowerPoint has no stepped area: a plain one is the nearest. */
function markOf(kind: ChartKind): Mark {
  if (kind === "LINE") return "line";
  return kind === "AREA" || kind === "STEPPED_AREA" ? "area" : "bar";
}

function seriesXml(mark: Mark, chart: ResolvedChart, index: number, data: string): string {
  const series = chart.series[index];
  if (series === undefined) return "";
  const color = series.color ?? DEFAULT_COLORS[index % DEFAULT_COLORS.length] ?? INK;
  const part = (name: string): string => new RegExp(`<c:${name}>.*?</c:${name}>`, "s").exec(data)?.[0] ?? "";
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${part("tx")}`,
    mark === "line" ? lineLook(series, color) : fillLook(color),
    mark === "bar" ? '<c:invertIfNegative val="0"/>' : "",
    labelsXml(mark, chart, series, color),
    part("cat"),
    part("val").replaceAll(/<c:pt idx="\d+"><c:v>(?:NaN)?<\/c:v><\/c:pt>/g, ""),
    mark === "line" ? '<c:smooth val="0"/>' : "",
    "</c:ser>",
  ].join("");
}

function fillLook(color: string): string {
  return `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr>`;
}

function lineLook({ lineStyle, lineWidth }: ChartSeries, color: string): string {
  const width = (lineWidth ?? DEFAULT_LINE_PIXELS) * EMU_PER_PIXEL;
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const isDashed = /DASH|DOT/.test(lineStyle ?? "");
  const stroke =
    lineStyle === "INVISIBLE"
      ? "<a:ln><a:noFill/></a:ln>"
      : `<a:ln w="${width}" cap="rnd">${fill}<a:prstDash val="${isDashed ? "dash" : "solid"}"/><a:round/></a:ln>`;
  const marker = isDashed
    ? '<c:symbol val="none"/>'
    : `<c:symbol val="circle"/><c:size val="7"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr>`;
  return `<c:spPr>${stroke}</c:spPr><c:marker>${marker}</c:marker>`;
}

function labelsXml(mark: Mark, chart: ResolvedChart, series: ChartSeries, color: string): string {
  if (series.dataLabels !== true) return '<c:dLbls><c:delete val="1"/></c:dLbls>';
  const position = labelPosition(mark, chart, series);
  const isWithin = mark === "bar" && position !== "outEnd";
  const ink = isWithin ? inkOn(color) : INK;
  const isWhole = series.values.every((value) => value === null || Number.isInteger(value));
  return [
    `<c:dLbls><c:numFmt formatCode="${isWhole ? WHOLE_FORMAT : DECIMAL_FORMAT}" sourceLinked="0"/>`,
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${LABEL_HUNDREDTHS}" b="1">`,
    `<a:solidFill><a:srgbClr val="${ink}"/></a:solidFill><a:latin typeface="Arial"/>`,
    '</a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>',
    position === undefined ? "" : `<c:dLblPos val="${position}"/>`,
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>',
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
  ].join("");
}

function labelPosition(
  mark: Mark,
  { stacking }: ResolvedChart,
  { labelPlacement }: ChartSeries,
): string | undefined {
  if (mark === "area") return undefined;
  if (mark === "line") return "t";
  return BAR_LABEL_PLACES[labelPlacement ?? ""] ?? (stacking === "NONE" ? "outEnd" : INSIDE);
}

/** Horizontal bars read from the top down, their value axis staying at the bottom. */
function readFromTop(xml: string): string {
  return xml
    .replace(/(<c:catAx>.*?<c:orientation val=")minMax/s, "$1maxMin")
    .replace(/(<c:valAx>.*?)<c:crosses val="autoZero"\/>/s, '$1<c:crosses val="max"/>');
}
