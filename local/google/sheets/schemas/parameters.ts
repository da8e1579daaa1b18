// The parameters of the methods, and the answers that the discovery document gives a message of their own.
import {
  BOOLEAN,
  INT32,
  type MessageType,
  messageOf,
  repeated,
  STRING,
  VALUE,
} from "../../protocol/message.ts";
import {
  COMMENTS_VIEW_MODE,
  DATE_TIME_RENDER_OPTION,
  DIMENSION,
  INSERT_DATA_OPTION,
  VALUE_INPUT_OPTION,
  VALUE_RENDER_OPTION,
} from "./enums.ts";
import { developerMetadata } from "./ranges.ts";
import { sheetsMessage } from "./sheets-message.ts";
import { spreadsheet } from "./spreadsheet.ts";
import { valueRange } from "./values.ts";

const spreadsheetId = STRING;

export const noParams: MessageType = sheetsMessage("CreateSpreadsheetRequest", {});
export const spreadsheetParams: MessageType = sheetsMessage("SpreadsheetParameters", { spreadsheetId });
export const rangeParams: MessageType = sheetsMessage("RangeParameters", { spreadsheetId, range: STRING });
export const sheetParams: MessageType = sheetsMessage("SheetParameters", { spreadsheetId, sheetId: INT32 });
export const metadataParams: MessageType = sheetsMessage("MetadataParameters", {
  spreadsheetId,
  metadataId: INT32,
});

export const getParams: MessageType = sheetsMessage("GetSpreadsheetRequest", {
  spreadsheetId,
  commentsViewMode: COMMENTS_VIEW_MODE,
  excludeTablesInBandedRanges: BOOLEAN,
  includeGridData: BOOLEAN,
  ranges: repeated(STRING),
});

const renderParams = {
  spreadsheetId,
  majorDimension: DIMENSION,
  valueRenderOption: VALUE_RENDER_OPTION,
  dateTimeRenderOption: DATE_TIME_RENDER_OPTION,
};

export const getValuesParams: MessageType = sheetsMessage("GetValuesRequest", {
  ...renderParams,
  range: STRING,
});
export const batchGetValuesParams: MessageType = sheetsMessage("BatchGetValuesRequest", {
  ...renderParams,
  ranges: repeated(STRING),
});

const inputParams = {
  spreadsheetId,
  range: STRING,
  valueInputOption: VALUE_INPUT_OPTION,
  includeValuesInResponse: BOOLEAN,
  responseValueRenderOption: VALUE_RENDER_OPTION,
  responseDateTimeRenderOption: DATE_TIME_RENDER_OPTION,
};

export const updateValuesParams: MessageType = sheetsMessage("UpdateValuesRequest", inputParams);
export const appendValuesParams: MessageType = sheetsMessage("AppendValuesRequest", {
  ...inputParams,
  insertDataOption: INSERT_DATA_OPTION,
});

export const updateValuesAnswer: MessageType = sheetsMessage("UpdateValuesResponse", {
  spreadsheetId,
  updatedCells: INT32,
  updatedColumns: INT32,
  updatedData: messageOf(() => valueRange),
  updatedRange: STRING,
  updatedRows: INT32,
});
export const appendValuesAnswer: MessageType = sheetsMessage("AppendValuesResponse", {
  spreadsheetId,
  tableRange: STRING,
  updates: messageOf(() => updateValuesAnswer),
});
export const batchGetValuesAnswer: MessageType = sheetsMessage("BatchGetValuesResponse", {
  spreadsheetId,
  valueRanges: repeated(messageOf(() => valueRange)),
});
export const batchUpdateValuesAnswer: MessageType = sheetsMessage("BatchUpdateValuesResponse", {
  spreadsheetId,
  responses: repeated(messageOf(() => updateValuesAnswer)),
  totalUpdatedCells: INT32,
  totalUpdatedColumns: INT32,
  totalUpdatedRows: INT32,
  totalUpdatedSheets: INT32,
});
export const clearValuesAnswer: MessageType = sheetsMessage("ClearValuesResponse", {
  clearedRange: STRING,
  spreadsheetId,
});
export const batchClearValuesAnswer: MessageType = sheetsMessage("BatchClearValuesResponse", {
  clearedRanges: repeated(STRING),
  spreadsheetId,
});
export const batchUpdateAnswer: MessageType = sheetsMessage("BatchUpdateSpreadsheetResponse", {
  replies: repeated(VALUE),
  spreadsheetId,
  updatedSpreadsheet: messageOf(() => spreadsheet),
});
export const matchedDeveloperMetadata: MessageType = sheetsMessage("MatchedDeveloperMetadata", {
  dataFilters: repeated(VALUE),
  developerMetadata: messageOf(() => developerMetadata),
});
export const searchMetadataAnswer: MessageType = sheetsMessage("SearchDeveloperMetadataResponse", {
  matchedDeveloperMetadata: repeated(messageOf(() => matchedDeveloperMetadata)),
});
