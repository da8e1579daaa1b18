// A linked chart of a page: its frame, and its part with the workbook of its data.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { PIXELS_PER_POINT } from "../../shared/units/lengths.ts";
import type { ChartSeries, ResolvedChart } from "../google/sheets/chart-data.ts";
import { boxOf } from "../google/slides/geometry.ts";
import { gridStep } from "../office/chart-axis.ts";
import { paleColor } from "../office/chart-colors.ts";
import { chartSpaceXml } from "../xlsx/charts/chart-xml.ts";
import { absoluteReference } from "../xlsx/sheet/references.ts";
import { CHART_DATA_TAB, chartWorkbook } from "./package/chart-workbook.ts";
import { nameXml, type PageContext } from "./page-context.ts";
import { transformXml } from "./shape.ts";

const URI = "http://schemas.openxmlformats.org/drawingml/2006/chart";
/** `[$-40C]` asks for French figures (a decimal comma) wherever the deck is opened. */
const WHOLE_FORMAT = "[$-40C]#,##0";
const DECIMAL_FORMAT = "[$-40C]#,##0.0";

/** Adds a chart's parts; answers the frame that shows it. @throws Error for a kind that is not drawn. */
export function addedChartXml(
  context: PageContext,
  element: slides_v1.Schema$PageElement,
  { spreadsheetId, chartId }: slides_v1.Schema$SheetsChart,
): string {
  const { deck, part, resolveChart } = context;
  const chart = resolveChart(spreadsheetId ?? "", chartId ?? 0);
  const number = deck.countIn("ppt/charts") + 1;
  const chartPart = `ppt/charts/chart${number}.xml`;
  const dataPart = `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
  deck.add(dataPart, chartWorkbook(chart));
  const dataId = deck.relate(chartPart, "package", dataPart);
  deck.add(chartPart, chartXml(chart, dataId));
  const id = deck.relate(part, "chart", chartPart);
  return [
    `<p:graphicFrame><p:nvGraphicFramePr>${nameXml(context, element)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>`,
    `${transformXml("p:xfrm", boxOf(element))}<a:graphic><a:graphicData uri="${URI}">`,
    `<c:chart xmlns:c="${URI}" r:id="${id}"/></a:graphicData></a:graphic></p:graphicFrame>`,
  ].join("");
}

function chartXml(chart: ResolvedChart, dataId: string): string {
  const { categories, series } = chart;
  const categorySource = { header: undefined, values: columnOf(0, categories.length), pattern: "General" };
  const sourced = series.map((one, index) => ({
    index,
    series: onSlide(chart, one),
    categories,
    categorySource,
    source: {
      header: absoluteReference(CHART_DATA_TAB, cellsOf(index + 1, 0, 1)),
      values: columnOf(index + 1, categories.length),
      pattern: "General",
    },
    labelPattern: isWhole(one) ? WHOLE_FORMAT : DECIMAL_FORMAT,
    isStacked: chart.stacking !== "NONE",
    isSmooth: false,
    isBand: isBand(chart, one),
  }));
  const { minimum, maximum } = chart.kind === "BAR" ? chart.axes.bottom : chart.axes.left;
  const valueStep = minimum === undefined || maximum === undefined ? undefined : gridStep(minimum, maximum);
  return chartSpaceXml(chart, sourced, {
    blanks: "gap",
    valuePattern: "General",
    ...(valueStep === undefined ? {} : { valueStep }),
    after: `<c:externalData r:id="${dataId}"><c:autoUpdate val="0"/></c:externalData>`,
  });
}

/** A series as it shows on a slide, which draws a pixel of it as large as a point: areas, which Google paints translucent, in the colour that this gives on white. */
function onSlide({ kind }: ResolvedChart, series: ChartSeries): ChartSeries {
  const isArea = (series.type ?? kind) === "AREA";
  return {
    ...series,
    ...(isArea && series.color !== undefined ? { color: paleColor(series.color) } : {}),
    ...(series.lineWidth === undefined ? {} : { lineWidth: series.lineWidth * PIXELS_PER_POINT }),
  };
}

/** Google ends an area where its values end; PowerPoint and LibreOffice let it fall to zero on the next month. */
function isBand({ kind, stacking }: ResolvedChart, series: ChartSeries): boolean {
  return (series.type ?? kind) === "AREA" && stacking === "NONE" && series.values.includes(null);
}

function isWhole({ values }: ChartSeries): boolean {
  return values.every((value) => value === null || Number.isInteger(value));
}

function columnOf(column: number, count: number): string {
  return absoluteReference(CHART_DATA_TAB, cellsOf(column, 1, Math.max(1, count)));
}

function cellsOf(column: number, startRow: number, count: number) {
  return { startRow, endRow: startRow + count, startColumn: column, endColumn: column + 1 };
}
