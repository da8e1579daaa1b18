// A chart of `Tableau de bord` as Google Sheets draws it, over its block of `Données AAAA`: title, subtitle, no legend.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { ChartBlock } from "../charts/chart-block.ts";
import { FONT, plainLine, series, source, textFormat, valueLine } from "../charts/chart-spec.ts";
import { displayText } from "../review/display-text.ts";
import { rgbOf } from "../slides/theme-colors.ts";
import type { DashboardChart, ItemChart, MonthChart } from "./chart.ts";

const TITLE_POINTS = 11;
const SMALL_POINTS = 9;
/** Bars of 100 % leave room for their figure. */
const MOST_PERCENT = 110;

/** The specification of a chart over its block. */
export function dashboardChartSpec(chart: DashboardChart, block: ChartBlock): sheets_v4.Schema$ChartSpec {
  const { title, subtitle, description } = chart;
  return {
    title: displayText(title),
    titleTextFormat: textFormat("ink", true, TITLE_POINTS),
    titleTextPosition: { horizontalAlignment: "LEFT" },
    subtitle: displayText(subtitle),
    subtitleTextFormat: textFormat("grey", false, SMALL_POINTS),
    subtitleTextPosition: { horizontalAlignment: "LEFT" },
    altText: displayText(`${title}. ${subtitle}. ${description}`),
    fontName: FONT,
    backgroundColorStyle: { rgbColor: rgbOf("white") },
    hiddenDimensionStrategy: "SHOW_ALL",
    basicChart: {
      legendPosition: "NO_LEGEND",
      headerCount: 1,
      domains: [{ domain: source(block, "boardLabel") }],
      ...(chart.kind === "months" ? months(chart, block) : items(chart, block)),
    },
  };
}

/** Grey columns, the dashed target, then the line in front with a figure at each point. */
function months({ points, axis }: MonthChart, block: ChartBlock): sheets_v4.Schema$BasicChartSpec {
  return {
    chartType: "COMBO",
    series: [
      ...(points.some(({ isSuspended }) => isSuspended)
        ? [{ ...series(block, "boardSuspended", "ruleLight"), type: "COLUMN" }]
        : []),
      ...(points.some(({ target }) => target !== null)
        ? [plainLine(block, "boardTarget", "orange", "MEDIUM_DASHED")]
        : []),
      {
        ...valueLine(block, "boardValue"),
        dataLabel: { type: "DATA", placement: "ABOVE", textFormat: textFormat("blue", false, SMALL_POINTS) },
      },
    ],
    axis: [valueAxis("LEFT_AXIS", axis)],
  };
}

/** Bars from 0, those under the threshold in another colour, each with its figure and its sign. */
function items({ bars }: ItemChart, block: ChartBlock): sheets_v4.Schema$BasicChartSpec {
  const under = bars.flatMap(({ isUnder }, index) => (isUnder ? [index] : []));
  return {
    chartType: "BAR",
    series: [
      {
        ...series(block, "boardValue", "blue"),
        targetAxis: "BOTTOM_AXIS",
        styleOverrides: under.map((index) => ({ index, colorStyle: { rgbColor: rgbOf("orange") } })),
        dataLabel: {
          type: "CUSTOM",
          placement: "OUTSIDE_END",
          customLabelData: source(block, "boardText"),
          textFormat: textFormat("ink", false, SMALL_POINTS),
        },
      },
    ],
    axis: [valueAxis("BOTTOM_AXIS", { minimum: 0, maximum: MOST_PERCENT })],
  };
}

function valueAxis(
  position: string,
  { minimum, maximum }: MonthChart["axis"],
): sheets_v4.Schema$BasicChartAxis {
  return {
    position,
    format: textFormat("grey", false, SMALL_POINTS),
    viewWindowOptions: { viewWindowMode: "EXPLICIT", viewWindowMin: minimum, viewWindowMax: maximum },
  };
}
