// Charts: what all kinds share, and the basic (axis) and pie charts.
import {
  BOOLEAN,
  DOUBLE,
  INT32,
  type MessageType,
  messageOf,
  OPTIONAL_DOUBLE,
  OPTIONAL_INT32,
  repeated,
  STRING,
} from "../../protocol/message.ts";
import { dataSourceChartProperties, dataSourceColumnReference } from "./data-sources.ts";
import {
  BASIC_CHART_AXIS_POSITION,
  BASIC_CHART_COMPARE_MODE,
  BASIC_CHART_LEGEND_POSITION,
  BASIC_CHART_STACKED_TYPE,
  BASIC_CHART_TYPE,
  CHART_AGGREGATE_TYPE,
  CHART_DATE_TIME_RULE_TYPE,
  CHART_HIDDEN_DIMENSION_STRATEGY,
  DATA_LABEL_PLACEMENT,
  DATA_LABEL_TYPE,
  PIE_CHART_LEGEND_POSITION,
  POINT_SHAPE,
  VIEW_WINDOW_MODE,
} from "./enums.ts";
import { filterSpec } from "./filters.ts";
import { color, colorStyle, lineStyle, textFormat, textPosition } from "./formats.ts";
import { gridCoordinate, gridRange, sortSpec } from "./ranges.ts";
import { sheetsMessage } from "./sheets-message.ts";
import {
  bubbleChartSpec,
  candlestickChartSpec,
  histogramChartSpec,
  orgChartSpec,
  scorecardChartSpec,
  treemapChartSpec,
  waterfallChartSpec,
} from "./special-charts.ts";

export const embeddedChart: MessageType = sheetsMessage("EmbeddedChart", {
  border: messageOf(() => embeddedObjectBorder),
  chartId: OPTIONAL_INT32,
  position: messageOf(() => embeddedObjectPosition),
  spec: messageOf(() => chartSpec),
});

export const embeddedObjectPosition: MessageType = sheetsMessage(
  "EmbeddedObjectPosition",
  {
    newSheet: BOOLEAN,
    overlayPosition: messageOf(() => overlayPosition),
    sheetId: OPTIONAL_INT32,
  },
  { location: ["sheetId", "overlayPosition", "newSheet"] },
);

export const embeddedObjectBorder: MessageType = sheetsMessage("EmbeddedObjectBorder", {
  color: messageOf(() => color),
  colorStyle: messageOf(() => colorStyle),
});

export const overlayPosition: MessageType = sheetsMessage("OverlayPosition", {
  anchorCell: messageOf(() => gridCoordinate),
  heightPixels: INT32,
  offsetXPixels: INT32,
  offsetYPixels: INT32,
  widthPixels: INT32,
});

export const chartSpec: MessageType = sheetsMessage(
  "ChartSpec",
  {
    altText: STRING,
    backgroundColor: messageOf(() => color),
    backgroundColorStyle: messageOf(() => colorStyle),
    basicChart: messageOf(() => basicChartSpec),
    bubbleChart: messageOf(() => bubbleChartSpec),
    candlestickChart: messageOf(() => candlestickChartSpec),
    dataSourceChartProperties: messageOf(() => dataSourceChartProperties),
    filterSpecs: repeated(messageOf(() => filterSpec)),
    fontName: STRING,
    hiddenDimensionStrategy: CHART_HIDDEN_DIMENSION_STRATEGY,
    histogramChart: messageOf(() => histogramChartSpec),
    maximized: BOOLEAN,
    orgChart: messageOf(() => orgChartSpec),
    pieChart: messageOf(() => pieChartSpec),
    scorecardChart: messageOf(() => scorecardChartSpec),
    sortSpecs: repeated(messageOf(() => sortSpec)),
    subtitle: STRING,
    subtitleTextFormat: messageOf(() => textFormat),
    subtitleTextPosition: messageOf(() => textPosition),
    title: STRING,
    titleTextFormat: messageOf(() => textFormat),
    titleTextPosition: messageOf(() => textPosition),
    treemapChart: messageOf(() => treemapChartSpec),
    waterfallChart: messageOf(() => waterfallChartSpec),
  },
  {
    chart: [
      "basicChart",
      "pieChart",
      "bubbleChart",
      "candlestickChart",
      "orgChart",
      "histogramChart",
      "waterfallChart",
      "treemapChart",
      "scorecardChart",
    ],
  },
);

