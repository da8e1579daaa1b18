// Requests about rows and columns.
import { BOOLEAN, INT32, type MessageType, messageOf, STRING } from "../../protocol/message.ts";
import { dimensionProperties } from "./cells.ts";
import { DIMENSION } from "./enums.ts";
import { dataSourceSheetDimensionRange, dimensionRange, gridRange } from "./ranges.ts";
import { sheetsMessage } from "./sheets-message.ts";
import { dimensionGroup } from "./spreadsheet.ts";

export const appendDimensionRequest: MessageType = sheetsMessage("AppendDimensionRequest", {
  dimension: DIMENSION,
  length: INT32,
  sheetId: INT32,
});

export const insertDimensionRequest: MessageType = sheetsMessage("InsertDimensionRequest", {
  inheritFromBefore: BOOLEAN,
  range: messageOf(() => dimensionRange),
});

export const deleteDimensionRequest: MessageType = sheetsMessage("DeleteDimensionRequest", {
  range: messageOf(() => dimensionRange),
});

export const moveDimensionRequest: MessageType = sheetsMessage("MoveDimensionRequest", {
  destinationIndex: INT32,
  source: messageOf(() => dimensionRange),
});

export const updateDimensionPropertiesRequest: MessageType = sheetsMessage(
  "UpdateDimensionPropertiesRequest",
  {
    dataSourceSheetRange: messageOf(() => dataSourceSheetDimensionRange),
    fields: STRING,
    properties: messageOf(() => dimensionProperties),
    range: messageOf(() => dimensionRange),
  },
  { dimension_range: ["range", "dataSourceSheetRange"] },
);

export const autoResizeDimensionsRequest: MessageType = sheetsMessage(
  "AutoResizeDimensionsRequest",
  {
    dataSourceSheetDimensions: messageOf(() => dataSourceSheetDimensionRange),
    dimensions: messageOf(() => dimensionRange),
  },
  { dimension_range: ["dimensions", "dataSourceSheetDimensions"] },
);

export const addDimensionGroupRequest: MessageType = sheetsMessage("AddDimensionGroupRequest", {
  range: messageOf(() => dimensionRange),
});

export const updateDimensionGroupRequest: MessageType = sheetsMessage("UpdateDimensionGroupRequest", {
  dimensionGroup: messageOf(() => dimensionGroup),
  fields: STRING,
});

export const deleteDimensionGroupRequest: MessageType = sheetsMessage("DeleteDimensionGroupRequest", {
  range: messageOf(() => dimensionRange),
});

export const insertRangeRequest: MessageType = sheetsMessage("InsertRangeRequest", {
  range: messageOf(() => gridRange),
  shiftDimension: DIMENSION,
});

export const deleteRangeRequest: MessageType = sheetsMessage("DeleteRangeRequest", {
  range: messageOf(() => gridRange),
  shiftDimension: DIMENSION,
});
