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

/** Where a column begins and ends across the tab. */
export interface ColumnSpan {
  startPixels: number;
  endPixels: number;
}

/** Scrolls a row into sight, with rows above it and a few under, in a place so high. */
export async function bringRowInSight(
  grid: HTMLRevoGridElement,
  placePixels: number,
  model: TabModel,
  row: number,
): Promise<void> {
  const rowsInSight = Math.floor((placePixels - lettersPixels() - HEADER_ROW_PIXELS) / ROW_PIXELS);
  const at = model.gridRow(row);
  if (at?.type === "rgRow") await grid.scrollToRow(Math.max(0, at.y - rowsInSight + ROWS_UNDER));
}

/** Scrolls a column into sight, as little as it takes; one that is stays where it is. */
export function bringColumnInSight(
  grid: HTMLRevoGridElement,
  { reach }: KeyColumns,
  { startPixels, endPixels }: ColumnSpan,
): void {
  const scroller = grid.querySelector("revogr-viewport-scroll.rgCol");
  if (!scroller) return;
  const [most, least] = [Math.max(0, startPixels - reach), endPixels - scroller.clientWidth];
  scroller.scrollLeft = Math.min(most, Math.max(least, scroller.scrollLeft));
}

/** Brings a column that begins at `startPixels` out from under the key columns. */
export function clearKeyColumns(grid: HTMLRevoGridElement, { reach }: KeyColumns, startPixels: number): void {
  const scroller = grid.querySelector("revogr-viewport-scroll.rgCol");
  if (!scroller) return;
  const hidden = scroller.scrollLeft + reach - startPixels;
  if (reach > 0 && hidden > 0) scroller.scrollLeft -= hidden;
}
