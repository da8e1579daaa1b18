// One series of a chart, as the chart part holds it: references with the values they had when saved.
import { EMU_PER_PIXEL } from "../../../shared/units/lengths.ts";
import type { ChartSeries } from "../../google/sheets/chart-data.ts";
import { BAR_LABEL_PLACES, inkOn, POINT_LABEL_PLACES } from "../../office/chart-labels.ts";
import { escapeAttribute, escapeText } from "../../office/xml-text.ts";
import type { DataSource } from "./chart-sources.ts";
import { runXml, solidFill, textFormatXml } from "./text-xml.ts";

/** The element of the plot area that holds a kind of series. */
export type SeriesMark = "bar" | "line" | "area" | "pie";

/** A series with where its data are. */
export interface SourcedSeries {
  index: number;
  series: ChartSeries;
  source: DataSource;
  categories: readonly string[];
  categorySource: DataSource;
  isStacked: boolean;
  isSmooth: boolean;
  /** The number format of the values written beside marks; absent, that of the source cells. */
  labelPattern?: string;
  /** An area that stops where its values do, which the format has not: columns that touch. */
  isBand?: boolean;
}

// The State's colours and neutral ones, readable on white, for series that name none.
const PALETTE = ["000091", "E1000F", "3A3A3A", "18753C", "B34000", "6A6AF4", "929292", "C9191E"];

/** The file's dashes by Google's. */
export const DASHES: Record<string, string> = {
  DOTTED: "sysDot",
  MEDIUM_DASHED: "dash",
  MEDIUM_DASHED_DOTTED: "dashDot",
  LONG_DASHED: "lgDash",
  LONG_DASHED_DOTTED: "lgDashDot",
};

const DEFAULT_LINE_PIXELS = 2;

/** The `c:ser` element of a series. */
export function seriesXml(sourced: SourcedSeries, mark: SeriesMark): string {
  const { index, series, source, categories, categorySource } = sourced;
  const values = numberReference(source.values, source.pattern, series.values);
  const smooth = mark === "line" ? `<c:smooth val="${sourced.isSmooth ? 1 : 0}"/>` : "";
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    nameXml(series, source),
    mark === "pie" ? "" : appearance(series, mark, index),
    mark === "line" ? marker(sourced) : "",
    mark === "bar" ? '<c:invertIfNegative val="0"/>' : "",
    mark === "bar" ? pointsXml(series) : "",
    labels(sourced, mark),
    categorySource.values ? `<c:cat>${textReference(categorySource.values, categories)}</c:cat>` : "",
    `<c:val>${values}</c:val>${smooth}</c:ser>`,
  ].join("");
}

function nameXml(series: ChartSeries, source: DataSource): string {
  if (source.header) return `<c:tx>${textReference(source.header, [series.name])}</c:tx>`;
  return series.name ? `<c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>` : "";
}

function appearance(series: ChartSeries, mark: SeriesMark, index: number): string {
  const fill = solidFill(colorOfSeries(series, index));
  if (mark !== "line") return `<c:spPr>${fill}</c:spPr>`;
  if (series.lineStyle === "INVISIBLE") return "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";
  const width = (series.lineWidth ?? DEFAULT_LINE_PIXELS) * EMU_PER_PIXEL;
  const dash = DASHES[series.lineStyle ?? ""];
  const dashXml = dash ? `<a:prstDash val="${dash}"/>` : "";
  return `<c:spPr><a:ln w="${width}" cap="rnd">${fill}${dashXml}<a:round/></a:ln></c:spPr>`;
}

/** The file counts points in points, from 2. */
const SMALLEST_POINT = 2;

function marker({ series, index }: SourcedSeries): string {
  if (series.pointSize === undefined) return '<c:marker><c:symbol val="none"/></c:marker>';
  const fill = solidFill(colorOfSeries(series, index));
  const size = Math.max(SMALLEST_POINT, Math.round(series.pointSize));
  return `<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr>${fill}<a:ln>${fill}</a:ln></c:spPr></c:marker>`;
}

/** The bars that have a colour of their own. */
function pointsXml({ pointColors = {} }: ChartSeries): string {
  return Object.entries(pointColors)
    .map(
      ([index, color]) =>
        `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solidFill(color)}</c:spPr></c:dPt>`,
    )
    .join("");
}

function labels(sourced: SourcedSeries, mark: SeriesMark): string {
  const { series, index } = sourced;
  const isShown = series.dataLabels === true;
  const place = isShown ? labelPlace(sourced, mark) : "";
  const isWithin = mark === "bar" && place !== "outEnd";
  const format = isWithin
    ? { isBold: true, ...series.labelFormat, color: inkOn(colorOfSeries(series, index)) }
    : series.labelFormat;
  return [
    "<c:dLbls>",
    isShown ? customLabelsXml(series, place) : "",
    isShown ? `${labelPatternXml(sourced)}<c:spPr><a:noFill/></c:spPr>` : "",
    isShown && format !== undefined ? textFormatXml(format) : "",
    place === "" ? "" : `<c:dLblPos val="${place}"/>`,
    `<c:showLegendKey val="0"/><c:showVal val="${isShown ? 1 : 0}"/><c:showCatName val="0"/>`,
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
  ].join("");
}

/** What is written instead of values, a label a mark. */
function customLabelsXml({ customLabels = [], labelFormat = {} }: ChartSeries, place: string): string {
  const side = place === "" ? "" : `<c:dLblPos val="${place}"/>`;
  return customLabels
    .map(
      (text, index) =>
        `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${runXml(text, labelFormat)}</a:p></c:rich></c:tx>${side}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>`,
    )
    .join("");
}

function labelPatternXml({ labelPattern }: SourcedSeries): string {
  const code = escapeAttribute(labelPattern ?? "General");
  return `<c:numFmt formatCode="${code}" sourceLinked="${labelPattern === undefined ? 1 : 0}"/>`;
}

/** Stacked bars have no room beyond their end. Areas and slices are given no place: the format has none for them. */
function labelPlace({ series, isStacked }: SourcedSeries, mark: SeriesMark): string {
  const { labelPlacement = "" } = series;
  if (mark === "line") return POINT_LABEL_PLACES[labelPlacement] ?? "t";
  if (mark !== "bar") return "";
  return BAR_LABEL_PLACES[labelPlacement] ?? (isStacked ? "ctr" : "outEnd");
}

function textReference(formula: string, texts: readonly string[]): string {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeText(text)}</c:v></c:pt>`);
  return `<c:strRef><c:f>${escapeText(formula)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numberReference(formula: string, pattern: string, values: readonly (number | null)[]): string {
  const points = values.flatMap((value, index) =>
    value === null ? [] : [`<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`],
  );
  return `<c:numRef><c:f>${escapeText(formula)}</c:f><c:numCache><c:formatCode>${escapeText(pattern)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

function colorOfSeries(series: ChartSeries, index: number): string {
  return series.color ?? PALETTE[index % PALETTE.length] ?? "000091";
}
