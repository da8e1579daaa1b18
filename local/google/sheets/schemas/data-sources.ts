// Sheets connected to external data: described so that a valid message is known, built nowhere.
import { BOOLEAN, INT32, type MessageType, messageOf, repeated, STRING } from "../../protocol/message.ts";
import {
  DATA_EXECUTION_ERROR_CODE,
  DATA_EXECUTION_STATE,
  DATA_SOURCE_REFRESH_SCOPE,
  DATA_SOURCE_TABLE_COLUMN_SELECTION_TYPE,
  DAY_OF_WEEK,
} from "./enums.ts";
import { filterSpec } from "./filters.ts";
import { gridRange, sortSpec } from "./ranges.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const dataSource: MessageType = sheetsMessage("DataSource", {
  calculatedColumns: repeated(messageOf(() => dataSourceColumn)),
  dataSourceId: STRING,
  sheetId: INT32,
  spec: messageOf(() => dataSourceSpec),
});

export const dataSourceSpec: MessageType = sheetsMessage("DataSourceSpec", {
  bigQuery: messageOf(() => bigQueryDataSourceSpec),
  looker: messageOf(() => lookerDataSourceSpec),
  parameters: repeated(messageOf(() => dataSourceParameter)),
});

export const bigQueryDataSourceSpec: MessageType = sheetsMessage("BigQueryDataSourceSpec", {
  projectId: STRING,
  querySpec: messageOf(() => bigQueryQuerySpec),
  tableSpec: messageOf(() => bigQueryTableSpec),
});

export const bigQueryQuerySpec: MessageType = sheetsMessage("BigQueryQuerySpec", {
  rawQuery: STRING,
});

export const bigQueryTableSpec: MessageType = sheetsMessage("BigQueryTableSpec", {
  datasetId: STRING,
  tableId: STRING,
  tableProjectId: STRING,
});

export const lookerDataSourceSpec: MessageType = sheetsMessage("LookerDataSourceSpec", {
  explore: STRING,
  instanceUri: STRING,
  model: STRING,
});

export const dataSourceParameter: MessageType = sheetsMessage("DataSourceParameter", {
  name: STRING,
  namedRangeId: STRING,
  range: messageOf(() => gridRange),
});

export const dataSourceColumn: MessageType = sheetsMessage("DataSourceColumn", {
  formula: STRING,
  reference: messageOf(() => dataSourceColumnReference),
});

export const dataSourceColumnReference: MessageType = sheetsMessage("DataSourceColumnReference", {
  name: STRING,
});

export const dataSourceFormula: MessageType = sheetsMessage("DataSourceFormula", {
  dataExecutionStatus: messageOf(() => dataExecutionStatus),
  dataSourceId: STRING,
});

export const dataSourceTable: MessageType = sheetsMessage("DataSourceTable", {
  columnSelectionType: DATA_SOURCE_TABLE_COLUMN_SELECTION_TYPE,
  columns: repeated(messageOf(() => dataSourceColumnReference)),
  dataExecutionStatus: messageOf(() => dataExecutionStatus),
  dataSourceId: STRING,
  filterSpecs: repeated(messageOf(() => filterSpec)),
  rowLimit: INT32,
  sortSpecs: repeated(messageOf(() => sortSpec)),
});

export const dataSourceChartProperties: MessageType = sheetsMessage("DataSourceChartProperties", {
  dataExecutionStatus: messageOf(() => dataExecutionStatus),
  dataSourceId: STRING,
});

export const dataSourceSheetProperties: MessageType = sheetsMessage("DataSourceSheetProperties", {
  columns: repeated(messageOf(() => dataSourceColumn)),
  dataExecutionStatus: messageOf(() => dataExecutionStatus),
  dataSourceId: STRING,
});

export const dataSourceRefreshSchedule: MessageType = sheetsMessage("DataSourceRefreshSchedule", {
  dailySchedule: messageOf(() => dataSourceRefreshDailySchedule),
  enabled: BOOLEAN,
  monthlySchedule: messageOf(() => dataSourceRefreshMonthlySchedule),
  nextRun: messageOf(() => interval),
  refreshScope: DATA_SOURCE_REFRESH_SCOPE,
  weeklySchedule: messageOf(() => dataSourceRefreshWeeklySchedule),
});

export const dataSourceRefreshDailySchedule: MessageType = sheetsMessage("DataSourceRefreshDailySchedule", {
  startTime: messageOf(() => timeOfDay),
});

export const dataSourceRefreshWeeklySchedule: MessageType = sheetsMessage("DataSourceRefreshWeeklySchedule", {
  daysOfWeek: repeated(DAY_OF_WEEK),
  startTime: messageOf(() => timeOfDay),
});

export const dataSourceRefreshMonthlySchedule: MessageType = sheetsMessage(
  "DataSourceRefreshMonthlySchedule",
  {
    daysOfMonth: repeated(INT32),
    startTime: messageOf(() => timeOfDay),
  },
);

export const timeOfDay: MessageType = sheetsMessage("TimeOfDay", {
  hours: INT32,
  minutes: INT32,
  nanos: INT32,
  seconds: INT32,
});

export const interval: MessageType = sheetsMessage("Interval", {
  endTime: STRING,
  startTime: STRING,
});

export const dataExecutionStatus: MessageType = sheetsMessage("DataExecutionStatus", {
  errorCode: DATA_EXECUTION_ERROR_CODE,
  errorMessage: STRING,
  lastRefreshTime: STRING,
  state: DATA_EXECUTION_STATE,
});
