// The requests that create, as the Slides service's messages.
import { INT32, messageOf, OPTIONAL_INT32, repeated, STRING } from "../../protocol/message.ts";
import { PAGE_ELEMENT_PROPERTIES } from "./element-messages.ts";
import {
  IMAGE_REPLACE_METHOD,
  LEGACY_LINE_CATEGORY,
  LEGACY_REPLACE_METHOD,
  LINE_CATEGORY,
  LINKING_MODE,
  VIDEO_SOURCE,
} from "./enumerations.ts";
import { LAYOUT_PLACEHOLDER_ID_MAPPING, LAYOUT_REFERENCE } from "./page-messages.ts";
import { SHAPE_TYPE } from "./shape-types.ts";
import { slidesMessage } from "./slides-message.ts";
import { SUBSTRING_MATCH_CRITERIA } from "./text-messages.ts";

export const CREATE_IMAGE_REQUEST = slidesMessage("CreateImageRequest", {
  elementProperties: messageOf(() => PAGE_ELEMENT_PROPERTIES),
  objectId: STRING,
  url: STRING,
});

export const CREATE_LINE_REQUEST = slidesMessage("CreateLineRequest", {
  category: LINE_CATEGORY,
  elementProperties: messageOf(() => PAGE_ELEMENT_PROPERTIES),
  lineCategory: LEGACY_LINE_CATEGORY,
  objectId: STRING,
});

export const CREATE_SHAPE_REQUEST = slidesMessage("CreateShapeRequest", {
  elementProperties: messageOf(() => PAGE_ELEMENT_PROPERTIES),
  objectId: STRING,
  shapeType: SHAPE_TYPE,
});

export const CREATE_SHEETS_CHART_REQUEST = slidesMessage("CreateSheetsChartRequest", {
  chartId: INT32,
  elementProperties: messageOf(() => PAGE_ELEMENT_PROPERTIES),
  linkingMode: LINKING_MODE,
  objectId: STRING,
  spreadsheetId: STRING,
});

export const CREATE_SLIDE_REQUEST = slidesMessage("CreateSlideRequest", {
  insertionIndex: OPTIONAL_INT32,
  objectId: STRING,
  placeholderIdMappings: repeated(messageOf(() => LAYOUT_PLACEHOLDER_ID_MAPPING)),
  slideLayoutReference: messageOf(() => LAYOUT_REFERENCE),
});

export const CREATE_TABLE_REQUEST = slidesMessage("CreateTableRequest", {
  columns: INT32,
  elementProperties: messageOf(() => PAGE_ELEMENT_PROPERTIES),
  objectId: STRING,
  rows: INT32,
});

export const CREATE_VIDEO_REQUEST = slidesMessage("CreateVideoRequest", {
  elementProperties: messageOf(() => PAGE_ELEMENT_PROPERTIES),
  id: STRING,
  objectId: STRING,
  source: VIDEO_SOURCE,
});

export const REPLACE_ALL_SHAPES_WITH_IMAGE_REQUEST = slidesMessage("ReplaceAllShapesWithImageRequest", {
  containsText: messageOf(() => SUBSTRING_MATCH_CRITERIA),
  imageReplaceMethod: IMAGE_REPLACE_METHOD,
  imageUrl: STRING,
  pageObjectIds: repeated(STRING),
  replaceMethod: LEGACY_REPLACE_METHOD,
});

export const REPLACE_ALL_SHAPES_WITH_SHEETS_CHART_REQUEST = slidesMessage(
  "ReplaceAllShapesWithSheetsChartRequest",
  {
    chartId: INT32,
    containsText: messageOf(() => SUBSTRING_MATCH_CRITERIA),
    linkingMode: LINKING_MODE,
    pageObjectIds: repeated(STRING),
    spreadsheetId: STRING,
  },
);

export const REPLACE_IMAGE_REQUEST = slidesMessage("ReplaceImageRequest", {
  imageObjectId: STRING,
  imageReplaceMethod: IMAGE_REPLACE_METHOD,
  url: STRING,
});
