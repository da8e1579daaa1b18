// Writing a block of values into a sheet.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { columnLetters } from "../../../../shared/reading/a1.ts";
import { invalidArgument } from "../../google-error.ts";
import { type Draft, editRow } from "../draft.ts";
import { rangeText } from "../grid/a1-text.ts";
import { type Area, gridArea, type OpenArea } from "../grid/area.ts";
import { growGrid } from "../grid/grid-size.ts";
import type { CellScalar, Sheet } from "../model.ts";
import { exceedsGrid } from "./value-range.ts";
import { type InputContext, writtenCell } from "./write-cell.ts";

/** An input block: `null` leaves a cell as it is. */
export type InputBlock = (CellScalar | null)[][];

/**
 * The block of a ValueRange by rows.
 * @throws GoogleError INVALID_ARGUMENT when a value is neither text, number, boolean nor null.
 */
export function inputBlock(values: unknown[][], majorDimension: string | null | undefined): InputBlock {
  const block = values.map((row, rowIndex) =>
    row.map((value, columnIndex) => inputValue(value, rowIndex, columnIndex)),
  );
  return majorDimension === "COLUMNS" ? turned(block) : block;
}

function inputValue(value: unknown, rowIndex: number, columnIndex: number): CellScalar | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument(`Invalid values[${rowIndex}][${columnIndex}]: ${protoText(value, "")}`);
}

// A JSON value in the notation of protocol buffers, as the error quotes it.
function protoText(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}values {\n${protoText(item, `${inner}  `)}${inner}}\n`);
    return `${indent}list_value {\n${items.join("")}${indent}}\n`;
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(
      ([key, item]) =>
        `${inner}fields {\n${inner}  key: ${JSON.stringify(key)}\n${inner}  value {\n${protoText(item, `${inner}    `)}${inner}  }\n${inner}}\n`,
    );
    return `${indent}struct_value {\n${fields.join("")}${indent}}\n`;
  }
  if (value === null) return `${indent}null_value: NULL_VALUE\n`;
  if (typeof value === "number")
    return `${indent}number_value: ${Number.isInteger(value) ? `${value}.0` : value}\n`;
  return `${indent}${typeof value === "boolean" ? "bool" : "string"}_value: ${JSON.stringify(value)}\n`;
}

function turned(block: InputBlock): InputBlock {
  const height = Math.max(0, ...block.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => block.map((column) => column[row] ?? null));
}

/**
 * The rectangle where the block goes within the range asked: from its first cell, as large as the range where it
 * has an end, else as large as the block.
 * @throws GoogleError INVALID_ARGUMENT when the range leaves the grid or the block leaves the range.
 */
export function targetArea(sheet: Sheet, area: OpenArea, block: InputBlock): Area {
  const grid = gridArea(sheet);
  const startRow = area.startRow ?? 0;
  const startColumn = area.startColumn ?? 0;
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  const oneCell = area.endRow === startRow + 1 && area.endColumn === startColumn + 1;
  const leaves = (area.endRow ?? 0) > grid.endRow || (area.endColumn ?? 0) > grid.endColumn;
  if (startRow >= grid.endRow || startColumn >= grid.endColumn || leaves) throw exceedsGrid(sheet, area);
  const endRow = startRow + height;
  const endColumn = startColumn + width;
  if (!oneCell) refuseOverflow(sheet, area, { startRow, startColumn, endRow, endColumn });
  return { startRow, startColumn, endRow, endColumn };
}

function refuseOverflow(sheet: Sheet, area: OpenArea, written: Area): void {
  const requested = rangeText(sheet, {
    startRow: written.startRow,
    startColumn: written.startColumn,
    endRow: area.endRow ?? gridArea(sheet).endRow,
    endColumn: area.endColumn ?? gridArea(sheet).endColumn,
  });
  const within = `Requested writing within range [${requested}], but tried writing to`;
  if (area.endRow !== undefined && written.endRow > area.endRow) {
    throw invalidArgument(`${within} row [${area.endRow + 1}]`);
  }
  if (area.endColumn !== undefined && written.endColumn > area.endColumn) {
    throw invalidArgument(`${within} column [${columnLetters(area.endColumn)}]`);
  }
}

/** What a write changed: the rows, columns and number of cells given a value (or emptied), not those left by `null`. */
export interface WriteCount {
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
  cells: number;
}

/** Writes the block at the rectangle's first cell; the grid grows where the block goes beyond. */
export function writeBlock(
  draft: Draft,
  sheet: Sheet,
  area: Area,
  block: InputBlock,
  context: InputContext,
): WriteCount {
  growGrid(draft.spreadsheet, sheet, area.endRow, area.endColumn);
  const rows = new Set<number>();
  const columns = new Set<number>();
  let cellCount = 0;
  for (const [offset, values] of block.entries()) {
    const rowIndex = area.startRow + offset;
    if (values.every((value) => value === null)) continue;
    rows.add(rowIndex);
    editRow(draft, sheet, rowIndex, (cells) => {
      for (const [index, value] of values.entries()) {
        if (value === null) continue;
        const column = area.startColumn + index;
        columns.add(column);
        cellCount += 1;
        cells[column] = writtenCell(cells[column], value, context);
      }
    });
  }
  return { rows, columns, cells: cellCount };
}

/** The answer's form of a write: counts of zero are left out. */
export function updateAnswer(
  spreadsheetId: string,
  sheet: Sheet,
  area: Area,
  count: WriteCount,
): sheets_v4.Schema$UpdateValuesResponse {
  const shown = {
    ...area,
    endRow: Math.max(area.endRow, area.startRow + 1),
    endColumn: Math.max(area.endColumn, area.startColumn + 1),
  };
  return {
    spreadsheetId,
    updatedRange: rangeText(sheet, shown),
    ...(count.rows.size > 0 && { updatedRows: count.rows.size }),
    ...(count.columns.size > 0 && { updatedColumns: count.columns.size }),
    ...(count.cells > 0 && { updatedCells: count.cells }),
  };
}
