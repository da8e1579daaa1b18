// The request that merges a table's cells.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import type { TableCell } from "../model.ts";
import { appendBody, textLength } from "../text-body.ts";
import type { RequestContext } from "./context.ts";
import { newCell } from "./new-table.ts";
import { blockOf, cellsIn } from "./table-target.ts";

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
