// Cells put back as they were, one by one, where nobody changed them since.
import { editRow, openDraft } from "../../google/sheets/draft.ts";
import type { Cell, Spreadsheet } from "../../google/sheets/model.ts";
import type { CellEdit } from "../protocol/tab.ts";
import type { RowOrder } from "./row-order.ts";
import { isSameCell } from "./same-row.ts";

interface ChangedCell {
  /** From 0, in the rows' order of the change. */
  row: number;
  column: number;
  from: Cell | undefined;
  to: Cell | undefined;
}

/** Cells that change together: each from what it holds to what it shall hold. */
export interface CellChange {
  kind: "cells";
  sheetId: number;
  /** The rows' order that `row` counts in. */
  rowVersion: number;
  cells: ChangedCell[];
}

/** What takes edits back: the cells of the version before. Rows as they stand now. */
export function takingBack(
  before: Spreadsheet,
  after: Spreadsheet,
  place: { sheetId: number; rowVersion: number },
  edits: readonly CellEdit[],
): CellChange {
  const { sheetId, rowVersion } = place;
  const cells = edits.map(([row, column]) => ({
    row,
    column,
    from: cellOf(after, sheetId, row, column),
    to: cellOf(before, sheetId, row, column),
  }));
  return { kind: "cells", sheetId, rowVersion, cells };
}

/** The spreadsheet with the change; cells that do not hold what the change starts from stay as they are. */
export function withCellChange(
  spreadsheet: Spreadsheet,
  { sheetId, rowVersion, cells }: CellChange,
  order: RowOrder,
): { spreadsheet: Spreadsheet; skipped: number; inverse: CellChange } {
  const draft = openDraft(spreadsheet);
  const sheet = draft.spreadsheet.sheets.find(({ properties }) => properties.sheetId === sheetId);
  const changed: ChangedCell[] = [];
  for (const { row: formerRow, column, from, to } of cells) {
    const row = order.indexNow(rowVersion, formerRow);
    if (sheet === undefined || row === undefined || !isSameCell(sheet.rows[row]?.[column], from)) continue;
    editRow(draft, sheet, row, (edited) => {
      edited[column] = to;
    });
    changed.push({ row, column, from: to, to: from });
  }
  return {
    spreadsheet: draft.spreadsheet,
    skipped: cells.length - changed.length,
    inverse: { kind: "cells", sheetId, rowVersion: order.version, cells: changed },
  };
}

function cellOf({ sheets }: Spreadsheet, sheetId: number, row: number, column: number): Cell | undefined {
  return sheets.find(({ properties }) => properties.sheetId === sheetId)?.rows[row]?.[column];
}
