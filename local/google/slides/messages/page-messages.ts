// Pages and presentations, as the Slides service's messages.
import { BOOLEAN, messageOf, repeated, STRING } from "../../protocol/message.ts";
import { COMMENT_ANCHOR, COMMENT_THREAD } from "./comment-messages.ts";
import { PAGE_ELEMENT, PLACEHOLDER } from "./element-messages.ts";
import { COMMENTS_VIEW_MODE, PAGE_TYPE, PREDEFINED_LAYOUT } from "./enumerations.ts";
import { SIZE } from "./geometry-messages.ts";
import { COLOR_SCHEME, PAGE_BACKGROUND_FILL } from "./paint-messages.ts";
import { slidesMessage } from "./slides-message.ts";

export const LAYOUT_REFERENCE = slidesMessage(
  "LayoutReference",
  {
    layoutId: STRING,
    predefinedLayout: PREDEFINED_LAYOUT,
  },
  { kind: ["predefinedLayout", "layoutId"] },
);

export const LAYOUT_PLACEHOLDER_ID_MAPPING = slidesMessage(
  "LayoutPlaceholderIdMapping",
  {
    layoutPlaceholder: messageOf(() => PLACEHOLDER),
    layoutPlaceholderObjectId: STRING,
    objectId: STRING,
  },
  { kind: ["layoutPlaceholder", "layoutPlaceholderObjectId"] },
);

export const LAYOUT_PROPERTIES = slidesMessage("LayoutProperties", {
  displayName: STRING,
  masterObjectId: STRING,
  name: STRING,
});

export const MASTER_PROPERTIES = slidesMessage("MasterProperties", {
  displayName: STRING,
});

export const NOTES_PROPERTIES = slidesMessage("NotesProperties", {
  speakerNotesObjectId: STRING,
});

export const SLIDE_PROPERTIES = slidesMessage("SlideProperties", {
  isSkipped: BOOLEAN,
  layoutObjectId: STRING,
  masterObjectId: STRING,
  notesPage: messageOf(() => PAGE),
});

export const PAGE_PROPERTIES = slidesMessage("PageProperties", {
  colorScheme: messageOf(() => COLOR_SCHEME),
  pageBackgroundFill: messageOf(() => PAGE_BACKGROUND_FILL),
});

export const PAGE = slidesMessage("Page", {
  commentAnchors: repeated(messageOf(() => COMMENT_ANCHOR)),
  comments: repeated(messageOf(() => COMMENT_THREAD)),
  commentsViewMode: COMMENTS_VIEW_MODE,
  layoutProperties: messageOf(() => LAYOUT_PROPERTIES),
  masterProperties: messageOf(() => MASTER_PROPERTIES),
  notesProperties: messageOf(() => NOTES_PROPERTIES),
  objectId: STRING,
  pageElements: repeated(messageOf(() => PAGE_ELEMENT)),
  pageProperties: messageOf(() => PAGE_PROPERTIES),
  pageType: PAGE_TYPE,
  revisionId: STRING,
  slideProperties: messageOf(() => SLIDE_PROPERTIES),
});

export const PRESENTATION = slidesMessage("Presentation", {
  comments: repeated(messageOf(() => COMMENT_THREAD)),
  commentsViewMode: COMMENTS_VIEW_MODE,
  layouts: repeated(messageOf(() => PAGE)),
  locale: STRING,
  masters: repeated(messageOf(() => PAGE)),
  notesMaster: messageOf(() => PAGE),
  pageSize: messageOf(() => SIZE),
  presentationId: STRING,
  revisionId: STRING,
  slides: repeated(messageOf(() => PAGE)),
  title: STRING,
});
