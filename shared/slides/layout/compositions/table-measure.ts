// A table measured: the widths of its columns, the cells' paragraphs, the heights of its rows.

import type { Table, TableCell, TableColumn, TableRow } from "../../../review/composition.ts";
import { sumOf } from "../../../sum.ts";
import { textWidth } from "../../../text/glyph-widths.ts";
import { times } from "../../../times.ts";
import type { Paragraph } from "../../placed-page.ts";
import { shortenedToLines } from "../../text/shorten.ts";
import { splitParagraphs, textHeight, withoutOrphan } from "../../text/wrap-runs.ts";
import { boldBlue, lineRuns, paragraph, plain } from "../elements.ts";

/** What Slides keeps around a cell's text, on each side. */
const CELL_PADDING = 7.2;
const HEADER_SIZE = 12;
const SECOND_LINE_SIZE = 11;
/** Rows of that size keep it, whatever the table's. */
export const FIXED_SIZE = 14;
const TICK_BOX_SIZE = 18;
const TICK_BOX = "□";
/** A natural column takes at most that part of the table, and the label column at least as many points. */
const MOST_NATURAL_PART = 0.4;
const LEAST_REST = 120;
/** A word of more than that part of the table is no ordinary one: it may be broken. */
const MOST_WORD_PART = 0.3;
/** A header longer than that may break. */
const MOST_HEADER_WIDTH = 72;
const MOST_GROUP_WIDTH = 68;
const ROUNDING = 1.5;
const MOST_NAME_LINES = 4;

/** A row, or a piece of one that was higher than a page. */
export interface MeasuredRow {
  source: number;
  row: TableRow;
  /** One a column; the group's is blank. */
  cells: readonly (readonly Paragraph[])[];
  height: number;
}

export interface MeasuredTable {
  widths: readonly number[];
  headerHeight: number;
  header: readonly (readonly Paragraph[])[];
  /** At the bottom where one name takes more lines than another. */
  headerAnchor: "middle" | "bottom";
  rows: readonly MeasuredRow[];
  /** The cell of each group's name, on every page alike, and what it takes, in points. */
  groups: ReadonlyMap<string, { cell: readonly Paragraph[]; height: number }>;
  /** Headers and group names that were shortened, whole. */
  notes: readonly string[];
  /** Whether its columns are wider than the rows were measured in. */
  isWidened: boolean;
  /** The same table wider by so many points: the columns of words share them, so that no row is higher. */
  wider: (points: number) => MeasuredTable;
}

/** Measures a table at a size; a row higher than a page is parted between lines. */
export function measureTable(
  table: Table,
  width: number,
  sizePoints: number,
  pageHeight: number,
): MeasuredTable {
  const cells = table.rows.map((row) => rowCells(table, row, sizePoints));
  return inWidth(table, cells, width, pageHeight);
}

function inWidth(
  table: Table,
  cells: readonly MeasuredRow["cells"][],
  width: number,
  pageHeight: number,
): MeasuredTable {
  const widths = columnWidths(table, cells, width);
  const names = table.columns.map(({ header }, column) => shortName(header, widths[column]));
  const header = table.columns.map((column, index) => headerText({ ...column, header: names[index] ?? "" }));
  const headerHeight = cellsHeight(header, widths);
  const room = pageHeight - headerHeight;
  const groupNames = new Set(table.rows.flatMap(({ group }) => (group === null ? [] : [group])));
  const groups = new Map([...groupNames].map((name) => [name, groupCell(name, widths[0], room)]));
  const rows = table.rows.flatMap((row, source) =>
    rowPieces(table, cells[source] ?? [], widths, room).map((piece) => ({ source, row, ...piece })),
  );
  const isFlat = header.every((cell, column) => cellHeight(cell, widths[column]) === headerHeight);
  const measured = {
    widths,
    headerHeight,
    header,
    headerAnchor: isFlat ? ("middle" as const) : ("bottom" as const),
    rows,
    groups,
    notes: [
      ...table.columns.map(({ header: name }) => name).filter((name, index) => name !== names[index]),
      ...[...groups].flatMap(([name, { text }]) => (text === name ? [] : [name])),
    ],
  };
  const ofWords = table.columns.flatMap(({ width: own, align }, column) =>
    own === "rest" || (typeof own === "number" && align === "start") ? [column] : [],
  );
  const wider = (points: number): MeasuredTable => ({
    ...measured,
    isWidened: true,
    widths: widths.map((own, column) => (ofWords.includes(column) ? own + points / ofWords.length : own)),
    wider,
  });
  return { ...measured, isWidened: false, wider };
}

