// Finds what changed in a grid by identity: rows and cells are replaced, never changed in place.
import type { Cell, Row } from "../../google/sheets/model.ts";

type Grid = readonly (Row | undefined)[];

/** Calls `visit` for each place whose cell is another object than before. */
export function forEachChangedCell(
  before: Grid,
  after: Grid,
  visit: (row: number, column: number, was: Cell | undefined, is: Cell | undefined) => void,
): void {
  const rowCount = Math.max(before.length, after.length);
  for (let row = 0; row < rowCount; row++) {
    const rowBefore = before[row];
    const rowAfter = after[row];
    if (rowBefore === rowAfter) continue;
    const columnCount = Math.max(rowBefore?.length ?? 0, rowAfter?.length ?? 0);
    for (let column = 0; column < columnCount; column++) {
      const was = rowBefore?.[column];
      const is = rowAfter?.[column];
      if (was !== is) visit(row, column, was, is);
    }
  }
}

/** Whether two cells hold the same value and formula. */
export function hasSameContent(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a?.formula !== b?.formula) return false;
  const [left, right] = [a?.value, b?.value];
  if (typeof left === "object" && typeof right === "object") return left.text === right.text;
  return Object.is(left, right);
}
