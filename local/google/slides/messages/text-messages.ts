// Text and its styles, as the Slides service's messages.
import { BOOLEAN, defineMessage, FLOAT, INT32, messageOf, repeated, STRING } from "../../protocol/message.ts";
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

export const WEIGHTED_FONT_FAMILY = defineMessage("google.apps.slides.v1.WeightedFontFamily", {
  fontFamily: STRING,
  weight: INT32,
});

export const TEXT_STYLE = defineMessage("google.apps.slides.v1.TextStyle", {
  backgroundColor: messageOf(() => OPTIONAL_COLOR),
  baselineOffset: BASELINE_OFFSET,
  bold: BOOLEAN,
  fontFamily: STRING,
  fontSize: messageOf(() => DIMENSION),
  foregroundColor: messageOf(() => OPTIONAL_COLOR),
  italic: BOOLEAN,
  link: messageOf(() => LINK),
  smallCaps: BOOLEAN,
  strikethrough: BOOLEAN,
  underline: BOOLEAN,
  weightedFontFamily: messageOf(() => WEIGHTED_FONT_FAMILY),
});

export const PARAGRAPH_STYLE = defineMessage("google.apps.slides.v1.ParagraphStyle", {
  alignment: ALIGNMENT,
  direction: TEXT_DIRECTION,
  indentEnd: messageOf(() => DIMENSION),
  indentFirstLine: messageOf(() => DIMENSION),
  indentStart: messageOf(() => DIMENSION),
  lineSpacing: FLOAT,
  spaceAbove: messageOf(() => DIMENSION),
  spaceBelow: messageOf(() => DIMENSION),
  spacingMode: SPACING_MODE,
});

export const BULLET = defineMessage("google.apps.slides.v1.Bullet", {
  bulletStyle: messageOf(() => TEXT_STYLE),
  glyph: STRING,
  listId: STRING,
  nestingLevel: INT32,
});

export const PARAGRAPH_MARKER = defineMessage("google.apps.slides.v1.ParagraphMarker", {
  bullet: messageOf(() => BULLET),
  style: messageOf(() => PARAGRAPH_STYLE),
});

export const TEXT_RUN = defineMessage("google.apps.slides.v1.TextRun", {
  content: STRING,
  style: messageOf(() => TEXT_STYLE),
});

export const AUTO_TEXT = defineMessage("google.apps.slides.v1.AutoText", {
  content: STRING,
  style: messageOf(() => TEXT_STYLE),
  type: AUTO_TEXT_TYPE,
});

export const TEXT_ELEMENT = defineMessage("google.apps.slides.v1.TextElement", {
  autoText: messageOf(() => AUTO_TEXT),
  endIndex: INT32,
  paragraphMarker: messageOf(() => PARAGRAPH_MARKER),
  startIndex: INT32,
  textRun: messageOf(() => TEXT_RUN),
});

export const NESTING_LEVEL = defineMessage("google.apps.slides.v1.NestingLevel", {
  bulletStyle: messageOf(() => TEXT_STYLE),
});

export const LIST = defineMessage("google.apps.slides.v1.List", {
  listId: STRING,
  nestingLevel: { kind: "map", of: messageOf(() => NESTING_LEVEL) },
});

export const TEXT_CONTENT = defineMessage("google.apps.slides.v1.TextContent", {
  lists: { kind: "map", of: messageOf(() => LIST) },
  textElements: repeated(messageOf(() => TEXT_ELEMENT)),
});

export const RANGE = defineMessage("google.apps.slides.v1.Range", {
  endIndex: INT32,
  startIndex: INT32,
  type: RANGE_TYPE,
});

export const SUBSTRING_MATCH_CRITERIA = defineMessage("google.apps.slides.v1.SubstringMatchCriteria", {
  matchCase: BOOLEAN,
  searchByRegex: BOOLEAN,
  text: STRING,
});

export const TEXT_RANGE = defineMessage("google.apps.slides.v1.TextRange", {
  endIndex: INT32,
  startIndex: INT32,
});
