// Filters, slicers, banding and tables.
import {
  BOOLEAN,
  INT32,
  type MessageType,
  mapOf,
  messageOf,
  repeated,
  STRING,
} from "../../protocol/message.ts";
import { booleanCondition } from "./cells.ts";
import { embeddedObjectPosition } from "./charts.ts";
import { dataSourceColumnReference } from "./data-sources.ts";
import { COLUMN_TYPE, HORIZONTAL_ALIGN } from "./enums.ts";
import { color, colorStyle, textFormat } from "./formats.ts";
import { gridRange, sortSpec } from "./ranges.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const basicFilter: MessageType = sheetsMessage("BasicFilter", {
  criteria: mapOf(messageOf(() => filterCriteria)),
  filterSpecs: repeated(messageOf(() => filterSpec)),
  range: messageOf(() => gridRange),
  sortSpecs: repeated(messageOf(() => sortSpec)),
  tableId: STRING,
});

export const filterView: MessageType = sheetsMessage("FilterView", {
  criteria: mapOf(messageOf(() => filterCriteria)),
  filterSpecs: repeated(messageOf(() => filterSpec)),
  filterViewId: INT32,
  namedRangeId: STRING,
  range: messageOf(() => gridRange),
  sortSpecs: repeated(messageOf(() => sortSpec)),
  tableId: STRING,
  title: STRING,
});

export const filterSpec: MessageType = sheetsMessage("FilterSpec", {
  columnIndex: INT32,
  dataSourceColumnReference: messageOf(() => dataSourceColumnReference),
  filterCriteria: messageOf(() => filterCriteria),
});

export const filterCriteria: MessageType = sheetsMessage("FilterCriteria", {
  condition: messageOf(() => booleanCondition),
  hiddenValues: repeated(STRING),
  visibleBackgroundColor: messageOf(() => color),
  visibleBackgroundColorStyle: messageOf(() => colorStyle),
  visibleForegroundColor: messageOf(() => color),
  visibleForegroundColorStyle: messageOf(() => colorStyle),
});

export const slicer: MessageType = sheetsMessage("Slicer", {
  position: messageOf(() => embeddedObjectPosition),
  slicerId: INT32,
  spec: messageOf(() => slicerSpec),
});

export const slicerSpec: MessageType = sheetsMessage("SlicerSpec", {
  applyToPivotTables: BOOLEAN,
  backgroundColor: messageOf(() => color),
  backgroundColorStyle: messageOf(() => colorStyle),
  columnIndex: INT32,
  dataRange: messageOf(() => gridRange),
  filterCriteria: messageOf(() => filterCriteria),
  horizontalAlignment: HORIZONTAL_ALIGN,
  textFormat: messageOf(() => textFormat),
  title: STRING,
});

export const bandedRange: MessageType = sheetsMessage("BandedRange", {
  bandedRangeId: INT32,
  bandedRangeReference: STRING,
  columnProperties: messageOf(() => bandingProperties),
  range: messageOf(() => gridRange),
  rowProperties: messageOf(() => bandingProperties),
});

export const bandingProperties: MessageType = sheetsMessage("BandingProperties", {
  firstBandColor: messageOf(() => color),
  firstBandColorStyle: messageOf(() => colorStyle),
  footerColor: messageOf(() => color),
  footerColorStyle: messageOf(() => colorStyle),
  headerColor: messageOf(() => color),
  headerColorStyle: messageOf(() => colorStyle),
  secondBandColor: messageOf(() => color),
  secondBandColorStyle: messageOf(() => colorStyle),
});

export const table: MessageType = sheetsMessage("Table", {
  columnProperties: repeated(messageOf(() => tableColumnProperties)),
  name: STRING,
  range: messageOf(() => gridRange),
  rowsProperties: messageOf(() => tableRowsProperties),
  tableId: STRING,
});

export const tableColumnProperties: MessageType = sheetsMessage("TableColumnProperties", {
  columnIndex: INT32,
  columnName: STRING,
  columnType: COLUMN_TYPE,
  dataValidationRule: messageOf(() => tableColumnDataValidationRule),
});

export const tableColumnDataValidationRule: MessageType = sheetsMessage("TableColumnDataValidationRule", {
  condition: messageOf(() => booleanCondition),
});

export const tableRowsProperties: MessageType = sheetsMessage("TableRowsProperties", {
  firstBandColorStyle: messageOf(() => colorStyle),
  footerColorStyle: messageOf(() => colorStyle),
  headerColorStyle: messageOf(() => colorStyle),
  secondBandColorStyle: messageOf(() => colorStyle),
});
