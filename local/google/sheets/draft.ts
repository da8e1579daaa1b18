// All-or-nothing changes: handlers work on a draft that shares every row with the version it comes from.
import type { Cell, Row, Sheet, Spreadsheet } from "./model.ts";

/**
 * A spreadsheet being changed. Its sheets are new objects whose lists are still those of the version before:
 * handlers replace lists, and take rows through {@link ownRows} or {@link editRow}. Dropping the draft undoes all.
 */
export interface Draft {
  readonly spreadsheet: Spreadsheet;
  readonly sheetsWithOwnRows: Set<Sheet>;
}

/** Opens a draft; costs a few objects a sheet, whatever the number of cells. */
export function openDraft(spreadsheet: Spreadsheet): Draft {
  const sheets = spreadsheet.sheets.map((sheet) => ({ ...sheet }));
  return { spreadsheet: { ...spreadsheet, sheets }, sheetsWithOwnRows: new Set() };
}

/** The list of the sheet's rows, free to change (its rows are not). */
export function ownRows(draft: Draft, sheet: Sheet): (Row | undefined)[] {
  if (!draft.sheetsWithOwnRows.has(sheet)) {
    sheet.rows = sheet.rows.slice();
    draft.sheetsWithOwnRows.add(sheet);
  }
  return sheet.rows;
}

/** Replaces one row by a copy that `edit` has changed. */
export function editRow(
  draft: Draft,
  sheet: Sheet,
  rowIndex: number,
  edit: (cells: (Cell | undefined)[]) => void,
): void {
  const rows = ownRows(draft, sheet);
  const cells = rows[rowIndex]?.slice() ?? [];
  edit(cells);
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
  if (cells.length > 0 || rowIndex < rows.length) rows[rowIndex] = cells.length > 0 ? cells : undefined;
}

/** The cell at a place, if anything is kept there. */
export function cellAt(sheet: Sheet, rowIndex: number, columnIndex: number): Cell | undefined {
  return sheet.rows[rowIndex]?.[columnIndex];
}

/** The cell, or none when nothing is left in it. */
export function keptCell(cell: Cell): Cell | undefined {
  for (const key in cell) {
    if (Object.hasOwn(cell, key)) return cell;
  }
  return undefined;
}
