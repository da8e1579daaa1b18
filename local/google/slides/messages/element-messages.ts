// Page elements, as the Slides service's messages.
import { BOOLEAN, defineMessage, FLOAT, INT32, messageOf, repeated, STRING } from "../../protocol/message.ts";
import {
  ARROW_STYLE,
  AUTOFIT_TYPE,
  CONTENT_ALIGNMENT,
  DASH_STYLE,
  LINE_CATEGORY,
  LINE_TYPE,
  PLACEHOLDER_TYPE,
  VIDEO_SOURCE,
} from "./enumerations.ts";
import { AFFINE_TRANSFORM, DIMENSION, SIZE } from "./geometry-messages.ts";
import { LINE_FILL, LINK, OUTLINE, RECOLOR, SHADOW, SHAPE_BACKGROUND_FILL } from "./paint-messages.ts";
import { SHAPE_TYPE } from "./shape-types.ts";
import { TABLE } from "./table-messages.ts";
import { TEXT_CONTENT } from "./text-messages.ts";

export const PLACEHOLDER = defineMessage("google.apps.slides.v1.Placeholder", {
  index: INT32,
  parentObjectId: STRING,
  type: PLACEHOLDER_TYPE,
});

export const AUTOFIT = defineMessage("google.apps.slides.v1.Autofit", {
  autofitType: AUTOFIT_TYPE,
  fontScale: FLOAT,
  lineSpacingReduction: FLOAT,
});

export const SHAPE_PROPERTIES = defineMessage("google.apps.slides.v1.ShapeProperties", {
  autofit: messageOf(() => AUTOFIT),
  contentAlignment: CONTENT_ALIGNMENT,
  link: messageOf(() => LINK),
  outline: messageOf(() => OUTLINE),
  shadow: messageOf(() => SHADOW),
  shapeBackgroundFill: messageOf(() => SHAPE_BACKGROUND_FILL),
});

export const SHAPE = defineMessage("google.apps.slides.v1.Shape", {
  placeholder: messageOf(() => PLACEHOLDER),
  shapeProperties: messageOf(() => SHAPE_PROPERTIES),
  shapeType: SHAPE_TYPE,
  text: messageOf(() => TEXT_CONTENT),
});

export const LINE_CONNECTION = defineMessage("google.apps.slides.v1.LineConnection", {
  connectedObjectId: STRING,
  connectionSiteIndex: INT32,
});

export const LINE_PROPERTIES = defineMessage("google.apps.slides.v1.LineProperties", {
  dashStyle: DASH_STYLE,
  endArrow: ARROW_STYLE,
  endConnection: messageOf(() => LINE_CONNECTION),
  lineFill: messageOf(() => LINE_FILL),
  link: messageOf(() => LINK),
  startArrow: ARROW_STYLE,
  startConnection: messageOf(() => LINE_CONNECTION),
  weight: messageOf(() => DIMENSION),
});

export const LINE = defineMessage("google.apps.slides.v1.Line", {
  lineCategory: LINE_CATEGORY,
  lineProperties: messageOf(() => LINE_PROPERTIES),
  lineType: LINE_TYPE,
});

export const CROP_PROPERTIES = defineMessage("google.apps.slides.v1.CropProperties", {
  angle: FLOAT,
  bottomOffset: FLOAT,
  leftOffset: FLOAT,
  rightOffset: FLOAT,
  topOffset: FLOAT,
});

export const IMAGE_PROPERTIES = defineMessage("google.apps.slides.v1.ImageProperties", {
  brightness: FLOAT,
  contrast: FLOAT,
  cropProperties: messageOf(() => CROP_PROPERTIES),
  link: messageOf(() => LINK),
  outline: messageOf(() => OUTLINE),
  recolor: messageOf(() => RECOLOR),
  shadow: messageOf(() => SHADOW),
  transparency: FLOAT,
});

export const IMAGE = defineMessage("google.apps.slides.v1.Image", {
  contentUrl: STRING,
  imageProperties: messageOf(() => IMAGE_PROPERTIES),
  placeholder: messageOf(() => PLACEHOLDER),
  sourceUrl: STRING,
});

export const VIDEO_PROPERTIES = defineMessage("google.apps.slides.v1.VideoProperties", {
  autoPlay: BOOLEAN,
  end: { kind: "uint32" },
  mute: BOOLEAN,
  outline: messageOf(() => OUTLINE),
  start: { kind: "uint32" },
});

export const VIDEO = defineMessage("google.apps.slides.v1.Video", {
  id: STRING,
  source: VIDEO_SOURCE,
  url: STRING,
  videoProperties: messageOf(() => VIDEO_PROPERTIES),
});

export const SHEETS_CHART_PROPERTIES = defineMessage("google.apps.slides.v1.SheetsChartProperties", {
  chartImageProperties: messageOf(() => IMAGE_PROPERTIES),
});

export const SHEETS_CHART = defineMessage("google.apps.slides.v1.SheetsChart", {
  chartId: INT32,
  contentUrl: STRING,
  sheetsChartProperties: messageOf(() => SHEETS_CHART_PROPERTIES),
  spreadsheetId: STRING,
});

export const WORD_ART = defineMessage("google.apps.slides.v1.WordArt", {
  renderedText: STRING,
});

export const SPEAKER_SPOTLIGHT_PROPERTIES = defineMessage(
  "google.apps.slides.v1.SpeakerSpotlightProperties",
  {
    outline: messageOf(() => OUTLINE),
    shadow: messageOf(() => SHADOW),
  },
);

export const SPEAKER_SPOTLIGHT = defineMessage("google.apps.slides.v1.SpeakerSpotlight", {
  speakerSpotlightProperties: messageOf(() => SPEAKER_SPOTLIGHT_PROPERTIES),
});

export const GROUP = defineMessage("google.apps.slides.v1.Group", {
  children: repeated(messageOf(() => PAGE_ELEMENT)),
});

export const PAGE_ELEMENT = defineMessage("google.apps.slides.v1.PageElement", {
  description: STRING,
  elementGroup: messageOf(() => GROUP),
  image: messageOf(() => IMAGE),
  line: messageOf(() => LINE),
  objectId: STRING,
  shape: messageOf(() => SHAPE),
  sheetsChart: messageOf(() => SHEETS_CHART),
  size: messageOf(() => SIZE),
  speakerSpotlight: messageOf(() => SPEAKER_SPOTLIGHT),
  table: messageOf(() => TABLE),
  title: STRING,
  transform: messageOf(() => AFFINE_TRANSFORM),
  video: messageOf(() => VIDEO),
  wordArt: messageOf(() => WORD_ART),
});

export const PAGE_ELEMENT_PROPERTIES = defineMessage("google.apps.slides.v1.PageElementProperties", {
  pageObjectId: STRING,
  size: messageOf(() => SIZE),
  transform: messageOf(() => AFFINE_TRANSFORM),
});
