// The requests on page elements, as the Slides service's messages.
import { defineMessage, messageOf, repeated, STRING } from "../../protocol/message.ts";
import { IMAGE_PROPERTIES, LINE_PROPERTIES, SHAPE_PROPERTIES, VIDEO_PROPERTIES } from "./element-messages.ts";
import { APPLY_MODE, LINE_CATEGORY_NAMED, ZORDER_OPERATION } from "./enumerations.ts";
import { AFFINE_TRANSFORM } from "./geometry-messages.ts";

export const DELETE_OBJECT_REQUEST = defineMessage("google.apps.slides.v1.DeleteObjectRequest", {
  objectId: STRING,
});

export const DUPLICATE_OBJECT_REQUEST = defineMessage("google.apps.slides.v1.DuplicateObjectRequest", {
  objectId: STRING,
  objectIds: { kind: "map", of: STRING },
});

export const GROUP_OBJECTS_REQUEST = defineMessage("google.apps.slides.v1.GroupObjectsRequest", {
  childrenObjectIds: repeated(STRING),
  groupObjectId: STRING,
});

export const REFRESH_SHEETS_CHART_REQUEST = defineMessage("google.apps.slides.v1.RefreshSheetsChartRequest", {
  objectId: STRING,
});

export const REROUTE_LINE_REQUEST = defineMessage("google.apps.slides.v1.RerouteLineRequest", {
  objectId: STRING,
});

export const UNGROUP_OBJECTS_REQUEST = defineMessage("google.apps.slides.v1.UngroupObjectsRequest", {
  objectIds: repeated(STRING),
});

export const UPDATE_IMAGE_PROPERTIES_REQUEST = defineMessage(
  "google.apps.slides.v1.UpdateImagePropertiesRequest",
  {
    fields: STRING,
    imageProperties: messageOf(() => IMAGE_PROPERTIES),
    objectId: STRING,
  },
);

export const UPDATE_LINE_CATEGORY_REQUEST = defineMessage("google.apps.slides.v1.UpdateLineCategoryRequest", {
  lineCategory: LINE_CATEGORY_NAMED,
  objectId: STRING,
});

export const UPDATE_LINE_PROPERTIES_REQUEST = defineMessage(
  "google.apps.slides.v1.UpdateLinePropertiesRequest",
  {
    fields: STRING,
    lineProperties: messageOf(() => LINE_PROPERTIES),
    objectId: STRING,
  },
);

export const UPDATE_PAGE_ELEMENT_ALT_TEXT_REQUEST = defineMessage(
  "google.apps.slides.v1.UpdatePageElementAltTextRequest",
  {
    description: STRING,
    objectId: STRING,
    title: STRING,
  },
);

export const UPDATE_PAGE_ELEMENT_TRANSFORM_REQUEST = defineMessage(
  "google.apps.slides.v1.UpdatePageElementTransformRequest",
  {
    applyMode: APPLY_MODE,
    objectId: STRING,
    transform: messageOf(() => AFFINE_TRANSFORM),
  },
);

export const UPDATE_PAGE_ELEMENTS_ZORDER_REQUEST = defineMessage(
  "google.apps.slides.v1.UpdatePageElementsZOrderRequest",
  {
    operation: ZORDER_OPERATION,
    pageElementObjectIds: repeated(STRING),
  },
);

export const UPDATE_SHAPE_PROPERTIES_REQUEST = defineMessage(
  "google.apps.slides.v1.UpdateShapePropertiesRequest",
  {
    fields: STRING,
    objectId: STRING,
    shapeProperties: messageOf(() => SHAPE_PROPERTIES),
  },
);

export const UPDATE_VIDEO_PROPERTIES_REQUEST = defineMessage(
  "google.apps.slides.v1.UpdateVideoPropertiesRequest",
  {
    fields: STRING,
    objectId: STRING,
    videoProperties: messageOf(() => VIDEO_PROPERTIES),
  },
);
