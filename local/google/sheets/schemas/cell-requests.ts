// Requests about cells.
import {
  BOOLEAN,
  INT32,
  type MessageType,
  messageOf,
  OPTIONAL_INT32,
  repeated,
  STRING,
} from "../../protocol/message.ts";
import { cellData, dataValidationRule, rowData } from "./cells.ts";
import { conditionalFormatRule } from "./conditional-formats.ts";
import { MERGE_TYPE, PASTE_ORIENTATION, PASTE_TYPE } from "./enums.ts";
import { basicFilter } from "./filters.ts";
import { border } from "./formats.ts";
import { gridCoordinate, gridRange, sortSpec } from "./ranges.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const updateCellsRequest: MessageType = sheetsMessage(
  "UpdateCellsRequest",
  {
    fields: STRING,
    range: messageOf(() => gridRange),
    rows: repeated(messageOf(() => rowData)),
    start: messageOf(() => gridCoordinate),
  },
  { area: ["start", "range"] },
);

export const repeatCellRequest: MessageType = sheetsMessage("RepeatCellRequest", {
  cell: messageOf(() => cellData),
  fields: STRING,
  range: messageOf(() => gridRange),
});

export const appendCellsRequest: MessageType = sheetsMessage("AppendCellsRequest", {
  fields: STRING,
  rows: repeated(messageOf(() => rowData)),
  sheetId: INT32,
  tableId: STRING,
});

export const updateBordersRequest: MessageType = sheetsMessage("UpdateBordersRequest", {
  bottom: messageOf(() => border),
  innerHorizontal: messageOf(() => border),
  innerVertical: messageOf(() => border),
  left: messageOf(() => border),
  range: messageOf(() => gridRange),
  right: messageOf(() => border),
  top: messageOf(() => border),
});

export const setDataValidationRequest: MessageType = sheetsMessage("SetDataValidationRequest", {
  filteredRowsIncluded: BOOLEAN,
  range: messageOf(() => gridRange),
  rule: messageOf(() => dataValidationRule),
});

export const mergeCellsRequest: MessageType = sheetsMessage("MergeCellsRequest", {
  mergeType: MERGE_TYPE,
  range: messageOf(() => gridRange),
});

export const unmergeCellsRequest: MessageType = sheetsMessage("UnmergeCellsRequest", {
  range: messageOf(() => gridRange),
});

export const sortRangeRequest: MessageType = sheetsMessage("SortRangeRequest", {
  range: messageOf(() => gridRange),
  sortSpecs: repeated(messageOf(() => sortSpec)),
});

export const copyPasteRequest: MessageType = sheetsMessage("CopyPasteRequest", {
  destination: messageOf(() => gridRange),
  pasteOrientation: PASTE_ORIENTATION,
  pasteType: PASTE_TYPE,
  source: messageOf(() => gridRange),
});

export const cutPasteRequest: MessageType = sheetsMessage("CutPasteRequest", {
  destination: messageOf(() => gridCoordinate),
  pasteType: PASTE_TYPE,
  source: messageOf(() => gridRange),
});

export const findReplaceRequest: MessageType = sheetsMessage("FindReplaceRequest", {
  allSheets: BOOLEAN,
  find: STRING,
  includeFormulas: BOOLEAN,
  matchCase: BOOLEAN,
  matchEntireCell: BOOLEAN,
  range: messageOf(() => gridRange),
  replacement: STRING,
  searchByRegex: BOOLEAN,
  sheetId: OPTIONAL_INT32,
});

export const setBasicFilterRequest: MessageType = sheetsMessage("SetBasicFilterRequest", {
  filter: messageOf(() => basicFilter),
});

export const clearBasicFilterRequest: MessageType = sheetsMessage("ClearBasicFilterRequest", {
  sheetId: INT32,
});

export const addConditionalFormatRuleRequest: MessageType = sheetsMessage("AddConditionalFormatRuleRequest", {
  index: OPTIONAL_INT32,
  rule: messageOf(() => conditionalFormatRule),
});

export const updateConditionalFormatRuleRequest: MessageType = sheetsMessage(
  "UpdateConditionalFormatRuleRequest",
  {
    index: INT32,
    newIndex: OPTIONAL_INT32,
    rule: messageOf(() => conditionalFormatRule),
    sheetId: INT32,
  },
);

export const deleteConditionalFormatRuleRequest: MessageType = sheetsMessage(
  "DeleteConditionalFormatRuleRequest",
  {
    index: INT32,
    sheetId: INT32,
  },
);
