// appendDimension, insertDimension, deleteDimension and moveDimension.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import { type Draft, editRow, keptCell } from "../draft.ts";
import { deleteSpan, insertSpan, moveSpan } from "../grid/dimension-changes.ts";
import { setGridSize } from "../grid/grid-size.ts";
import type { Dimension } from "../grid/spans.ts";
import type { Cell, Sheet } from "../model.ts";
import { type DimensionSpan, dimensionSpan } from "./dimension-span.ts";
import { type Handler, sheetById } from "./request-context.ts";

export const appendDimension: Handler<sheets_v4.Schema$AppendDimensionRequest> = (context, request) => {
  const sheet = sheetById(context, request.sheetId);
  const length = request.length ?? 0;
  if (length <= 0) throw invalidArgument("length must be greater than 0.");
  changeCount(context.draft, sheet, request.dimension === "COLUMNS" ? "COLUMNS" : "ROWS", length);
  return undefined;
};

function changeCount(draft: Draft, sheet: Sheet, dimension: Dimension, change: number): void {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const rows = dimension === "ROWS" ? rowCount + change : rowCount;
  const columns = dimension === "COLUMNS" ? columnCount + change : columnCount;
  setGridSize(draft.spreadsheet, sheet, rows, columns);
}

export const insertDimension: Handler<sheets_v4.Schema$InsertDimensionRequest> = (context, request) => {
  const span = dimensionSpan(context, request.range);
  const { sheet, dimension, start, end, size } = span;
  const fromBefore = request.inheritFromBefore === true;
  if (start > size) throw invalidArgument(`range.startIndex is larger than current grid size (${size})`);
  if (start === size && !fromBefore) {
    throw invalidArgument("range.startIndex must be less than the grid size if inheritFromBefore is false.");
  }
  if (fromBefore && start === 0) {
    throw invalidArgument("range.startIndex must be greater than 0 if inheritFromBefore is true.");
  }
  insertSpan(context.draft, sheet, dimension, start, end - start);
  changeCount(context.draft, sheet, dimension, end - start);
  inherit(context.draft, span, fromBefore ? start - 1 : end);
  shiftFrozen(sheet, dimension, (frozen) => (start < frozen ? frozen + end - start : frozen));
  return undefined;
};

// The new rows or columns look like their neighbour: its formats and validations, not its values nor notes.
function inherit(draft: Draft, { sheet, dimension, start, end }: DimensionSpan, model: number): void {
  if (dimension === "ROWS") {
    const formats = sheet.rows[model]?.map(lookOf);
    if (formats?.some((cell) => cell !== undefined)) {
      for (let row = start; row < end; row += 1)
        editRow(draft, sheet, row, (cells) => cells.splice(0, Infinity, ...formats));
    }
    return;
  }
  for (const [row, cells] of sheet.rows.entries()) {
    const look = lookOf(cells?.[model]);
    if (look !== undefined) {
      editRow(draft, sheet, row, (edited) => {
        for (let column = start; column < end; column += 1) edited[column] = look;
      });
    }
  }
}

function lookOf(cell: Cell | undefined): Cell | undefined {
  if (cell?.format === undefined && cell?.validation === undefined) return undefined;
  return keptCell({
    ...(cell.format && { format: cell.format }),
    ...(cell.validation && { validation: cell.validation }),
  });
}

function shiftFrozen(sheet: Sheet, dimension: Dimension, shifted: (frozen: number) => number): void {
  const { gridProperties } = sheet.properties;
  const name = dimension === "ROWS" ? "frozenRowCount" : "frozenColumnCount";
  const frozen = gridProperties[name];
  if (!frozen) return;
  sheet.properties = { ...sheet.properties, gridProperties: { ...gridProperties, [name]: shifted(frozen) } };
}

export const deleteDimension: Handler<sheets_v4.Schema$DeleteDimensionRequest> = (context, request) => {
  const { sheet, dimension, start, end, size } = dimensionSpan(context, request.range);
  const [one, many] = dimension === "ROWS" ? ["row", "rows"] : ["column", "columns"];
  if (end > size) {
    const tried = `Tried to delete ${one} index ${Math.max(start, size)} but there are only ${size} ${many}.`;
    throw invalidArgument(`Cannot delete a ${one} that doesn't exist. ${tried}`);
  }
  if (end - start === size) throw invalidArgument(`You can't delete all the ${many} on the sheet.`);
  const { frozenRowCount, frozenColumnCount } = sheet.properties.gridProperties;
  const frozen = (dimension === "ROWS" ? frozenRowCount : frozenColumnCount) ?? 0;
  if (start <= frozen && end === size) {
    throw invalidArgument(`Sorry, it is not possible to delete all non-frozen ${many}.`);
  }
  deleteSpan(context.draft, sheet, dimension, start, end);
  changeCount(context.draft, sheet, dimension, start - end);
  shiftFrozen(
    sheet,
    dimension,
    (count) => count - Math.max(0, Math.min(end, count) - Math.min(start, count)),
  );
  return undefined;
};

export const moveDimension: Handler<sheets_v4.Schema$MoveDimensionRequest> = (context, request) => {
  const { sheet, dimension, start, end, size } = dimensionSpan(context, request.source);
  const destination = request.destinationIndex ?? 0;
  if (end > size || destination > size || destination < 0) {
    throw invalidArgument(
      `destinationIndex[${destination}] and source must be within the grid size[${size}]`,
    );
  }
  if (destination > start && destination < end) {
    throw invalidArgument(`destinationIndex[${destination}] must not be within the source range.`);
  }
  moveSpan(context.draft, sheet, dimension, start, end, destination);
  return undefined;
};
