// A table as Slides requests: widths, heights and borders in as few as they take, then each cell's text.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { groupedBy } from "../../grouping.ts";
import { sumOf } from "../../sum.ts";
import type { PlacedTable, RowBorder } from "../placed-page.ts";
import { altText, elementProperties, points, type SlidesRequest, solidFill } from "./requests.ts";
import { stretches } from "./stretches.ts";
import { textRequests } from "./text-requests.ts";

const USUAL_ANCHOR = "middle";

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
        textRequests({ objectId, cellLocation: { rowIndex, columnIndex } }, paragraphs),
      ),
    ),
    altText(objectId, table.description),
  ];
}

/** A table's box: its widths and heights added up. */
export function tableBox({ x, y, columnWidths: widths, rowHeights: heights }: PlacedTable) {
  return { x, y, width: sumOf(widths), height: sumOf(heights) };
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

/** Most cells are anchored alike. The header may be otherwise as a whole, and stretches of a column under it. */
function anchors(objectId: string, { rows }: PlacedTable, all: slides_v1.Schema$TableRange): SlidesRequest[] {
  const [header = [], ...body] = rows;
  const ofColumn = (column: number) =>
    stretches(body.map((row) => row[column]?.anchor ?? USUAL_ANCHOR)).map(({ value, first, last }) => ({
      anchor: value,
      tableRange: range(first + 1, column, last - first + 1, 1),
    }));
  const apart = [
    { anchor: header[0]?.anchor ?? USUAL_ANCHOR, tableRange: range(0, 0, 1, header.length) },
    ...header.flatMap((_, column) => ofColumn(column)),
  ].filter(({ anchor }) => anchor !== USUAL_ANCHOR);
  return [{ anchor: USUAL_ANCHOR, tableRange: all }, ...apart].map(({ anchor, tableRange }) => ({
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

/** Borders of one look under rows that follow each other are those inside these rows and the next, at once. */
function rowBorders(objectId: string, table: PlacedTable): SlidesRequest[] {
  const lastRow = table.rowHeights.length - 1;
  return runsOfBorders(table.borders).flatMap(({ first, last, border }) => {
    const { firstColumn } = border;
    const span = table.columnWidths.length - firstColumn;
    const edge = (position: string, row: number) =>
      borderRequest(objectId, border, position, range(row, firstColumn, 1, span));
    if (first < 0) return [edge("TOP", 0)];
    const end = Math.min(last + 1, lastRow);
    const inside =
      end > first
        ? [
            borderRequest(
              objectId,
              border,
              "INNER_HORIZONTAL",
              range(first, firstColumn, end - first + 1, span),
            ),
          ]
        : [];
    return last < lastRow ? inside : [...inside, edge("BOTTOM", lastRow)];
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
