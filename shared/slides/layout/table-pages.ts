// Tables shared between pages: at most eight rows each, as even as possible, at the largest size that fits.
import { displayText } from "../../review/display-text.ts";
import type { ReviewTable, TableCell } from "../../review/review.ts";
import { LINE_HEIGHT_EM, wrapText } from "../text/measure.ts";
import type { PlacedTable } from "./deck-page.ts";
import { type Box, TEXT_INSET, textWidth } from "./page-grid.ts";

/** The largest first; a table's text is never under 12 points. */
const TABLE_SIZES = [14, 13, 12] as const;
const SMALLEST_SIZE = 12;
/** The most rows of a table on one page, its header left out. */
const MOST_ROWS = 8;

type Row = readonly TableCell[];

/** The table's pages in a body's space. A row taller than a page is broken between lines. */
export function tablePages(table: ReviewTable, body: Box): PlacedTable[] {
  const clean = table.rows.map((row) => row.map((cell) => ({ ...cell, text: displayText(cell.text) })));
  const fewest = split(table, clean, body, SMALLEST_SIZE, MOST_ROWS).length;
  const sizePoints =
    TABLE_SIZES.find((size) => split(table, clean, body, size, MOST_ROWS).length <= fewest) ?? SMALLEST_SIZE;
  return evenly((rows) => split(table, clean, body, sizePoints, rows), fewest).map((rows) =>
    placed(table, rows, body, sizePoints),
  );
}

function evenly(splitBy: (rows: number) => Row[][], pages: number): Row[][] {
  for (let rows = 1; rows < MOST_ROWS; rows += 1) {
    const parts = splitBy(rows);
    if (parts.length <= pages) return parts;
  }
  return splitBy(MOST_ROWS);
}

function split(
  table: ReviewTable,
  rows: readonly Row[],
  body: Box,
  sizePoints: number,
  most: number,
): Row[][] {
  const room = body.height - headerHeight(table, body, sizePoints);
  const pages: Row[][] = [];
  let taken = 0;
  for (const row of rows.flatMap((row) => rowPieces(table, row, body, sizePoints, room))) {
    const height = rowHeight(table, row, body, sizePoints);
    const page = pages.at(-1);
    if (page === undefined || page.length === most || taken + height > room) {
      pages.push([row]);
      taken = height;
    } else {
      page.push(row);
      taken += height;
    }
  }
  return pages;
}

/** A row too tall for a page, in pieces that fit; cells that have ended are blank. */
function rowPieces(table: ReviewTable, row: Row, body: Box, sizePoints: number, room: number): Row[] {
  const mostLines = Math.max(1, Math.floor((room - 2 * TEXT_INSET) / (sizePoints * LINE_HEIGHT_EM)));
  const lines = row.map((cell, index) => cellLines(table, cell.text, cell.isStrong, index, body, sizePoints));
  const count = Math.ceil(Math.max(...lines.map(({ length }) => length)) / mostLines);
  if (count <= 1) return [row];
  return Array.from({ length: count }, (_, piece) =>
    row.map((cell, index) => ({
      ...cell,
      text: (lines[index] ?? []).slice(piece * mostLines, (piece + 1) * mostLines).join(" "),
    })),
  );
}

function placed(table: ReviewTable, rows: readonly Row[], body: Box, sizePoints: number): PlacedTable {
  const rowHeights = rows.map((row) => rowHeight(table, row, body, sizePoints));
  const header = headerHeight(table, body, sizePoints);
  const height = rowHeights.reduce((sum, one) => sum + one, header);
  return {
    box: { ...body, height },
    sizePoints,
    description: displayText(table.description),
    columns: table.columns,
    rows: table.isGrouped ? rows.map((row, index) => withoutRepeatedGroup(row, rows[index - 1])) : rows,
    headerHeight: header,
    rowHeights,
  };
}

function withoutRepeatedGroup(row: Row, previous: Row | undefined): Row {
  const [first, ...others] = row;
  return first === undefined || first.text !== previous?.[0]?.text
    ? row
    : [{ ...first, text: "" }, ...others];
}

function headerHeight(table: ReviewTable, body: Box, sizePoints: number): number {
  const header = table.columns.map(
    (column) => ({ text: column.header, tone: "neutral", isStrong: true }) as const,
  );
  return rowHeight(table, header, body, sizePoints);
}

function rowHeight(table: ReviewTable, row: Row, body: Box, sizePoints: number): number {
  const lines = row.map(
    (cell, index) => cellLines(table, cell.text, cell.isStrong, index, body, sizePoints).length,
  );
  return Math.max(1, ...lines) * sizePoints * LINE_HEIGHT_EM + 2 * TEXT_INSET;
}

function cellLines(
  { columns }: ReviewTable,
  text: string,
  isBold: boolean,
  index: number,
  body: Box,
  sizePoints: number,
): string[] {
  const width = body.width * (columns[index]?.share ?? 0);
  return wrapText(text, textWidth({ width }), { sizePoints, isBold });
}
