// How the numbers of a selection add up.
import { counted, formatNumber } from "../../../shared/french/numbers.ts";
import { readNumber } from "../../../shared/parsing/cell.ts";
import type { Block } from "./grid/block.ts";
import type { TabModel } from "./grid/tab-model.ts";

const MOST_CELLS = 200_000;
const DECIMALS = 4;
const MEAN_DECIMALS = 1;

/** « Nombre : 8 · Somme : 9 435 · Moyenne : 1 179,4 » of what is in sight; the count of rows without numbers; blank for one cell. */
export function figuresOf(model: TabModel, block: Block): string {
  const { column, columnCount } = block;
  const rows = model.rowsIn(block.row, block.rowCount);
  if (rows.length * columnCount <= 1 || rows.length * columnCount > MOST_CELLS) return "";
  const numbers: number[] = [];
  for (const at of rows)
    for (let across = column; across < column + columnCount; across += 1) {
      const value = model.kind(at, across) === "n" ? readNumber(model.text(at, across)) : null;
      if (typeof value === "number") numbers.push(value);
    }
  if (numbers.length < 2) return rows.length > 1 ? counted(rows.length, "ligne") : "";
  const sum = numbers.reduce((total, number) => total + number, 0);
  const mean = formatNumber(sum / numbers.length, MEAN_DECIMALS);
  return `Nombre : ${formatNumber(numbers.length)} · Somme : ${formatNumber(sum, DECIMALS)} · Moyenne : ${mean}`;
}
