// How wide the columns of a table of words are, so that its rows take as few lines as they can.

import { sumOf } from "../../sum.ts";
import { lineCount, linesOfWords, type MeasuredWords, measuredWords } from "../../text/fitting.ts";
import { lineText } from "../../text/line-text.ts";
import { textWidthPoints } from "../../text/measure.ts";
import type { Line, TableCell, TableColumn, TableRow } from "../composition.ts";

/** A cell of a table has 7.2 points on each side. */
const CELL_PADDING = 14.4;
/** A hair more, so that no figure breaks for a rounding. */
const ROUNDING = 1;
const TABLE_SIZE = 12;
const SMALL_SIZE = 11;
const NARROWEST_WORDS = 96;
const WIDTH_STEP = 2;
const LINE_HEIGHT = 1.15;
/** What a header leaves to the rows of a page, under a title of one line. */
const ROWS_ROOM = 260;
const TITLE_WIDTH = 648;
const TITLE_FONT = { sizePoints: 24, isBold: true };
const SECOND_TITLE_LINE = 24;

/** The widths that hold every cell on its own lines, at that size of text; second lines are of 11 points. */
export function naturalWidths(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  sizePoints: number,
): number[] {
  return columns.map(({ header }, index) => {
    const lines = rows.flatMap(({ cells }) =>
      (cells[index]?.lines ?? []).map((runs, place) =>
        lineWidth(runs, place === 0 ? sizePoints : SMALL_SIZE),
      ),
    );
    const own = textWidthPoints(header, { sizePoints, isBold: true });
    return CELL_PADDING + ROUNDING + lines.reduce((widest, width) => Math.max(widest, width), own);
  });
}

function lineWidth(runs: Line, sizePoints: number): number {
  return sumOf(runs.map(({ text, isStrong }) => textWidthPoints(text, { sizePoints, isBold: isStrong })));
}

/**
 * Gives the last column, which holds words as the first one does, the width that makes the rows the lowest: the
 * first column takes what the figures between them leave. Where 12 points are too high for a page and 11 are not, 11
 * decide.
 */
export function withLastColumnFitted(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  tableWidth: number,
): TableColumn[] {
  const usual = bestWidth(columns, rows, tableWidth, TABLE_SIZE);
  const small = usual.height <= ROWS_ROOM ? usual : bestWidth(columns, rows, tableWidth, SMALL_SIZE);
  const { width } = small.height <= ROWS_ROOM ? small : usual;
  return columns.map((column, index) => (index === columns.length - 1 ? { ...column, width } : column));
}

/** Whether rows hold on a page under their header, at the smaller size at worst; a title of two lines leaves less. */
export function holdOnPage(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  tableWidth: number,
  titleText: string,
): boolean {
  const isLong = lineCount(titleText, TITLE_WIDTH, TITLE_FONT) > 1;
  const { height } = bestWidth(columns, rows, tableWidth, SMALL_SIZE);
  return height <= ROWS_ROOM - (isLong ? SECOND_TITLE_LINE : 0);
}

function bestWidth(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  tableWidth: number,
  sizePoints: number,
): { width: number; height: number } {
  const room = tableWidth - sumOf(naturalWidths(columns, rows, sizePoints).slice(1, -1));
  const measured = rows.map((row) => measuredRow(row, sizePoints));
  let best = { width: Math.max(NARROWEST_WORDS, room / 2), height: Number.POSITIVE_INFINITY };
  for (let width = NARROWEST_WORDS; width <= room - NARROWEST_WORDS; width += WIDTH_STEP) {
    const height = sumOf(measured.map((row) => rowHeight(row, room - width, width, sizePoints)));
    if (height < best.height) best = { width, height };
  }
  return best;
}

/** The words of a row's first and last cells, and the height of the figures between them. */
interface MeasuredRow {
  first: readonly MeasuredWords[];
  last: readonly MeasuredWords[];
  figuresHeight: number;
}

function measuredRow({ cells }: TableRow, sizePoints: number): MeasuredRow {
  const wordsOf = (cell: TableCell | undefined) =>
    (cell?.lines ?? []).map((runs) => measuredWords(lineText(runs), { sizePoints, isBold: false }));
  const figures = cells.slice(1, -1).map(({ lines }) => sizePoints + SMALL_SIZE * (lines.length - 1));
  return { first: wordsOf(cells[0]), last: wordsOf(cells.at(-1)), figuresHeight: Math.max(0, ...figures) };
}

/** The height of the row's highest cell. */
function rowHeight(row: MeasuredRow, firstWidth: number, lastWidth: number, sizePoints: number): number {
  const lines = (texts: readonly MeasuredWords[], width: number) =>
    sumOf(texts.map((words) => linesOfWords(words, width - CELL_PADDING)));
  const words = Math.max(lines(row.first, firstWidth), lines(row.last, lastWidth));
  return CELL_PADDING + LINE_HEIGHT * Math.max(words * sizePoints, row.figuresHeight);
}
