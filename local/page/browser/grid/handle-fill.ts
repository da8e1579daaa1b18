// What dragging the fill handle types: series go on, formulas follow, the rest is repeated.
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
      const source: Source = next ?? model.source(rowOf(from.rowIndex), from.colIndex);
      const row = rowOf(place.rowIndex);
      return typeof source === "string" ? [row, place.colIndex, source] : [row, place.colIndex, ...source];
    }),
  );
}

/** What continues is numbers and dates; a month is read as it is shown, not as its first day. */
function textsOf(model: TabModel, cells: readonly GridPlace[]): string[] {
  return cells.map(({ rowIndex: row, colIndex: column }) => {
    if (model.kind(row, column) !== "n") return "";
    const shown = model.text(row, column);
    return /^\d{2}\/\d{4}$/.test(shown) ? shown : model.input(row, column);
  });
}

function fromTo(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
