// Comments, as the Slides service's messages.
import { BOOLEAN, defineMessage, messageOf, repeated, STRING } from "../../protocol/message.ts";
import { COMMENT_ACTION_TYPE, COMMENT_STATUS } from "./enumerations.ts";
import { TABLE_CELL_LOCATION, TABLE_RANGE } from "./table-messages.ts";
import { RANGE, TEXT_RANGE } from "./text-messages.ts";

export const POST_AUTHOR = defineMessage("google.apps.slides.v1.PostAuthor", {
  anonymous: BOOLEAN,
  displayName: STRING,
  me: BOOLEAN,
  user: STRING,
});

export const POST = defineMessage("google.apps.slides.v1.Post", {
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

export const COMMENT_THREAD = defineMessage("google.apps.slides.v1.CommentThread", {
  anchorId: STRING,
  commentId: STRING,
  headPost: messageOf(() => POST),
  plainTextQuote: STRING,
  replies: repeated(messageOf(() => POST)),
  status: COMMENT_STATUS,
});

export const SHAPE_TEXT_ANCHOR = defineMessage("google.apps.slides.v1.ShapeTextAnchor", {
  objectId: STRING,
  textRange: messageOf(() => RANGE),
});

export const SHAPE_TEXT_ANCHORS = defineMessage("google.apps.slides.v1.ShapeTextAnchors", {
  ranges: repeated(messageOf(() => TEXT_RANGE)),
});

export const TABLE_ANCHOR = defineMessage("google.apps.slides.v1.TableAnchor", {
  objectId: STRING,
  tableRange: messageOf(() => TABLE_RANGE),
});

export const TABLE_CELL_TEXT_ANCHOR = defineMessage("google.apps.slides.v1.TableCellTextAnchor", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  objectId: STRING,
  textRange: messageOf(() => RANGE),
});

export const TABLE_CELL_TEXT_RANGES = defineMessage("google.apps.slides.v1.TableCellTextRanges", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  ranges: repeated(messageOf(() => TEXT_RANGE)),
});

export const TABLE_CELL_ANCHORS = defineMessage("google.apps.slides.v1.TableCellAnchors", {
  cellRanges: repeated(messageOf(() => TABLE_CELL_TEXT_RANGES)),
});

export const OBJECT_ANCHOR = defineMessage("google.apps.slides.v1.ObjectAnchor", {
  objectId: STRING,
  shapeTextAnchors: messageOf(() => SHAPE_TEXT_ANCHORS),
  tableCellAnchors: messageOf(() => TABLE_CELL_ANCHORS),
});

export const COMMENT_ANCHOR = defineMessage("google.apps.slides.v1.CommentAnchor", {
  anchorId: STRING,
  objectAnchors: repeated(messageOf(() => OBJECT_ANCHOR)),
});
