// How wide the columns of a table of words are, so that its rows take as few lines as they can.
import { lineCount } from "../../slides/text/fitting.ts";
import { textWidthPoints } from "../../slides/text/measure.ts";
import type { Line, TableColumn, TableRow } from "../composition.ts";
import { sumOf } from "./words.ts";

/** A cell of a table has 7.2 points on each side. */
const CELL_PADDING = 14.4;
const TABLE_SIZE = 12;
const SMALL_SIZE = 11;
const NARROWEST_WORDS = 96;
const WIDTH_STEP = 4;

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
    return CELL_PADDING + lines.reduce((widest, width) => Math.max(widest, width), own);
  });
}

function lineWidth(runs: Line, sizePoints: number): number {
  return sumOf(runs.map(({ text, isStrong }) => textWidthPoints(text, { sizePoints, isBold: isStrong })));
}

/**
 * Gives the last column, which holds words as the first one does, the width that makes the rows the lowest: the
 * first column takes what the figures between them leave.
 */
export function withLastColumnFitted(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  tableWidth: number,
): TableColumn[] {
  const widths = naturalWidths(columns, rows, TABLE_SIZE);
  const room = tableWidth - sumOf(widths.slice(1, -1));
  const last = columns.length - 1;
  let best = { width: room / 2, lines: Number.POSITIVE_INFINITY };
  for (let width = NARROWEST_WORDS; width <= room - NARROWEST_WORDS; width += WIDTH_STEP) {
    const lines = sumOf(rows.map((row) => rowLines(row, room - width, width)));
    if (lines < best.lines) best = { width, lines };
  }
  return columns.map((column, index) => (index === last ? { ...column, width: best.width } : column));
}

/** The lines of the row's highest cell. */
function rowLines(row: TableRow, firstWidth: number, lastWidth: number): number {
  const figures = row.cells.slice(1, -1).map(({ lines }) => lines.length);
  return Math.max(wordLines(row, 0, firstWidth), wordLines(row, row.cells.length - 1, lastWidth), ...figures);
}

function wordLines({ cells }: TableRow, index: number, width: number): number {
  return sumOf(
    (cells[index]?.lines ?? []).map((runs) =>
      lineCount(runs.map(({ text }) => text).join(""), width - CELL_PADDING, {
        sizePoints: TABLE_SIZE,
        isBold: false,
      }),
    ),
  );
}
