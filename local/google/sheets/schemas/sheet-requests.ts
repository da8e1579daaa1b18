// Requests about whole sheets and the spreadsheet.
import {
  INT32,
  type MessageType,
  messageOf,
  OPTIONAL_INT32,
  repeated,
  STRING,
} from "../../protocol/message.ts";
import { dataFilter, developerMetadata, namedRange } from "./ranges.ts";
import { sheetsMessage } from "./sheets-message.ts";
import { protectedRange, sheetProperties, spreadsheetProperties } from "./spreadsheet.ts";

export const addSheetRequest: MessageType = sheetsMessage("AddSheetRequest", {
  properties: messageOf(() => sheetProperties),
});

export const deleteSheetRequest: MessageType = sheetsMessage("DeleteSheetRequest", {
  sheetId: INT32,
});

export const duplicateSheetRequest: MessageType = sheetsMessage("DuplicateSheetRequest", {
  insertSheetIndex: INT32,
  newSheetId: OPTIONAL_INT32,
  newSheetName: STRING,
  sourceSheetId: INT32,
});

export const updateSheetPropertiesRequest: MessageType = sheetsMessage("UpdateSheetPropertiesRequest", {
  fields: STRING,
  properties: messageOf(() => sheetProperties),
});

export const updateSpreadsheetPropertiesRequest: MessageType = sheetsMessage(
  "UpdateSpreadsheetPropertiesRequest",
  {
    fields: STRING,
    properties: messageOf(() => spreadsheetProperties),
  },
);

export const addNamedRangeRequest: MessageType = sheetsMessage("AddNamedRangeRequest", {
  namedRange: messageOf(() => namedRange),
});

export const updateNamedRangeRequest: MessageType = sheetsMessage("UpdateNamedRangeRequest", {
  fields: STRING,
  namedRange: messageOf(() => namedRange),
});

export const deleteNamedRangeRequest: MessageType = sheetsMessage("DeleteNamedRangeRequest", {
  namedRangeId: STRING,
});

export const addProtectedRangeRequest: MessageType = sheetsMessage("AddProtectedRangeRequest", {
  protectedRange: messageOf(() => protectedRange),
});

export const updateProtectedRangeRequest: MessageType = sheetsMessage("UpdateProtectedRangeRequest", {
  fields: STRING,
  protectedRange: messageOf(() => protectedRange),
});

export const deleteProtectedRangeRequest: MessageType = sheetsMessage("DeleteProtectedRangeRequest", {
  protectedRangeId: INT32,
});

export const createDeveloperMetadataRequest: MessageType = sheetsMessage("CreateDeveloperMetadataRequest", {
  developerMetadata: messageOf(() => developerMetadata),
});

export const updateDeveloperMetadataRequest: MessageType = sheetsMessage("UpdateDeveloperMetadataRequest", {
  dataFilters: repeated(messageOf(() => dataFilter)),
  developerMetadata: messageOf(() => developerMetadata),
  fields: STRING,
});

export const deleteDeveloperMetadataRequest: MessageType = sheetsMessage("DeleteDeveloperMetadataRequest", {
  dataFilter: messageOf(() => dataFilter),
});
