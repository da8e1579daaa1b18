// Colours, fills, outlines, shadows and links, as the Slides service's messages.
import { BOOLEAN, defineMessage, FLOAT, INT32, messageOf, repeated, STRING } from "../../protocol/message.ts";
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

export const RGB_COLOR = defineMessage("google.apps.slides.v1.RgbColor", {
  blue: FLOAT,
  green: FLOAT,
  red: FLOAT,
});

export const OPAQUE_COLOR = defineMessage("google.apps.slides.v1.OpaqueColor", {
  rgbColor: messageOf(() => RGB_COLOR),
  themeColor: THEME_COLOR_TYPE,
});

export const OPTIONAL_COLOR = defineMessage("google.apps.slides.v1.OptionalColor", {
  opaqueColor: messageOf(() => OPAQUE_COLOR),
});

export const THEME_COLOR_PAIR = defineMessage("google.apps.slides.v1.ThemeColorPair", {
  color: messageOf(() => RGB_COLOR),
  type: THEME_COLOR_TYPE,
});

export const COLOR_SCHEME = defineMessage("google.apps.slides.v1.ColorScheme", {
  colors: repeated(messageOf(() => THEME_COLOR_PAIR)),
});

export const SOLID_FILL = defineMessage("google.apps.slides.v1.SolidFill", {
  alpha: FLOAT,
  color: messageOf(() => OPAQUE_COLOR),
});

export const COLOR_STOP = defineMessage("google.apps.slides.v1.ColorStop", {
  alpha: FLOAT,
  color: messageOf(() => OPAQUE_COLOR),
  position: FLOAT,
});

export const RECOLOR = defineMessage("google.apps.slides.v1.Recolor", {
  name: RECOLOR_NAME,
  recolorStops: repeated(messageOf(() => COLOR_STOP)),
});

export const OUTLINE_FILL = defineMessage("google.apps.slides.v1.OutlineFill", {
  solidFill: messageOf(() => SOLID_FILL),
});

export const OUTLINE = defineMessage("google.apps.slides.v1.Outline", {
  dashStyle: DASH_STYLE,
  outlineFill: messageOf(() => OUTLINE_FILL),
  propertyState: PROPERTY_STATE,
  weight: messageOf(() => DIMENSION),
});

export const SHADOW = defineMessage("google.apps.slides.v1.Shadow", {
  alignment: RECTANGLE_POSITION,
  alpha: FLOAT,
  blurRadius: messageOf(() => DIMENSION),
  color: messageOf(() => OPAQUE_COLOR),
  propertyState: PROPERTY_STATE,
  rotateWithShape: BOOLEAN,
  transform: messageOf(() => AFFINE_TRANSFORM),
  type: SHADOW_TYPE,
});

export const STRETCHED_PICTURE_FILL = defineMessage("google.apps.slides.v1.StretchedPictureFill", {
  contentUrl: STRING,
  size: messageOf(() => SIZE),
});

export const PAGE_BACKGROUND_FILL = defineMessage("google.apps.slides.v1.PageBackgroundFill", {
  propertyState: PROPERTY_STATE,
  solidFill: messageOf(() => SOLID_FILL),
  stretchedPictureFill: messageOf(() => STRETCHED_PICTURE_FILL),
});

export const SHAPE_BACKGROUND_FILL = defineMessage("google.apps.slides.v1.ShapeBackgroundFill", {
  propertyState: PROPERTY_STATE,
  solidFill: messageOf(() => SOLID_FILL),
});

export const LINE_FILL = defineMessage("google.apps.slides.v1.LineFill", {
  solidFill: messageOf(() => SOLID_FILL),
});

export const LINK = defineMessage("google.apps.slides.v1.Link", {
  pageObjectId: STRING,
  relativeLink: RELATIVE_SLIDE_LINK,
  slideIndex: INT32,
  url: STRING,
});
