// mergeCells and unmergeCells.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import { type Area, areaContains, areasIntersect, gridRangeOf, rangeArea } from "../grid/area.ts";
import type { Sheet } from "../model.ts";
import { clearArea } from "../values/clear-area.ts";
import { refuseMergeOverEdge } from "./frozen-merges.ts";
import { type Handler, placeOf } from "./request-context.ts";

export const mergeCells: Handler<sheets_v4.Schema$MergeCellsRequest> = (context, request) => {
  const { sheet, area } = placeOf(context, request.range);
  sheet.merges = mergesOutside(sheet, area);
  for (const part of mergedParts(area, request.mergeType ?? "MERGE_ALL")) {
    const { startRow, startColumn } = part;
    if (part.endRow - startRow === 1 && part.endColumn - startColumn === 1) continue;
    refuseMergeOverEdge(sheet, part);
    // Only the first cell keeps its value.
    clearArea(context.draft, sheet, { ...part, endRow: startRow + 1, startColumn: startColumn + 1 });
    clearArea(context.draft, sheet, { ...part, startRow: startRow + 1 });
    sheet.merges = [...sheet.merges, gridRangeOf(sheet.properties.sheetId, part)];
  }
  return undefined;
};

export const unmergeCells: Handler<sheets_v4.Schema$UnmergeCellsRequest> = (context, request) => {
  const { sheet, area } = placeOf(context, request.range);
  sheet.merges = mergesOutside(sheet, area);
  return undefined;
};

function mergesOutside(sheet: Sheet, area: Area): sheets_v4.Schema$GridRange[] {
  return sheet.merges.filter((merge) => {
    const merged = rangeArea(merge);
    if (!areasIntersect(merged, area)) return true;
    if (areaContains(area, merged)) return false;
    throw invalidArgument("You must select all cells in a merged range to merge or unmerge them.");
  });
}

function mergedParts(area: Area, mergeType: string): Area[] {
  const { startRow, endRow, startColumn, endColumn } = area;
  if (mergeType === "MERGE_ROWS") {
    return Array.from({ length: endRow - startRow }, (_, offset) => ({
      ...area,
      startRow: startRow + offset,
      endRow: startRow + offset + 1,
    }));
  }
  if (mergeType === "MERGE_COLUMNS") {
    return Array.from({ length: endColumn - startColumn }, (_, offset) => ({
      ...area,
      startColumn: startColumn + offset,
      endColumn: startColumn + offset + 1,
    }));
  }
  return [area];
}
