// Tables as Google's messages. Zero indices are left out, as Google does.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { inEmu } from "../../../../shared/units/lengths.ts";
import { emu } from "../geometry.ts";
import type { TableCell, TableElement } from "../model.ts";
import { renderedText } from "./text.ts";

/** The table as Slides answers it: a row is as high as its least height. */
export function renderedTable(table: TableElement): slides_v1.Schema$Table {
  return {
    rows: table.rows.length,
    columns: table.columns.length,
    tableColumns: table.columns,
    tableRows: table.rows.map((row, rowIndex) => ({
      rowHeight: row.minRowHeight,
      tableRowProperties: { minRowHeight: row.minRowHeight },
      tableCells: row.cells.flatMap((cell, columnIndex) => renderedCell(cell, rowIndex, columnIndex)),
    })),
    horizontalBorderRows: renderedBorders(table.horizontalBorders),
    verticalBorderRows: renderedBorders(table.verticalBorders),
  };
}

/** The size that a table's columns and rows add up to. */
export function tableSize(table: TableElement): slides_v1.Schema$Size {
  const width = table.columns.reduce((total, column) => total + inEmu(column.columnWidth), 0);
  const height = table.rows.reduce((total, row) => total + inEmu(row.minRowHeight), 0);
  return { width: emu(width), height: emu(height) };
}

/** A cell hidden by a merge is not answered: its head cell's spans cover it. */
function renderedCell(cell: TableCell, rowIndex: number, columnIndex: number): slides_v1.Schema$TableCell[] {
  if (cell.hidden) return [];
  const text = renderedText(cell.text);
  return [
    {
      location: renderedLocation(rowIndex, columnIndex),
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      ...(text === undefined ? {} : { text }),
      tableCellProperties: cell.properties,
    },
  ];
}

function renderedBorders(
  rows: readonly (readonly slides_v1.Schema$TableBorderProperties[])[],
): slides_v1.Schema$TableBorderRow[] {
  return rows.map((row, rowIndex) => ({
    tableBorderCells: row.map((tableBorderProperties, columnIndex) => ({
      location: renderedLocation(rowIndex, columnIndex),
      tableBorderProperties,
    })),
  }));
}

function renderedLocation(rowIndex: number, columnIndex: number): slides_v1.Schema$TableCellLocation {
  return { ...(rowIndex === 0 ? {} : { rowIndex }), ...(columnIndex === 0 ? {} : { columnIndex }) };
}
