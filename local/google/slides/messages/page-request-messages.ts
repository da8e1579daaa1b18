// The requests on pages, as the Slides service's messages.
import { INT32, messageOf, repeated, STRING } from "../../protocol/message.ts";
import { PAGE_PROPERTIES, SLIDE_PROPERTIES } from "./page-messages.ts";
import { slidesMessage } from "./slides-message.ts";

export const UPDATE_PAGE_PROPERTIES_REQUEST = slidesMessage("UpdatePagePropertiesRequest", {
  fields: STRING,
  objectId: STRING,
  pageProperties: messageOf(() => PAGE_PROPERTIES),
});

export const UPDATE_SLIDE_PROPERTIES_REQUEST = slidesMessage("UpdateSlidePropertiesRequest", {
  fields: STRING,
  objectId: STRING,
  slideProperties: messageOf(() => SLIDE_PROPERTIES),
});

export const UPDATE_SLIDES_POSITION_REQUEST = slidesMessage("UpdateSlidesPositionRequest", {
  insertionIndex: INT32,
  slideObjectIds: repeated(STRING),
});