/** The height of a row, in points. */
export function rowHeight(
  { minimumRowHeight }: Table,
  cells: MeasuredRow["cells"],
  widths: readonly number[],
): number {
  return Math.max(minimumRowHeight ?? 0, cellsHeight(cells, widths));
}

function cellsHeight(cells: MeasuredRow["cells"], widths: readonly number[]): number {
  let highest = 0;
  for (const [column, cell] of cells.entries()) highest = Math.max(highest, cellHeight(cell, widths[column]));
  return highest;
}

function cellHeight(cell: readonly Paragraph[], width: number | undefined): number {
  return textHeight(cell, innerWidth(width)) + 2 * CELL_PADDING;
}

function innerWidth(width = 0): number {
  return Math.max(1, width - 2 * CELL_PADDING);
}

function rowPieces(
  table: Table,
  ownCells: MeasuredRow["cells"],
  widths: readonly number[],
  room: number,
): Pick<MeasuredRow, "cells" | "height">[] {
  const cells = ownCells.map((cell, column) =>
    cell.map((text) => withoutOrphan(text, innerWidth(widths[column]))),
  );
  const height = cellsHeight(cells, widths);
  if (height <= room) return [{ cells, height: Math.max(table.minimumRowHeight ?? 0, height) }];
  const pieces = cells.map((cell, column) =>
    splitParagraphs(cell, innerWidth(widths[column]), () => room - 2 * CELL_PADDING),
  );
  const count = Math.max(...pieces.map(({ length }) => length));
  return times(count, (piece) => {
    const own = pieces.map((parts) => parts[piece] ?? []);
    return { cells: own, height: rowHeight(table, own, widths) };
  });
}

/**
 * Given widths, the widest cell's, and what is left; narrower where they ask for more than there is. No column is
 * narrower than its words, as far as they all have room.
 */
function columnWidths(
  { columns, rows }: Table,
  cells: readonly MeasuredRow["cells"][],
  width: number,
): readonly number[] {
  const groups = new Set(rows.flatMap(({ group }) => group ?? []));
  const wordsWidth = (index: number) => {
    const ownWidth = (text: Paragraph) => wordWidth(text, width * MOST_WORD_PART);
    const names = [columns[index]?.header ?? "", ...(index === 0 ? groups : [])];
    const heads = names.map((name) => ownWidth(boldBlue(name, HEADER_SIZE)));
    return widthOf(index, cells, ownWidth, heads);
  };
  const wanted = columns.map((column, index) => {
    if (column.width === "rest") return null;
    if (column.width !== "natural") return Math.max(column.width, wordsWidth(index));
    if (groups.size > 0 && index === 0) return groupWidth(rows, column);
    return Math.min(naturalWidth(column, index, cells), width * MOST_NATURAL_PART);
  });
  const fixed = sumOf(wanted.map((own) => own ?? 0));
  const rests = wanted.filter((own) => own === null).length;
  const most = width - rests * Math.min(LEAST_REST, width / columns.length);
  const lack = Math.max(0, fixed - most);
  const words = wanted.map((own, index) =>
    own === null || lack === 0 ? 0 : Math.min(own, wordsWidth(index)),
  );
  const kept = sumOf(words) > most ? 0 : 1;
  const shrink = lack / (fixed - kept * sumOf(words));
  const rest = (width - fixed + lack) / Math.max(1, rests);
  return wideEnough(
    wanted.map((own, index) => {
      if (own === null) return rest;
      const spare = rests === 0 && index === 0 ? rest : 0;
      return own - (own - kept * (words[index] ?? 0)) * shrink + spare;
    }),
  );
}

/** Slides makes no column narrower: what a narrow one lacks is taken from the widest. */
const LEAST_COLUMN_WIDTH = 32;

function wideEnough(widths: readonly number[]): readonly number[] {
  const lack = widths.reduce((sum, own) => sum + Math.max(0, LEAST_COLUMN_WIDTH - own), 0);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((own, index) => Math.max(LEAST_COLUMN_WIDTH, own) - (index === widest ? lack : 0));
}

