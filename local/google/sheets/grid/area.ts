// Rectangles of cells: half-open, by index from 0.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Sheet } from "../model.ts";

/** A rectangle within a sheet; ends are exclusive. */
export interface Area {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** A rectangle that may be open: a missing end means the grid's edge. */
export type OpenArea = Partial<Area>;

/** The whole grid of a sheet. */
export function gridArea(sheet: Sheet): Area {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
}

/** The part of the rectangle that lies on the sheet's grid; it may be empty. */
export function clampedArea(sheet: Sheet, area: OpenArea): Area {
  const grid = gridArea(sheet);
  return {
    startRow: area.startRow ?? 0,
    endRow: Math.min(area.endRow ?? grid.endRow, grid.endRow),
    startColumn: area.startColumn ?? 0,
    endColumn: Math.min(area.endColumn ?? grid.endColumn, grid.endColumn),
  };
}

/** Whether both rectangles share a cell. */
export function areasIntersect(one: Area, other: Area): boolean {
  return (
    one.startRow < other.endRow &&
    other.startRow < one.endRow &&
    one.startColumn < other.endColumn &&
    other.startColumn < one.endColumn
  );
}

/** Whether `outer` covers `inner` whole. */
export function areaContains(outer: Area, inner: Area): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}

/** The open rectangle that a grid range designates. */
export function openAreaOf(range: sheets_v4.Schema$GridRange): OpenArea {
  return {
    ...(typeof range.startRowIndex === "number" && { startRow: range.startRowIndex }),
    ...(typeof range.endRowIndex === "number" && { endRow: range.endRowIndex }),
    ...(typeof range.startColumnIndex === "number" && { startColumn: range.startColumnIndex }),
    ...(typeof range.endColumnIndex === "number" && { endColumn: range.endColumnIndex }),
  };
}

/** The rectangle of a range whose sides are all closed, as those of merges and tables are. */
export function rangeArea(range: sheets_v4.Schema$GridRange | undefined): Area {
  return { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0, ...openAreaOf(range ?? {}) };
}

/** The grid range of a rectangle; the sheet's id is left out when it is 0, as Google does. */
export function gridRangeOf(sheetId: number, area: OpenArea): sheets_v4.Schema$GridRange {
  return {
    ...(sheetId !== 0 && { sheetId }),
    ...(area.startRow !== undefined && { startRowIndex: area.startRow }),
    ...(area.endRow !== undefined && { endRowIndex: area.endRow }),
    ...(area.startColumn !== undefined && { startColumnIndex: area.startColumn }),
    ...(area.endColumn !== undefined && { endColumnIndex: area.endColumn }),
  };
}
