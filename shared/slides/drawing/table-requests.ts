// A table as Slides requests: widths, heights and borders in as few as they take, then each cell's text.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { groupedBy } from "../../grouping.ts";
import type { Paragraph, PlacedCell, PlacedTable, RowBorder } from "../placed-page.ts";
import { textWidthPoints } from "../text/measure.ts";
import { altText, elementProperties, points, type SlidesRequest, solidFill } from "./requests.ts";
import { textRequests } from "./text-requests.ts";

/** Requests that draw a table whose text stands in cells with Slides' own padding. */
export function tableRequests(pageId: string, objectId: string, table: PlacedTable): SlidesRequest[] {
  const rows = table.rowHeights.length;
  const columns = table.columnWidths.length;
  const all = range(0, 0, rows, columns);
  return [
    {
      createTable: { objectId, rows, columns, elementProperties: elementProperties(pageId, tableBox(table)) },
    },
    ...columnWidths(objectId, table.columnWidths),
    ...rowHeights(objectId, table.rowHeights),
    ...anchors(objectId, table, all),
    noBorders(objectId, all),
    ...rowBorders(objectId, table),
    ...table.merges.map(({ row, column, rowSpan }) => ({
      mergeTableCells: { objectId, tableRange: range(row, column, rowSpan, 1) },
    })),
    ...table.rows.flatMap((row, rowIndex) =>
      row.flatMap(({ paragraphs }, columnIndex) =>
        textRequests(
          { objectId, cellLocation: { rowIndex, columnIndex } },
          withoutIdleAlignment(paragraphs, table.columnWidths[columnIndex] ?? 0),
        ),
      ),
    ),
    altText(objectId, table.description),
  ];
}

/** What Slides keeps on each side of a cell's text. */
const CELL_PADDING = 7.2;
/** A text that leaves no more of its cell's width looks the same at either end of it. */
const IDLE_POINTS = 1;

/** A column is as wide as its widest text, whose alignment changes nothing: it needs no request. */
function withoutIdleAlignment(paragraphs: readonly Paragraph[], columnWidth: number): readonly Paragraph[] {
  const room = columnWidth - 2 * CELL_PADDING;
  const isIdle = paragraphs.every(({ runs }) => {
    const width = runs.reduce((sum, run) => sum + textWidthPoints(run.text, run), 0);
    return width <= room && width >= room - IDLE_POINTS;
  });
  return isIdle ? paragraphs.map((paragraph) => ({ ...paragraph, align: "start" })) : paragraphs;
}

/** A table's box: its widths and heights added up. */
export function tableBox({ x, y, columnWidths: widths, rowHeights: heights }: PlacedTable) {
  const total = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0);
  return { x, y, width: total(widths), height: total(heights) };
}

function columnWidths(objectId: string, widths: readonly number[]): SlidesRequest[] {
  return indicesByValue(widths).map(([width, columnIndices]) => ({
    updateTableColumnProperties: {
      objectId,
      columnIndices,
      tableColumnProperties: { columnWidth: points(width) },
      fields: "columnWidth",
    },
  }));
}

function rowHeights(objectId: string, heights: readonly number[]): SlidesRequest[] {
  return indicesByValue(heights).map(([height, rowIndices]) => ({
    updateTableRowProperties: {
      objectId,
      rowIndices,
      tableRowProperties: { minRowHeight: points(height) },
      fields: "minRowHeight",
    },
  }));
}

function indicesByValue(values: readonly number[]): [number, number[]][] {
  return [...groupedBy(values.keys(), (index) => values[index] ?? 0)];
}

/** Most cells are anchored alike; a row that isn't, as a header of two lines, has a request of its own. */
function anchors(objectId: string, { rows }: PlacedTable, all: slides_v1.Schema$TableRange): SlidesRequest[] {
  const anchorOf = (row: readonly PlacedCell[]) => row[0]?.anchor ?? "middle";
  const exceptions = rows.flatMap((row, rowIndex) =>
    row.flatMap(({ anchor }, columnIndex) =>
      anchor === "middle"
        ? []
        : row.every((cell) => cell.anchor === anchor)
          ? columnIndex === 0
            ? [{ anchor: anchorOf(row), tableRange: range(rowIndex, 0, 1, row.length) }]
            : []
          : [{ anchor, tableRange: range(rowIndex, columnIndex, 1, 1) }],
    ),
  );
  return [{ anchor: "middle" as const, tableRange: all }, ...exceptions].map(({ anchor, tableRange }) => ({
    updateTableCellProperties: {
      objectId,
      tableRange,
      tableCellProperties: { contentAlignment: anchor.toUpperCase() },
      fields: "contentAlignment",
    },
  }));
}

function noBorders(objectId: string, tableRange: slides_v1.Schema$TableRange): SlidesRequest {
  return {
    updateTableBorderProperties: {
      objectId,
      tableRange,
      borderPosition: "ALL",
      tableBorderProperties: { tableBorderFill: { solidFill: { ...solidFill("white"), alpha: 0 } } },
      fields: "tableBorderFill.solidFill",
    },
  };
}

/** Borders of one look under rows that follow each other: those between the rows at once, the last one apart. */
function rowBorders(objectId: string, table: PlacedTable): SlidesRequest[] {
  return runsOfBorders(table.borders).flatMap(({ first, last, border }) => {
    const { firstColumn } = border;
    const span = table.columnWidths.length - firstColumn;
    if (first < 0) return [borderRequest(objectId, border, "TOP", range(0, firstColumn, 1, span))];
    const isOne = first === last;
    const bottom = borderRequest(objectId, border, "BOTTOM", range(last, firstColumn, 1, span));
    const rows = range(first, firstColumn, last - first + 1, span);
    return isOne ? [bottom] : [borderRequest(objectId, border, "INNER_HORIZONTAL", rows), bottom];
  });
}

interface BorderRun {
  first: number;
  last: number;
  border: RowBorder;
}

function runsOfBorders(borders: readonly RowBorder[]): BorderRun[] {
  const runs: BorderRun[] = [];
  for (const border of [...borders].sort((left, right) => left.row - right.row)) {
    const last = runs.at(-1);
    const follows = last !== undefined && last.first >= 0 && border.row === last.last + 1;
    if (follows && isSameLook(last.border, border)) last.last = border.row;
    else runs.push({ first: border.row, last: border.row, border });
  }
  return runs;
}

function isSameLook(left: RowBorder, right: RowBorder): boolean {
  return (
    left.firstColumn === right.firstColumn &&
    left.color === right.color &&
    left.weightPoints === right.weightPoints
  );
}

function borderRequest(
  objectId: string,
  { color, weightPoints }: RowBorder,
  borderPosition: string,
  tableRange: slides_v1.Schema$TableRange,
): SlidesRequest {
  return {
    updateTableBorderProperties: {
      objectId,
      tableRange,
      borderPosition,
      tableBorderProperties: {
        weight: points(weightPoints),
        tableBorderFill: { solidFill: { ...solidFill(color), alpha: 1 } },
      },
      fields: "weight,tableBorderFill.solidFill",
    },
  };
}

function range(rowIndex: number, columnIndex: number, rowSpan: number, columnSpan: number) {
  return { location: { rowIndex, columnIndex }, rowSpan, columnSpan };
}
