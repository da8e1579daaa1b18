// The requests on comments, as the Slides service's messages.
import { messageOf, STRING } from "../../protocol/message.ts";
import { POST, SHAPE_TEXT_ANCHOR, TABLE_ANCHOR, TABLE_CELL_TEXT_ANCHOR } from "./comment-messages.ts";
import { slidesMessage } from "./slides-message.ts";

export const ADD_COMMENT_REPLY_REQUEST = slidesMessage("AddCommentReplyRequest", {
  commentId: STRING,
  post: messageOf(() => POST),
});

export const DELETE_COMMENT_REQUEST = slidesMessage("DeleteCommentRequest", {
  commentId: STRING,
});

export const DELETE_COMMENT_REPLY_REQUEST = slidesMessage("DeleteCommentReplyRequest", {
  commentId: STRING,
  postId: STRING,
});

export const INSERT_COMMENT_REQUEST = slidesMessage("InsertCommentRequest", {
  assigneeEmailAddress: STRING,
  content: STRING,
  objectId: STRING,
  shapeTextAnchor: messageOf(() => SHAPE_TEXT_ANCHOR),
  tableAnchor: messageOf(() => TABLE_ANCHOR),
  tableCellTextAnchor: messageOf(() => TABLE_CELL_TEXT_ANCHOR),
});

export const UPDATE_COMMENT_POST_REQUEST = slidesMessage("UpdateCommentPostRequest", {
  commentId: STRING,
  content: STRING,
  postId: STRING,
});
