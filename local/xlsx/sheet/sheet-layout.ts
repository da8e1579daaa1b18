// Where the rows of a worksheet stand in its XML: what a save needs to change only some of them.

/** One `row` element; positions are in `SheetXml.rows`. */
interface RowPlace {
  /** Row index, from 0. */
  row: number;
  start: number;
  end: number;
}

/** A shared formula: its first cell and the cells that depend on it, as row × 16,384 + column. */
export interface SharedFormula {
  formula: string;
  row: number;
  column: number;
  dependents: number[];
}

/** The rows of a sheet as they stand in its file. */
export interface SheetLayout {
  /** In the file's order. */
  rows: RowPlace[];
  /** Some row bears no number: its place tells it. */
  hasUnnumberedRows: boolean;
  sharedFormulas: SharedFormula[];
  hasFormulas: boolean;
  /** The style that new cells of a row inherit, where a row has one. */
  rowStyles: Map<number, number>;
}

/** The layout of a sheet without rows. */
export function emptyLayout(): SheetLayout {
  return { rows: [], hasUnnumberedRows: false, sharedFormulas: [], hasFormulas: false, rowStyles: new Map() };
}
