// Scrolling the grid to a cell: with rows around it, and out from under the key columns.
import type { Place } from "./destination.ts";
import { HEADER_ROW_PIXELS, type KeyColumns, lettersPixels, ROW_PIXELS } from "./key-columns.ts";
import type { TabModel } from "./tab-model.ts";

/** Blank rows in sight under the one that is typed in. */
const ROWS_UNDER = 4;

/** Whether a cell of the body is in sight, in the place of the grid. `y` is its row as the grid counts. */
export function isInSight(place: HTMLElement, y: number, column: number): boolean {
  const selector = `revogr-data[type="rgRow"][col-type="rgCol"] [data-rgrow="${y}"][data-rgcol="${column}"]`;
  const cell = place.querySelector(selector)?.getBoundingClientRect();
  const { right, bottom, left } = place.getBoundingClientRect();
  return cell !== undefined && cell.right <= right && cell.bottom <= bottom && cell.left >= left;
}

/** The element of a cell, of the headers too; nothing while it is far from what is in sight. */
export function drawnCell(grid: HTMLElement, model: TabModel, { row, column }: Place): HTMLElement | null {
  const at = model.gridRow(row);
  const part = `revogr-data[type="${at?.type}"][col-type="rgCol"]`;
  return grid.querySelector(`${part} [data-rgrow="${at?.y}"][data-rgcol="${column}"]`);
}

/** Scrolls a cell into sight, with rows above it and a few under, in a place so high. */
export async function bringInSight(
  grid: HTMLRevoGridElement,
  placePixels: number,
  model: TabModel,
  { row, column }: Place,
): Promise<void> {
  const rowsInSight = Math.floor((placePixels - lettersPixels() - HEADER_ROW_PIXELS) / ROW_PIXELS);
  const at = model.gridRow(row);
  if (at?.type === "rgRow") await grid.scrollToRow(Math.max(0, at.y - rowsInSight + ROWS_UNDER));
  await grid.scrollToColumnIndex(Math.max(0, column - 1));
}

/** Brings a column that begins at `startPixels` out from under the key columns. */
export function clearKeyColumns(grid: HTMLRevoGridElement, { reach }: KeyColumns, startPixels: number): void {
  const scroller = grid.querySelector("revogr-viewport-scroll.rgCol");
  if (!scroller) return;
  const hidden = scroller.scrollLeft + reach - startPixels;
  if (reach > 0 && hidden > 0) scroller.scrollLeft -= hidden;
}
