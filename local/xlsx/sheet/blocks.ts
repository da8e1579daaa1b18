// Blocks of cells: gathered from single cells, and cut out of one another.
import { type CellBlock, MAXIMUM_ROWS } from "./references.ts";

/** Gathers cells, given row after row, into one block per run of rows in a column. */
export class ColumnRuns {
  readonly #runsByColumn = new Map<number, CellBlock[]>();

  add(row: number, column: number): void {
    const runs = this.#runsByColumn.get(column) ?? [];
    const last = runs.at(-1);
    if (last?.endRow === row) last.endRow = row + 1;
    else runs.push({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
    this.#runsByColumn.set(column, runs);
  }

  /**
   * The blocks. A run that reaches the last row of the grid goes on to the end of the file's sheet: what
   * is set on a whole column holds for the rows that come later.
   */
  blocks(rowCount: number): CellBlock[] {
    return [...this.#runsByColumn.values()]
      .flat()
      .map((block) => (block.endRow >= rowCount ? { ...block, endRow: MAXIMUM_ROWS } : block));
  }
}

/** What remains of a block without another: at most four blocks. */
export function withoutBlock(block: CellBlock, cut: CellBlock): CellBlock[] {
  const startRow = Math.max(block.startRow, cut.startRow);
  const endRow = Math.min(block.endRow, cut.endRow);
  const startColumn = Math.max(block.startColumn, cut.startColumn);
  const endColumn = Math.min(block.endColumn, cut.endColumn);
  if (startRow >= endRow || startColumn >= endColumn) return [block];
  const parts: CellBlock[] = [
    { ...block, endRow: startRow },
    { ...block, startRow: endRow },
    { ...block, startRow, endRow, endColumn: startColumn },
    { ...block, startRow, endRow, startColumn: endColumn },
  ];
  return parts.filter((part) => part.startRow < part.endRow && part.startColumn < part.endColumn);
}
