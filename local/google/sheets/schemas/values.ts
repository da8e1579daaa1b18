// Bodies of the spreadsheets.values, metadata and search methods.
import {
  BOOLEAN,
  LIST_VALUE,
  type MessageType,
  messageOf,
  repeated,
  STRING,
} from "../../protocol/message.ts";
import {
  COMMENTS_VIEW_MODE,
  DATE_TIME_RENDER_OPTION,
  DIMENSION,
  VALUE_INPUT_OPTION,
  VALUE_RENDER_OPTION,
} from "./enums.ts";
import { dataFilter } from "./ranges.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const valueRange: MessageType = sheetsMessage("ValueRange", {
  majorDimension: DIMENSION,
  range: STRING,
  values: repeated(LIST_VALUE),
});

export const batchUpdateValuesRequest: MessageType = sheetsMessage("BatchUpdateValuesRequest", {
  data: repeated(messageOf(() => valueRange)),
  includeValuesInResponse: BOOLEAN,
  responseDateTimeRenderOption: DATE_TIME_RENDER_OPTION,
  responseValueRenderOption: VALUE_RENDER_OPTION,
  valueInputOption: VALUE_INPUT_OPTION,
});

export const batchClearValuesRequest: MessageType = sheetsMessage("BatchClearValuesRequest", {
  ranges: repeated(STRING),
});

export const clearValuesRequest: MessageType = sheetsMessage("ClearValuesRequest", {});

export const dataFilterValueRange: MessageType = sheetsMessage("DataFilterValueRange", {
  dataFilter: messageOf(() => dataFilter),
  majorDimension: DIMENSION,
  values: repeated(LIST_VALUE),
});

export const batchGetValuesByDataFilterRequest: MessageType = sheetsMessage(
  "BatchGetValuesByDataFilterRequest",
  {
    dataFilters: repeated(messageOf(() => dataFilter)),
    dateTimeRenderOption: DATE_TIME_RENDER_OPTION,
    majorDimension: DIMENSION,
    valueRenderOption: VALUE_RENDER_OPTION,
  },
);

export const batchUpdateValuesByDataFilterRequest: MessageType = sheetsMessage(
  "BatchUpdateValuesByDataFilterRequest",
  {
    data: repeated(messageOf(() => dataFilterValueRange)),
    includeValuesInResponse: BOOLEAN,
    responseDateTimeRenderOption: DATE_TIME_RENDER_OPTION,
    responseValueRenderOption: VALUE_RENDER_OPTION,
    valueInputOption: VALUE_INPUT_OPTION,
  },
);

export const batchClearValuesByDataFilterRequest: MessageType = sheetsMessage(
  "BatchClearValuesByDataFilterRequest",
  {
    dataFilters: repeated(messageOf(() => dataFilter)),
  },
);

export const getSpreadsheetByDataFilterRequest: MessageType = sheetsMessage(
  "GetSpreadsheetByDataFilterRequest",
  {
    commentsViewMode: COMMENTS_VIEW_MODE,
    dataFilters: repeated(messageOf(() => dataFilter)),
    excludeTablesInBandedRanges: BOOLEAN,
    includeGridData: BOOLEAN,
  },
);

export const searchDeveloperMetadataRequest: MessageType = sheetsMessage("SearchDeveloperMetadataRequest", {
  dataFilters: repeated(messageOf(() => dataFilter)),
});

export const copySheetToAnotherSpreadsheetRequest: MessageType = sheetsMessage(
  "CopySheetToAnotherSpreadsheetRequest",
  {
    destinationSpreadsheetId: STRING,
  },
);
