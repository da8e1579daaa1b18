// What the page is told of a tab and its cells, and what is typed in them.
import type { Calculation, Direction, Unit } from "../../../shared/workbook/choices.ts";

/** What cells have besides their text; each different set has a number. */
export interface CellTraits {
  bold?: boolean;
  italic?: boolean;
  wraps?: boolean;
  /** CSS colours. */
  background?: string;
  color?: string;
  alignment?: "left" | "center" | "right";
  choices?: string[];
  note?: string;
}

/** An indicator as the catalogue describes it. */
export interface IndicatorView {
  label: string;
  unit: Unit | null;
  calculation: Calculation | null;
  target: number | null;
  direction: Direction | null;
  /** What is counted, and the total that it is counted in, in the site's words; blank when not said. */
  counted: string;
  total: string;
}

/** One row: its texts, the kind of each, and its traits by index in the tab's list. */
export interface RowView {
  texts: string[];
  /** One letter a cell: `n` number, `b` boolean, `e` error, `t` text. */
  kinds: string;
  /** Numbers of `traits` by column; 0 for none. Left out when the row has the tab's usual ones. */
  traits?: number[];
  /** What is typed to get the cell, by column, where it is not what is shown. */
  inputs?: Record<number, string>;
  /** Why a cell can't be read, by column. */
  faults?: Record<number, string>;
}

/** One tab to show. */
export interface TabView {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  /** What the tab holds, in a few words. */
  summary: string;
  frozenRowCount: number;
  columnWidths: number[];
  /** Help of each column, from its header's note. */
  columnHelps: string[];
  /** Columns (from 0) that warn before they are changed by hand. */
  warnedColumns: number[];
  /** Columns (from 0) that the add-on finds by their header in row 1. */
  headerColumns: number[];
  /** The tab is shown as tiles and charts. */
  isDashboard: boolean;
  /** People open the tab to add rows to it. */
  isToFill: boolean;
  /** Under each column's header, the kind of its cells; blank where the contract does not know the column. */
  columnKinds: string[];
  /** How many columns, from the first, tell which row is which. */
  keyColumnCount: number;
  /** Columns (from 0) that hold codes of indicators. */
  codeColumns: number[];
  /** Where `Taux` has an indicator's code, its values (T1 to T4, the year) and whether the target is attained. */
  rateColumns: { code: number; values: number[]; attained: number } | null;
  /** The indicators that codes stand for, by code in capitals. */
  indicators: Record<string, IndicatorView>;
  traits: Record<number, CellTraits>;
  /** The traits of rows that say nothing else. */
  usualTraits: number[];
  /** Rows as far as they hold something. */
  rows: RowView[];
  /** The rows' order shown: what is typed says it, so that it finds rows that moved meanwhile. */
  rowVersion: number;
  /** What tells each row from all others, wherever it moves; nothing while none moved: then it is its number, from 1. */
  rowIdentities?: IdentityRun[];
}

/** Identities that follow each other: the first one, and how many. */
export type IdentityRun = [first: number, count: number];

/** The rows that a rate counts, from 0, in the tab's order of rows that they are told in. */
export interface CountedRows {
  sheetId: number;
  rows: number[];
  rowVersion: number;
}

/** A cell of a workbook: row and column from 0. */
export interface CellPlace {
  sheetId: number;
  row: number;
  column: number;
}

/** One cell typed: row and column from 0, and the text as typed; a formula that is repeated says where it stood. */
export type CellEdit = readonly [
  row: number,
  column: number,
  text: string,
  from?: readonly [row: number, column: number] | undefined,
];

/** What is wrong with the cells that were just typed, or to be known of them. */
export interface Typed {
  /** In a French sentence that names the cell, of the first one; nothing when all is well. */
  fault: string | null;
  /** How many cells are wrong, and where the first of them are (from 0). */
  faultCount: number;
  places: [row: number, column: number][];
  /** What else is to be known of what was typed, in French. */
  notice?: string;
}

export type SortDirection = "ascending" | "descending";

/** Rows that changed. When there are too many, `rows` is absent: load the tab again. */
export interface TabChange {
  sheetId: number;
  rows?: Record<number, RowView>;
}
