// Colours, fills, outlines, shadows and links, as the Slides service's messages.
import {
  BOOLEAN,
  FLOAT,
  messageOf,
  OPTIONAL_FLOAT,
  OPTIONAL_INT32,
  repeated,
  STRING,
} from "../../protocol/message.ts";
import {
  DASH_STYLE,
  PROPERTY_STATE,
  RECOLOR_NAME,
  RECTANGLE_POSITION,
  RELATIVE_SLIDE_LINK,
  SHADOW_TYPE,
  THEME_COLOR_TYPE,
} from "./enumerations.ts";
import { AFFINE_TRANSFORM, DIMENSION, SIZE } from "./geometry-messages.ts";
import { slidesMessage } from "./slides-message.ts";

export const RGB_COLOR = slidesMessage("RgbColor", {
  blue: FLOAT,
  green: FLOAT,
  red: FLOAT,
});

export const OPAQUE_COLOR = slidesMessage(
  "OpaqueColor",
  {
    rgbColor: messageOf(() => RGB_COLOR),
    themeColor: THEME_COLOR_TYPE,
  },
  { kind: ["rgbColor", "themeColor"] },
);

export const OPTIONAL_COLOR = slidesMessage("OptionalColor", {
  opaqueColor: messageOf(() => OPAQUE_COLOR),
});

export const THEME_COLOR_PAIR = slidesMessage("ThemeColorPair", {
  color: messageOf(() => RGB_COLOR),
  type: THEME_COLOR_TYPE,
});

export const COLOR_SCHEME = slidesMessage("ColorScheme", {
  colors: repeated(messageOf(() => THEME_COLOR_PAIR)),
});

export const SOLID_FILL = slidesMessage("SolidFill", {
  alpha: OPTIONAL_FLOAT,
  color: messageOf(() => OPAQUE_COLOR),
});

export const COLOR_STOP = slidesMessage("ColorStop", {
  alpha: OPTIONAL_FLOAT,
  color: messageOf(() => OPAQUE_COLOR),
  position: FLOAT,
});

export const RECOLOR = slidesMessage("Recolor", {
  name: RECOLOR_NAME,
  recolorStops: repeated(messageOf(() => COLOR_STOP)),
});

export const OUTLINE_FILL = slidesMessage("OutlineFill", {
  solidFill: messageOf(() => SOLID_FILL),
});

export const OUTLINE = slidesMessage("Outline", {
  dashStyle: DASH_STYLE,
  outlineFill: messageOf(() => OUTLINE_FILL),
  propertyState: PROPERTY_STATE,
  weight: messageOf(() => DIMENSION),
});

export const SHADOW = slidesMessage("Shadow", {
  alignment: RECTANGLE_POSITION,
  alpha: OPTIONAL_FLOAT,
  blurRadius: messageOf(() => DIMENSION),
  color: messageOf(() => OPAQUE_COLOR),
  propertyState: PROPERTY_STATE,
  rotateWithShape: BOOLEAN,
  transform: messageOf(() => AFFINE_TRANSFORM),
  type: SHADOW_TYPE,
});

export const STRETCHED_PICTURE_FILL = slidesMessage("StretchedPictureFill", {
  contentUrl: STRING,
  size: messageOf(() => SIZE),
});

export const PAGE_BACKGROUND_FILL = slidesMessage(
  "PageBackgroundFill",
  {
    propertyState: PROPERTY_STATE,
    solidFill: messageOf(() => SOLID_FILL),
    stretchedPictureFill: messageOf(() => STRETCHED_PICTURE_FILL),
  },
  { kind: ["stretchedPictureFill", "solidFill"] },
);

export const SHAPE_BACKGROUND_FILL = slidesMessage("ShapeBackgroundFill", {
  propertyState: PROPERTY_STATE,
  solidFill: messageOf(() => SOLID_FILL),
});

export const LINE_FILL = slidesMessage("LineFill", {
  solidFill: messageOf(() => SOLID_FILL),
});

export const LINK = slidesMessage(
  "Link",
  {
    pageObjectId: STRING,
    relativeLink: RELATIVE_SLIDE_LINK,
    slideIndex: OPTIONAL_INT32,
    url: STRING,
  },
  { destination: ["url", "relativeLink", "pageObjectId", "slideIndex"] },
);