function naturalWidth(
  { header, subHeader }: TableColumn,
  index: number,
  cells: readonly MeasuredRow["cells"][],
): number {
  return widthOf(index, cells, unbrokenWidth, [
    Math.min(textWidth(header, HEADER_SIZE, true), MOST_HEADER_WIDTH),
    widestWord(header),
    textWidth(subHeader ?? "", HEADER_SIZE, false),
  ]);
}

/** The width of a column whose cells' paragraphs are that wide, and what else it holds. */
function widthOf(
  index: number,
  cells: readonly MeasuredRow["cells"][],
  measure: (paragraph: Paragraph) => number,
  others: readonly number[],
): number {
  let widest = Math.max(...others);
  for (const row of cells) for (const text of row[index] ?? []) widest = Math.max(widest, measure(text));
  return widest + 2 * CELL_PADDING + ROUNDING;
}

function groupWidth(rows: Table["rows"], { header }: TableColumn): number {
  const names = [header, ...new Set(rows.map(({ group }) => group ?? ""))];
  const whole = Math.max(...names.map((name) => textWidth(name, HEADER_SIZE, true)));
  const word = Math.max(...names.map(widestWord));
  return (
    Math.min(Math.max(word, Math.min(whole, MOST_GROUP_WIDTH)), 2 * MOST_GROUP_WIDTH) +
    2 * CELL_PADDING +
    ROUNDING
  );
}

function widestWord(text: string): number {
  return Math.max(0, ...text.split(" ").map((word) => textWidth(word, HEADER_SIZE, true)));
}

/** The widest word of a text that is no wider than `most`. */
function wordWidth({ runs }: Paragraph, most: number): number {
  const words = runs.flatMap(({ text, sizePoints, isBold }) =>
    text.split(" ").map((word) => textWidth(word, sizePoints, isBold)),
  );
  return Math.max(0, ...words.filter((word) => word <= most));
}

function unbrokenWidth({ runs }: Paragraph): number {
  return runs.reduce((sum, { text, sizePoints, isBold }) => sum + textWidth(text, sizePoints, isBold), 0);
}

function headerText({ header, subHeader, align }: TableColumn): readonly Paragraph[] {
  const name = boldBlue(header, HEADER_SIZE, { align });
  return subHeader === null
    ? [name]
    : [name, plain(subHeader, { sizePoints: HEADER_SIZE, color: "grey" }, { align })];
}

function rowCells(
  { columns }: Table,
  { cells, group, isTotal, sizePoints: own }: TableRow,
  tableSize: number,
): MeasuredRow["cells"] {
  const sizePoints = own === FIXED_SIZE ? own : tableSize;
  const shift = group === null ? 0 : 1;
  return columns.map(({ align }, column) => {
    const cell = cells[column - shift];
    return cell === undefined ? [] : cellText(cell, align, sizePoints, isTotal);
  });
}

function cellText(
  { lines, isTickBox }: TableCell,
  align: TableColumn["align"],
  sizePoints: number,
  isBold: boolean,
): readonly Paragraph[] {
  return lines.map((line, index) => {
    const style = {
      sizePoints: index === 0 || isTickBox ? sizePoints : Math.min(SECOND_LINE_SIZE, sizePoints),
      isBold,
    };
    const runs = lineRuns(line, style);
    return paragraph(isTickBox ? runs.flatMap(withLargeBox) : runs, { align });
  });
}

/** The box to tick is larger than its word. */
function withLargeBox(one: Paragraph["runs"][number]): Paragraph["runs"] {
  if (!one.text.startsWith(TICK_BOX)) return [one];
  return [
    { ...one, text: TICK_BOX, sizePoints: TICK_BOX_SIZE },
    { ...one, text: one.text.slice(TICK_BOX.length) },
  ];
}

/** A group's name, on as many lines as a page has room for. */
function groupCell(name: string, width: number | undefined, room: number) {
  for (let lines = MOST_NAME_LINES; ; lines -= 1) {
    const text = shortName(name, width, lines);
    const cell = [boldBlue(text, HEADER_SIZE)];
    const height = cellHeight(cell, width);
    if (height <= room || lines === 1) return { text, cell, height };
  }
}

/** A header or a group's name on a few lines of its column. */
function shortName(name: string, width: number | undefined, lines = MOST_NAME_LINES): string {
  return shortenedToLines(name, { sizePoints: HEADER_SIZE, isBold: true }, innerWidth(width), lines);
}
