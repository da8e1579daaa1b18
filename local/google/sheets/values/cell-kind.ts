// Telling apart what a cell's value may be.
import type { Cell, CellError } from "../model.ts";

/** Whether the value is a formula's error. */
export function isCellError(value: Cell["value"]): value is CellError {
  return typeof value === "object";
}

/** Whether the cell holds something that a reader sees: a value or a formula. */
export function hasContent(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && (cell.value !== undefined || cell.formula !== undefined) && cell.value !== "";
}
