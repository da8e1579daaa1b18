// The requests on pages, as the Slides service's messages.
import { defineMessage, INT32, messageOf, repeated, STRING } from "../../protocol/message.ts";
import { PAGE_PROPERTIES, SLIDE_PROPERTIES } from "./page-messages.ts";

export const UPDATE_PAGE_PROPERTIES_REQUEST = defineMessage(
  "google.apps.slides.v1.UpdatePagePropertiesRequest",
  {
    fields: STRING,
    objectId: STRING,
    pageProperties: messageOf(() => PAGE_PROPERTIES),
  },
);

export const UPDATE_SLIDE_PROPERTIES_REQUEST = defineMessage(
  "google.apps.slides.v1.UpdateSlidePropertiesRequest",
  {
    fields: STRING,
    objectId: STRING,
    slideProperties: messageOf(() => SLIDE_PROPERTIES),
  },
);

export const UPDATE_SLIDES_POSITION_REQUEST = defineMessage(
  "google.apps.slides.v1.UpdateSlidesPositionRequest",
  {
    insertionIndex: INT32,
    slideObjectIds: repeated(STRING),
  },
);
