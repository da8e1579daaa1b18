// sortRange, setBasicFilter and clearBasicFilter.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import { type Draft, editRow } from "../draft.ts";
import { type Area, areasIntersect, gridArea, gridRangeOf, rangeArea } from "../grid/area.ts";
import type { Cell, Row, Sheet } from "../model.ts";
import { hasContent, isCellError } from "../values/cell-kind.ts";
import { type Handler, type Place, placeOf, sheetById } from "./request-context.ts";

export const sortRange: Handler<sheets_v4.Schema$SortRangeRequest> = ({ draft, ...context }, request) => {
  const place = placeOf({ draft, ...context }, request.range);
  if (!request.sortSpecs?.length) throw invalidArgument("Must specify at least one sort spec.");
  sortArea(draft, place, request.sortSpecs);
  return undefined;
};

/** Sorts the rows of a rectangle: numbers, texts, booleans, then errors; blanks always last. */
function sortArea(draft: Draft, { sheet, area }: Place, specs: sheets_v4.Schema$SortSpec[]): void {
  refuseSort(sheet, area, specs);
  const end = Math.min(area.endRow, Math.max(sheet.rows.length, area.startRow));
  const rows = Array.from({ length: end - area.startRow }, (_, offset) => ({
    from: area.startRow + offset,
    row: sheet.rows[area.startRow + offset],
  }));
  rows.sort((one, other) => compareRows(one.row, other.row, specs));
  const movedTo = new Map<number, number>();
  const { startColumn, endColumn } = area;
  for (const [offset, { from, row }] of rows.entries()) {
    movedTo.set(from, area.startRow + offset);
    editRow(draft, sheet, area.startRow + offset, (cells) => {
      for (let column = startColumn; column < endColumn; column += 1) cells[column] = row?.[column];
    });
  }
  if (coversFilledColumns(sheet, area)) moveMetadata(draft, sheet, movedTo);
}

function refuseSort(sheet: Sheet, area: Area, specs: sheets_v4.Schema$SortSpec[]): void {
  for (const spec of specs) {
    const column = spec.dimensionIndex ?? 0;
    if (spec.foregroundColorStyle || spec.backgroundColorStyle) throw notBuilt("sorting by colour");
    if (spec.dataSourceColumnReference) throw notBuilt("SortSpec.dataSourceColumnReference");
    if (column < area.startColumn || column >= area.endColumn) {
      throw invalidArgument(`sortSpecs.dimensionIndex[${column}] must be within the range.`);
    }
  }
  if (sheet.merges.some((merge) => areasIntersect(rangeArea(merge), area))) {
    throw invalidArgument("You can't perform a sort over a range containing merged cells.");
  }
}

function compareRows(
  one: Row | undefined,
  other: Row | undefined,
  specs: sheets_v4.Schema$SortSpec[],
): number {
  for (const { dimensionIndex, sortOrder } of specs) {
    const column = dimensionIndex ?? 0;
    const order = compareCells(one?.[column], other?.[column], sortOrder === "DESCENDING" ? -1 : 1);
    if (order !== 0) return order;
  }
  return 0;
}

function compareCells(one: Cell | undefined, other: Cell | undefined, direction: 1 | -1): number {
  const filled = Number(hasContent(other)) - Number(hasContent(one));
  if (filled !== 0 || !hasContent(one) || !hasContent(other)) return filled;
  const ranks = rankOf(one.value) - rankOf(other.value);
  if (ranks !== 0) return ranks * direction;
  const [left, right] = [one.value, other.value];
  if (typeof left === "string" && typeof right === "string") return direction * COLLATOR.compare(left, right);
  return direction * (Number(left) - Number(right) || 0);
}

const COLLATOR = new Intl.Collator("en", { sensitivity: "variant" });

function rankOf(value: Cell["value"]): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return isCellError(value) ? 3 : 2;
}

// Developer metadata is on whole rows: it follows them when all that they hold is sorted.
function coversFilledColumns(sheet: Sheet, area: Area): boolean {
  const rows = sheet.rows.slice(area.startRow, area.endRow);
  return area.startColumn === 0 && rows.every((row) => (row?.length ?? 0) <= area.endColumn);
}

function moveMetadata({ spreadsheet }: Draft, sheet: Sheet, movedTo: Map<number, number>): void {
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.map((metadata) => {
    const range = metadata.location?.dimensionRange;
    if (range?.dimension !== "ROWS" || (range.sheetId ?? 0) !== sheet.properties.sheetId) return metadata;
    const startIndex = movedTo.get(range.startIndex ?? 0);
    if (startIndex === undefined) return metadata;
    const dimensionRange = { ...range, startIndex, endIndex: startIndex + 1 };
    return { ...metadata, location: { ...metadata.location, dimensionRange } };
  });
}

export const setBasicFilter: Handler<sheets_v4.Schema$SetBasicFilterRequest> = (context, request) => {
  const filter = request.filter ?? {};
  if (filter.tableId) throw notBuilt("BasicFilter.tableId");
  if (filter.filterSpecs?.length || Object.keys(filter.criteria ?? {}).length > 0) {
    throw notBuilt("BasicFilter with criteria, which hides rows");
  }
  const { sheet, area } = placeOf(context, filter.range ?? {});
  if (filter.sortSpecs?.length) {
    sortArea(context.draft, { sheet, area: { ...area, startRow: area.startRow + 1 } }, filter.sortSpecs);
  }
  sheet.basicFilter = {
    ...filter,
    range: gridRangeOf(sheet.properties.sheetId, { ...gridArea(sheet), ...area }),
  };
  return undefined;
};

export const clearBasicFilter: Handler<sheets_v4.Schema$ClearBasicFilterRequest> = (context, request) => {
  delete sheetById(context, request.sheetId).basicFilter;
  return undefined;
};
