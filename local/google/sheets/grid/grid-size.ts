// The size of grids: growing them, and Google's limits.
import { invalidArgument } from "../../google-error.ts";
import { MAX_CELLS, MAX_COLUMNS, type Sheet, type Spreadsheet } from "../model.ts";

/**
 * Sets the sheet's grid size, without moving nor dropping cells.
 * @throws GoogleError INVALID_ARGUMENT above 10 million cells in the spreadsheet or 18,278 columns.
 */
export function setGridSize(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  rowCount: number,
  columnCount: number,
): void {
  const { gridProperties } = sheet.properties;
  const grows = rowCount > gridProperties.rowCount || columnCount > gridProperties.columnCount;
  sheet.properties = { ...sheet.properties, gridProperties: { ...gridProperties, rowCount, columnCount } };
  if (grows) refuseTooLarge(spreadsheet, columnCount);
}

/** Refuses a spreadsheet grown above Google's limits. */
export function refuseTooLarge(spreadsheet: Spreadsheet, columnCount: number): void {
  if (columnCount > MAX_COLUMNS) {
    throw invalidArgument(
      `This action would increase the number of columns in the sheet above the limit of ${MAX_COLUMNS}.`,
    );
  }
  let cells = 0;
  for (const { properties } of spreadsheet.sheets) {
    cells += properties.gridProperties.rowCount * properties.gridProperties.columnCount;
  }
  if (cells > MAX_CELLS) {
    throw invalidArgument(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  }
}

/** Grows the grid so that it holds the rows and columns given. */
export function growGrid(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  rowCount: number,
  columnCount: number,
): void {
  const grid = sheet.properties.gridProperties;
  if (rowCount <= grid.rowCount && columnCount <= grid.columnCount) return;
  setGridSize(spreadsheet, sheet, Math.max(rowCount, grid.rowCount), Math.max(columnCount, grid.columnCount));
}
