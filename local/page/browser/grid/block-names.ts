// Names of cells and ranges: `B3`, `A2:C9`.
import { blockName, columnIndexOf } from "../../../../shared/reading/a1.ts";
import type { Block } from "./block.ts";

const RANGE = /^\s*([a-z]{1,3})([1-9]\d{0,6})(?:\s*:\s*([a-z]{1,3})([1-9]\d{0,6}))?\s*$/i;

/** `B3`, or `B3:C5`. */
export function nameOfBlock({ row, column, rowCount, columnCount }: Block): string {
  return blockName({ row, column }, { row: row + rowCount - 1, column: column + columnCount - 1 });
}

/** The block that a name means, its corners in any order; nothing for another text. */
export function blockOfName(name: string): Block | undefined {
  const [, letters, digits, otherLetters = letters, otherDigits = digits] = RANGE.exec(name) ?? [];
  if (letters === undefined || otherLetters === undefined) return undefined;
  const columns = [columnIndexOf(letters), columnIndexOf(otherLetters)].toSorted((one, other) => one - other);
  const rows = [Number(digits), Number(otherDigits)].toSorted((one, other) => one - other);
  const [firstColumn = 0, lastColumn = 0] = columns;
  const [firstRow = 1, lastRow = 1] = rows;
  return {
    row: firstRow - 1,
    column: firstColumn,
    rowCount: lastRow - firstRow + 1,
    columnCount: lastColumn - firstColumn + 1,
  };
}
