// createDeveloperMetadata and deleteDeveloperMetadata.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import { filterSelects, placeOfMetadata } from "../metadata-lookup.ts";
import { MAX_METADATA_CHARACTERS, type Spreadsheet } from "../model.ts";
import { dimensionRangeOf, spanWithinGrid } from "./dimension-span.ts";
import { freeId } from "./free-id.ts";
import { type Handler, type RequestContext, sheetById } from "./request-context.ts";

type Metadata = sheets_v4.Schema$DeveloperMetadata;
type Location = sheets_v4.Schema$DeveloperMetadataLocation;

export const createDeveloperMetadata: Handler<sheets_v4.Schema$CreateDeveloperMetadataRequest> = (
  context,
  request,
) => {
  const given = request.developerMetadata ?? {};
  const { spreadsheet } = context.draft;
  refuseIncomplete(given);
  if ((given.metadataId ?? 1) < 0)
    throw invalidArgument(`Invalid metadataId: ${given.metadataId}. Must be positive.`);
  const taken = (id: number): boolean =>
    spreadsheet.developerMetadata.some(({ metadataId }) => metadataId === id);
  if (given.metadataId && taken(given.metadataId)) {
    throw invalidArgument(
      `Cannot add developer metadata with ID [${given.metadataId}] because developer metadata with that ID already exists.`,
    );
  }
  const metadataId = given.metadataId || freeId(context.environment, taken);
  const created = { ...given, metadataId, location: completeLocation(context, given.location) };
  spreadsheet.developerMetadata = [...spreadsheet.developerMetadata, created];
  refuseTooMuch(spreadsheet);
  return { createDeveloperMetadata: { developerMetadata: created } };
};

function refuseIncomplete({ metadataKey, visibility }: Metadata): void {
  if (!metadataKey) throw invalidArgument("Developer metadata must always have a key specified.");
  if (!visibility || visibility === "DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED") {
    throw invalidArgument("Developer metadata must always have visibility specified.");
  }
}

function completeLocation(context: RequestContext, location: Location | undefined): Location {
  if (location?.spreadsheet) return { locationType: "SPREADSHEET", spreadsheet: true };
  if (location?.dimensionRange) {
    const span = spanWithinGrid(context, location.dimensionRange);
    const isUnbounded = typeof location.dimensionRange.endIndex !== "number";
    if (isUnbounded || span.end - span.start !== 1)
      throw invalidArgument("Developer metadata may only be on a single row or column.");
    const locationType = span.dimension === "ROWS" ? "ROW" : "COLUMN";
    return { locationType, dimensionRange: dimensionRangeOf(span) };
  }
  if (typeof location?.sheetId !== "number")
    throw invalidArgument("Developer metadata must have a location.");
  return { locationType: "SHEET", sheetId: sheetById(context, location.sheetId).properties.sheetId };
}

// Counted apart for the spreadsheet itself and for each sheet with its rows and columns.
function refuseTooMuch(spreadsheet: Spreadsheet): void {
  const sizes = new Map<unknown, number>();
  for (const metadata of spreadsheet.developerMetadata) {
    const owner = placeOfMetadata(spreadsheet, metadata)?.sheet ?? spreadsheet;
    const size = (metadata.metadataKey?.length ?? 0) + (metadata.metadataValue?.length ?? 0);
    sizes.set(owner, (sizes.get(owner) ?? 0) + size);
  }
  if (Math.max(0, ...sizes.values()) <= MAX_METADATA_CHARACTERS) return;
  throw invalidArgument(
    `Developer metadata would exceed the limit of ${MAX_METADATA_CHARACTERS} characters.`,
  );
}

function selected(
  { draft }: RequestContext,
  filters: sheets_v4.Schema$DataFilter[] | null | undefined,
): Set<Metadata> {
  if (!filters?.length) throw invalidArgument("Must specify at least one data filter.");
  const { spreadsheet } = draft;
  return new Set(
    spreadsheet.developerMetadata.filter((metadata) =>
      filters.some((filter) => filterSelects(spreadsheet, filter, metadata)),
    ),
  );
}

export const deleteDeveloperMetadata: Handler<sheets_v4.Schema$DeleteDeveloperMetadataRequest> = (
  context,
  request,
) => {
  const chosen = selected(context, request.dataFilter ? [request.dataFilter] : []);
  const { spreadsheet } = context.draft;
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.filter((metadata) => !chosen.has(metadata));
  return { deleteDeveloperMetadata: chosen.size > 0 ? { deletedDeveloperMetadata: [...chosen] } : {} };
};
