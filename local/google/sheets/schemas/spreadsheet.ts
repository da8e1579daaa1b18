// The spreadsheet, its sheets and their properties.
import {
  BOOLEAN,
  DOUBLE,
  INT32,
  type MessageType,
  messageOf,
  OPTIONAL_BOOLEAN,
  OPTIONAL_INT32,
  repeated,
  STRING,
} from "../../protocol/message.ts";
import { gridData } from "./cells.ts";
import { embeddedChart } from "./charts.ts";
import { conditionalFormatRule } from "./conditional-formats.ts";
import { dataSource, dataSourceRefreshSchedule, dataSourceSheetProperties } from "./data-sources.ts";
import {
  COMMENT_ACTION_TYPE,
  COMMENTS_VIEW_MODE,
  RECALCULATION_INTERVAL,
  SHEET_TYPE,
  STATUS,
  THEME_COLOR_TYPE,
} from "./enums.ts";
import { bandedRange, basicFilter, filterView, slicer, table } from "./filters.ts";
import { cellFormat, color, colorStyle } from "./formats.ts";
import { developerMetadata, dimensionRange, gridRange, namedRange } from "./ranges.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const spreadsheet: MessageType = sheetsMessage("Spreadsheet", {
  comments: repeated(messageOf(() => commentThread)),
  commentsViewMode: COMMENTS_VIEW_MODE,
  dataSourceSchedules: repeated(messageOf(() => dataSourceRefreshSchedule)),
  dataSources: repeated(messageOf(() => dataSource)),
  developerMetadata: repeated(messageOf(() => developerMetadata)),
  namedRanges: repeated(messageOf(() => namedRange)),
  properties: messageOf(() => spreadsheetProperties),
  sheets: repeated(messageOf(() => sheet)),
  spreadsheetId: STRING,
  spreadsheetUrl: STRING,
});

export const spreadsheetProperties: MessageType = sheetsMessage("SpreadsheetProperties", {
  autoRecalc: RECALCULATION_INTERVAL,
  defaultFormat: messageOf(() => cellFormat),
  importFunctionsExternalUrlAccessAllowed: OPTIONAL_BOOLEAN,
  iterativeCalculationSettings: messageOf(() => iterativeCalculationSettings),
  locale: STRING,
  spreadsheetTheme: messageOf(() => spreadsheetTheme),
  timeZone: STRING,
  title: STRING,
});

export const spreadsheetTheme: MessageType = sheetsMessage("SpreadsheetTheme", {
  primaryFontFamily: STRING,
  themeColors: repeated(messageOf(() => themeColorPair)),
});

export const themeColorPair: MessageType = sheetsMessage("ThemeColorPair", {
  color: messageOf(() => colorStyle),
  colorType: THEME_COLOR_TYPE,
});

export const iterativeCalculationSettings: MessageType = sheetsMessage("IterativeCalculationSettings", {
  convergenceThreshold: DOUBLE,
  maxIterations: INT32,
});

export const sheet: MessageType = sheetsMessage("Sheet", {
  bandedRanges: repeated(messageOf(() => bandedRange)),
  basicFilter: messageOf(() => basicFilter),
  charts: repeated(messageOf(() => embeddedChart)),
  columnGroups: repeated(messageOf(() => dimensionGroup)),
  commentAnchors: repeated(messageOf(() => commentAnchor)),
  conditionalFormats: repeated(messageOf(() => conditionalFormatRule)),
  data: repeated(messageOf(() => gridData)),
  developerMetadata: repeated(messageOf(() => developerMetadata)),
  filterViews: repeated(messageOf(() => filterView)),
  merges: repeated(messageOf(() => gridRange)),
  properties: messageOf(() => sheetProperties),
  protectedRanges: repeated(messageOf(() => protectedRange)),
  rowGroups: repeated(messageOf(() => dimensionGroup)),
  slicers: repeated(messageOf(() => slicer)),
  tables: repeated(messageOf(() => table)),
});

export const sheetProperties: MessageType = sheetsMessage("SheetProperties", {
  dataSourceSheetProperties: messageOf(() => dataSourceSheetProperties),
  gridProperties: messageOf(() => gridProperties),
  hidden: BOOLEAN,
  index: OPTIONAL_INT32,
  rightToLeft: BOOLEAN,
  sheetId: OPTIONAL_INT32,
  sheetType: SHEET_TYPE,
  tabColor: messageOf(() => color),
  tabColorStyle: messageOf(() => colorStyle),
  title: STRING,
});

export const gridProperties: MessageType = sheetsMessage("GridProperties", {
  columnCount: INT32,
  columnGroupControlAfter: BOOLEAN,
  frozenColumnCount: INT32,
  frozenRowCount: INT32,
  hideGridlines: BOOLEAN,
  rowCount: INT32,
  rowGroupControlAfter: BOOLEAN,
});

export const protectedRange: MessageType = sheetsMessage("ProtectedRange", {
  description: STRING,
  editors: messageOf(() => editors),
  namedRangeId: STRING,
  protectedRangeId: INT32,
  range: messageOf(() => gridRange),
  requestingUserCanEdit: OPTIONAL_BOOLEAN,
  tableId: STRING,
  unprotectedRanges: repeated(messageOf(() => gridRange)),
  warningOnly: BOOLEAN,
});

export const editors: MessageType = sheetsMessage("Editors", {
  domainUsersCanEdit: BOOLEAN,
  groups: repeated(STRING),
  users: repeated(STRING),
});

export const dimensionGroup: MessageType = sheetsMessage("DimensionGroup", {
  collapsed: BOOLEAN,
  depth: INT32,
  range: messageOf(() => dimensionRange),
});

export const commentThread: MessageType = sheetsMessage("CommentThread", {
  anchorId: STRING,
  commentId: STRING,
  headPost: messageOf(() => post),
  plainTextQuote: STRING,
  replies: repeated(messageOf(() => post)),
  status: STATUS,
});

export const commentAnchor: MessageType = sheetsMessage("CommentAnchor", {
  anchorId: STRING,
  range: messageOf(() => gridRange),
});

export const post: MessageType = sheetsMessage("Post", {
  assigneeEmail: STRING,
  author: messageOf(() => postAuthor),
  commentAction: COMMENT_ACTION_TYPE,
  content: STRING,
  contentHtml: STRING,
  createTime: STRING,
  deleted: BOOLEAN,
  fromCopiedSpreadsheet: BOOLEAN,
  fromImportedSpreadsheet: BOOLEAN,
  postId: STRING,
  updateTime: STRING,
});

export const postAuthor: MessageType = sheetsMessage("PostAuthor", {
  anonymous: BOOLEAN,
  displayName: STRING,
  me: BOOLEAN,
  user: STRING,
});
