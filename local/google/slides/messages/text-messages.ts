// Text and its styles, as the Slides service's messages.
import {
  BOOLEAN,
  INT32,
  messageOf,
  OPTIONAL_BOOLEAN,
  OPTIONAL_FLOAT,
  OPTIONAL_INT32,
  repeated,
  STRING,
} from "../../protocol/message.ts";
import {
  ALIGNMENT,
  AUTO_TEXT_TYPE,
  BASELINE_OFFSET,
  RANGE_TYPE,
  SPACING_MODE,
  TEXT_DIRECTION,
} from "./enumerations.ts";
import { DIMENSION } from "./geometry-messages.ts";
import { LINK, OPTIONAL_COLOR } from "./paint-messages.ts";
import { slidesMessage } from "./slides-message.ts";

export const WEIGHTED_FONT_FAMILY = slidesMessage("WeightedFontFamily", {
  fontFamily: STRING,
  weight: INT32,
});

export const TEXT_STYLE = slidesMessage("TextStyle", {
  backgroundColor: messageOf(() => OPTIONAL_COLOR),
  baselineOffset: BASELINE_OFFSET,
  bold: OPTIONAL_BOOLEAN,
  fontFamily: STRING,
  fontSize: messageOf(() => DIMENSION),
  foregroundColor: messageOf(() => OPTIONAL_COLOR),
  italic: OPTIONAL_BOOLEAN,
  link: messageOf(() => LINK),
  smallCaps: OPTIONAL_BOOLEAN,
  strikethrough: OPTIONAL_BOOLEAN,
  underline: OPTIONAL_BOOLEAN,
  weightedFontFamily: messageOf(() => WEIGHTED_FONT_FAMILY),
});

export const PARAGRAPH_STYLE = slidesMessage("ParagraphStyle", {
  alignment: ALIGNMENT,
  direction: TEXT_DIRECTION,
  indentEnd: messageOf(() => DIMENSION),
  indentFirstLine: messageOf(() => DIMENSION),
  indentStart: messageOf(() => DIMENSION),
  lineSpacing: OPTIONAL_FLOAT,
  spaceAbove: messageOf(() => DIMENSION),
  spaceBelow: messageOf(() => DIMENSION),
  spacingMode: SPACING_MODE,
});

export const BULLET = slidesMessage("Bullet", {
  bulletStyle: messageOf(() => TEXT_STYLE),
  glyph: STRING,
  listId: STRING,
  nestingLevel: INT32,
});

export const PARAGRAPH_MARKER = slidesMessage("ParagraphMarker", {
  bullet: messageOf(() => BULLET),
  style: messageOf(() => PARAGRAPH_STYLE),
});

export const TEXT_RUN = slidesMessage("TextRun", {
  content: STRING,
  style: messageOf(() => TEXT_STYLE),
});

export const AUTO_TEXT = slidesMessage("AutoText", {
  content: STRING,
  style: messageOf(() => TEXT_STYLE),
  type: AUTO_TEXT_TYPE,
});

export const TEXT_ELEMENT = slidesMessage("TextElement", {
  autoText: messageOf(() => AUTO_TEXT),
  endIndex: INT32,
  paragraphMarker: messageOf(() => PARAGRAPH_MARKER),
  startIndex: INT32,
  textRun: messageOf(() => TEXT_RUN),
});

export const NESTING_LEVEL = slidesMessage("NestingLevel", {
  bulletStyle: messageOf(() => TEXT_STYLE),
});

export const LIST = slidesMessage("List", {
  listId: STRING,
  nestingLevel: { kind: "map", of: messageOf(() => NESTING_LEVEL) },
});

export const TEXT_CONTENT = slidesMessage("TextContent", {
  lists: { kind: "map", of: messageOf(() => LIST) },
  textElements: repeated(messageOf(() => TEXT_ELEMENT)),
});

export const RANGE = slidesMessage("Range", {
  endIndex: OPTIONAL_INT32,
  startIndex: OPTIONAL_INT32,
  type: RANGE_TYPE,
});

export const SUBSTRING_MATCH_CRITERIA = slidesMessage("SubstringMatchCriteria", {
  matchCase: BOOLEAN,
  searchByRegex: BOOLEAN,
  text: STRING,
});

export const TEXT_RANGE = slidesMessage("TextRange", {
  endIndex: INT32,
  startIndex: INT32,
});
