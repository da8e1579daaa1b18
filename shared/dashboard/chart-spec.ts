// A chart of the review as Google Sheets draws it: values labelled, target dashed, suspended months grey.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { displayText } from "../review/display-text.ts";
import type { ReviewChart } from "../review/review.ts";
import { BLUE_FRANCE, INK, RED_MARIANNE, type RgbColor, SUSPENDED_GREY, WHITE } from "../slides/palette.ts";
import { axisBounds } from "./axis.ts";

/** Where a chart's data stand: rows from `firstRow` (0-based) on, columns by their place. */
export interface ChartBlock {
  sheetId: number;
  firstRow: number;
  rowCount: number;
  columns: { label: number; value: number; target: number; suspended: number };
}

type Series = sheets_v4.Schema$BasicChartSeries;

const FONT = "Arial";
const LABEL_POINTS = 12;
/** What a label takes of the axis, at least. */
const LABEL_SHARE = 0.15;

/** The specification of a chart over its block. */
export function chartSpec(chart: ReviewChart, block: ChartBlock): sheets_v4.Schema$ChartSpec {
  const { minimum, maximum } = axisBounds(chart);
  return {
    altText: displayText(chart.description),
    fontName: FONT,
    backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
    hiddenDimensionStrategy: "SHOW_ALL",
    basicChart: {
      chartType: "COMBO",
      legendPosition: "NO_LEGEND",
      headerCount: 0,
      domains: [{ domain: source(block, block.columns.label) }],
      series: seriesOf(chart, block),
      axis: [
        // No format: Google takes none on the axis of the domain.
        { position: "BOTTOM_AXIS" },
        {
          position: "LEFT_AXIS",
          format: axisText(),
          viewWindowOptions: { viewWindowMode: "EXPLICIT", viewWindowMin: minimum, viewWindowMax: maximum },
        },
      ],
    },
  };
}

/** The helper's height on suspended months: the axis' top. */
export function suspendedHeight(chart: ReviewChart): number {
  return axisBounds(chart).maximum;
}

function seriesOf(chart: ReviewChart, block: ChartBlock): Series[] {
  const { shape, points } = chart;
  const { columns } = block;
  const isTargeted = points.some(({ target }) => target !== null);
  const isSuspended = points.some((point) => point.isSuspended);
  return [
    ...(isSuspended ? [columnSeries(block, columns.suspended, SUSPENDED_GREY)] : []),
    shape === "evolution" ? valueLine(block) : valueColumns(chart, block),
    ...(isTargeted ? [targetLine(block)] : []),
  ];
}

function columnSeries(block: ChartBlock, column: number, color: RgbColor): Series {
  return {
    type: "COLUMN",
    series: source(block, column),
    targetAxis: "LEFT_AXIS",
    colorStyle: { rgbColor: color },
  };
}

/** Values stand at the columns' foot, where no target crosses them, unless a column is too short to hold its own. */
function valueColumns(chart: ReviewChart, block: ChartBlock): Series {
  const columns = columnSeries(block, block.columns.value, BLUE_FRANCE);
  const least = axisBounds(chart).maximum * LABEL_SHARE;
  const isHeld = chart.points.every(({ value, target }) =>
    [value, target].every((height) => height === null || height >= least),
  );
  return isHeld ? labelled(columns, "INSIDE_BASE", WHITE) : labelled(columns, "OUTSIDE_END");
}

function valueLine(block: ChartBlock): Series {
  const line: Series = {
    type: "LINE",
    series: source(block, block.columns.value),
    targetAxis: "LEFT_AXIS",
    colorStyle: { rgbColor: BLUE_FRANCE },
    lineStyle: { type: "SOLID", width: 3 },
    pointStyle: { shape: "CIRCLE", size: 8 },
  };
  return labelled(line, "ABOVE");
}

function targetLine(block: ChartBlock): Series {
  return {
    type: "LINE",
    series: source(block, block.columns.target),
    targetAxis: "LEFT_AXIS",
    colorStyle: { rgbColor: RED_MARIANNE },
    lineStyle: { type: "MEDIUM_DASHED", width: 3 },
  };
}

function labelled(series: Series, placement: string, color: RgbColor = INK): Series {
  const foregroundColorStyle = { rgbColor: color };
  const textFormat = { fontFamily: FONT, fontSize: LABEL_POINTS, bold: true, foregroundColorStyle };
  return { ...series, dataLabel: { type: "DATA", placement, textFormat } };
}

function axisText(): sheets_v4.Schema$TextFormat {
  return { fontFamily: FONT, fontSize: LABEL_POINTS, foregroundColorStyle: { rgbColor: INK } };
}

function source({ sheetId, firstRow, rowCount }: ChartBlock, column: number): sheets_v4.Schema$ChartData {
  const range = {
    sheetId,
    startRowIndex: firstRow,
    endRowIndex: firstRow + rowCount,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
  return { sourceRange: { sources: [range] } };
}
