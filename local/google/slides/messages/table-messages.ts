// Tables, as the Slides service's messages.
import { INT32, messageOf, repeated } from "../../protocol/message.ts";
import { CONTENT_ALIGNMENT, DASH_STYLE, PROPERTY_STATE } from "./enumerations.ts";
import { DIMENSION } from "./geometry-messages.ts";
import { SOLID_FILL } from "./paint-messages.ts";
import { slidesMessage } from "./slides-message.ts";
import { TEXT_CONTENT } from "./text-messages.ts";

export const TABLE_CELL_LOCATION = slidesMessage("TableCellLocation", {
  columnIndex: INT32,
  rowIndex: INT32,
});

export const TABLE_RANGE = slidesMessage("TableRange", {
  columnSpan: INT32,
  location: messageOf(() => TABLE_CELL_LOCATION),
  rowSpan: INT32,
});

export const TABLE_CELL_BACKGROUND_FILL = slidesMessage("TableCellBackgroundFill", {
  propertyState: PROPERTY_STATE,
  solidFill: messageOf(() => SOLID_FILL),
});

export const TABLE_CELL_PROPERTIES = slidesMessage("TableCellProperties", {
  contentAlignment: CONTENT_ALIGNMENT,
  tableCellBackgroundFill: messageOf(() => TABLE_CELL_BACKGROUND_FILL),
});

export const TABLE_CELL = slidesMessage("TableCell", {
  columnSpan: INT32,
  location: messageOf(() => TABLE_CELL_LOCATION),
  rowSpan: INT32,
  tableCellProperties: messageOf(() => TABLE_CELL_PROPERTIES),
  text: messageOf(() => TEXT_CONTENT),
});

export const TABLE_ROW_PROPERTIES = slidesMessage("TableRowProperties", {
  minRowHeight: messageOf(() => DIMENSION),
});

export const TABLE_ROW = slidesMessage("TableRow", {
  rowHeight: messageOf(() => DIMENSION),
  tableCells: repeated(messageOf(() => TABLE_CELL)),
  tableRowProperties: messageOf(() => TABLE_ROW_PROPERTIES),
});

export const TABLE_COLUMN_PROPERTIES = slidesMessage("TableColumnProperties", {
  columnWidth: messageOf(() => DIMENSION),
});

export const TABLE_BORDER_FILL = slidesMessage("TableBorderFill", {
  solidFill: messageOf(() => SOLID_FILL),
});

export const TABLE_BORDER_PROPERTIES = slidesMessage("TableBorderProperties", {
  dashStyle: DASH_STYLE,
  tableBorderFill: messageOf(() => TABLE_BORDER_FILL),
  weight: messageOf(() => DIMENSION),
});

export const TABLE_BORDER_CELL = slidesMessage("TableBorderCell", {
  location: messageOf(() => TABLE_CELL_LOCATION),
  tableBorderProperties: messageOf(() => TABLE_BORDER_PROPERTIES),
});

export const TABLE_BORDER_ROW = slidesMessage("TableBorderRow", {
  tableBorderCells: repeated(messageOf(() => TABLE_BORDER_CELL)),
});

export const TABLE = slidesMessage("Table", {
  columns: INT32,
  horizontalBorderRows: repeated(messageOf(() => TABLE_BORDER_ROW)),
  rows: INT32,
  tableColumns: repeated(messageOf(() => TABLE_COLUMN_PROPERTIES)),
  tableRows: repeated(messageOf(() => TABLE_ROW)),
  verticalBorderRows: repeated(messageOf(() => TABLE_BORDER_ROW)),
});
