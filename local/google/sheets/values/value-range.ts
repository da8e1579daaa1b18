// Blocks of values as the spreadsheets.values methods answer them.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { columnLetters } from "../../../../shared/reading/a1.ts";
import { invalidArgument } from "../../google-error.ts";
import { rangeText } from "../grid/a1-text.ts";
import { type Area, clampedArea, type OpenArea } from "../grid/area.ts";
import type { CellScalar, Sheet, Spreadsheet } from "../model.ts";
import { hasContent } from "./cell-kind.ts";
import { type RenderOptions, renderedCell } from "./render.ts";

/**
 * The rectangle to read, cut to the grid.
 * @throws GoogleError INVALID_ARGUMENT when it begins beyond the grid.
 */
export function readableArea(sheet: Sheet, area: OpenArea): Area {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if ((area.startRow ?? 0) >= rowCount || (area.startColumn ?? 0) >= columnCount) {
    throw exceedsGrid(sheet, area);
  }
  return clampedArea(sheet, area);
}

/** The error of a range that leaves the grid. */
export function exceedsGrid(sheet: Sheet, area: OpenArea): Error {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const limits = `Max rows: ${rowCount}, max columns: ${columnCount}`;
  return invalidArgument(`Range (${openRangeText(sheet, area)}) exceeds grid limits. ${limits}`);
}

function openRangeText(sheet: Sheet, area: OpenArea): string {
  const clamped = clampedArea(sheet, area);
  if (area.endRow !== undefined && area.endColumn !== undefined) {
    return rangeText(sheet, { ...clamped, endRow: area.endRow, endColumn: area.endColumn });
  }
  const row = area.startRow === undefined ? "" : String(area.startRow + 1);
  const column = area.startColumn === undefined ? "" : columnLetters(area.startColumn);
  const lastRow = area.endRow === undefined ? "" : String(area.endRow);
  const lastColumn = area.endColumn === undefined ? "" : columnLetters(area.endColumn - 1);
  const title = rangeText(sheet, { ...clamped, endRow: 1, endColumn: 1 }).replace(/![^!]*$/, "!");
  return `${title}${column}${row}:${lastColumn}${lastRow}`;
}

/** The values of a rectangle, without the trailing empty cells and rows; no `values` at all when all is empty. */
export function valueRange(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  area: Area,
  options: RenderOptions & { majorDimension: string },
): sheets_v4.Schema$ValueRange {
  const rows = contentRows(spreadsheet, sheet, area, options);
  const values = options.majorDimension === "COLUMNS" ? transposed(rows) : rows;
  return {
    range: rangeText(sheet, area),
    majorDimension: options.majorDimension,
    ...(values.length > 0 && { values }),
  };
}

function contentRows(
  { properties }: Spreadsheet,
  sheet: Sheet,
  area: Area,
  options: RenderOptions,
): CellScalar[][] {
  const rows: CellScalar[][] = [];
  const end = Math.min(area.endRow, sheet.rows.length);
  for (let rowIndex = area.startRow; rowIndex < end; rowIndex += 1) {
    const cells = sheet.rows[rowIndex];
    let last = Math.min(cells?.length ?? 0, area.endColumn);
    while (last > area.startColumn && !hasContent(cells?.[last - 1])) last -= 1;
    const row: CellScalar[] = [];
    for (let column = area.startColumn; column < last; column += 1) {
      row.push(renderedCell(cells?.[column], options, properties));
    }
    rows.push(row);
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

function transposed(rows: CellScalar[][]): CellScalar[][] {
  // A million rows are too many for arguments of Math.max.
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const values = rows.map((row) => row[column] ?? "");
    while (values[values.length - 1] === "") values.pop();
    return values;
  });
}
