// A chart of the review as Google Sheets draws it, over its block of data (deck specification, linked charts).

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { required } from "../required.ts";
import type { ReviewChart } from "../review/composition.ts";
import { displayText } from "../review/display-text.ts";
import type { ColorName } from "../slides/placed-page.ts";
import { rgbOf } from "../slides/theme-colors.ts";
import type { ChartBlock } from "./chart-block.ts";

type Series = sheets_v4.Schema$BasicChartSeries;

const FONT = "Arial";
const TEXT_POINTS = 10;

/** The specification of a linked chart over its block: its title is beside it, on the slide. Series are drawn in this order, the last in front. */
export function chartSpec(chart: ReviewChart, block: ChartBlock): sheets_v4.Schema$ChartSpec {
  return {
    altText: displayText(chart.description),
    ...PLAIN_CHART,
    basicChart: {
      ...plainBasicChart(block),
      chartType: "COMBO",
      series: chart.shape === "columns" ? [valueColumns(block)] : curveSeries(chart, block),
      axis: [valueAxis("LEFT_AXIS", chart.axis)],
    },
  };
}

/** What any of our charts is: no legend, values named by the first row of their block. */
export const PLAIN_CHART = {
  fontName: FONT,
  backgroundColorStyle: { rgbColor: rgbOf("white") },
  hiddenDimensionStrategy: "SHOW_ALL",
};

/** The part of it that is over a block. */
export function plainBasicChart(block: ChartBlock): sheets_v4.Schema$BasicChartSpec {
  return {
    legendPosition: "NO_LEGEND",
    headerCount: 1,
    domains: [{ domain: source(block, "label") }],
  };
}

/** The axis of the values, from one bound to the other. */
export function valueAxis(
  position: string,
  { minimum, maximum }: ReviewChart["axis"],
  points = TEXT_POINTS,
): sheets_v4.Schema$BasicChartAxis {
  return {
    position,
    format: textFormat("ink", false, points),
    viewWindowOptions: { viewWindowMode: "EXPLICIT", viewWindowMin: minimum, viewWindowMax: maximum },
  };
}

function curveSeries({ points }: ReviewChart, block: ChartBlock): Series[] {
  const has = (test: (point: ReviewChart["points"][number]) => boolean) => points.some(test);
  return [
    ...(has(({ isSuspended }) => isSuspended) ? [suspendedBand(points, block)] : []),
    ...(has(({ target }) => target !== null) ? [plainLine(block, "target", "ink", "MEDIUM_DASHED")] : []),
    ...(has(({ previousYear }) => previousYear !== null)
      ? [plainLine(block, "previousYear", "ruleDark", "SOLID")]
      : []),
    valueLine(block),
    ...(has(({ labelPlace }) => labelPlace === "above") ? [labels(block, "upperLabel", "ABOVE")] : []),
    ...(has(({ labelPlace }) => labelPlace === "below") ? [labels(block, "lowerLabel", "BELOW")] : []),
  ];
}

/**
 * An area is one band from its first to its last month, and see-through: a lone month, or months apart, need columns,
 * which are not.
 */
function suspendedBand(points: ReviewChart["points"], block: ChartBlock): Series {
  const months = points.flatMap(({ isSuspended }, index) => (isSuspended ? [index] : []));
  const [first = 0] = months;
  const isOneBand = months.length > 1 && months.every((month, index) => month === first + index);
  return {
    ...series(block, "suspended", isOneBand ? "grey" : "ruleLight"),
    type: isOneBand ? "AREA" : "COLUMN",
    ...(isOneBand ? { lineStyle: { type: "INVISIBLE" } } : {}),
  };
}

/** A line without points nor figures. */
export function plainLine(block: ChartBlock, column: string, color: ColorName, type: string): Series {
  return { ...series(block, column, color), type: "LINE", lineStyle: { type, width: 1 } };
}

/** The line of the values. */
export function valueLine(block: ChartBlock): Series {
  return {
    ...series(block, "value", "blue"),
    type: "LINE",
    lineStyle: { type: "SOLID", width: 2 },
    pointStyle: { shape: "CIRCLE", size: 5 },
  };
}

function valueColumns(block: ChartBlock): Series {
  return {
    ...series(block, "value", "blue"),
    type: "COLUMN",
    dataLabel: { type: "DATA", placement: "OUTSIDE_END", textFormat: textFormat("ink", true) },
  };
}

/** A line that is not drawn, whose few points only bear their values. */
function labels(block: ChartBlock, column: string, placement: string): Series {
  return {
    ...series(block, column, "blue"),
    type: "LINE",
    lineStyle: { type: "INVISIBLE" },
    dataLabel: { type: "DATA", placement, textFormat: textFormat("blue", true) },
  };
}

/** A series of the left axis, over a column of the block. */
export function series(block: ChartBlock, column: string, color: ColorName): Series {
  return {
    series: source(block, column),
    targetAxis: "LEFT_AXIS",
    colorStyle: { rgbColor: rgbOf(color) },
  };
}

/** How a chart's words are written. */
export function textFormat(
  color: ColorName,
  bold = false,
  fontSize = TEXT_POINTS,
): sheets_v4.Schema$TextFormat {
  return {
    fontFamily: FONT,
    fontSize,
    ...(bold ? { bold } : {}),
    foregroundColorStyle: { rgbColor: rgbOf(color) },
  };
}

/** A column of the block, its name included. */
export function source(
  { sheetId, firstRow, rowCount, positions }: ChartBlock,
  column: string,
): sheets_v4.Schema$ChartData {
  const position = required(positions.get(column), `column ${column} of the charts' data`);
  const range = {
    sheetId,
    startRowIndex: firstRow,
    endRowIndex: firstRow + rowCount,
    startColumnIndex: position,
    endColumnIndex: position + 1,
  };
  return { sourceRange: { sources: [range] } };
}
