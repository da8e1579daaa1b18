// The ids of charts: kept in the name of their frame, which Excel and LibreOffice carry along.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { PartStore } from "../package/part-store.ts";
import { drawingPartOf, type GridSizes, type PlacedChart, readDrawing } from "./drawing.ts";
import { readChart } from "./read-charts.ts";
import type { SheetIdOf } from "./read-series.ts";

const NAME = /^Graphique (\d{1,10})$/;
const MAXIMUM_ID = 2 ** 31 - 1;

/** The frame's name of a chart. */
export function chartName(chartId: number): string {
  return `Graphique ${chartId}`;
}

/** The charts of a tab, and the part of each. */
export interface TabCharts {
  charts: sheets_v4.Schema$EmbeddedChart[];
  chartParts: Map<number, string>;
}

/** Reads the charts of a tab. `usedIds` holds the ids given so far in the workbook, and receives these. */
export function readTabCharts(
  parts: PartStore,
  sheetPart: string,
  sheetId: number,
  sizes: GridSizes,
  sheetIdOf: SheetIdOf,
  usedIds: Set<number>,
): TabCharts {
  const drawing = drawingPartOf(parts, sheetPart);
  const placed = drawing === undefined ? [] : readDrawing(parts, drawing, sizes);
  const chartParts = new Map<number, string>();
  const charts = placed.map((one) => {
    const chartId = idOf(one, usedIds);
    usedIds.add(chartId);
    chartParts.set(chartId, one.chartPart);
    const { anchorCell, ...rest } = one.position;
    const overlayPosition = { ...rest, anchorCell: { ...anchorCell, sheetId } };
    return { chartId, position: { overlayPosition }, ...readChart(parts, one, sheetIdOf) };
  });
  return { charts, chartParts };
}

function idOf({ name }: PlacedChart, usedIds: ReadonlySet<number>): number {
  let id = Number(NAME.exec(name)?.[1] ?? 1);
  if (id < 1 || id > MAXIMUM_ID) id = 1;
  while (usedIds.has(id)) id += 1;
  return id;
}
