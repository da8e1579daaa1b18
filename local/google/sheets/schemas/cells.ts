// What a cell holds: values, validation, chips.
import {
  BOOLEAN,
  INT32,
  type MessageType,
  messageOf,
  OPTIONAL_BOOLEAN,
  OPTIONAL_DOUBLE,
  OPTIONAL_STRING,
  repeated,
  STRING,
} from "../../protocol/message.ts";
import { dataSourceColumnReference, dataSourceFormula, dataSourceTable } from "./data-sources.ts";
import { CONDITION_TYPE, DISPLAY_FORMAT, ERROR_TYPE, RELATIVE_DATE } from "./enums.ts";
import { cellFormat, textFormatRun } from "./formats.ts";
import { pivotTable } from "./pivots.ts";
import { developerMetadata } from "./ranges.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const errorValue: MessageType = sheetsMessage("ErrorValue", {
  message: STRING,
  type: ERROR_TYPE,
});

export const extendedValue: MessageType = sheetsMessage(
  "ExtendedValue",
  {
    boolValue: OPTIONAL_BOOLEAN,
    errorValue: messageOf(() => errorValue),
    formulaValue: OPTIONAL_STRING,
    numberValue: OPTIONAL_DOUBLE,
    stringValue: OPTIONAL_STRING,
  },
  { value: ["numberValue", "stringValue", "boolValue", "formulaValue", "errorValue"] },
);

export const cellData: MessageType = sheetsMessage("CellData", {
  chipRuns: repeated(messageOf(() => chipRun)),
  dataSourceFormula: messageOf(() => dataSourceFormula),
  dataSourceTable: messageOf(() => dataSourceTable),
  dataValidation: messageOf(() => dataValidationRule),
  effectiveFormat: messageOf(() => cellFormat),
  effectiveValue: messageOf(() => extendedValue),
  formattedValue: STRING,
  hyperlink: STRING,
  note: STRING,
  pivotTable: messageOf(() => pivotTable),
  textFormatRuns: repeated(messageOf(() => textFormatRun)),
  userEnteredFormat: messageOf(() => cellFormat),
  userEnteredValue: messageOf(() => extendedValue),
});

export const rowData: MessageType = sheetsMessage("RowData", {
  values: repeated(messageOf(() => cellData)),
});

export const gridData: MessageType = sheetsMessage("GridData", {
  columnMetadata: repeated(messageOf(() => dimensionProperties)),
  rowData: repeated(messageOf(() => rowData)),
  rowMetadata: repeated(messageOf(() => dimensionProperties)),
  startColumn: INT32,
  startRow: INT32,
});

export const dimensionProperties: MessageType = sheetsMessage("DimensionProperties", {
  dataSourceColumnReference: messageOf(() => dataSourceColumnReference),
  developerMetadata: repeated(messageOf(() => developerMetadata)),
  hiddenByFilter: BOOLEAN,
  hiddenByUser: BOOLEAN,
  pixelSize: INT32,
});

export const conditionValue: MessageType = sheetsMessage(
  "ConditionValue",
  {
    relativeDate: RELATIVE_DATE,
    userEnteredValue: STRING,
  },
  { value: ["relativeDate", "userEnteredValue"] },
);

export const booleanCondition: MessageType = sheetsMessage("BooleanCondition", {
  type: CONDITION_TYPE,
  values: repeated(messageOf(() => conditionValue)),
});

export const dataValidationRule: MessageType = sheetsMessage("DataValidationRule", {
  condition: messageOf(() => booleanCondition),
  inputMessage: STRING,
  showCustomUi: BOOLEAN,
  strict: BOOLEAN,
});

export const chip: MessageType = sheetsMessage("Chip", {
  personProperties: messageOf(() => personProperties),
  richLinkProperties: messageOf(() => richLinkProperties),
});

export const chipRun: MessageType = sheetsMessage("ChipRun", {
  chip: messageOf(() => chip),
  startIndex: INT32,
});

export const personProperties: MessageType = sheetsMessage("PersonProperties", {
  displayFormat: DISPLAY_FORMAT,
  email: STRING,
});

export const richLinkProperties: MessageType = sheetsMessage("RichLinkProperties", {
  mimeType: STRING,
  uri: STRING,
});
