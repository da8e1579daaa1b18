// Tables, as the Slides service's messages.
import { defineMessage, INT32, messageOf, repeated } from "../../protocol/message.ts";
import { CONTENT_ALIGNMENT, DASH_STYLE, PROPERTY_STATE } from "./enumerations.ts";
import { DIMENSION } from "./geometry-messages.ts";
import { SOLID_FILL } from "./paint-messages.ts";
import { TEXT_CONTENT } from "./text-messages.ts";

export const TABLE_CELL_LOCATION = defineMessage("google.apps.slides.v1.TableCellLocation", {
  columnIndex: INT32,
  rowIndex: INT32,
});

export const TABLE_RANGE = defineMessage("google.apps.slides.v1.TableRange", {
  columnSpan: INT32,
  location: messageOf(() => TABLE_CELL_LOCATION),
  rowSpan: INT32,
});

export const TABLE_CELL_BACKGROUND_FILL = defineMessage("google.apps.slides.v1.TableCellBackgroundFill", {
  propertyState: PROPERTY_STATE,
  solidFill: messageOf(() => SOLID_FILL),
});

export const TABLE_CELL_PROPERTIES = defineMessage("google.apps.slides.v1.TableCellProperties", {
  contentAlignment: CONTENT_ALIGNMENT,
  tableCellBackgroundFill: messageOf(() => TABLE_CELL_BACKGROUND_FILL),
});

export const TABLE_CELL = defineMessage("google.apps.slides.v1.TableCell", {
  columnSpan: INT32,
  location: messageOf(() => TABLE_CELL_LOCATION),
  rowSpan: INT32,
  tableCellProperties: messageOf(() => TABLE_CELL_PROPERTIES),
  text: messageOf(() => TEXT_CONTENT),
});

export const TABLE_ROW_PROPERTIES = defineMessage("google.apps.slides.v1.TableRowProperties", {
  minRowHeight: messageOf(() => DIMENSION),
});

export const TABLE_ROW = defineMessage("google.apps.slides.v1.TableRow", {
  rowHeight: messageOf(() => DIMENSION),
  tableCells: repeated(messageOf(() => TABLE_CELL)),
  tableRowProperties: messageOf(() => TABLE_ROW_PROPERTIES),
});

export const TABLE_COLUMN_PROPERTIES = defineMessage("google.apps.slides.v1.TableColumnProperties", {
  columnWidth: messageOf(() => DIMENSION),
});

export const TABLE_BORDER_FILL = defineMessage("google.apps.slides.v1.TableBorderFill", {
  solidFill: messageOf(() => SOLID_FILL),
});

export const TABLE_BORDER_PROPERTIES = defineMessage("google.apps.slides.v1.TableBorderProperties", {
  dashStyle: DASH_STYLE,
  tableBorderFill: messageOf(() => TABLE_BORDER_FILL),
  weight: messageOf(() => DIMENSION),
});

export const TABLE_BORDER_CELL = defineMessage("google.apps.slides.v1.TableBorderCell", {
  location: messageOf(() => TABLE_CELL_LOCATION),
  tableBorderProperties: messageOf(() => TABLE_BORDER_PROPERTIES),
});

export const TABLE_BORDER_ROW = defineMessage("google.apps.slides.v1.TableBorderRow", {
  tableBorderCells: repeated(messageOf(() => TABLE_BORDER_CELL)),
});

export const TABLE = defineMessage("google.apps.slides.v1.Table", {
  columns: INT32,
  horizontalBorderRows: repeated(messageOf(() => TABLE_BORDER_ROW)),
  rows: INT32,
  tableColumns: repeated(messageOf(() => TABLE_COLUMN_PROPERTIES)),
  tableRows: repeated(messageOf(() => TABLE_ROW)),
  verticalBorderRows: repeated(messageOf(() => TABLE_BORDER_ROW)),
});
