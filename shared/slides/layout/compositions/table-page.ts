// The rows of one page of a measured table: groups under one name, borders, the native table.

import type { Table } from "../../../review/composition.ts";
import { sumOf } from "../../../sum.ts";
import type { PlacedCell, PlacedTable, RowBorder } from "../../placed-page.ts";
import { type MeasuredRow, type MeasuredTable, rowHeight } from "./table-measure.ts";

/** The rows of a page as a native table at the origin, and its height. */
export function pageTable(
  table: Table,
  measured: MeasuredTable,
  rows: readonly MeasuredRow[],
): { table: PlacedTable; height: number } {
  const { widths, headerHeight, header, headerAnchor } = measured;
  const spans = groupSpans(rows);
  const own = rows.map(({ cells, height }) =>
    measured.isWidened ? rowHeight(table, cells, widths) : height,
  );
  const heights = withGroupHeights(own, spans, measured);
  const body = rows.map(({ cells }, index) => {
    const span = spans.find(({ first, end }) => index >= first && index < end);
    return cells.map((cell, column): PlacedCell => {
      if (column > 0 || span === undefined) return { paragraphs: cell, anchor: "middle" };
      const name = measured.groups.get(span.name)?.cell ?? [];
      return { paragraphs: span.first === index ? name : [], anchor: "top" };
    });
  });
  const rowHeights = [headerHeight, ...heights];
  return {
    height: sumOf(rowHeights),
    table: {
      kind: "table",
      key: "table",
      x: 0,
      y: 0,
      columnWidths: widths,
      rowHeights,
      rows: [header.map((paragraphs): PlacedCell => ({ paragraphs, anchor: headerAnchor })), ...body],
      merges: spans
        .filter(({ first, end }) => end - first > 1)
        .map(({ first, end }) => ({ row: first + 1, column: 0, rowSpan: end - first })),
      borders: bordersOf(rows, spans),
      description: table.description,
    },
  };
}

/** The height of rows on one page, in points: a group is as high as its name. */
export function heightOfRows(measured: MeasuredTable, rows: readonly MeasuredRow[]): number {
  const own = rows.map(({ height }) => height);
  const heights = rows[0]?.row.group == null ? own : withGroupHeights(own, groupSpans(rows), measured);
  return sumOf(heights);
}

/** A group whose name is higher than its rows makes the last one higher. */
function withGroupHeights(
  heights: readonly number[],
  spans: readonly GroupSpan[],
  { groups }: MeasuredTable,
): number[] {
  const raised = [...heights];
  for (const { first, end, name } of spans) {
    const own = sumOf(heights.slice(first, end));
    const lacking = (groups.get(name)?.height ?? 0) - own;
    if (lacking > 0) raised[end - 1] = (raised[end - 1] ?? 0) + lacking;
  }
  return raised;
}

interface GroupSpan {
  name: string;
  first: number;
  end: number;
}

function groupSpans(rows: readonly MeasuredRow[]): GroupSpan[] {
  const spans: GroupSpan[] = [];
  rows.forEach(({ row: { group } }, index) => {
    const last = spans.at(-1);
    if (group !== null && last?.name === group && last.end === index) last.end = index + 1;
    else if (group !== null) spans.push({ name: group, first: index, end: index + 1 });
  });
  return spans;
}

/** Blue on top, grey under the header, each group and the last row, light between rows. */
function bordersOf(rows: readonly MeasuredRow[], spans: readonly GroupSpan[]): RowBorder[] {
  const under = rows.map(({ row }, index): RowBorder => {
    const isGroupEnd = spans.some(({ end }) => end === index + 1);
    const isEnd = index === rows.length - 1 || isGroupEnd || rows[index + 1]?.row.isTotal === true;
    const firstColumn = row.group === null || isEnd ? 0 : 1;
    return { row: index + 1, firstColumn, color: isEnd ? "ruleDark" : "ruleLight", weightPoints: 0.75 };
  });
  return [
    { row: -1, firstColumn: 0, color: "blue", weightPoints: 1.5 },
    { row: 0, firstColumn: 0, color: "ruleDark", weightPoints: 0.75 },
    ...under,
  ];
}
