// What a page asks to write: cells of rows named by their key, each with what the page had read in it.
import type { StaffTabKey } from "../workbook/tabs.ts";

/** A cell's content as `UNFORMATTED_VALUE` reads it: a day is its serial, a blank cell `null`. */
export type CellContent = string | number | null;

/** A cell to write, told with what stood in it. */
export interface CellChange {
  /** A column key of the tab. */
  column: string;
  before: CellContent;
  after: CellContent;
}

/** A row to change. */
export interface RowChange {
  tab: StaffTabKey;
  /** The columns that name the row, by column key: a reference, a title, a month and a code. */
  key: Readonly<Record<string, string | number>>;
  cells: readonly CellChange[];
  /** The row is added where no row has the key: its key must be among the cells. */
  mayBeNew: boolean;
  /** All the row's cells are written, or none. */
  isWhole?: true;
}

/** Why something was not written: the row is gone or stands twice, the cell changed meanwhile or holds a formula. */
export type RefusalReason = "gone" | "twice" | "changed" | "formula";

/** What was not written. */
export interface RefusedChange {
  /** The index of the row's change. */
  change: number;
  /** `null`: the whole row. */
  column: string | null;
  reason: RefusalReason;
  found: CellContent;
}

/** What became of the changes that a page asked for. */
export interface WrittenChanges {
  /** How many cells were written. */
  cellules: number;
  refus: RefusedChange[];
  /** The sheet's row of each change, from 1; `null` where it is not there. */
  lignes: (number | null)[];
  /** The indexes of the changes whose row was added. */
  ajoutees: number[];
}
