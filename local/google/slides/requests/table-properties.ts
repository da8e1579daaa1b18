// Requests on the look of a table: cells, columns, rows, borders.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { inEmu } from "../../../../shared/units/lengths.ts";
import { SLIDES } from "../../definitions/slides.ts";
import { invalidArgument } from "../../google-error.ts";
import { emu } from "../geometry.ts";
import type { TableElement } from "../model.ts";
import { tableSize } from "../rendering/table.ts";
import { maskedFields, updated } from "../update-mask.ts";
import type { RequestContext } from "./context.ts";
import { NARROWEST_COLUMN_EMU } from "./new-table.ts";
import { withState } from "./property-state.ts";
import { blockOf, type CellBlock, cellsIn, indicesOf } from "./table-target.ts";
import { refuseAlignment, refuseAlpha, refuseInheritance, refuseWeight } from "./written-properties.ts";

/** Sets the fill and the place of text in a range's cells. */
export function updateTableCellProperties(
  context: RequestContext,
  request: slides_v1.Schema$UpdateTableCellPropertiesRequest,
): slides_v1.Schema$Response {
  const table = context.document.table(request.objectId);
  const changes = request.tableCellProperties ?? {};
  refuseInheritance(
    "tableCellBackgroundFill",
    changes.tableCellBackgroundFill?.propertyState,
    "table cell",
    "parent",
  );
  refuseAlpha(changes.tableCellBackgroundFill?.solidFill);
  refuseAlignment(changes.contentAlignment);
  const setsFill = maskedFields(SLIDES.message("TableCellProperties"), request.fields).has(
    "tableCellBackgroundFill",
  );
  const fillChanges = setsFill ? changes.tableCellBackgroundFill : undefined;
  for (const cell of cellsIn(table, blockOf(table, request.tableRange))) {
    const properties = updated(
      SLIDES.message("TableCellProperties"),
      cell.properties,
      changes,
      request.fields,
    );
    const fill = properties.tableCellBackgroundFill ?? { propertyState: "NOT_RENDERED" };
    cell.properties = { ...properties, tableCellBackgroundFill: withState(fill, fillChanges) };
  }
  return {};
}

/** Sets the width of columns. @throws GoogleError INVALID_ARGUMENT under 32 points. */
export function updateTableColumnProperties(
  context: RequestContext,
  request: slides_v1.Schema$UpdateTableColumnPropertiesRequest,
): slides_v1.Schema$Response {
  const table = context.document.table(request.objectId);
  const changes = request.tableColumnProperties ?? {};
  for (const index of indicesOf(request.columnIndices, table.columns.length)) {
    const column = updated(
      SLIDES.message("TableColumnProperties"),
      table.columns[index] ?? {},
      changes,
      request.fields,
    );
    const width = column.columnWidth === undefined ? NARROWEST_COLUMN_EMU : inEmu(column.columnWidth);
    if (width < NARROWEST_COLUMN_EMU) {
      throw invalidArgument(`The column width should be at least ${NARROWEST_COLUMN_EMU} EMU.`);
    }
    table.columns[index] = { columnWidth: emu(width) };
  }
  table.size = tableSize(table);
  return {};
}

/** Sets the least height of rows. */
export function updateTableRowProperties(
  context: RequestContext,
  request: slides_v1.Schema$UpdateTableRowPropertiesRequest,
): slides_v1.Schema$Response {
  const table = context.document.table(request.objectId);
  const changes = request.tableRowProperties ?? {};
  for (const index of indicesOf(request.rowIndices, table.rows.length)) {
    const row = table.rows[index];
    if (row === undefined) continue;
    const current = { minRowHeight: row.minRowHeight };
    const height = inEmu(
      updated(SLIDES.message("TableRowProperties"), current, changes, request.fields).minRowHeight,
    );
    if (height < 0) throw invalidArgument(`The minimum row height (${height}) should not be negative.`);
    row.minRowHeight = emu(height);
  }
  table.size = tableSize(table);
  return {};
}

/** Sets the borders of a range, all of them unless a position is given. */
export function updateTableBorderProperties(
  context: RequestContext,
  request: slides_v1.Schema$UpdateTableBorderPropertiesRequest,
): slides_v1.Schema$Response {
  const table = context.document.table(request.objectId);
  const block = blockOf(table, request.tableRange);
  const changes = request.tableBorderProperties ?? {};
  refuseWeight(changes.weight);
  refuseAlpha(changes.tableBorderFill?.solidFill);
  for (const { borders, column } of bordersAt(table, block, request.borderPosition ?? "ALL")) {
    borders[column] = updated(
      SLIDES.message("TableBorderProperties"),
      borders[column] ?? {},
      changes,
      request.fields,
    );
  }
  return {};
}

interface BorderPlace {
  borders: slides_v1.Schema$TableBorderProperties[];
  column: number;
}

/** Which lines of a block a position means: the first, the inner ones, the last, across and down. */
const LINES_BY_POSITION: Record<string, { across: readonly LinePart[]; down: readonly LinePart[] }> = {
  ALL: { across: ["first", "inner", "last"], down: ["first", "inner", "last"] },
  OUTER: { across: ["first", "last"], down: ["first", "last"] },
  INNER: { across: ["inner"], down: ["inner"] },
  INNER_HORIZONTAL: { across: ["inner"], down: [] },
  INNER_VERTICAL: { across: [], down: ["inner"] },
  TOP: { across: ["first"], down: [] },
  BOTTOM: { across: ["last"], down: [] },
  LEFT: { across: [], down: ["first"] },
  RIGHT: { across: [], down: ["last"] },
};

type LinePart = "first" | "inner" | "last";

function bordersAt(table: TableElement, block: CellBlock, position: string): BorderPlace[] {
  const lines = LINES_BY_POSITION[position] ?? { across: [], down: [] };
  const rows = range(block.firstRow, block.endRow);
  const columns = range(block.firstColumn, block.endColumn);
  const across = linesOf(lines.across, block.firstRow, block.endRow).flatMap((line) =>
    columns.map((column) => ({ borders: table.horizontalBorders[line] ?? [], column })),
  );
  const down = linesOf(lines.down, block.firstColumn, block.endColumn).flatMap((column) =>
    rows.map((row) => ({ borders: table.verticalBorders[row] ?? [], column })),
  );
  return [...across, ...down];
}

function linesOf(parts: readonly LinePart[], first: number, end: number): number[] {
  return range(first, end + 1).filter((line) => {
    if (line === first) return parts.includes("first");
    return parts.includes(line === end ? "last" : "inner");
  });
}

function range(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_item, offset) => first + offset);
}
