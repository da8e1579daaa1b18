// Pivot tables, which cells may carry.
import {
  BOOLEAN,
  DOUBLE,
  INT32,
  type MessageType,
  mapOf,
  messageOf,
  OPTIONAL_DOUBLE,
  repeated,
  STRING,
} from "../../protocol/message.ts";
import { booleanCondition, extendedValue } from "./cells.ts";
import { dataExecutionStatus, dataSourceColumnReference } from "./data-sources.ts";
import {
  DATE_TIME_RULE_TYPE,
  PIVOT_STANDARD_VALUE_FUNCTION,
  PIVOT_VALUE_CALCULATED_DISPLAY_TYPE,
  PIVOT_VALUE_LAYOUT,
  SORT_ORDER,
} from "./enums.ts";
import { gridRange } from "./ranges.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const pivotTable: MessageType = sheetsMessage("PivotTable", {
  columns: repeated(messageOf(() => pivotGroup)),
  criteria: mapOf(messageOf(() => pivotFilterCriteria)),
  dataExecutionStatus: messageOf(() => dataExecutionStatus),
  dataSourceId: STRING,
  filterSpecs: repeated(messageOf(() => pivotFilterSpec)),
  rows: repeated(messageOf(() => pivotGroup)),
  source: messageOf(() => gridRange),
  valueLayout: PIVOT_VALUE_LAYOUT,
  values: repeated(messageOf(() => pivotValue)),
});

export const pivotGroup: MessageType = sheetsMessage("PivotGroup", {
  dataSourceColumnReference: messageOf(() => dataSourceColumnReference),
  groupLimit: messageOf(() => pivotGroupLimit),
  groupRule: messageOf(() => pivotGroupRule),
  label: STRING,
  repeatHeadings: BOOLEAN,
  showTotals: BOOLEAN,
  sortOrder: SORT_ORDER,
  sourceColumnOffset: INT32,
  valueBucket: messageOf(() => pivotGroupSortValueBucket),
  valueMetadata: repeated(messageOf(() => pivotGroupValueMetadata)),
});

export const pivotGroupRule: MessageType = sheetsMessage("PivotGroupRule", {
  dateTimeRule: messageOf(() => dateTimeRule),
  histogramRule: messageOf(() => histogramRule),
  manualRule: messageOf(() => manualRule),
});

export const dateTimeRule: MessageType = sheetsMessage("DateTimeRule", {
  type: DATE_TIME_RULE_TYPE,
});

export const manualRule: MessageType = sheetsMessage("ManualRule", {
  groups: repeated(messageOf(() => manualRuleGroup)),
});

export const manualRuleGroup: MessageType = sheetsMessage("ManualRuleGroup", {
  groupName: messageOf(() => extendedValue),
  items: repeated(messageOf(() => extendedValue)),
});

export const histogramRule: MessageType = sheetsMessage("HistogramRule", {
  end: OPTIONAL_DOUBLE,
  interval: DOUBLE,
  start: OPTIONAL_DOUBLE,
});

export const pivotGroupLimit: MessageType = sheetsMessage("PivotGroupLimit", {
  applyOrder: INT32,
  countLimit: INT32,
});

export const pivotGroupSortValueBucket: MessageType = sheetsMessage("PivotGroupSortValueBucket", {
  buckets: repeated(messageOf(() => extendedValue)),
  valuesIndex: INT32,
});

export const pivotGroupValueMetadata: MessageType = sheetsMessage("PivotGroupValueMetadata", {
  collapsed: BOOLEAN,
  value: messageOf(() => extendedValue),
});

export const pivotValue: MessageType = sheetsMessage("PivotValue", {
  calculatedDisplayType: PIVOT_VALUE_CALCULATED_DISPLAY_TYPE,
  dataSourceColumnReference: messageOf(() => dataSourceColumnReference),
  formula: STRING,
  name: STRING,
  sourceColumnOffset: INT32,
  summarizeFunction: PIVOT_STANDARD_VALUE_FUNCTION,
});

export const pivotFilterCriteria: MessageType = sheetsMessage("PivotFilterCriteria", {
  condition: messageOf(() => booleanCondition),
  visibleByDefault: BOOLEAN,
  visibleValues: repeated(STRING),
});

export const pivotFilterSpec: MessageType = sheetsMessage("PivotFilterSpec", {
  columnOffsetIndex: INT32,
  dataSourceColumnReference: messageOf(() => dataSourceColumnReference),
  filterCriteria: messageOf(() => pivotFilterCriteria),
});
