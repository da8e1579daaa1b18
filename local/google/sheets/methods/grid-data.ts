// The cells and dimensions of a rectangle, as spreadsheets.get answers them.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { type FieldMask, maskAt, maskBelow } from "../fields/field-mask.ts";
import type { Area } from "../grid/area.ts";
import type { Row, Sheet, Spreadsheet } from "../model.ts";
import { cellData } from "../values/cell-data.ts";
import { dimensionMetadata } from "./dimension-metadata.ts";

/** The rectangle's data, as far as the mask (below `sheets.data`) asks. */
export function gridData(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  area: Area,
  mask: FieldMask,
): sheets_v4.Schema$GridData {
  const asks = (name: keyof sheets_v4.Schema$GridData): boolean => maskBelow(mask, name) !== undefined;
  const data: sheets_v4.Schema$GridData = {};
  if (area.startRow > 0 && asks("startRow")) data.startRow = area.startRow;
  if (area.startColumn > 0 && asks("startColumn")) data.startColumn = area.startColumn;
  if (asks("rowData")) {
    const rowData = rowDataOf(spreadsheet, sheet, area, maskAt(mask, "rowData", "values") ?? new Map());
    if (rowData.length > 0) data.rowData = rowData;
  }
  if (asks("rowMetadata")) {
    data.rowMetadata = dimensionMetadata(spreadsheet, sheet, "ROWS", area.startRow, area.endRow);
  }
  if (asks("columnMetadata")) {
    data.columnMetadata = dimensionMetadata(spreadsheet, sheet, "COLUMNS", area.startColumn, area.endColumn);
  }
  return data;
}

function rowDataOf(
  { properties }: Spreadsheet,
  sheet: Sheet,
  area: Area,
  mask: FieldMask,
): sheets_v4.Schema$RowData[] {
  const rows: sheets_v4.Schema$RowData[] = [];
  const end = Math.min(area.endRow, sheet.rows.length);
  for (let rowIndex = area.startRow; rowIndex < end; rowIndex += 1) {
    const values = rowValues(sheet.rows[rowIndex], area, properties, mask);
    rows.push(values.length > 0 ? { values } : {});
  }
  while (rows.length > 0 && rows[rows.length - 1]?.values === undefined) rows.pop();
  return rows;
}

function rowValues(
  row: Row | undefined,
  area: Area,
  properties: Spreadsheet["properties"],
  mask: FieldMask,
): sheets_v4.Schema$CellData[] {
  const cells = row?.slice(area.startColumn, area.endColumn) ?? [];
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
  return Array.from(cells, (cell) => cellData(cell, properties, mask));
}
