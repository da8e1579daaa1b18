// The rows or columns that a request's DimensionRange designates.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import type { Dimension } from "../grid/spans.ts";
import type { Sheet } from "../model.ts";
import { type RequestContext, sheetById } from "./request-context.ts";

/** Rows or columns of a sheet, and how many the grid has of them. */
export interface DimensionSpan {
  sheet: Sheet;
  dimension: Dimension;
  start: number;
  end: number;
  size: number;
}

/**
 * Reads a dimension range; open ends reach the grid's. It may go beyond the grid: the request judges.
 * @throws GoogleError INVALID_ARGUMENT when it is missing, empty, negative or on an unknown sheet.
 */
export function dimensionSpan(
  context: RequestContext,
  range: sheets_v4.Schema$DimensionRange | null | undefined,
): DimensionSpan {
  if (!range) throw invalidArgument("Must specify a dimension range.");
  const sheet = sheetById(context, range.sheetId);
  if (range.dimension !== "ROWS" && range.dimension !== "COLUMNS") {
    throw invalidArgument("No dimension specified.");
  }
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const size = range.dimension === "ROWS" ? rowCount : columnCount;
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? size;
  if (start < 0) throw invalidArgument(`range.startIndex[${start}] must be at least 0`);
  if (start >= end) throw invalidArgument(`range.startIndex[${start}] must be less than endIndex[${end}]`);
  return { sheet, dimension: range.dimension, start, end, size };
}

/**
 * The same, within the grid.
 * @throws GoogleError INVALID_ARGUMENT when it goes beyond.
 */
export function spanWithinGrid(
  context: RequestContext,
  range: sheets_v4.Schema$DimensionRange | null | undefined,
): DimensionSpan {
  const span = dimensionSpan(context, range);
  if (span.end <= span.size) return span;
  throw invalidArgument(
    `range.endIndex[${span.end}] must be less than or equal to the grid size[${span.size}]`,
  );
}

/** The span in Google's form; the sheet's id is left out when it is 0. */
export function dimensionRangeOf({
  sheet,
  dimension,
  start,
  end,
}: DimensionSpan): sheets_v4.Schema$DimensionRange {
  const { sheetId } = sheet.properties;
  return { ...(sheetId !== 0 && { sheetId }), dimension, startIndex: start, endIndex: end };
}
