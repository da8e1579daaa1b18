// Whether a row holds the very cells that it held: one that was changed and changed back does.
import type { Cell, Row } from "../../google/sheets/model.ts";

export function isSameRow(row: Row | undefined, other: Row | undefined): boolean {
  const length = Math.max(row?.length ?? 0, other?.length ?? 0);
  return Array.from({ length }).every((_, column) => isSameCell(row?.[column], other?.[column]));
}

/** A formula that followed its row, and came back with it, is another object. */
export function isSameCell(cell: Cell | undefined, other: Cell | undefined): boolean {
  if (cell === other) return true;
  if (cell?.formula === undefined || other === undefined) return false;
  return FIELDS.every((field) => cell[field] === other[field]);
}

const FIELDS = [
  "formula",
  "value",
  "format",
  "note",
  "validation",
  "textFormatRuns",
] as const satisfies (keyof Cell)[];
