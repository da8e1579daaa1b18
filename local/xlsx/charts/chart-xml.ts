// A chart part: the model's chart as a native chart of Excel and LibreOffice.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import {
  type ChartAxis,
  type ChartKind,
  type ChartSeries,
  type ResolvedChart,
  resolveChart,
} from "../../google/sheets/chart-data.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import { escapeAttribute } from "../../office/xml-text.ts";
import { XML_DECLARATION } from "../package/xml-encoding.ts";
import { AXIS_IDS, axesXml } from "./axes-xml.ts";
import { dataSource } from "./chart-sources.ts";
import { type SeriesMark, type SourcedSeries, seriesXml } from "./series-xml.ts";
import { chartTitleXml } from "./title-xml.ts";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Grey of the words that say no colour. */
const LABEL_COLOR = "666666";

/**
 * The chart part of a chart. Throws an Error for a kind of chart that is not drawn (clouds of points and
 * the kinds that `resolveChart` refuses).
 */
export function chartXml(spreadsheet: Spreadsheet, chart: sheets_v4.Schema$EmbeddedChart): string {
  const resolved = resolveChart(spreadsheet, chart);
  const blanks = chart.spec?.basicChart?.interpolateNulls ? "span" : "gap";
  return chartSpaceXml(resolved, sourcedSeries(spreadsheet, chart, resolved), { blanks, after: "" });
}

/** What a chart part says beside its series. */
export interface ChartSpace {
  /** What is drawn where a value is missing. */
  blanks: "gap" | "span";
  /** The number format along the value axis; absent, that of the source cells. */
  valuePattern?: string;
  /** From one line of the grid to the next; absent, what the program chooses. */
  valueStep?: number;
  /** What follows in the part. */
  after: string;
}

/** The chart part of a resolved chart whose data are where its series say. @throws Error as `chartXml`. */
export function chartSpaceXml(
  resolved: ResolvedChart,
  series: readonly SourcedSeries[],
  { blanks, after, ...axis }: ChartSpace,
): string {
  const title = chartTitleXml(resolved);
  const frame =
    resolved.frameColor === undefined
      ? "<a:noFill/>"
      : `<a:solidFill><a:srgbClr val="${resolved.frameColor}"/></a:solidFill>`;
  const font = escapeAttribute(resolved.fontName ?? "Arial");
  return [
    `${XML_DECLARATION}<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>`,
    title,
    `<c:autoTitleDeleted val="${title === "" ? 1 : 0}"/>`,
    `<c:plotArea><c:layout/>${plot(resolved, series, axis)}</c:plotArea>${legendXml(resolved)}`,
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="${blanks}"/></c:chart>`,
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln>${frame}</a:ln></c:spPr>`,
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"><a:solidFill><a:srgbClr val="${LABEL_COLOR}"/></a:solidFill><a:latin typeface="${font}"/></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>${after}</c:chartSpace>`,
  ].join("");
}

function sourcedSeries(
  spreadsheet: Spreadsheet,
  chart: sheets_v4.Schema$EmbeddedChart,
  resolved: ResolvedChart,
): SourcedSeries[] {
  const { basicChart, pieChart } = chart.spec ?? {};
  const values = basicChart ? (basicChart.series ?? []).map((one) => one.series) : [pieChart?.series];
  const domain = basicChart ? basicChart.domains?.[0]?.domain : pieChart?.domain;
  const headerCount = basicChart?.headerCount ?? (resolved.series[0]?.name ? 1 : 0);
  const categorySource = dataSource(spreadsheet, domain, headerCount);
  return resolved.series.map((series, index) => ({
    index,
    series,
    source: dataSource(spreadsheet, values[index], headerCount),
    categories: resolved.categories,
    categorySource,
    isStacked: resolved.stacking !== "NONE",
    isSmooth: basicChart?.lineSmoothing === true,
  }));
}

