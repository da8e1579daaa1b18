// Everything that designates rows or columns of a sheet by index, shifted when these move.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Draft } from "../draft.ts";
import type { Sheet } from "../model.ts";
import type { Dimension, SpanShift } from "./spans.ts";

interface Shift {
  sheetId: number;
  dimension: Dimension;
  span: SpanShift;
}

/** Shifts merges, tables, protections, filters, rules, groups, names, metadata and charts that refer to the sheet. */
export function shiftReferences(draft: Draft, sheet: Sheet, dimension: Dimension, span: SpanShift): void {
  const shift: Shift = { sheetId: sheet.properties.sheetId, dimension, span };
  const { spreadsheet } = draft;
  sheet.merges = sheet.merges.flatMap((range) => kept(shiftedRange(range, shift)));
  sheet.tables = sheet.tables.flatMap((table) => shiftedTable(table, shift));
  sheet.protectedRanges = sheet.protectedRanges.flatMap((protectedRange) => withRange(protectedRange, shift));
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = shiftedRanges(rule.ranges ?? [], shift);
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
  shiftFilter(sheet, shift);
  if (dimension === "ROWS") sheet.rowGroups = shiftedGroups(sheet.rowGroups, shift);
  else sheet.columnGroups = shiftedGroups(sheet.columnGroups, shift);
  spreadsheet.namedRanges = spreadsheet.namedRanges.flatMap((named) => withRange(named, shift));
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.flatMap((metadata) =>
    shiftedMetadata(metadata, shift),
  );
  for (const other of spreadsheet.sheets)
    other.charts = other.charts.map((chart) => shiftedChart(chart, shift));
}

function kept<T>(item: T | undefined): T[] {
  return item === undefined ? [] : [item];
}

function shiftedRange(
  range: sheets_v4.Schema$GridRange,
  shift: Shift,
): sheets_v4.Schema$GridRange | undefined {
  if ((range.sheetId ?? 0) !== shift.sheetId) return range;
  const [startName, endName] = INDEX_NAMES[shift.dimension];
  const start = range[startName] ?? undefined;
  const end = range[endName] ?? undefined;
  if (start === undefined && end === undefined) return range;
  const span = shift.span({ start: start ?? 0, end: end ?? Number.MAX_SAFE_INTEGER });
  if (span === undefined) return undefined;
  const shifted = { ...range };
  if (start !== undefined) shifted[startName] = span.start;
  if (end !== undefined) shifted[endName] = span.end;
  return shifted;
}

const INDEX_NAMES = {
  ROWS: ["startRowIndex", "endRowIndex"],
  COLUMNS: ["startColumnIndex", "endColumnIndex"],
} as const;

function shiftedRanges(ranges: sheets_v4.Schema$GridRange[], shift: Shift): sheets_v4.Schema$GridRange[] {
  return ranges.flatMap((range) => kept(shiftedRange(range, shift)));
}

function withRange<T extends { range?: sheets_v4.Schema$GridRange }>(item: T, shift: Shift): T[] {
  if (!item.range) return [item];
  const range = shiftedRange(item.range, shift);
  return range === undefined ? [] : [{ ...item, range }];
}

// The columns of a table are counted from its first one, which moves too.
function shiftedTable(table: sheets_v4.Schema$Table, shift: Shift): sheets_v4.Schema$Table[] {
  const [moved] = withRange(table, shift);
  if (moved === undefined || shift.dimension === "ROWS") return kept(moved);
  const from = table.range?.startColumnIndex ?? 0;
  const to = moved.range?.startColumnIndex ?? 0;
  const columnProperties = (table.columnProperties ?? []).flatMap((column) => {
    const start = from + (column.columnIndex ?? 0);
    const span = shift.span({ start, end: start + 1 });
    return span === undefined ? [] : [{ ...column, columnIndex: span.start - to }];
  });
  return [{ ...moved, columnProperties }];
}

function shiftFilter(sheet: Sheet, shift: Shift): void {
  if (!sheet.basicFilter) return;
  const [filter] = withRange(sheet.basicFilter, shift);
  if (filter === undefined) delete sheet.basicFilter;
  else sheet.basicFilter = filter;
}

function shiftedGroups(
  groups: sheets_v4.Schema$DimensionGroup[],
  shift: Shift,
): sheets_v4.Schema$DimensionGroup[] {
  return groups.flatMap((group) => {
    const range = shiftedDimensionRange(group.range ?? {}, shift);
    return range === undefined ? [] : [{ ...group, range }];
  });
}

function shiftedDimensionRange(
  range: sheets_v4.Schema$DimensionRange,
  shift: Shift,
): sheets_v4.Schema$DimensionRange | undefined {
  if ((range.sheetId ?? 0) !== shift.sheetId || range.dimension !== shift.dimension) return range;
  const span = shift.span({ start: range.startIndex ?? 0, end: range.endIndex ?? Number.MAX_SAFE_INTEGER });
  return span === undefined ? undefined : { ...range, startIndex: span.start, endIndex: span.end };
}

function shiftedMetadata(
  metadata: sheets_v4.Schema$DeveloperMetadata,
  shift: Shift,
): sheets_v4.Schema$DeveloperMetadata[] {
  const range = metadata.location?.dimensionRange;
  if (!range) return [metadata];
  const dimensionRange = shiftedDimensionRange(range, shift);
  return dimensionRange === undefined
    ? []
    : [{ ...metadata, location: { ...metadata.location, dimensionRange } }];
}

function shiftedChart(chart: sheets_v4.Schema$EmbeddedChart, shift: Shift): sheets_v4.Schema$EmbeddedChart {
  const spec = chart.spec ? shiftedSources(chart.spec, shift) : chart.spec;
  const anchor = chart.position?.overlayPosition?.anchorCell;
  if (!anchor || (anchor.sheetId ?? 0) !== shift.sheetId)
    return spec === chart.spec ? chart : { ...chart, spec };
  const anchorCell = shiftedAnchor(anchor, shift);
  const overlayPosition = { ...chart.position?.overlayPosition, anchorCell };
  return { ...chart, ...(spec && { spec }), position: { ...chart.position, overlayPosition } };
}

function shiftedAnchor(
  anchor: sheets_v4.Schema$GridCoordinate,
  shift: Shift,
): sheets_v4.Schema$GridCoordinate {
  const field = shift.dimension === "ROWS" ? "rowIndex" : "columnIndex";
  const index = anchor[field] ?? 0;
  return { ...anchor, [field]: shift.span({ start: index, end: index + 1 })?.start ?? index };
}

// Source ranges sit at several depths of a chart: wherever there is a list of `sources`.
function shiftedSources<T extends object>(value: T, shift: Shift): T {
  let copy = value;
  for (const [name, item] of Object.entries(value)) {
    const shifted =
      name === "sources" && Array.isArray(item) ? shiftedRanges(item, shift) : shiftedItem(item, shift);
    if (shifted !== item) copy = { ...copy, [name]: shifted };
  }
  return copy;
}

function shiftedItem(item: unknown, shift: Shift): unknown {
  if (Array.isArray(item)) {
    const items = item.map((member) => shiftedItem(member, shift));
    return items.some((member, index) => member !== item[index]) ? items : item;
  }
  return typeof item === "object" && item !== null ? shiftedSources(item, shift) : item;
}
