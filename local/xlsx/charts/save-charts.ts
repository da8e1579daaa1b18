// Writes the charts of a tab that came, went or changed: its drawing, and one part a chart.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import { declareContentType } from "../package/content-types.ts";
import { CHART_TYPE, DRAWING_TYPE } from "../package/office-types.ts";
import type { PartStore } from "../package/part-store.ts";
import { addRelationship, readRelationships } from "../package/relationships.ts";
import { removeOwnedPart } from "../package/remove-part.ts";
import { XML_DECLARATION } from "../package/xml-encoding.ts";
import type { TabVersions } from "../sheet/cell-changes.ts";
import type { SheetFrame } from "../sheet/sheet-frame.ts";
import { applyEdits } from "../xml/edits.ts";
import { descendantsOf, numberAttribute, parseXml } from "../xml/element.ts";
import { insertLast } from "../xml/insert-last.ts";
import { anchorXml, DRAWING_NAMESPACE, MAIN_NAMESPACE } from "./anchor-xml.ts";
import { chartXml } from "./chart-xml.ts";
import { drawingPartOf, type PlacedChart, readDrawing } from "./drawing.ts";

type Chart = sheets_v4.Schema$EmbeddedChart;

const EMPTY_DRAWING = `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING_NAMESPACE}" xmlns:a="${MAIN_NAMESPACE}"></xdr:wsDr>`;

/** A tab whose charts are saved. */
export interface ChartTab extends TabVersions {
  parts: PartStore;
  sheetPart: string;
  frame: SheetFrame;
  spreadsheet: Spreadsheet;
  /** The chart part of each chart that the file had. */
  chartParts: ReadonlyMap<number, string>;
}

/** Writes the differences between the tab's charts before and after. */
export function saveCharts(tab: ChartTab): void {
  const before = new Map(tab.before.charts.map((chart) => [chart.chartId ?? 0, chart]));
  const after = new Map(tab.after.charts.map((chart) => [chart.chartId ?? 0, chart]));
  const removed = [...before.keys()].filter((id) => !after.has(id));
  const added = [...after].filter(([id]) => !before.has(id)).map(([, chart]) => chart);
  const changed = [...after].filter(([id, chart]) => before.has(id) && !isSame(before.get(id), chart));
  for (const [id, chart] of changed) {
    const part = tab.chartParts.get(id);
    if (part === undefined || isSame(before.get(id)?.spec, chart.spec)) continue;
    tab.parts.setText(part, chartXml(tab.spreadsheet, chart));
  }
  if (removed.length + added.length + changed.length === 0) return;
  const drawing = drawingPartOf(tab.parts, tab.sheetPart) ?? addDrawing(tab);
  changeAnchors(tab, drawing, new Set(removed), new Map(changed));
  for (const chart of added) addChart(tab, drawing, chart);
  removeEmptyDrawing(tab, drawing);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function placedCharts(tab: ChartTab, drawing: string): PlacedChart[] {
  return readDrawing(tab.parts, drawing, {
    columns: tab.before.columnMetadata,
    rows: tab.before.rowMetadata,
  });
}

function changeAnchors(
  tab: ChartTab,
  drawing: string,
  removed: ReadonlySet<number>,
  changed: ReadonlyMap<number, Chart>,
): void {
  const xml = tab.parts.text(drawing) ?? EMPTY_DRAWING;
  const idByPart = new Map([...tab.chartParts].map(([id, part]) => [part, id]));
  const gone: string[] = [];
  const edits = placedCharts(tab, drawing).flatMap((placed) => {
    const id = idByPart.get(placed.chartPart);
    const chart = id === undefined ? undefined : changed.get(id);
    const { start, end } = placed.anchor;
    if (id !== undefined && removed.has(id)) {
      gone.push(placed.relationshipId);
      return [{ start, end, text: "" }];
    }
    if (!chart) return [];
    const [properties] = descendantsOf(placed.anchor, "cNvPr");
    const objectId = numberAttribute(properties, "id") ?? 1;
    return [{ start, end, text: anchorXml(chart, tab.after, placed.relationshipId, objectId) }];
  });
  if (edits.length > 0) tab.parts.setText(drawing, applyEdits(xml, edits));
  for (const relationshipId of gone) removeOwnedPart(tab.parts, drawing, relationshipId);
}

function addDrawing({ parts, sheetPart, frame }: ChartTab): string {
  const part = parts.freeName("xl/drawings/drawing", ".xml");
  parts.setText(part, EMPTY_DRAWING);
  declareContentType(parts, part, DRAWING_TYPE);
  const id = addRelationship(parts, sheetPart, "drawing", part);
  frame.replace("drawing", `<drawing ${frame.relationshipPrefix()}:id="${id}"/>`);
  return part;
}

function addChart({ parts, spreadsheet, after }: ChartTab, drawing: string, chart: Chart): void {
  const part = parts.freeName("xl/charts/chart", ".xml");
  parts.setText(part, chartXml(spreadsheet, chart));
  declareContentType(parts, part, CHART_TYPE);
  const relationshipId = addRelationship(parts, drawing, "chart", part);
  const xml = parts.text(drawing) ?? EMPTY_DRAWING;
  const root = parseXml(xml);
  const ids = descendantsOf(root, "cNvPr").map((element) => numberAttribute(element, "id") ?? 0);
  const anchor = anchorXml(chart, after, relationshipId, Math.max(1, ...ids) + 1);
  parts.setText(drawing, insertLast(xml, root, anchor));
}

/** A drawing without anything goes, and the sheet forgets it. */
function removeEmptyDrawing({ parts, sheetPart, frame }: ChartTab, drawing: string): void {
  const xml = parts.text(drawing);
  if (xml === undefined || parseXml(xml).children.length > 0) return;
  const relationship = readRelationships(parts, sheetPart).find((one) => one.kind === "drawing");
  frame.replace("drawing", "");
  if (relationship) removeOwnedPart(parts, sheetPart, relationship.id);
}
