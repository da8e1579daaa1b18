// The rarer kinds of charts.
import {
  BOOLEAN,
  DOUBLE,
  INT32,
  type MessageType,
  messageOf,
  OPTIONAL_DOUBLE,
  OPTIONAL_FLOAT,
  repeated,
  STRING,
} from "../../protocol/message.ts";
import { chartData, dataLabel } from "./charts.ts";
import {
  BUBBLE_CHART_LEGEND_POSITION,
  CHART_AGGREGATE_TYPE,
  CHART_NUMBER_FORMAT_SOURCE,
  COMPARISON_TYPE,
  HISTOGRAM_CHART_LEGEND_POSITION,
  ORG_CHART_LABEL_SIZE,
  WATERFALL_STACKED_TYPE,
} from "./enums.ts";
import { color, colorStyle, lineStyle, textFormat, textPosition } from "./formats.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const bubbleChartSpec: MessageType = sheetsMessage("BubbleChartSpec", {
  bubbleBorderColor: messageOf(() => color),
  bubbleBorderColorStyle: messageOf(() => colorStyle),
  bubbleLabels: messageOf(() => chartData),
  bubbleMaxRadiusSize: INT32,
  bubbleMinRadiusSize: INT32,
  bubbleOpacity: OPTIONAL_FLOAT,
  bubbleSizes: messageOf(() => chartData),
  bubbleTextStyle: messageOf(() => textFormat),
  domain: messageOf(() => chartData),
  groupIds: messageOf(() => chartData),
  legendPosition: BUBBLE_CHART_LEGEND_POSITION,
  series: messageOf(() => chartData),
});

export const candlestickChartSpec: MessageType = sheetsMessage("CandlestickChartSpec", {
  data: repeated(messageOf(() => candlestickData)),
  domain: messageOf(() => candlestickDomain),
});

export const candlestickData: MessageType = sheetsMessage("CandlestickData", {
  closeSeries: messageOf(() => candlestickSeries),
  highSeries: messageOf(() => candlestickSeries),
  lowSeries: messageOf(() => candlestickSeries),
  openSeries: messageOf(() => candlestickSeries),
});

export const candlestickDomain: MessageType = sheetsMessage("CandlestickDomain", {
  data: messageOf(() => chartData),
  reversed: BOOLEAN,
});

export const candlestickSeries: MessageType = sheetsMessage("CandlestickSeries", {
  data: messageOf(() => chartData),
});

export const histogramChartSpec: MessageType = sheetsMessage("HistogramChartSpec", {
  bucketSize: DOUBLE,
  legendPosition: HISTOGRAM_CHART_LEGEND_POSITION,
  outlierPercentile: DOUBLE,
  series: repeated(messageOf(() => histogramSeries)),
  showItemDividers: BOOLEAN,
});

export const histogramSeries: MessageType = sheetsMessage("HistogramSeries", {
  barColor: messageOf(() => color),
  barColorStyle: messageOf(() => colorStyle),
  data: messageOf(() => chartData),
});

export const orgChartSpec: MessageType = sheetsMessage("OrgChartSpec", {
  labels: messageOf(() => chartData),
  nodeColor: messageOf(() => color),
  nodeColorStyle: messageOf(() => colorStyle),
  nodeSize: ORG_CHART_LABEL_SIZE,
  parentLabels: messageOf(() => chartData),
  selectedNodeColor: messageOf(() => color),
  selectedNodeColorStyle: messageOf(() => colorStyle),
  tooltips: messageOf(() => chartData),
});

export const scorecardChartSpec: MessageType = sheetsMessage("ScorecardChartSpec", {
  aggregateType: CHART_AGGREGATE_TYPE,
  baselineValueData: messageOf(() => chartData),
  baselineValueFormat: messageOf(() => baselineValueFormat),
  customFormatOptions: messageOf(() => chartCustomNumberFormatOptions),
  keyValueData: messageOf(() => chartData),
  keyValueFormat: messageOf(() => keyValueFormat),
  numberFormatSource: CHART_NUMBER_FORMAT_SOURCE,
  scaleFactor: OPTIONAL_DOUBLE,
});