export const chartData: MessageType = sheetsMessage("ChartData", {
  aggregateType: CHART_AGGREGATE_TYPE,
  columnReference: messageOf(() => dataSourceColumnReference),
  groupRule: messageOf(() => chartGroupRule),
  sourceRange: messageOf(() => chartSourceRange),
});

export const chartSourceRange: MessageType = sheetsMessage("ChartSourceRange", {
  sources: repeated(messageOf(() => gridRange)),
});

export const chartGroupRule: MessageType = sheetsMessage("ChartGroupRule", {
  dateTimeRule: messageOf(() => chartDateTimeRule),
  histogramRule: messageOf(() => chartHistogramRule),
});

export const chartHistogramRule: MessageType = sheetsMessage("ChartHistogramRule", {
  intervalSize: DOUBLE,
  maxValue: OPTIONAL_DOUBLE,
  minValue: OPTIONAL_DOUBLE,
});

export const chartDateTimeRule: MessageType = sheetsMessage("ChartDateTimeRule", {
  type: CHART_DATE_TIME_RULE_TYPE,
});

export const basicChartSpec: MessageType = sheetsMessage("BasicChartSpec", {
  axis: repeated(messageOf(() => basicChartAxis)),
  chartType: BASIC_CHART_TYPE,
  compareMode: BASIC_CHART_COMPARE_MODE,
  domains: repeated(messageOf(() => basicChartDomain)),
  headerCount: INT32,
  interpolateNulls: BOOLEAN,
  legendPosition: BASIC_CHART_LEGEND_POSITION,
  lineSmoothing: BOOLEAN,
  series: repeated(messageOf(() => basicChartSeries)),
  stackedType: BASIC_CHART_STACKED_TYPE,
  threeDimensional: BOOLEAN,
  totalDataLabel: messageOf(() => dataLabel),
});

export const basicChartAxis: MessageType = sheetsMessage("BasicChartAxis", {
  format: messageOf(() => textFormat),
  position: BASIC_CHART_AXIS_POSITION,
  title: STRING,
  titleTextPosition: messageOf(() => textPosition),
  viewWindowOptions: messageOf(() => chartAxisViewWindowOptions),
});

export const chartAxisViewWindowOptions: MessageType = sheetsMessage("ChartAxisViewWindowOptions", {
  viewWindowMax: OPTIONAL_DOUBLE,
  viewWindowMin: OPTIONAL_DOUBLE,
  viewWindowMode: VIEW_WINDOW_MODE,
});

export const basicChartDomain: MessageType = sheetsMessage("BasicChartDomain", {
  domain: messageOf(() => chartData),
  reversed: BOOLEAN,
});

export const basicChartSeries: MessageType = sheetsMessage("BasicChartSeries", {
  color: messageOf(() => color),
  colorStyle: messageOf(() => colorStyle),
  dataLabel: messageOf(() => dataLabel),
  lineStyle: messageOf(() => lineStyle),
  pointStyle: messageOf(() => pointStyle),
  series: messageOf(() => chartData),
  styleOverrides: repeated(messageOf(() => basicSeriesDataPointStyleOverride)),
  targetAxis: BASIC_CHART_AXIS_POSITION,
  type: BASIC_CHART_TYPE,
});

export const basicSeriesDataPointStyleOverride: MessageType = sheetsMessage(
  "BasicSeriesDataPointStyleOverride",
  {
    color: messageOf(() => color),
    colorStyle: messageOf(() => colorStyle),
    index: INT32,
    pointStyle: messageOf(() => pointStyle),
  },
);

export const pointStyle: MessageType = sheetsMessage("PointStyle", {
  shape: POINT_SHAPE,
  size: DOUBLE,
});

export const dataLabel: MessageType = sheetsMessage("DataLabel", {
  customLabelData: messageOf(() => chartData),
  placement: DATA_LABEL_PLACEMENT,
  textFormat: messageOf(() => textFormat),
  type: DATA_LABEL_TYPE,
});

export const pieChartSpec: MessageType = sheetsMessage("PieChartSpec", {
  domain: messageOf(() => chartData),
  legendPosition: PIE_CHART_LEGEND_POSITION,
  pieHole: DOUBLE,
  series: messageOf(() => chartData),
  threeDimensional: BOOLEAN,
});
