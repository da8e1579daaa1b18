// Finding developer metadata by data filters.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../google-error.ts";
import { type Area, areasIntersect, clampedArea, gridArea, type OpenArea, openAreaOf } from "./grid/area.ts";
import { findRange } from "./grid/parse-range.ts";
import type { Sheet, Spreadsheet } from "./model.ts";

type Metadata = sheets_v4.Schema$DeveloperMetadata;
type Lookup = sheets_v4.Schema$DeveloperMetadataLookup;

/**
 * Whether the filter selects the metadata: by its own fields, or by lying within a range.
 * @throws GoogleError INVALID_ARGUMENT when the filter says nothing or names an unknown range.
 */
export function filterSelects(
  spreadsheet: Spreadsheet,
  filter: sheets_v4.Schema$DataFilter,
  metadata: Metadata,
): boolean {
  if (filter.developerMetadataLookup)
    return lookupSelects(checkedLookup(filter.developerMetadataLookup), metadata);
  const { sheet, area } = filteredRange(spreadsheet, filter);
  const place = placeOfMetadata(spreadsheet, metadata);
  return place !== undefined && place.sheet === sheet && areasIntersect(place.area, area);
}

/**
 * The cells that a filter designates by A1 notation or grid range.
 * @throws GoogleError INVALID_ARGUMENT when it does neither, or names an unknown sheet.
 */
export function filteredRange(
  spreadsheet: Spreadsheet,
  filter: sheets_v4.Schema$DataFilter,
): { sheet: Sheet; area: Area } {
  if (filter.a1Range) {
    const { sheet, area } = findRange(spreadsheet, filter.a1Range);
    return { sheet, area: clampedArea(sheet, area) };
  }
  if (!filter.gridRange) throw invalidArgument("A data filter must have a filter.");
  const sheet = sheetOf(spreadsheet, filter.gridRange.sheetId);
  if (sheet === undefined) throw invalidArgument(`No grid with id: ${filter.gridRange.sheetId ?? 0}`);
  return { sheet, area: clampedArea(sheet, openAreaOf(filter.gridRange)) };
}

function sheetOf(spreadsheet: Spreadsheet, sheetId: number | null | undefined): Sheet | undefined {
  return spreadsheet.sheets.find(({ properties }) => properties.sheetId === (sheetId ?? 0));
}

/** The cells that metadata is on; nothing when it is on the whole spreadsheet. */
export function placeOfMetadata(
  spreadsheet: Spreadsheet,
  { location }: Metadata,
): { sheet: Sheet; area: Area } | undefined {
  if (!location || location.spreadsheet) return undefined;
  const range = location.dimensionRange;
  const sheet = sheetOf(spreadsheet, range ? range.sheetId : location.sheetId);
  if (sheet === undefined) return undefined;
  return { sheet, area: { ...gridArea(sheet), ...(range && dimensionArea(range)) } };
}

function dimensionArea({ dimension, startIndex, endIndex }: sheets_v4.Schema$DimensionRange): OpenArea {
  const start = startIndex ?? 0;
  const end = endIndex ?? start + 1;
  return dimension === "COLUMNS" ? { startColumn: start, endColumn: end } : { startRow: start, endRow: end };
}

/** Criteria that exclude one another. @throws GoogleError INVALID_ARGUMENT. */
function checkedLookup(lookup: Lookup): Lookup {
  const { locationMatchingStrategy: strategy, locationType, metadataLocation } = lookup;
  const isStrategy = strategy && strategy !== "DEVELOPER_METADATA_LOCATION_MATCHING_STRATEGY_UNSPECIFIED";
  if (isStrategy && !metadataLocation) {
    throw invalidArgument("locationMatchingStrategy requires a metadataLocation.");
  }
  if (strategy === "EXACT_LOCATION" && locationType) {
    throw invalidArgument("locationType must be left unspecified for an exact location.");
  }
  const isElsewhere = metadataLocation !== undefined && !metadataLocation.spreadsheet;
  if (locationType === "SPREADSHEET" && (isElsewhere || strategy === "INTERSECTING_LOCATION")) {
    throw invalidArgument("locationType SPREADSHEET cannot intersect any other location.");
  }
  return lookup;
}

function lookupSelects(lookup: Lookup, metadata: Metadata): boolean {
  const { metadataId, metadataKey, metadataValue, visibility, locationType } = lookup;
  if (typeof metadataId === "number" && metadataId !== metadata.metadataId) return false;
  if (metadataKey && metadataKey !== metadata.metadataKey) return false;
  if (metadataValue && metadataValue !== metadata.metadataValue) return false;
  if (visibility && visibility !== metadata.visibility) return false;
  if (locationType && locationType !== metadata.location?.locationType) return false;
  return !lookup.metadataLocation || locationMatches(lookup, metadata);
}

// Unless exact, also takes what is on the rows, columns or sheet that the location touches.
function locationMatches(lookup: Lookup, metadata: Metadata): boolean {
  const wanted = lookup.metadataLocation ?? {};
  const found = metadata.location ?? {};
  if (sameLocation(wanted, found)) return true;
  if (lookup.locationMatchingStrategy === "EXACT_LOCATION") return false;
  // The whole spreadsheet intersects nothing else.
  return !wanted.spreadsheet && !found.spreadsheet && touches(wanted, found);
}

function sameLocation(
  one: sheets_v4.Schema$DeveloperMetadataLocation,
  other: sheets_v4.Schema$DeveloperMetadataLocation,
): boolean {
  if (one.spreadsheet || other.spreadsheet) return Boolean(one.spreadsheet && other.spreadsheet);
  const [range, otherRange] = [one.dimensionRange, other.dimensionRange];
  if (!range || !otherRange) return !range && !otherRange && (one.sheetId ?? 0) === (other.sheetId ?? 0);
  return (
    (range.sheetId ?? 0) === (otherRange.sheetId ?? 0) &&
    range.dimension === otherRange.dimension &&
    (range.startIndex ?? 0) === (otherRange.startIndex ?? 0) &&
    range.endIndex === otherRange.endIndex
  );
}

function touches(
  wanted: sheets_v4.Schema$DeveloperMetadataLocation,
  found: sheets_v4.Schema$DeveloperMetadataLocation,
): boolean {
  const idOf = (location: sheets_v4.Schema$DeveloperMetadataLocation): number =>
    location.dimensionRange?.sheetId ?? location.sheetId ?? 0;
  if (idOf(wanted) !== idOf(found)) return false;
  const [range, other] = [wanted.dimensionRange, found.dimensionRange];
  if (!range || !other || range.dimension !== other.dimension) return true;
  return (
    (range.startIndex ?? 0) < (other.endIndex ?? Infinity) &&
    (other.startIndex ?? 0) < (range.endIndex ?? Infinity)
  );
}
