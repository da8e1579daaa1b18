// The requests on tables, as the Slides service's messages.
import { BOOLEAN, INT32, messageOf, repeated, STRING } from "../../protocol/message.ts";
import { BORDER_POSITION } from "./enumerations.ts";
import { slidesMessage } from "./slides-message.ts";
import {
  TABLE_BORDER_PROPERTIES,
  TABLE_CELL_LOCATION,
  TABLE_CELL_PROPERTIES,
  TABLE_COLUMN_PROPERTIES,
  TABLE_RANGE,
  TABLE_ROW_PROPERTIES,
} from "./table-messages.ts";

export const DELETE_TABLE_COLUMN_REQUEST = slidesMessage("DeleteTableColumnRequest", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  tableObjectId: STRING,
});

export const DELETE_TABLE_ROW_REQUEST = slidesMessage("DeleteTableRowRequest", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  tableObjectId: STRING,
});

export const INSERT_TABLE_COLUMNS_REQUEST = slidesMessage("InsertTableColumnsRequest", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  insertRight: BOOLEAN,
  number: INT32,
  tableObjectId: STRING,
});

export const INSERT_TABLE_ROWS_REQUEST = slidesMessage("InsertTableRowsRequest", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  insertBelow: BOOLEAN,
  number: INT32,
  tableObjectId: STRING,
});

export const MERGE_TABLE_CELLS_REQUEST = slidesMessage("MergeTableCellsRequest", {
  objectId: STRING,
  tableRange: messageOf(() => TABLE_RANGE),
});

export const UNMERGE_TABLE_CELLS_REQUEST = slidesMessage("UnmergeTableCellsRequest", {
  objectId: STRING,
  tableRange: messageOf(() => TABLE_RANGE),
});

export const UPDATE_TABLE_BORDER_PROPERTIES_REQUEST = slidesMessage("UpdateTableBorderPropertiesRequest", {
  borderPosition: BORDER_POSITION,
  fields: STRING,
  objectId: STRING,
  tableBorderProperties: messageOf(() => TABLE_BORDER_PROPERTIES),
  tableRange: messageOf(() => TABLE_RANGE),
});

export const UPDATE_TABLE_CELL_PROPERTIES_REQUEST = slidesMessage("UpdateTableCellPropertiesRequest", {
  fields: STRING,
  objectId: STRING,
  tableCellProperties: messageOf(() => TABLE_CELL_PROPERTIES),
  tableRange: messageOf(() => TABLE_RANGE),
});

export const UPDATE_TABLE_COLUMN_PROPERTIES_REQUEST = slidesMessage("UpdateTableColumnPropertiesRequest", {
  columnIndices: repeated(INT32),
  fields: STRING,
  objectId: STRING,
  tableColumnProperties: messageOf(() => TABLE_COLUMN_PROPERTIES),
});

export const UPDATE_TABLE_ROW_PROPERTIES_REQUEST = slidesMessage("UpdateTableRowPropertiesRequest", {
  fields: STRING,
  objectId: STRING,
  rowIndices: repeated(INT32),
  tableRowProperties: messageOf(() => TABLE_ROW_PROPERTIES),
});
