// The charts of a tab as the model's embedded charts: kind, title, source ranges, colours.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { PartStore } from "../package/part-store.ts";
import { gridRangeOf } from "../sheet/read-settings.ts";
import { type CellBlock, parseAbsoluteReference } from "../sheet/references.ts";
import { colorOf } from "../styles/colors.ts";
import {
  attributeOf,
  booleanAttribute,
  childOf,
  childrenOf,
  descend,
  descendantsOf,
  parseXml,
  type XmlElement,
} from "../xml/element.ts";
import type { PlacedChart } from "./drawing.ts";

type Spec = sheets_v4.Schema$ChartSpec;
type Series = sheets_v4.Schema$BasicChartSeries;

/** Finds the id of a tab by its title. */
export type SheetIdOf = (title: string) => number | undefined;

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
 * keeps its title only, and stays in the file as it is.
 */
export function readChartSpec(parts: PartStore, placed: PlacedChart, sheetIdOf: SheetIdOf): Spec {
  const xml = parts.text(placed.chartPart);
  const chart = xml === undefined ? undefined : childOf(parseXml(xml), "chart");
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
  const all = known.flatMap(({ kind, element }) => childrenOf(element, "ser").map((ser) => ({ kind, ser })));
  const hasHeaders = all.every(({ ser }) => headerBlock(ser) !== undefined);
  const series = all.map(({ kind, ser }) =>
    readSeries(ser, kinds.size > 1 ? kind : undefined, hasHeaders, sheetIdOf),
  );
  const domain = all[0] && readData(childOf(all[0].ser, "cat"), hasHeaders ? 1 : 0, sheetIdOf);
  const grouping = attributeOf(childOf(first.element, "grouping"), "val");
  return {
    chartType: kinds.size > 1 ? "COMBO" : first.kind,
    legendPosition: LEGENDS[attributeOf(descend(chart, "legend", "legendPos"), "val") ?? ""] ?? "NO_LEGEND",
    headerCount: hasHeaders ? 1 : 0,
    ...(grouping === "stacked" && { stackedType: "STACKED" }),
    ...(grouping === "percentStacked" && { stackedType: "PERCENT_STACKED" }),
    ...(domain && { domains: [{ domain }] }),
    series,
  };
}

function kindOf(group: XmlElement): string | undefined {
  if (group.name !== "barChart" && group.name !== "bar3DChart") return KIND_BY_GROUP[group.name];
  return attributeOf(childOf(group, "barDir"), "val") === "bar" ? "BAR" : "COLUMN";
}

function readSeries(
  ser: XmlElement,
  kind: string | undefined,
  hasHeader: boolean,
  sheetIdOf: SheetIdOf,
): Series {
  const data = readData(childOf(ser, "val"), hasHeader ? 1 : 0, sheetIdOf);
  const properties = childOf(ser, "spPr");
  const fill =
    descend(properties, "solidFill", "srgbClr") ?? descend(properties, "ln", "solidFill", "srgbClr");
  const hex = attributeOf(fill, "val");
  const isLabelled = booleanAttribute(descend(ser, "dLbls", "showVal"), "val");
  return {
    ...(data && { series: data }),
    ...(kind && { type: kind }),
    ...(hex && { color: colorOf(hex), colorStyle: { rgbColor: colorOf(hex) } }),
    ...(isLabelled && { dataLabel: { type: "DATA" } }),
  };
}

/** The source of some values, with the header cell before them when there is one. */
function readData(
  element: XmlElement | undefined,
  headerCount: number,
  sheetIdOf: SheetIdOf,
): sheets_v4.Schema$ChartData | undefined {
  const reference = referenceOf(element);
  const sheetId = reference && sheetIdOf(reference.title);
  if (!reference || sheetId === undefined) return undefined;
  const { block } = reference;
  const isRow = block.endRow - block.startRow === 1 && block.endColumn - block.startColumn > 1;
  const whole = isRow
    ? { ...block, startColumn: Math.max(0, block.startColumn - headerCount) }
    : { ...block, startRow: Math.max(0, block.startRow - headerCount) };
  return { sourceRange: { sources: [gridRangeOf(whole, sheetId)] } };
}

/** The cell of a series' name, when it is the one just before its values. */
function headerBlock(ser: XmlElement): CellBlock | undefined {
  const name = referenceOf(childOf(ser, "tx"));
  const values = referenceOf(childOf(ser, "val"));
  if (!name || !values || name.title !== values.title) return undefined;
  const { block } = values;
  const isAbove = name.block.endRow === block.startRow && name.block.startColumn === block.startColumn;
  const isBefore = name.block.endColumn === block.startColumn && name.block.startRow === block.startRow;
  return isAbove || isBefore ? name.block : undefined;
}

function referenceOf(element: XmlElement | undefined): { title: string; block: CellBlock } | undefined {
  const [formula] = descendantsOf(element, "f");
  return formula && parseAbsoluteReference(formula.text);
}

function titleOf(title: XmlElement | undefined): string {
  const paragraphs = descendantsOf(descend(title, "tx", "rich"), "p");
  return paragraphs
    .map((paragraph) =>
      descendantsOf(paragraph, "t")
        .map((run) => run.text)
        .join(""),
    )
    .join("\n");
}
