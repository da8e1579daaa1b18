// A batch, as the Slides service's messages.
import { messageOf, repeated, STRING } from "../../protocol/message.ts";
import {
  ADD_COMMENT_REPLY_REQUEST,
  DELETE_COMMENT_REPLY_REQUEST,
  DELETE_COMMENT_REQUEST,
  INSERT_COMMENT_REQUEST,
  UPDATE_COMMENT_POST_REQUEST,
} from "./comment-request-messages.ts";
import {
  CREATE_IMAGE_REQUEST,
  CREATE_LINE_REQUEST,
  CREATE_SHAPE_REQUEST,
  CREATE_SHEETS_CHART_REQUEST,
  CREATE_SLIDE_REQUEST,
  CREATE_TABLE_REQUEST,
  CREATE_VIDEO_REQUEST,
  REPLACE_ALL_SHAPES_WITH_IMAGE_REQUEST,
  REPLACE_ALL_SHAPES_WITH_SHEETS_CHART_REQUEST,
  REPLACE_IMAGE_REQUEST,
} from "./creation-request-messages.ts";
import {
  DELETE_OBJECT_REQUEST,
  DUPLICATE_OBJECT_REQUEST,
  GROUP_OBJECTS_REQUEST,
  REFRESH_SHEETS_CHART_REQUEST,
  REROUTE_LINE_REQUEST,
  UNGROUP_OBJECTS_REQUEST,
  UPDATE_IMAGE_PROPERTIES_REQUEST,
  UPDATE_LINE_CATEGORY_REQUEST,
  UPDATE_LINE_PROPERTIES_REQUEST,
  UPDATE_PAGE_ELEMENT_ALT_TEXT_REQUEST,
  UPDATE_PAGE_ELEMENT_TRANSFORM_REQUEST,
  UPDATE_PAGE_ELEMENTS_ZORDER_REQUEST,
  UPDATE_SHAPE_PROPERTIES_REQUEST,
  UPDATE_VIDEO_PROPERTIES_REQUEST,
} from "./element-request-messages.ts";
import {
  UPDATE_PAGE_PROPERTIES_REQUEST,
  UPDATE_SLIDE_PROPERTIES_REQUEST,
  UPDATE_SLIDES_POSITION_REQUEST,
} from "./page-request-messages.ts";
import { slidesMessage } from "./slides-message.ts";
import {
  DELETE_TABLE_COLUMN_REQUEST,
  DELETE_TABLE_ROW_REQUEST,
  INSERT_TABLE_COLUMNS_REQUEST,
  INSERT_TABLE_ROWS_REQUEST,
  MERGE_TABLE_CELLS_REQUEST,
  UNMERGE_TABLE_CELLS_REQUEST,
  UPDATE_TABLE_BORDER_PROPERTIES_REQUEST,
  UPDATE_TABLE_CELL_PROPERTIES_REQUEST,
  UPDATE_TABLE_COLUMN_PROPERTIES_REQUEST,
  UPDATE_TABLE_ROW_PROPERTIES_REQUEST,
} from "./table-request-messages.ts";
import {
  CREATE_PARAGRAPH_BULLETS_REQUEST,
  DELETE_PARAGRAPH_BULLETS_REQUEST,
  DELETE_TEXT_REQUEST,
  INSERT_TEXT_REQUEST,
  REPLACE_ALL_TEXT_REQUEST,
  UPDATE_PARAGRAPH_STYLE_REQUEST,
  UPDATE_TEXT_STYLE_REQUEST,
} from "./text-request-messages.ts";

export const WRITE_CONTROL = slidesMessage("WriteControl", {
  requiredRevisionId: STRING,
});

