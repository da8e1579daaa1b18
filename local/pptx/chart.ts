// Sheets charts of a slide, as native charts with their data.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { ChartAxis, ResolvedChart } from "../google/sheets/chart-data.ts";
import type { PptxChartOptions } from "./pptxgen.ts";
import { inchesOf, type SlideContext } from "./shape.ts";

const LABEL_POINTS = 12;
const TITLE_POINTS = 14;
const INK = "3A3A3A";
const GRID_LINE = "D9D9D9";
const LEGEND_SIDES: Partial<Record<ResolvedChart["legend"], "b" | "l" | "r" | "t">> = {
  BOTTOM: "b",
  LEFT: "l",
  RIGHT: "r",
  TOP: "t",
  LABELED: "r",
};
const DRAWN_KINDS: ReadonlySet<string> = new Set(["AREA", "BAR", "COLUMN", "COMBO", "LINE", "STEPPED_AREA"]);

/**
 * Adds a chart. PptxGenJS writes its data, axes and legend; `chart-plot.ts` then draws its series.
 * @throws Error for a kind that is not drawn.
 */
export function addChart(
  { slide, parts }: SlideContext,
  element: slides_v1.Schema$PageElement,
  chart: ResolvedChart,
): void {
  if (!DRAWN_KINDS.has(chart.kind)) {
    throw new Error(`The .pptx writer does not draw ${chart.kind} charts (chart ${chart.chartId}).`);
  }
  const series = chart.series.map(({ name, values }) => ({
    name,
    labels: chart.categories,
    values: values.map((value) => value ?? Number.NaN),
  }));
  slide.addChart("bar", series, {
    ...inchesOf(element),
    objectName: element.objectId ?? "",
    ...titleOptions(chart),
    ...axisOptions(chart),
    ...legendOptions(chart),
    displayBlanksAs: "gap",
  });
  parts.charts.push(chart);
}

function titleOptions({ title }: ResolvedChart): PptxChartOptions {
  if (title === "") return { showTitle: false };
  return { showTitle: true, title, titleFontFace: "Arial", titleFontSize: TITLE_POINTS, titleColor: INK };
}

function legendOptions({ legend }: ResolvedChart): PptxChartOptions {
  const legendPos = LEGEND_SIDES[legend];
  if (legendPos === undefined) return { showLegend: false };
  return {
    showLegend: true,
    legendPos,
    legendFontFace: "Arial",
    legendFontSize: LABEL_POINTS,
    legendColor: INK,
  };
}

function axisOptions(chart: ResolvedChart): PptxChartOptions {
  const isHorizontal = chart.kind === "BAR";
  const values = isHorizontal ? chart.axes.bottom : chart.axes.left;
  const categories = isHorizontal ? chart.axes.left : chart.axes.bottom;
  return {
    barDir: isHorizontal ? "bar" : "col",
    catAxisLabelFontFace: "Arial",
    catAxisLabelFontSize: LABEL_POINTS,
    catAxisLabelColor: INK,
    ...(categories.title === undefined
      ? {}
      : { showCatAxisTitle: true, catAxisTitle: categories.title, catAxisTitleFontSize: LABEL_POINTS }),
    valAxisLabelFontFace: "Arial",
    valAxisLabelFontSize: LABEL_POINTS,
    valAxisLabelColor: INK,
    valAxisLabelPos: "nextTo",
    valAxisLineShow: false,
    valGridLine: { color: GRID_LINE, size: 0.75, style: "solid" },
    ...valueRange(values),
    ...(values.title === undefined
      ? {}
      : { showValAxisTitle: true, valAxisTitle: values.title, valAxisTitleFontSize: LABEL_POINTS }),
  };
}

function valueRange({ minimum, maximum }: ChartAxis): PptxChartOptions {
  return {
    ...(minimum === undefined ? {} : { valAxisMinVal: minimum }),
    ...(maximum === undefined ? {} : { valAxisMaxVal: maximum }),
  };
}
