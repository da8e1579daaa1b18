// The requests on page elements, as the Slides service's messages.
import { messageOf, OPTIONAL_STRING, repeated, STRING } from "../../protocol/message.ts";
import { IMAGE_PROPERTIES, LINE_PROPERTIES, SHAPE_PROPERTIES, VIDEO_PROPERTIES } from "./element-messages.ts";
import { APPLY_MODE, LINE_CATEGORY_NAMED, ZORDER_OPERATION } from "./enumerations.ts";
import { AFFINE_TRANSFORM } from "./geometry-messages.ts";
import { slidesMessage } from "./slides-message.ts";

export const DELETE_OBJECT_REQUEST = slidesMessage("DeleteObjectRequest", {
  objectId: STRING,
});

export const DUPLICATE_OBJECT_REQUEST = slidesMessage("DuplicateObjectRequest", {
  objectId: STRING,
  objectIds: { kind: "map", of: STRING },
});

export const GROUP_OBJECTS_REQUEST = slidesMessage("GroupObjectsRequest", {
  childrenObjectIds: repeated(STRING),
  groupObjectId: STRING,
});

export const REFRESH_SHEETS_CHART_REQUEST = slidesMessage("RefreshSheetsChartRequest", {
  objectId: STRING,
});

export const REROUTE_LINE_REQUEST = slidesMessage("RerouteLineRequest", {
  objectId: STRING,
});

export const UNGROUP_OBJECTS_REQUEST = slidesMessage("UngroupObjectsRequest", {
  objectIds: repeated(STRING),
});

export const UPDATE_IMAGE_PROPERTIES_REQUEST = slidesMessage("UpdateImagePropertiesRequest", {
  fields: STRING,
  imageProperties: messageOf(() => IMAGE_PROPERTIES),
  objectId: STRING,
});

export const UPDATE_LINE_CATEGORY_REQUEST = slidesMessage("UpdateLineCategoryRequest", {
  lineCategory: LINE_CATEGORY_NAMED,
  objectId: STRING,
});

export const UPDATE_LINE_PROPERTIES_REQUEST = slidesMessage("UpdateLinePropertiesRequest", {
  fields: STRING,
  lineProperties: messageOf(() => LINE_PROPERTIES),
  objectId: STRING,
});

export const UPDATE_PAGE_ELEMENT_ALT_TEXT_REQUEST = slidesMessage("UpdatePageElementAltTextRequest", {
  description: OPTIONAL_STRING,
  objectId: STRING,
  title: OPTIONAL_STRING,
});

export const UPDATE_PAGE_ELEMENT_TRANSFORM_REQUEST = slidesMessage("UpdatePageElementTransformRequest", {
  applyMode: APPLY_MODE,
  objectId: STRING,
  transform: messageOf(() => AFFINE_TRANSFORM),
});

export const UPDATE_PAGE_ELEMENTS_ZORDER_REQUEST = slidesMessage("UpdatePageElementsZOrderRequest", {
  operation: ZORDER_OPERATION,
  pageElementObjectIds: repeated(STRING),
});

export const UPDATE_SHAPE_PROPERTIES_REQUEST = slidesMessage("UpdateShapePropertiesRequest", {
  fields: STRING,
  objectId: STRING,
  shapeProperties: messageOf(() => SHAPE_PROPERTIES),
});

export const UPDATE_VIDEO_PROPERTIES_REQUEST = slidesMessage("UpdateVideoPropertiesRequest", {
  fields: STRING,
  objectId: STRING,
  videoProperties: messageOf(() => VIDEO_PROPERTIES),
});
