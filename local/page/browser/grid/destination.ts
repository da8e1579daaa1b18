// Where a move of the focus leads.
import type { TabModel } from "./tab-model.ts";

/** How far a move goes: so many cells, to where filled cells end or begin, or to the last filled row and column. */
export interface Move {
  down: number;
  right: number;
  reach: "cells" | "filledEdge" | "usedEnd";
}

/** What is selected whole: the column's or the row's cells under the headers, or all down to the last that hold something. */
export type Whole = "column" | "row" | "all";

/** A cell of the tab, from 0. */
export interface Place {
  row: number;
  column: number;
}

/** The cell that a move leads to, within the tab. */
export function destination(model: TabModel, from: Place, { down, right, reach }: Move): Place {
  if (reach === "usedEnd") return usedEnd(model);
  if (reach === "filledEdge") return filledEdge(model, from, down, right);
  const { column } = within(model, { row: from.row, column: from.column + right });
  return { row: model.rowBeyond(from.row, down), column };
}

/** The first and the last cell of what is selected whole; the headers are left out, unless the row is theirs. */
export function wholeBlock(
  model: TabModel,
  whole: Whole,
  { row, column }: Place,
): { from: Place; to: Place } {
  const { rowCount, columnCount } = model.view;
  if (whole === "row") return { from: { row, column: 0 }, to: { row, column: columnCount - 1 } };
  const first = Math.min(rowCount - 1, model.frozenCount);
  const [top, bottom] = [model.rowBeyond(first - 1, 1), model.rowBeyond(first - 1, rowCount)];
  if (whole === "column") return { from: { row: top, column }, to: { row: bottom, column } };
  const end = usedEnd(model);
  return {
    from: { row: top, column: 0 },
    to: { row: Math.max(top, Math.min(bottom, end.row)), column: end.column },
  };
}

/** The nearest cell of the tab. */
export function within({ view: { rowCount, columnCount } }: TabModel, { row, column }: Place): Place {
  return {
    row: Math.max(0, Math.min(rowCount - 1, row)),
    column: Math.max(0, Math.min(columnCount - 1, column)),
  };
}

/** The last row and the last column that hold something in sight. */
function usedEnd(model: TabModel): Place {
  let [row, column] = [0, 0];
  for (const one of model.rowsInSight) {
    const last = model.view.rows[one]?.texts.findLastIndex((text) => text !== "") ?? -1;
    if (last >= 0) [row, column] = [one, Math.max(column, last)];
  }
  return within(model, { row, column });
}

/** As in spreadsheets: the last filled cell of a run, or else the next filled one, or else the tab's edge. */
function filledEdge(model: TabModel, from: Place, down: number, right: number): Place {
  const next = ({ row, column }: Place): Place | undefined => {
    const place = { row: model.rowBeyond(row, down), column: column + right };
    const isInside = within(model, place).column === place.column && (down === 0 || place.row !== row);
    return isInside ? place : undefined;
  };
  const isFilled = (place: Place | undefined): boolean =>
    place !== undefined && model.text(place.row, place.column) !== "";
  const isInRun = isFilled(from) && isFilled(next(from));
  let at = from;
  for (let beside = next(at); beside !== undefined; beside = next(at)) {
    if (isInRun && !isFilled(beside)) break;
    at = beside;
    if (!isInRun && isFilled(at)) break;
  }
  return at;
}
