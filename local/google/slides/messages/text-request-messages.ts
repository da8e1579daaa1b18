// The requests on text, as the Slides service's messages.
import { INT32, messageOf, repeated, STRING } from "../../protocol/message.ts";
import { BULLET_GLYPH_PRESET } from "./enumerations.ts";
import { slidesMessage } from "./slides-message.ts";
import { TABLE_CELL_LOCATION } from "./table-messages.ts";
import { PARAGRAPH_STYLE, RANGE, SUBSTRING_MATCH_CRITERIA, TEXT_STYLE } from "./text-messages.ts";

export const INSERT_TEXT_REQUEST = slidesMessage("InsertTextRequest", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  insertionIndex: INT32,
  objectId: STRING,
  text: STRING,
});

export const DELETE_TEXT_REQUEST = slidesMessage("DeleteTextRequest", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  objectId: STRING,
  textRange: messageOf(() => RANGE),
});

export const REPLACE_ALL_TEXT_REQUEST = slidesMessage("ReplaceAllTextRequest", {
  containsText: messageOf(() => SUBSTRING_MATCH_CRITERIA),
  pageObjectIds: repeated(STRING),
  replaceText: STRING,
});

export const UPDATE_TEXT_STYLE_REQUEST = slidesMessage("UpdateTextStyleRequest", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  fields: STRING,
  objectId: STRING,
  style: messageOf(() => TEXT_STYLE),
  textRange: messageOf(() => RANGE),
});

export const UPDATE_PARAGRAPH_STYLE_REQUEST = slidesMessage("UpdateParagraphStyleRequest", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  fields: STRING,
  objectId: STRING,
  style: messageOf(() => PARAGRAPH_STYLE),
  textRange: messageOf(() => RANGE),
});

export const CREATE_PARAGRAPH_BULLETS_REQUEST = slidesMessage("CreateParagraphBulletsRequest", {
  bulletPreset: BULLET_GLYPH_PRESET,
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  objectId: STRING,
  textRange: messageOf(() => RANGE),
});

export const DELETE_PARAGRAPH_BULLETS_REQUEST = slidesMessage("DeleteParagraphBulletsRequest", {
  cellLocation: messageOf(() => TABLE_CELL_LOCATION),
  objectId: STRING,
  textRange: messageOf(() => RANGE),
});
