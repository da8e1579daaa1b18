// Comments, as the Slides service's messages.
import { BOOLEAN, messageOf, repeated, STRING } from "../../protocol/message.ts";
import { COMMENT_ACTION_TYPE, COMMENT_STATUS } from "./enumerations.ts";
import { slidesMessage } from "./slides-message.ts";
import { TABLE_CELL_LOCATION, TABLE_RANGE } from "./table-messages.ts";
import { RANGE, TEXT_RANGE } from "./text-messages.ts";

export const POST_AUTHOR = slidesMessage("PostAuthor", {
  anonymous: BOOLEAN,
  displayName: STRING,
  me: BOOLEAN,
  user: STRING,
});

export const POST = slidesMessage("Post", {
  assigneeEmail: STRING,
  author: messageOf(() => POST_AUTHOR),
  commentAction: COMMENT_ACTION_TYPE,
  content: STRING,
  contentHtml: STRING,
  createTime: STRING,
  deleted: BOOLEAN,
  fromCopiedPresentation: BOOLEAN,
  fromImportedPresentation: BOOLEAN,
  postId: STRING,
  updateTime: STRING,
});

export const COMMENT_THREAD = slidesMessage("CommentThread", {
  anchorId: STRING,
  commentId: STRING,
  headPost: messageOf(() => POST),
  plainTextQuote: STRING,
  replies: repeated(messageOf(() => POST)),
  status: COMMENT_STATUS,
});

export const SHAPE_TEXT_ANCHOR = slidesMessage("ShapeTextAnchor", {
  objectId: STRING,
  textRange: messageOf(() => RANGE),
});

export const SHAPE_TEXT_ANCHORS = slidesMessage("ShapeTextAnchors", {
  ranges: repeated(messageOf(() => TEXT_RANGE)),
});

export const TABLE_ANCHOR = slidesMessage("TableAnchor", {
  objectId: STRING,
  tableRange: messageOf(() => TABLE_RANGE),
});

export const TABLE_CELL_TEXT_ANCHOR = slidesMessage("TableCellTextAnchor", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  objectId: STRING,
  textRange: messageOf(() => RANGE),
});

export const TABLE_CELL_TEXT_RANGES = slidesMessage("TableCellTextRanges", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  ranges: repeated(messageOf(() => TEXT_RANGE)),
});

export const TABLE_CELL_ANCHORS = slidesMessage("TableCellAnchors", {
  cellRanges: repeated(messageOf(() => TABLE_CELL_TEXT_RANGES)),
});

export const OBJECT_ANCHOR = slidesMessage("ObjectAnchor", {
  objectId: STRING,
  shapeTextAnchors: messageOf(() => SHAPE_TEXT_ANCHORS),
  tableCellAnchors: messageOf(() => TABLE_CELL_ANCHORS),
});

export const COMMENT_ANCHOR = slidesMessage("CommentAnchor", {
  anchorId: STRING,
  objectAnchors: repeated(messageOf(() => OBJECT_ANCHOR)),
});