function plot(
  resolved: ResolvedChart,
  all: readonly SourcedSeries[],
  axis: Pick<ChartSpace, "valuePattern" | "valueStep">,
): string {
  const { kind } = resolved;
  if (kind === "PIE" || kind === "DONUT") return pieXml(kind, all);
  const isHorizontal = kind === "BAR";
  const isSecondary = ({ series }: SourcedSeries): boolean => series.axis === "RIGHT";
  const pairs = [false, true].flatMap((secondary) => {
    const members = all.filter((one) => isSecondary(one) === secondary);
    return members.length > 0 ? [{ secondary, members }] : [];
  });
  const groups = pairs.flatMap(({ secondary, members }) => {
    const ids = secondary ? AXIS_IDS.secondary : AXIS_IDS.primary;
    const bands = members.filter(({ isBand }) => isBand === true);
    const groups = (["area", "bar", "line"] as const).map((mark) => {
      const own = members.filter(({ series, isBand }) => isBand !== true && markOf(kind, series) === mark);
      return own.length > 0 ? groupXml(mark, own, resolved, ids) : "";
    });
    return [bands.length > 0 ? groupXml("bar", bands, resolved, ids) : "", ...groups];
  });
  const { bottom, left, right } = resolved.axes;
  const axes = pairs.map(({ secondary, members }) =>
    axesXml({
      ids: secondary ? AXIS_IDS.secondary : AXIS_IDS.primary,
      // Google lets nobody say how names are written beside bars: as the figures under them.
      category: secondary
        ? {}
        : isHorizontal
          ? { ...(bottom.textFormat && { textFormat: bottom.textFormat }), ...left }
          : bottom,
      value: fromZero(secondary ? right : isHorizontal ? bottom : left, kind, members),
      isHorizontal,
      isSecondary: secondary,
      hasNoFigures: members.every(({ series }) => series.customLabels !== undefined),
      ...axis,
    }),
  );
  return groups.join("") + axes.join("");
}

/** Bars start at zero as Google's do: cut ones would mislead. */
function fromZero(axis: ChartAxis, kind: ChartKind, members: readonly SourcedSeries[]): ChartAxis {
  const hasBars = members.some(({ series }) => markOf(kind, series) !== "line");
  const isNegative = members.some(({ series }) => series.values.some((value) => value !== null && value < 0));
  return hasBars && !isNegative ? { minimum: 0, ...axis } : axis;
}

function markOf(kind: ChartKind, series: ChartSeries): SeriesMark {
  const own = kind === "COMBO" ? (series.type ?? "COLUMN") : kind;
  if (own === "BAR" || own === "COLUMN") return "bar";
  if (own === "LINE") return "line";
  if (own === "AREA" || own === "STEPPED_AREA") return "area";
  throw new Error(`The .xlsx files written here have no chart of kind ${own}.`);
}

function groupXml(
  mark: "area" | "bar" | "line",
  members: readonly SourcedSeries[],
  { kind, stacking }: ResolvedChart,
  ids: { category: number; value: number },
): string {
  const plain = mark === "bar" ? "clustered" : "standard";
  const isStacked = stacking !== "NONE" && mark !== "line";
  const grouping = !isStacked ? plain : stacking === "PERCENT" ? "percentStacked" : "stacked";
  const series = members.map((member) => seriesXml(member, mark)).join("");
  const direction = mark === "bar" ? `<c:barDir val="${kind === "BAR" ? "bar" : "col"}"/>` : "";
  const gapPercent = members.some(({ isBand }) => isBand === true) ? 0 : 60;
  const gap =
    mark === "bar" ? `<c:gapWidth val="${gapPercent}"/><c:overlap val="${isStacked ? 100 : 0}"/>` : "";
  const marker = mark === "line" ? '<c:marker val="1"/>' : "";
  return `<c:${mark}Chart>${direction}<c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}${gap}${marker}<c:axId val="${ids.category}"/><c:axId val="${ids.value}"/></c:${mark}Chart>`;
}

function pieXml(kind: "PIE" | "DONUT", all: readonly SourcedSeries[]): string {
  const series = all.map((one) => seriesXml(one, "pie")).join("");
  const name = kind === "PIE" ? "pieChart" : "doughnutChart";
  const hole = kind === "PIE" ? "" : '<c:holeSize val="50"/>';
  return `<c:${name}><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/>${hole}</c:${name}>`;
}

const LEGEND_SIDES: Record<string, string> = { BOTTOM: "b", LEFT: "l", RIGHT: "r", TOP: "t", LABELED: "r" };

function legendXml({ legend }: ResolvedChart): string {
  const side = LEGEND_SIDES[legend];
  return side ? `<c:legend><c:legendPos val="${side}"/><c:overlay val="0"/></c:legend>` : "";
}
