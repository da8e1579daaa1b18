// Messages that designate cells, rows and columns, metadata included.
import {
  INT32,
  type MessageType,
  messageOf,
  OPTIONAL_BOOLEAN,
  OPTIONAL_INT32,
  OPTIONAL_STRING,
  repeated,
  STRING,
} from "../../protocol/message.ts";
import { dataSourceColumnReference } from "./data-sources.ts";
import {
  DEVELOPER_METADATA_LOCATION_MATCHING_STRATEGY,
  DEVELOPER_METADATA_LOCATION_TYPE,
  DEVELOPER_METADATA_VISIBILITY,
  DIMENSION,
  SORT_ORDER,
} from "./enums.ts";
import { color, colorStyle } from "./formats.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const gridRange: MessageType = sheetsMessage("GridRange", {
  endColumnIndex: OPTIONAL_INT32,
  endRowIndex: OPTIONAL_INT32,
  sheetId: INT32,
  startColumnIndex: OPTIONAL_INT32,
  startRowIndex: OPTIONAL_INT32,
});

export const gridCoordinate: MessageType = sheetsMessage("GridCoordinate", {
  columnIndex: INT32,
  rowIndex: INT32,
  sheetId: INT32,
});

export const dimensionRange: MessageType = sheetsMessage("DimensionRange", {
  dimension: DIMENSION,
  endIndex: OPTIONAL_INT32,
  sheetId: INT32,
  startIndex: OPTIONAL_INT32,
});

export const dataSourceSheetDimensionRange: MessageType = sheetsMessage("DataSourceSheetDimensionRange", {
  columnReferences: repeated(messageOf(() => dataSourceColumnReference)),
  sheetId: INT32,
});

export const dataFilter: MessageType = sheetsMessage(
  "DataFilter",
  {
    a1Range: OPTIONAL_STRING,
    developerMetadataLookup: messageOf(() => developerMetadataLookup),
    gridRange: messageOf(() => gridRange),
  },
  { filter: ["developerMetadataLookup", "a1Range", "gridRange"] },
);

export const developerMetadataLookup: MessageType = sheetsMessage("DeveloperMetadataLookup", {
  locationMatchingStrategy: DEVELOPER_METADATA_LOCATION_MATCHING_STRATEGY,
  locationType: DEVELOPER_METADATA_LOCATION_TYPE,
  metadataId: OPTIONAL_INT32,
  metadataKey: STRING,
  metadataLocation: messageOf(() => developerMetadataLocation),
  metadataValue: STRING,
  visibility: DEVELOPER_METADATA_VISIBILITY,
});

export const developerMetadataLocation: MessageType = sheetsMessage(
  "DeveloperMetadataLocation",
  {
    dimensionRange: messageOf(() => dimensionRange),
    locationType: DEVELOPER_METADATA_LOCATION_TYPE,
    sheetId: OPTIONAL_INT32,
    spreadsheet: OPTIONAL_BOOLEAN,
  },
  { location: ["spreadsheet", "sheetId", "dimensionRange"] },
);

export const developerMetadata: MessageType = sheetsMessage("DeveloperMetadata", {
  location: messageOf(() => developerMetadataLocation),
  metadataId: OPTIONAL_INT32,
  metadataKey: STRING,
  metadataValue: STRING,
  visibility: DEVELOPER_METADATA_VISIBILITY,
});

export const namedRange: MessageType = sheetsMessage("NamedRange", {
  name: STRING,
  namedRangeId: STRING,
  range: messageOf(() => gridRange),
});

export const sortSpec: MessageType = sheetsMessage("SortSpec", {
  backgroundColor: messageOf(() => color),
  backgroundColorStyle: messageOf(() => colorStyle),
  dataSourceColumnReference: messageOf(() => dataSourceColumnReference),
  dimensionIndex: INT32,
  foregroundColor: messageOf(() => color),
  foregroundColorStyle: messageOf(() => colorStyle),
  sortOrder: SORT_ORDER,
});
