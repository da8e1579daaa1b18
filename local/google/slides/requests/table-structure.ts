// Requests that add, remove and merge a table's rows, columns and cells.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import type { TableCell, TableElement } from "../model.ts";
import { tableSize } from "../rendering/table.ts";
import { appendBody, textLength } from "../text-body.ts";
import type { RequestContext } from "./context.ts";
import { listOf, newBorder, newCell } from "./new-table.ts";
import { blockOf, cellsIn, checkedPlace } from "./table-target.ts";

const MOST_INSERTED = 20;

/** Adds rows that look like the one they stand by. @throws GoogleError UNIMPLEMENTED with merged cells. */
export function insertTableRows(
  context: RequestContext,
  request: slides_v1.Schema$InsertTableRowsRequest,
): slides_v1.Schema$Response {
  const table = unmergedTable(context, request.tableObjectId, "insertTableRows");
  const { row } = checkedPlace(table, request.cellLocation);
  const model = table.rows[row];
  const number = insertedNumber(request.number);
  const at = request.insertBelow ? row + 1 : row;
  const columns = table.columns.length;
  const added = listOf(number, () => ({
    minRowHeight: { ...model?.minRowHeight },
    cells: (model?.cells ?? []).map(emptyLike),
  }));
  table.rows.splice(at, 0, ...added);
  table.horizontalBorders.splice(at, 0, ...listOf(number, () => listOf(columns, newBorder)));
  table.verticalBorders.splice(at, 0, ...listOf(number, () => listOf(columns + 1, newBorder)));
  table.size = tableSize(table);
  return {};
}

/** Adds columns that look like the one they stand by. @throws GoogleError UNIMPLEMENTED with merged cells. */
export function insertTableColumns(
  context: RequestContext,
  request: slides_v1.Schema$InsertTableColumnsRequest,
): slides_v1.Schema$Response {
  const table = unmergedTable(context, request.tableObjectId, "insertTableColumns");
  const { column } = checkedPlace(table, request.cellLocation);
  const number = insertedNumber(request.number);
  const at = request.insertRight ? column + 1 : column;
  const width = { ...table.columns[column]?.columnWidth };
  table.columns.splice(at, 0, ...listOf(number, () => ({ columnWidth: { ...width } })));
  for (const row of table.rows) {
    const model = row.cells[column] ?? newCell();
    row.cells.splice(at, 0, ...listOf(number, () => emptyLike(model)));
  }
  for (const borders of [...table.horizontalBorders, ...table.verticalBorders]) {
    borders.splice(at, 0, ...listOf(number, newBorder));
  }
  table.size = tableSize(table);
  return {};
}

/** The last row of a table takes the table with it. */
export function deleteTableRow(
  context: RequestContext,
  request: slides_v1.Schema$DeleteTableRowRequest,
): slides_v1.Schema$Response {
  const table = unmergedTable(context, request.tableObjectId, "deleteTableRow");
  const { row } = checkedPlace(table, request.cellLocation);
  table.rows.splice(row, 1);
  table.horizontalBorders.splice(row, 1);
  table.verticalBorders.splice(row, 1);
  table.size = tableSize(table);
  if (table.rows.length === 0) context.document.removeElement(context.document.element(table.objectId));
  return {};
}

/** The last column of a table takes the table with it. */
export function deleteTableColumn(
  context: RequestContext,
  request: slides_v1.Schema$DeleteTableColumnRequest,
): slides_v1.Schema$Response {
  const table = unmergedTable(context, request.tableObjectId, "deleteTableColumn");
  const { column } = checkedPlace(table, request.cellLocation);
  table.columns.splice(column, 1);
  for (const row of table.rows) row.cells.splice(column, 1);
  for (const borders of [...table.horizontalBorders, ...table.verticalBorders]) borders.splice(column, 1);
  table.size = tableSize(table);
  if (table.columns.length === 0) context.document.removeElement(context.document.element(table.objectId));
  return {};
}

/** The head cell takes the text of all the merged ones, a paragraph each. */
export function mergeTableCells(
  context: RequestContext,
  request: slides_v1.Schema$MergeTableCellsRequest,
): slides_v1.Schema$Response {
  const table = context.document.table(request.objectId);
  const block = blockOf(table, request.tableRange);
  const cells = cellsIn(table, block);
  if (cells.some((cell) => cell.rowSpan > 1 || cell.columnSpan > 1))
    throw notBuilt("merging merged cells again");
  const [head, ...others] = cells;
  const places = (block.endRow - block.firstRow) * (block.endColumn - block.firstColumn);
  if (head === undefined || cells.length !== places) {
    throw invalidArgument("The table range is not rectangular: it covers part of a merged cell.");
  }
  for (const cell of others) hideInto(head, cell);
  head.rowSpan = block.endRow - block.firstRow;
  head.columnSpan = block.endColumn - block.firstColumn;
  return {};
}

function hideInto(head: TableCell, cell: TableCell): void {
  if (textLength(cell.text) > 0) {
    if (textLength(head.text) > 0) appendBody(head.text, cell.text);
    else head.text = cell.text;
  }
  Object.assign(cell, { ...newCell(), hidden: true });
}

function unmergedTable(
  context: RequestContext,
  objectId: string | null | undefined,
  request: string,
): TableElement {
  const table = context.document.table(objectId);
  if (table.rows.some((row) => row.cells.some((cell) => cell.hidden))) {
    throw notBuilt(`${request} in a table with merged cells`);
  }
  return table;
}

function insertedNumber(number: number | null | undefined): number {
  if (!number || number < 1 || number > MOST_INSERTED) {
    throw invalidArgument(`The number (${number ?? 0}) should be between 1 and ${MOST_INSERTED}, inclusive.`);
  }
  return number;
}

/** A new cell takes the look of its neighbour. */
function emptyLike(cell: TableCell): TableCell {
  return { ...newCell(), properties: structuredClone(cell.properties) };
}
