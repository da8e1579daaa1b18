// A chart of `Tableau de bord` as Google Sheets draws it, over its block of `Données AAAA`: title, subtitle, no legend.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { ChartBlock } from "../charts/chart-block.ts";
import {
  PLAIN_CHART,
  plainBasicChart,
  plainLine,
  series,
  source,
  textFormat,
  valueAxis,
  valueLine,
} from "../charts/chart-spec.ts";
import { displayText } from "../review/display-text.ts";
import type { ColorName } from "../slides/placed-page.ts";
import { rgbOf } from "../slides/theme-colors.ts";
import type { DashboardChart } from "./chart.ts";

const TITLE_POINTS = 11;
const SMALL_POINTS = 9;

/** The specification of a chart over its block. */
export function dashboardChartSpec(chart: DashboardChart, block: ChartBlock): sheets_v4.Schema$ChartSpec {
  const { name, subtitle, description } = chart;
  const position = { horizontalAlignment: "LEFT" };
  return {
    title: displayText(name),
    titleTextFormat: textFormat("ink", true, TITLE_POINTS),
    titleTextPosition: position,
    subtitle: displayText(subtitle),
    subtitleTextFormat: textFormat("grey", false, SMALL_POINTS),
    subtitleTextPosition: position,
    altText: displayText(`${name}. ${subtitle}. ${description}`),
    ...PLAIN_CHART,
    basicChart: {
      ...plainBasicChart(block),
      ...(chart.shape === "bars" ? bars(chart, block) : months(chart, block)),
    },
  };
}

/** Grey columns, the dashed target, then the line in front with a figure at each point. */
function months({ points, axis }: DashboardChart, block: ChartBlock): sheets_v4.Schema$BasicChartSpec {
  return {
    chartType: "COMBO",
    series: [
      ...(points.some(({ isSuspended }) => isSuspended)
        ? [{ ...series(block, "suspended", "ruleLight"), type: "COLUMN" }]
        : []),
      ...(points.some(({ target }) => target !== null)
        ? [plainLine(block, "target", "orange", "MEDIUM_DASHED")]
        : []),
      {
        ...valueLine(block),
        dataLabel: { type: "DATA", placement: "ABOVE", textFormat: figures("blue") },
      },
    ],
    axis: [valueAxis("LEFT_AXIS", axis, SMALL_POINTS)],
  };
}

/** Bars from 0, those under the threshold in another colour, each with its figure and its sign. */
function bars({ points, axis }: DashboardChart, block: ChartBlock): sheets_v4.Schema$BasicChartSpec {
  return {
    chartType: "BAR",
    series: [
      {
        ...series(block, "value", "blue"),
        targetAxis: "BOTTOM_AXIS",
        styleOverrides: points.flatMap(({ isUnder }, index) =>
          isUnder ? [{ index, colorStyle: { rgbColor: rgbOf("orange") } }] : [],
        ),
        dataLabel: {
          type: "CUSTOM",
          placement: "OUTSIDE_END",
          customLabelData: source(block, "upperLabel"),
          textFormat: figures("ink"),
        },
      },
    ],
    axis: [valueAxis("BOTTOM_AXIS", axis, SMALL_POINTS)],
  };
}

function figures(color: ColorName): sheets_v4.Schema$TextFormat {
  return { ...textFormat(color, false, SMALL_POINTS), bold: false };
}
