// Tables shared between pages: at most eight rows each, as even as possible, at the largest size that fits.
import { displayText } from "../../review/display-text.ts";
import type { ReviewTable, TableCell } from "../../review/review.ts";
import { LINE_HEIGHT_EM, textWidthPoints, wrapText } from "../text/measure.ts";
import type { PlacedTable } from "./deck-page.ts";
import { type Box, TEXT_INSET, textWidth } from "./page-grid.ts";

/** The largest first; a table's text is never under 12 points. */
const TABLE_SIZES = [14, 13, 12] as const;
const SMALLEST_SIZE = 12;
/** The most rows of a table on one page, its header left out. */
const MOST_ROWS = 8;

type Row = readonly TableCell[];

/** A table at a size in a body's width. */
interface TableMeasure {
  table: ReviewTable;
  body: Box;
  sizePoints: number;
}

/** The table's pages in a body's space. A row taller than a page is broken between lines. */
export function tablePages(table: ReviewTable, body: Box): PlacedTable[] {
  const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, text: displayText(cell.text) })));
  const at = (sizePoints: number): TableMeasure => ({ table, body, sizePoints });
  const fewest = split(at(SMALLEST_SIZE), rows, MOST_ROWS).length;
  const measure =
    TABLE_SIZES.map(at).find(
      (candidate) => !breaksWords(candidate, rows) && split(candidate, rows, MOST_ROWS).length <= fewest,
    ) ?? at(SMALLEST_SIZE);
  return evenly((most) => split(measure, rows, most), fewest).map((page) => placed(measure, page));
}

/** The split with the fewest rows a page that still takes no page more: pages are then evenly filled. */
function evenly(splitBy: (most: number) => Row[][], pages: number): Row[][] {
  for (let most = 1; most < MOST_ROWS; most += 1) {
    const parts = splitBy(most);
    if (parts.length <= pages) return parts;
  }
  return splitBy(MOST_ROWS);
}

function split(measure: TableMeasure, rows: readonly Row[], most: number): Row[][] {
  const room = measure.body.height - headerHeight(measure);
  const pages: Row[][] = [];
  for (const row of rows.flatMap((whole) => rowPieces(measure, whole, room))) {
    const page = pages.at(-1);
    const extended = [...(page ?? []), row];
    const isTooMuch = extended.length > most || total(rowHeights(measure, extended)) > room;
    if (page === undefined || isTooMuch) pages.push([row]);
    else page.push(row);
  }
  return pages;
}

/** A row too tall for a page, in pieces that fit; cells that have ended are blank. */
function rowPieces(measure: TableMeasure, row: Row, room: number): Row[] {
  const mostLines = Math.max(1, Math.floor((room - 2 * TEXT_INSET) / lineHeight(measure)));
  const lines = row.map((cell, column) => cellLines(measure, cell, column));
  const count = Math.ceil(Math.max(...lines.map(({ length }) => length)) / mostLines);
  if (count <= 1) return [row];
  return Array.from({ length: count }, (_, piece) =>
    row.map((cell, column) => ({
      ...cell,
      text: (lines[column] ?? []).slice(piece * mostLines, (piece + 1) * mostLines).join(" "),
    })),
  );
}

function placed(measure: TableMeasure, rows: readonly Row[]): PlacedTable {
  const { table, body, sizePoints } = measure;
  const heights = rowHeights(measure, rows);
  const header = headerHeight(measure);
  const merges = groupSpans(measure, rows).filter(({ span }) => span > 1);
  const hidden = new Set(merges.flatMap(({ start, span }) => range(start + 1, start + span)));
  return {
    box: { ...body, height: header + total(heights) },
    sizePoints,
    description: displayText(table.description),
    columns: table.columns,
    rows: rows.map((row, index) => (hidden.has(index) ? withoutFirst(row) : row)),
    headerHeight: header,
    rowHeights: heights,
    merges,
  };
}

/** Row heights: each as its cells need, the last of a group tall enough for the group's name. */
function rowHeights(measure: TableMeasure, rows: readonly Row[]): number[] {
  const isGrouped = measure.table.isGrouped;
  const heights = rows.map((row) => rowHeight(measure, row, isGrouped ? 1 : 0));
  for (const { start, span } of groupSpans(measure, rows)) {
    const [name] = rows[start] ?? [];
    if (name === undefined) continue;
    const needed = cellLines(measure, name, 0).length * lineHeight(measure) + 2 * TEXT_INSET;
    const lack = needed - total(heights.slice(start, start + span));
    const last = start + span - 1;
    if (lack > 0) heights[last] = (heights[last] ?? 0) + lack;
  }
  return heights;
}

/** Neighbouring rows with one first cell. */
function groupSpans({ table }: TableMeasure, rows: readonly Row[]): { start: number; span: number }[] {
  const spans: { start: number; span: number }[] = [];
  if (!table.isGrouped) return spans;
  rows.forEach((row, index) => {
    const last = spans.at(-1);
    if (last !== undefined && rows[index - 1]?.[0]?.text === row[0]?.text) last.span += 1;
    else spans.push({ start: index, span: 1 });
  });
  return spans;
}

function withoutFirst([first, ...others]: Row): Row {
  return first === undefined ? [] : [{ ...first, text: "" }, ...others];
}

function headerRow({ columns }: ReviewTable): Row {
  return columns.map(({ header }) => ({ text: header, tone: "neutral", isStrong: true }));
}

function headerHeight(measure: TableMeasure): number {
  return rowHeight(measure, headerRow(measure.table), 0);
}

function rowHeight(measure: TableMeasure, row: Row, firstColumn: number): number {
  const lines = row
    .slice(firstColumn)
    .map((cell, index) => cellLines(measure, cell, firstColumn + index).length);
  return Math.max(1, ...lines) * lineHeight(measure) + 2 * TEXT_INSET;
}

function lineHeight({ sizePoints }: TableMeasure): number {
  return sizePoints * LINE_HEIGHT_EM;
}

function cellLines(measure: TableMeasure, { text, isStrong }: TableCell, column: number): string[] {
  return wrapText(text, cellWidth(measure, column), { sizePoints: measure.sizePoints, isBold: isStrong });
}

/** Whether a word would be cut at this size. */
function breaksWords(measure: TableMeasure, rows: readonly Row[]): boolean {
  const { sizePoints } = measure;
  return [headerRow(measure.table), ...rows].some((row) =>
    row.some(({ text, isStrong }, column) =>
      text
        .split(" ")
        .some((word) => textWidthPoints(word, { sizePoints, isBold: isStrong }) > cellWidth(measure, column)),
    ),
  );
}

function cellWidth({ table, body }: TableMeasure, column: number): number {
  return textWidth({ width: body.width * (table.columns[column]?.share ?? 0) });
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
