// What a reference reads: the values of its cells, and a short text that tells whether these are still the same.
import { createHash } from "node:crypto";
import { cellAt, type Draft } from "../draft.ts";
import type { Cell, CellError, Row, Sheet } from "../model.ts";
import type { Operand } from "./operations.ts";
import type { FormulaReference, ReferenceEnd } from "./references.ts";

/** The values, row after row; the blank cells of a range may be left out. Nothing for a tab that is not there. */
export function valuesRead(
  draft: Draft,
  from: Sheet,
  reference: FormulaReference,
): (Operand | CellError)[] | undefined {
  const sheet = sheetRead(draft, from, reference);
  if (sheet === undefined) return undefined;
  const [first, last] = reference.ends;
  if (first?.row && first.column && last === undefined)
    return [cellAt(sheet, first.row.index, first.column.index)?.value];
  return [...cellsOf(sheet.rows, areaOf(reference.ends))].map(({ value }) => value);
}

/** Another text when other values are read; blank cells between don't count. */
export function textRead(draft: Draft, from: Sheet, reference: FormulaReference): string {
  const sheet = sheetRead(draft, from, reference);
  if (sheet === undefined) return "";
  const [first, last] = reference.ends;
  if (first?.row && first.column && last === undefined)
    return textOf(cellAt(sheet, first.row.index, first.column.index)?.value);
  const area = areaOf(reference.ends);
  const known = HASHES.get(sheet.rows) ?? new Map<string, string>();
  HASHES.set(sheet.rows, known);
  const key = Object.values(area).join();
  const hash = known.get(key) ?? hashOf(sheet.rows, area);
  known.set(key, hash);
  return hash;
}

const HASHES = new WeakMap<readonly (Row | undefined)[], Map<string, string>>();

/** To be said of a draft's tab whose rows change between two readings. */
export function forgetRead({ rows }: Sheet): void {
  HASHES.delete(rows);
}

function sheetRead({ spreadsheet }: Draft, from: Sheet, { title }: FormulaReference): Sheet | undefined {
  if (title === null) return from;
  const wanted = title.toLowerCase();
  return spreadsheet.sheets.find(({ properties }) => properties.title.toLowerCase() === wanted);
}

/** Half-open. */
interface ReadArea {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

function areaOf(ends: readonly ReferenceEnd[]): ReadArea {
  const [startRow, endRow] = spanOf(ends, "row");
  const [startColumn, endColumn] = spanOf(ends, "column");
  return { startRow, endRow, startColumn, endColumn };
}

function spanOf(ends: readonly ReferenceEnd[], axis: "row" | "column"): [start: number, end: number] {
  const indexes = ends.map((end) => end[axis]?.index);
  const known = indexes.filter((index) => index !== undefined);
  // `A2:A` has no last row, `A:B` no row at all.
  const end = known.length < ends.length ? Number.POSITIVE_INFINITY : Math.max(...known) + 1;
  return [known.length === 0 ? 0 : Math.min(...known), end];
}

function* cellsOf(rows: readonly (Row | undefined)[], area: ReadArea): Generator<Cell> {
  for (let row = area.startRow; row < Math.min(area.endRow, rows.length); row += 1) {
    const cells = rows[row] ?? [];
    for (let column = area.startColumn; column < Math.min(area.endColumn, cells.length); column += 1) {
      const cell = cells[column];
      if (cell?.value !== undefined) yield cell;
    }
  }
}

function hashOf(rows: readonly (Row | undefined)[], area: ReadArea): string {
  const hash = createHash("sha1");
  for (const { value } of cellsOf(rows, area)) hash.update(`${textOf(value)}\u0001`);
  return hash.digest("base64");
}

function textOf(value: Cell["value"]): string {
  if (typeof value === "object") return `e${value.text}`;
  return value === undefined ? "" : `${(typeof value)[0]}${value}`;
}
