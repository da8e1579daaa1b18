// The charts of a tab as the model's embedded charts: kind, title, source ranges, colours.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { PartStore } from "../package/part-store.ts";
import { colorOf } from "../styles/colors.ts";
import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  numberAttribute,
  parseXml,
  type XmlElement,
} from "../xml/element.ts";
import type { PlacedChart } from "./drawing.ts";
import { readAxes, targetAxisOf, titleOf } from "./read-axes.ts";
import { headerBlock, readData, readSeries, type SheetIdOf } from "./read-series.ts";

type Spec = sheets_v4.Schema$ChartSpec;

const KIND_BY_GROUP: Record<string, string> = {
  lineChart: "LINE",
  line3DChart: "LINE",
  areaChart: "AREA",
  area3DChart: "AREA",
};

const LEGENDS: Record<string, string> = {
  b: "BOTTOM_LEGEND",
  l: "LEFT_LEGEND",
  r: "RIGHT_LEGEND",
  t: "TOP_LEGEND",
  tr: "RIGHT_LEGEND",
};

/**
 * What Google's model can say of a chart. A chart of a kind that is not read (a pie, a cloud of points…)
 * keeps its title and frame only, and stays in the file as it is.
 */
export function readChart(
  parts: PartStore,
  placed: PlacedChart,
  sheetIdOf: SheetIdOf,
): Pick<sheets_v4.Schema$EmbeddedChart, "spec" | "border"> {
  const xml = parts.text(placed.chartPart);
  const space = xml === undefined ? undefined : parseXml(xml);
  const frame = attributeOf(descend(space, "spPr", "ln", "solidFill", "srgbClr"), "val");
  return {
    spec: readSpec(childOf(space, "chart"), placed, sheetIdOf),
    ...(frame && { border: { colorStyle: { rgbColor: colorOf(frame) } } }),
  };
}

function readSpec(chart: XmlElement | undefined, placed: PlacedChart, sheetIdOf: SheetIdOf): Spec {
  const title = titleOf(childOf(chart, "title"));
  const basicChart = readBasicChart(chart, sheetIdOf);
  return {
    ...(title && { title }),
    ...(placed.altText && { altText: placed.altText }),
    ...(basicChart && { basicChart }),
  };
}

/** A group of series of one kind, as the plot area holds them. */
interface Group {
  kind: string;
  element: XmlElement;
}

function readBasicChart(
  chart: XmlElement | undefined,
  sheetIdOf: SheetIdOf,
): sheets_v4.Schema$BasicChartSpec | undefined {
  const plot = childOf(chart, "plotArea");
  const groups = plot?.children.filter((child) => child.name.endsWith("Chart")) ?? [];
  const known = groups.flatMap((element): Group[] => {
    const kind = kindOf(element);
    return kind === undefined ? [] : [{ kind, element }];
  });
  const [first] = known;
  if (!first || known.length < groups.length) return undefined;
  const kinds = new Set(known.map(({ kind }) => kind));
  const all = known
    .flatMap(({ kind, element }) => {
      const targetAxis = targetAxisOf(plot, element);
      return childrenOf(element, "ser").map((ser) => ({ kind, ser, targetAxis }));
    })
    .sort((a, b) => orderOf(a.ser) - orderOf(b.ser));
  const hasHeaders = all.every(({ ser }) => headerBlock(ser) !== undefined);
  const isCombined = kinds.size > 1;
  const series = all.map(({ kind, ser, targetAxis }) => ({
    ...readSeries(ser, hasHeaders, sheetIdOf),
    ...(isCombined && { type: kind }),
    ...(targetAxis && { targetAxis }),
  }));
  const domain = all[0] && readData(childOf(all[0].ser, "cat"), hasHeaders ? 1 : 0, sheetIdOf);
  const axis = readAxes(plot);
  const grouping = attributeOf(childOf(first.element, "grouping"), "val");
  return {
    chartType: isCombined ? "COMBO" : first.kind,
    legendPosition: LEGENDS[attributeOf(descend(chart, "legend", "legendPos"), "val") ?? ""] ?? "NO_LEGEND",
    headerCount: hasHeaders ? 1 : 0,
    ...(grouping === "stacked" && { stackedType: "STACKED" }),
    ...(grouping === "percentStacked" && { stackedType: "PERCENT_STACKED" }),
    ...(axis.length > 0 && { axis }),
    ...(domain && { domains: [{ domain }] }),
    series,
  };
}

function kindOf(group: XmlElement): string | undefined {
  if (group.name !== "barChart" && group.name !== "bar3DChart") return KIND_BY_GROUP[group.name];
  return attributeOf(childOf(group, "barDir"), "val") === "bar" ? "BAR" : "COLUMN";
}

function orderOf(ser: XmlElement): number {
  return numberAttribute(childOf(ser, "order"), "val") ?? 0;
}