const REQUEST_KINDS = {
  addCommentReply: messageOf(() => ADD_COMMENT_REPLY_REQUEST),
  createImage: messageOf(() => CREATE_IMAGE_REQUEST),
  createLine: messageOf(() => CREATE_LINE_REQUEST),
  createParagraphBullets: messageOf(() => CREATE_PARAGRAPH_BULLETS_REQUEST),
  createShape: messageOf(() => CREATE_SHAPE_REQUEST),
  createSheetsChart: messageOf(() => CREATE_SHEETS_CHART_REQUEST),
  createSlide: messageOf(() => CREATE_SLIDE_REQUEST),
  createTable: messageOf(() => CREATE_TABLE_REQUEST),
  createVideo: messageOf(() => CREATE_VIDEO_REQUEST),
  deleteComment: messageOf(() => DELETE_COMMENT_REQUEST),
  deleteCommentReply: messageOf(() => DELETE_COMMENT_REPLY_REQUEST),
  deleteObject: messageOf(() => DELETE_OBJECT_REQUEST),
  deleteParagraphBullets: messageOf(() => DELETE_PARAGRAPH_BULLETS_REQUEST),
  deleteTableColumn: messageOf(() => DELETE_TABLE_COLUMN_REQUEST),
  deleteTableRow: messageOf(() => DELETE_TABLE_ROW_REQUEST),
  deleteText: messageOf(() => DELETE_TEXT_REQUEST),
  duplicateObject: messageOf(() => DUPLICATE_OBJECT_REQUEST),
  groupObjects: messageOf(() => GROUP_OBJECTS_REQUEST),
  insertComment: messageOf(() => INSERT_COMMENT_REQUEST),
  insertTableColumns: messageOf(() => INSERT_TABLE_COLUMNS_REQUEST),
  insertTableRows: messageOf(() => INSERT_TABLE_ROWS_REQUEST),
  insertText: messageOf(() => INSERT_TEXT_REQUEST),
  mergeTableCells: messageOf(() => MERGE_TABLE_CELLS_REQUEST),
  refreshSheetsChart: messageOf(() => REFRESH_SHEETS_CHART_REQUEST),
  replaceAllShapesWithImage: messageOf(() => REPLACE_ALL_SHAPES_WITH_IMAGE_REQUEST),
  replaceAllShapesWithSheetsChart: messageOf(() => REPLACE_ALL_SHAPES_WITH_SHEETS_CHART_REQUEST),
  replaceAllText: messageOf(() => REPLACE_ALL_TEXT_REQUEST),
  replaceImage: messageOf(() => REPLACE_IMAGE_REQUEST),
  rerouteLine: messageOf(() => REROUTE_LINE_REQUEST),
  ungroupObjects: messageOf(() => UNGROUP_OBJECTS_REQUEST),
  unmergeTableCells: messageOf(() => UNMERGE_TABLE_CELLS_REQUEST),
  updateCommentPost: messageOf(() => UPDATE_COMMENT_POST_REQUEST),
  updateImageProperties: messageOf(() => UPDATE_IMAGE_PROPERTIES_REQUEST),
  updateLineCategory: messageOf(() => UPDATE_LINE_CATEGORY_REQUEST),
  updateLineProperties: messageOf(() => UPDATE_LINE_PROPERTIES_REQUEST),
  updatePageElementAltText: messageOf(() => UPDATE_PAGE_ELEMENT_ALT_TEXT_REQUEST),
  updatePageElementTransform: messageOf(() => UPDATE_PAGE_ELEMENT_TRANSFORM_REQUEST),
  updatePageElementsZOrder: messageOf(() => UPDATE_PAGE_ELEMENTS_ZORDER_REQUEST),
  updatePageProperties: messageOf(() => UPDATE_PAGE_PROPERTIES_REQUEST),
  updateParagraphStyle: messageOf(() => UPDATE_PARAGRAPH_STYLE_REQUEST),
  updateShapeProperties: messageOf(() => UPDATE_SHAPE_PROPERTIES_REQUEST),
  updateSlideProperties: messageOf(() => UPDATE_SLIDE_PROPERTIES_REQUEST),
  updateSlidesPosition: messageOf(() => UPDATE_SLIDES_POSITION_REQUEST),
  updateTableBorderProperties: messageOf(() => UPDATE_TABLE_BORDER_PROPERTIES_REQUEST),
  updateTableCellProperties: messageOf(() => UPDATE_TABLE_CELL_PROPERTIES_REQUEST),
  updateTableColumnProperties: messageOf(() => UPDATE_TABLE_COLUMN_PROPERTIES_REQUEST),
  updateTableRowProperties: messageOf(() => UPDATE_TABLE_ROW_PROPERTIES_REQUEST),
  updateTextStyle: messageOf(() => UPDATE_TEXT_STYLE_REQUEST),
  updateVideoProperties: messageOf(() => UPDATE_VIDEO_PROPERTIES_REQUEST),
};

export const REQUEST = slidesMessage("Request", REQUEST_KINDS, { kind: Object.keys(REQUEST_KINDS) });

export const BATCH_UPDATE_PRESENTATION_REQUEST = slidesMessage("BatchUpdatePresentationRequest", {
  requests: repeated(messageOf(() => REQUEST)),
  writeControl: messageOf(() => WRITE_CONTROL),
});
