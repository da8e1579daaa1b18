// What one browser tab typed, to be taken back cell by cell when nobody changed those cells since.
import { type Draft, editRow, openDraft } from "../../google/sheets/draft.ts";
import type { Cell, Spreadsheet } from "../../google/sheets/model.ts";
import type { CellEdit } from "../protocol.ts";

interface ChangedCell {
  row: number;
  column: number;
  before: Cell | undefined;
  after: Cell | undefined;
}

/** Cells changed together. */
export interface CellChange {
  sheetId: number;
  cells: ChangedCell[];
}

const MOST_STEPS = 200;

/** The steps that can be taken back, and those that can be done again. */
export class UndoStack {
  readonly #done: CellChange[] = [];
  #undone: CellChange[] = [];

  add(change: CellChange): void {
    this.#done.push(change);
    if (this.#done.length > MOST_STEPS) this.#done.shift();
    this.#undone = [];
  }

  /** Moves the last step to the other side and gives it, as it is to be applied. */
  take(direction: "undo" | "redo"): CellChange | undefined {
    const [from, to] = direction === "undo" ? [this.#done, this.#undone] : [this.#undone, this.#done];
    const step = from.pop();
    if (step === undefined) return undefined;
    to.push(step);
    return direction === "undo" ? reversed(step) : step;
  }
}

/** What edits changed between two versions. */
export function changeBetween(
  before: Spreadsheet,
  after: Spreadsheet,
  sheetId: number,
  edits: readonly CellEdit[],
): CellChange {
  const cells = edits.map(([row, column]) => ({
    row,
    column,
    before: cellOf(before, sheetId, row, column),
    after: cellOf(after, sheetId, row, column),
  }));
  return { sheetId, cells };
}

/** The spreadsheet with the change; cells that are no longer as the change left them stay as they are. */
export function withChange(
  spreadsheet: Spreadsheet,
  { sheetId, cells }: CellChange,
): { spreadsheet: Spreadsheet; skipped: number } {
  const draft: Draft = openDraft(spreadsheet);
  const sheet = draft.spreadsheet.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (sheet === undefined) return { spreadsheet, skipped: cells.length };
  let skipped = 0;
  for (const { row, column, before, after } of cells) {
    if (sheet.rows[row]?.[column] !== before) skipped += 1;
    else
      editRow(draft, sheet, row, (edited) => {
        edited[column] = after;
      });
  }
  return { spreadsheet: draft.spreadsheet, skipped };
}

function reversed({ sheetId, cells }: CellChange): CellChange {
  return { sheetId, cells: cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before })) };
}

function cellOf({ sheets }: Spreadsheet, sheetId: number, row: number, column: number): Cell | undefined {
  return sheets.find(({ properties }) => properties.sheetId === sheetId)?.rows[row]?.[column];
}
