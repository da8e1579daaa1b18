// What handlers of batchUpdate requests work with, and how they find what a request names.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import type { Draft } from "../draft.ts";
import { type Area, gridArea, openAreaOf } from "../grid/area.ts";
import type { Sheet } from "../model.ts";
import type { SheetsEnvironment } from "../store.ts";
import { exceedsGrid } from "../values/value-range.ts";

/** The draft that a batch changes, and the sources of chance and time. */
export interface RequestContext {
  draft: Draft;
  environment: SheetsEnvironment;
}

/** A request's handler: changes the draft and gives the reply, if the kind has one. */
export type Handler<Request> = (
  context: RequestContext,
  request: Request,
) => sheets_v4.Schema$Response | undefined;

/**
 * The sheet of that id; absent means 0.
 * @throws GoogleError INVALID_ARGUMENT when there is none.
 */
export function sheetById({ draft }: RequestContext, sheetId: number | null | undefined): Sheet {
  return foundSheet(draft, sheetId, "sheet");
}

function foundSheet(draft: Draft, sheetId: number | null | undefined, noun: string): Sheet {
  const id = sheetId ?? 0;
  const sheet = draft.spreadsheet.sheets.find(({ properties }) => properties.sheetId === id);
  if (sheet === undefined) throw invalidArgument(`No ${noun} with id: ${id}`);
  return sheet;
}

/** A sheet and a bounded rectangle of it. */
export interface Place {
  sheet: Sheet;
  area: Area;
}

/**
 * The cells that a grid range designates; open sides reach the grid's edges.
 * @throws GoogleError INVALID_ARGUMENT when the sheet is unknown or the range leaves the grid.
 */
export function placeOf(
  { draft }: RequestContext,
  range: sheets_v4.Schema$GridRange | null | undefined,
): Place {
  if (!range) throw invalidArgument("Must specify a range.");
  const sheet = foundSheet(draft, range.sheetId, "grid");
  const open = openAreaOf(range);
  const grid = gridArea(sheet);
  const area = { ...grid, ...open };
  refuseEmpty(area.startRow, area.endRow, "RowIndex");
  refuseEmpty(area.startColumn, area.endColumn, "ColumnIndex");
  if (area.endRow > grid.endRow || area.endColumn > grid.endColumn) throw exceedsGrid(sheet, area);
  return { sheet, area };
}

function refuseEmpty(start: number, end: number, name: string): void {
  if (start < 0) throw invalidArgument(`range.start${name}[${start}] must be at least 0`);
  if (start >= end)
    throw invalidArgument(`range.start${name}[${start}] must be less than end${name}[${end}]`);
}

/** The cell that a coordinate designates, as a rectangle of one cell. */
export function placeOfCoordinate(
  { draft }: RequestContext,
  coordinate: sheets_v4.Schema$GridCoordinate | null | undefined,
): Place {
  if (!coordinate) throw invalidArgument("Must specify a coordinate.");
  const sheet = foundSheet(draft, coordinate.sheetId, "grid");
  const startRow = coordinate.rowIndex ?? 0;
  const startColumn = coordinate.columnIndex ?? 0;
  const area = { startRow, endRow: startRow + 1, startColumn, endColumn: startColumn + 1 };
  const grid = gridArea(sheet);
  if (startRow < 0 || startColumn < 0 || area.endRow > grid.endRow || area.endColumn > grid.endColumn) {
    throw exceedsGrid(sheet, area);
  }
  return { sheet, area };
}
