// The cells of a tab to write again, as the XML of each.
import { cellName } from "../../../shared/reading/a1.ts";
import type { Cell, Sheet } from "../../google/sheets/model.ts";
import type { StyleWriter } from "../styles/style-writer.ts";
import { longCellText, MAXIMUM_CELL_CHARACTERS } from "../workbook-file-error.ts";
import { forEachChangedCell, hasSameContent } from "./changed-cells.ts";
import type { RowChange } from "./patch-rows.ts";
import { type CellBlock, MAXIMUM_COLUMNS } from "./references.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { writeCell } from "./write-cell.ts";

/** A tab as it was and as it is. */
export interface TabVersions {
  before: Sheet;
  after: Sheet;
  layout: SheetLayout;
}

/** What the rest of the workbook gives to written cells. */
export interface CellWriting {
  styles: StyleWriter;
  usesEpoch1904: boolean;
  /** The style that a new cell of a column inherits. */
  columnStyle: (column: number) => number;
}

/** The rows to patch, the block that holds the written cells, and whether formulas came or went away. */
export interface CellChanges {
  rows: Map<number, RowChange>;
  extent: CellBlock | undefined;
  removesFormula: boolean;
  writesFormula: boolean;
}

/** Compares the cells of a tab and writes those that differ in value, formula or format. */
export function cellChanges(tab: TabVersions, writing: CellWriting): CellChanges {
  const changes: CellChanges = {
    rows: new Map(),
    extent: undefined,
    removesFormula: false,
    writesFormula: false,
  };
  const put = (row: number, column: number, cell: Cell | undefined, style: number): void => {
    const change = changes.rows.get(row) ?? { cells: new Map() };
    refuseLongText(cell, tab.after.properties.title, row, column);
    const shownStyle = writing.styles.withQuote(style, looksLikeFormula(cell));
    const place = { row, column, style: shownStyle, usesEpoch1904: writing.usesEpoch1904 };
    change.cells.set(column, writeCell(cell, place));
    changes.rows.set(row, change);
    if (cell?.formula !== undefined) changes.writesFormula = true;
    if (cell) changes.extent = withCell(changes.extent, row, column);
  };
  forEachChangedCell(tab.before.rows, tab.after.rows, (row, column, was, is) => {
    const styleBefore = writing.styles.indexOfOpened(was?.format);
    const style = styleAfter(was, is, row, column, tab.layout, writing);
    if (style === styleBefore && hasSameContent(was, is) && (is === undefined) === (was === undefined))
      return;
    if (was?.formula !== undefined && is?.formula === undefined) changes.removesFormula = true;
    put(row, column, is, style);
  });
  for (const [row, column] of orphansOfSharedFormulas(tab.layout, changes)) {
    const cell = tab.after.rows[row]?.[column];
    put(row, column, cell, writing.styles.indexOfOpened(cell?.format));
  }
  return changes;
}

/** A text that a spreadsheet program would compute if somebody typed it. */
function looksLikeFormula(cell: Cell | undefined): boolean {
  return cell?.formula === undefined && typeof cell?.value === "string" && /^[=+\-@]/.test(cell.value);
}

function refuseLongText(cell: Cell | undefined, title: string, row: number, column: number): void {
  const text = typeof cell?.value === "string" ? cell.value : "";
  if (text.length <= MAXIMUM_CELL_CHARACTERS) return;
  throw longCellText(title, cellName(row, column), text.length);
}

function styleAfter(
  was: Cell | undefined,
  is: Cell | undefined,
  row: number,
  column: number,
  layout: SheetLayout,
  writing: CellWriting,
): number {
  if (!is) return 0;
  if (was) return writing.styles.indexOf(is.format, writing.styles.indexOfOpened(was.format));
  const inherited = layout.rowStyles.get(row) ?? writing.columnStyle(column);
  return is.format ? writing.styles.indexOf(is.format, inherited) : inherited;
}

/** Cells whose formula is only written in a cell that is being changed: they need their own text now. */
function* orphansOfSharedFormulas(layout: SheetLayout, changes: CellChanges): Generator<[number, number]> {
  const isChanged = (row: number, column: number): boolean =>
    changes.rows.get(row)?.cells.has(column) === true;
  for (const shared of layout.sharedFormulas) {
    if (!isChanged(shared.row, shared.column)) continue;
    for (const place of shared.dependents) {
      const [row, column] = [Math.floor(place / MAXIMUM_COLUMNS), place % MAXIMUM_COLUMNS];
      if (!isChanged(row, column)) yield [row, column];
    }
  }
}

function withCell(extent: CellBlock | undefined, row: number, column: number): CellBlock {
  return {
    startRow: Math.min(extent?.startRow ?? row, row),
    endRow: Math.max(extent?.endRow ?? 0, row + 1),
    startColumn: Math.min(extent?.startColumn ?? column, column),
    endColumn: Math.max(extent?.endColumn ?? 0, column + 1),
  };
}
