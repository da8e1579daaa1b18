// A block filled from what it holds, or from what stands beside it, as the fill handle does: what cells are typed from is repeated, and formulas follow.
import type { CellEdit } from "../../protocol/tab.ts";
import { type Block, repeatedOver } from "./block.ts";
import type { TabModel } from "./tab-model.ts";

/** From its first row, from its first column, or from its first cell. */
export type Filling = "down" | "right" | "all";

/** The cells to type: a block of one row, or one column, is filled from the one before it; headers fill nothing. */
export function filledFrom(filling: Filling, block: Block, model: TabModel): CellEdit[] {
  const rows = model.rowsIn(block.row, block.rowCount);
  const columns = Array.from({ length: block.columnCount }, (_, index) => block.column + index);
  const column = block.column - (filling === "right" && columns.length === 1 ? 1 : 0);
  const row = filling === "down" && rows.length === 1 ? model.rowBeyond(block.row, -1) : block.row;
  if (column < 0 || row < model.frozenCount) return [];
  if (filling === "all") return repeatedOver([[model.source(row, column)]], block, model);
  const source =
    filling === "down"
      ? [columns.map((one) => model.source(row, one))]
      : rows.map((one) => [model.source(one, column)]);
  return repeatedOver(source, block, model);
}
