// updateCells, repeatCell and appendCells.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { SHEETS } from "../../definitions/sheets.ts";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import { editRow } from "../draft.ts";
import { updateMask } from "../fields/update-mask.ts";
import { type Area, gridArea } from "../grid/area.ts";
import { growGrid } from "../grid/grid-size.ts";
import type { Row, Sheet } from "../model.ts";
import { editCells } from "../values/edit-cells.ts";
import { updatedCell } from "../values/updated-cell.ts";
import { refuseWrongCells } from "./cell-data.ts";
import {
  type Handler,
  type Place,
  placeOf,
  placeOfCoordinate,
  type RequestContext,
  sheetById,
} from "./request-context.ts";

const EMPTY: sheets_v4.Schema$CellData = {};

export const updateCells: Handler<sheets_v4.Schema$UpdateCellsRequest> = (context, request) => {
  const mask = updateMask(request.fields, SHEETS.message("CellData"));
  const rows = request.rows ?? [];
  const { sheet, area } = updatedPlace(context, request);
  const cells = rows.flatMap(({ values }) => values ?? []);
  refuseWrongCells(context, { sheet, area: writtenArea(request, area) }, cells, mask);
  const locale = context.draft.spreadsheet.properties.locale ?? "en_US";
  // Within a range, cells that the rows do not reach lose the masked fields; blank rows need no pass.
  const end = request.range ? area.endRow : area.startRow + rows.length;
  for (let rowIndex = area.startRow; rowIndex < end; rowIndex += 1) {
    const values = rows[rowIndex - area.startRow]?.values ?? [];
    if (values.length === 0 && sheet.rows[rowIndex] === undefined) continue;
    const width = request.range ? area.endColumn - area.startColumn : values.length;
    editRow(context.draft, sheet, rowIndex, (cells) => {
      for (let offset = 0; offset < width; offset += 1) {
        const column = area.startColumn + offset;
        cells[column] = updatedCell(cells[column], values[offset] ?? EMPTY, mask, locale);
      }
    });
  }
  return undefined;
};

/** The cells that are written: the range, or from the start on as far as the rows reach. */
function writtenArea(request: sheets_v4.Schema$UpdateCellsRequest, area: Area): Area {
  if (request.range) return area;
  const rows = request.rows ?? [];
  return {
    ...area,
    endRow: area.startRow + rows.length,
    endColumn: area.startColumn + widthOf(rows),
  };
}

function widthOf(rows: readonly sheets_v4.Schema$RowData[]): number {
  return rows.reduce((width, { values }) => Math.max(width, values?.length ?? 0), 0);
}

function updatedPlace(context: RequestContext, request: sheets_v4.Schema$UpdateCellsRequest): Place {
  const rows = request.rows ?? [];
  const width = widthOf(rows);
  const { sheet, area } = request.range
    ? placeOf(context, request.range)
    : placeOfCoordinate(context, request.start);
  const limits: Area = request.range ? area : gridArea(sheet);
  const last = { row: area.startRow + rows.length - 1, column: area.startColumn + width - 1 };
  const attempt = "Attempting to write";
  if (last.row >= limits.endRow) {
    throw invalidArgument(
      `${attempt} row: ${limits.endRow}, beyond the last requested row of: ${limits.endRow - 1}`,
    );
  }
  if (last.column >= limits.endColumn) {
    throw invalidArgument(
      `${attempt} column: ${limits.endColumn}, beyond the last requested column of: ${limits.endColumn - 1}`,
    );
  }
  return { sheet, area };
}

export const repeatCell: Handler<sheets_v4.Schema$RepeatCellRequest> = (context, request) => {
  const mask = updateMask(request.fields, SHEETS.message("CellData"));
  const { sheet, area } = placeOf(context, request.range);
  const cell = request.cell ?? EMPTY;
  refuseWrongCells(context, { sheet, area }, [cell], mask);
  if (cell.userEnteredValue?.formulaValue) refuseShiftedFormula(cell.userEnteredValue.formulaValue, area);
  const locale = context.draft.spreadsheet.properties.locale ?? "en_US";
  editCells(context.draft, sheet, area, (before) => updatedCell(before, cell, mask, locale));
  return undefined;
};

// Google shifts the references of a repeated formula; the stand-in does not read references.
function refuseShiftedFormula(formula: string, area: Area): void {
  const one = area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1;
  if (!one && /[A-Za-z]+\$?\d/.test(formula))
    throw notBuilt("repeatCell with a formula that refers to cells");
}

export const appendCells: Handler<sheets_v4.Schema$AppendCellsRequest> = (context, request) => {
  if (request.tableId) throw notBuilt("AppendCellsRequest.tableId");
  const mask = updateMask(request.fields, SHEETS.message("CellData"));
  const sheet = sheetById(context, request.sheetId);
  const rows = request.rows ?? [];
  const start = rowAfterData(sheet);
  const width = widthOf(rows);
  const { draft } = context;
  const area = { startRow: start, endRow: start + rows.length, startColumn: 0, endColumn: width };
  const cells = rows.flatMap(({ values }) => values ?? []);
  refuseWrongCells(context, { sheet, area }, cells, mask);
  growGrid(draft.spreadsheet, sheet, start + rows.length, width);
  const locale = draft.spreadsheet.properties.locale ?? "en_US";
  for (const [offset, { values }] of rows.entries()) {
    editRow(draft, sheet, start + offset, (cells) => {
      for (const [column, data] of (values ?? []).entries()) {
        cells[column] = updatedCell(cells[column], data, mask, locale);
      }
    });
  }
  return undefined;
};

/** The index of the first row below all data. Cells that only have a format, a note or a validation do not count. */
function rowAfterData(sheet: Sheet): number {
  const hasData = (row: Row | undefined): boolean =>
    row?.some((cell) => cell !== undefined && (cell.value !== undefined || cell.formula !== undefined)) ??
    false;
  return sheet.rows.findLastIndex(hasData) + 1;
}
