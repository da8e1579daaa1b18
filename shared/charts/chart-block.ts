// A chart's data as rows of `Données AAAA`: a row of names, which the chart's series bear, a curve's lead, one row a point.

import type { ReviewChart } from "../review/composition.ts";
import { displayText } from "../review/display-text.ts";
import { numberCell, textCell } from "../sheets/cells.ts";
import { valuePattern } from "../sheets/number-patterns.ts";
import type { ResultRow } from "../sheets/result-tabs.ts";
import { SUSPENDED_SERIES } from "./signs.ts";

/** Where a chart's data stand: its row of names is `firstRow` (0-based), its points follow. */
export interface ChartBlock {
  sheetId: number;
  firstRow: number;
  rowCount: number;
  /** Column indexes by key of the tab. */
  positions: ReadonlyMap<string, number>;
}

/** Where a curve starts a step from its axis, its first figure, wider than a month, stands clear of the axis's. */
const NO_MONTH = "\u00a0";

/** The rows before the points. */
function leadRows({ startsApart }: ReviewChart, block: ResultRow[string]): ResultRow[] {
  return startsApart ? [{ block, label: textCell(NO_MONTH) }] : [];
}

/** The rows of a chart's block. */
export function blockRows(chart: ReviewChart, year: number): ResultRow[] {
  const block = textCell(displayText(chart.name));
  const names: ResultRow = {
    block,
    label: textCell("Période"),
    value: block,
    target: textCell("Cible"),
    previousYear: textCell(`${year - 1}`),
    suspended: textCell(SUSPENDED_SERIES),
    upperLabel: textCell("Valeurs écrites au-dessus"),
    lowerLabel: textCell("Valeurs écrites en dessous"),
  };
  return [
    names,
    ...leadRows(chart, block),
    ...chart.points.map((point) => pointRow(chart, point, block, year)),
  ];
}

/** The blocks of charts, by key, one under the other from the second row on. */
export function chartBlocks(
  charts: readonly ReviewChart[],
  sheetId: number,
  positions: ChartBlock["positions"],
): Record<string, ChartBlock> {
  let firstRow = 1;
  return Object.fromEntries(
    charts.map((chart) => {
      const rowCount = blockRows(chart, 0).length;
      const block = { sheetId, firstRow, rowCount, positions };
      firstRow += rowCount;
      return [chart.key, block];
    }),
  );
}

function pointRow(
  chart: ReviewChart,
  point: ReviewChart["points"][number],
  block: ResultRow[string],
  year: number,
): ResultRow {
  // Without the unit, which the chart's caption says once.
  const number = (value: number | null) => numberCell(value, valuePattern(value ?? 0, null, 1));
  const { label, value, labelPlace, text } = point;
  return {
    block,
    period: textCell(`${displayText(label)} ${year}`),
    label: textCell(displayText(label)),
    value: number(value),
    target: number(point.target),
    previousYear: number(point.previousYear),
    suspended: number(point.isSuspended ? chart.axis.maximum : null),
    upperLabel:
      text === undefined ? number(labelPlace === "above" ? value : null) : textCell(displayText(text)),
    lowerLabel: number(labelPlace === "below" ? value : null),
  };
}