export const baselineValueFormat: MessageType = sheetsMessage("BaselineValueFormat", {
  comparisonType: COMPARISON_TYPE,
  description: STRING,
  negativeColor: messageOf(() => color),
  negativeColorStyle: messageOf(() => colorStyle),
  position: messageOf(() => textPosition),
  positiveColor: messageOf(() => color),
  positiveColorStyle: messageOf(() => colorStyle),
  textFormat: messageOf(() => textFormat),
});

export const keyValueFormat: MessageType = sheetsMessage("KeyValueFormat", {
  position: messageOf(() => textPosition),
  textFormat: messageOf(() => textFormat),
});

export const chartCustomNumberFormatOptions: MessageType = sheetsMessage("ChartCustomNumberFormatOptions", {
  prefix: STRING,
  suffix: STRING,
});

export const treemapChartSpec: MessageType = sheetsMessage("TreemapChartSpec", {
  colorData: messageOf(() => chartData),
  colorScale: messageOf(() => treemapChartColorScale),
  headerColor: messageOf(() => color),
  headerColorStyle: messageOf(() => colorStyle),
  hideTooltips: BOOLEAN,
  hintedLevels: INT32,
  labels: messageOf(() => chartData),
  levels: INT32,
  maxValue: OPTIONAL_DOUBLE,
  minValue: OPTIONAL_DOUBLE,
  parentLabels: messageOf(() => chartData),
  sizeData: messageOf(() => chartData),
  textFormat: messageOf(() => textFormat),
});

export const treemapChartColorScale: MessageType = sheetsMessage("TreemapChartColorScale", {
  maxValueColor: messageOf(() => color),
  maxValueColorStyle: messageOf(() => colorStyle),
  midValueColor: messageOf(() => color),
  midValueColorStyle: messageOf(() => colorStyle),
  minValueColor: messageOf(() => color),
  minValueColorStyle: messageOf(() => colorStyle),
  noDataColor: messageOf(() => color),
  noDataColorStyle: messageOf(() => colorStyle),
});

export const waterfallChartSpec: MessageType = sheetsMessage("WaterfallChartSpec", {
  connectorLineStyle: messageOf(() => lineStyle),
  domain: messageOf(() => waterfallChartDomain),
  firstValueIsTotal: BOOLEAN,
  hideConnectorLines: BOOLEAN,
  series: repeated(messageOf(() => waterfallChartSeries)),
  stackedType: WATERFALL_STACKED_TYPE,
  totalDataLabel: messageOf(() => dataLabel),
});

export const waterfallChartColumnStyle: MessageType = sheetsMessage("WaterfallChartColumnStyle", {
  color: messageOf(() => color),
  colorStyle: messageOf(() => colorStyle),
  label: STRING,
});

export const waterfallChartCustomSubtotal: MessageType = sheetsMessage("WaterfallChartCustomSubtotal", {
  dataIsSubtotal: BOOLEAN,
  label: STRING,
  subtotalIndex: INT32,
});

export const waterfallChartDomain: MessageType = sheetsMessage("WaterfallChartDomain", {
  data: messageOf(() => chartData),
  reversed: BOOLEAN,
});

export const waterfallChartSeries: MessageType = sheetsMessage("WaterfallChartSeries", {
  customSubtotals: repeated(messageOf(() => waterfallChartCustomSubtotal)),
  data: messageOf(() => chartData),
  dataLabel: messageOf(() => dataLabel),
  hideTrailingSubtotal: BOOLEAN,
  negativeColumnsStyle: messageOf(() => waterfallChartColumnStyle),
  positiveColumnsStyle: messageOf(() => waterfallChartColumnStyle),
  subtotalColumnsStyle: messageOf(() => waterfallChartColumnStyle),
});
