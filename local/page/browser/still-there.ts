// Whether what was typed in a tab can still be written once the tab was read again, another program having had its file.
import type { CellEdit, TabView } from "../protocol/tab.ts";

/**
 * False where a row or the headers say something else than before: what was typed would go into another cell, or over
 * what somebody else wrote. `ownCells` are the others that were typed here lately, as `row:column`: they may differ.
 */
export function isStillThere(
  before: TabView,
  now: TabView,
  edits: readonly CellEdit[],
  ownCells: ReadonlySet<string>,
): boolean {
  const columns = Array.from({ length: Math.max(before.columnCount, now.columnCount) }, (_, index) => index);
  const own = new Set([...ownCells, ...edits.map(([row, column]) => `${row}:${column}`)]);
  const isSame = (row: number, column: number): boolean =>
    own.has(`${row}:${column}`) ||
    isFormula(before, row, column) ||
    textOf(before, row, column) === textOf(now, row, column);
  const rows = new Set(edits.map(([row]) => row));
  for (let header = 0; header < before.frozenRowCount; header += 1) rows.add(header);
  if (![...rows].every((row) => columns.every((column) => isSame(row, column)))) return false;
  return edits.every(([row, column, text]) => {
    const shown = textOf(now, row, column);
    if (ownCells.has(`${row}:${column}`)) return true;
    return shown === textOf(before, row, column) || text === shown || text === inputOf(now, row, column);
  });
}

function textOf({ rows }: TabView, row: number, column: number): string {
  return rows[row]?.texts[column] ?? "";
}

/** What is typed to get the cell. */
function inputOf(view: TabView, row: number, column: number): string {
  return view.rows[row]?.inputs?.[column] ?? textOf(view, row, column);
}

/** A formula may give something else once the cells that it reads were typed in. */
function isFormula(view: TabView, row: number, column: number): boolean {
  return inputOf(view, row, column).startsWith("=");
}
