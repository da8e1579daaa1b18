// What dragging the fill handle types: series go on, formulas follow, the rest is repeated.
import { monthName } from "../../../../shared/french/dates.ts";
import type { CellEdit } from "../../protocol/tab.ts";
import type { Source } from "./block.ts";
import { continuing } from "./series.ts";
import type { TabModel } from "./tab-model.ts";

/** A cell as the grid counts. */
interface GridPlace {
  rowIndex: number;
  colIndex: number;
}

/** A rectangle as the grid counts, its last row and column included. */
interface Range {
  x: number;
  y: number;
  x1: number;
  y1: number;
}

/** From what is selected to what is filled, the former within it; what the grid would repeat in each cell, by row and column. */
export interface HandleDrag {
  oldRange: Range;
  newRange: Range;
  mapping: Readonly<Record<number, Readonly<Record<string, GridPlace>>>>;
}

/** The cells that the grid would fill from its former range; `rowOf` gives a row of the tab. */
export function handleFilled(
  { oldRange, newRange, mapping }: HandleDrag,
  model: TabModel,
  rowOf: (rowIndex: number) => number,
): CellEdit[] {
  const isDown = newRange.x === oldRange.x && newRange.x1 === oldRange.x1;
  const lines = new Map<number, ReturnType<typeof continuing>>();
  const lineOf = ({ rowIndex, colIndex }: GridPlace): ReturnType<typeof continuing> => {
    const at = isDown ? colIndex : rowIndex;
    if (!lines.has(at)) lines.set(at, continuing(textsOf(model, cellsOfLine(at))));
    return lines.get(at);
  };
  const cellsOfLine = (at: number): GridPlace[] =>
    isDown
      ? fromTo(oldRange.y, oldRange.y1).map((rowIndex) => ({ rowIndex: rowOf(rowIndex), colIndex: at }))
      : fromTo(oldRange.x, oldRange.x1).map((colIndex) => ({ rowIndex: rowOf(at), colIndex }));
  const [start, end] = isDown ? [oldRange.y, oldRange.y1] : [oldRange.x, oldRange.x1];
  return Object.entries(mapping).flatMap(([rowKey, cells]) =>
    Object.entries(cells).map(([columnKey, from]): CellEdit => {
      const place = { rowIndex: Number(rowKey), colIndex: Number(columnKey) };
      const at = isDown ? place.rowIndex : place.colIndex;
      const next = lineOf(place)?.(at > end ? at - end - 1 : at - start);
      const source = sourceOf(model, { rowIndex: rowOf(from.rowIndex), colIndex: from.colIndex }, next);
      const row = rowOf(place.rowIndex);
      return typeof source === "string" ? [row, place.colIndex, source] : [row, place.colIndex, ...source];
    }),
  );
}

/** What continues is numbers and dates, and months that are texts; a day that is shown as its month is one. */
function textsOf(model: TabModel, cells: readonly GridPlace[]): string[] {
  return cells.map(({ rowIndex: row, colIndex: column }) => {
    const [shown, typed] = [model.text(row, column), model.input(row, column)];
    if (model.kind(row, column) !== "n") return MONTH.test(typed) ? typed : "";
    return FIRST_DAY.test(typed) && isMonthShown(shown) ? typed.slice(3) : typed;
  });
}

/** What goes on is written as the cell that it goes on from is shown: « février 2026 ». */
function sourceOf(model: TabModel, { rowIndex: row, colIndex: column }: GridPlace, next?: string): Source {
  if (next === undefined) return model.source(row, column);
  const isNamed = MONTH.test(next) && /\p{L}/u.test(model.text(row, column));
  return isNamed ? `${monthName(Number(next.slice(0, 2)))} ${next.slice(3)}` : next;
}

const MONTH = /^(?:0[1-9]|1[0-2])\/\d{4}$/;
const FIRST_DAY = /^01\/\d{2}\/\d{4}$/;

/** « 01/2026 », « janvier 2026 », « janv.-26 ». */
function isMonthShown(shown: string): boolean {
  return /^(?:\d{1,2}|\p{L}+\.?)[\s/-]\d{2,4}$/u.test(shown);
}

function fromTo(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
