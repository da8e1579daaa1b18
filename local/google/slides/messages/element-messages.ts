// Page elements, as the Slides service's messages.
import { BOOLEAN, FLOAT, INT32, messageOf, repeated, STRING } from "../../protocol/message.ts";
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
import { slidesMessage } from "./slides-message.ts";
import { TABLE } from "./table-messages.ts";
import { TEXT_CONTENT } from "./text-messages.ts";

export const PLACEHOLDER = slidesMessage("Placeholder", {
  index: INT32,
  parentObjectId: STRING,
  type: PLACEHOLDER_TYPE,
});

export const AUTOFIT = slidesMessage("Autofit", {
  autofitType: AUTOFIT_TYPE,
  fontScale: FLOAT,
  lineSpacingReduction: FLOAT,
});

export const SHAPE_PROPERTIES = slidesMessage("ShapeProperties", {
  autofit: messageOf(() => AUTOFIT),
  contentAlignment: CONTENT_ALIGNMENT,
  link: messageOf(() => LINK),
  outline: messageOf(() => OUTLINE),
  shadow: messageOf(() => SHADOW),
  shapeBackgroundFill: messageOf(() => SHAPE_BACKGROUND_FILL),
});

export const SHAPE = slidesMessage("Shape", {
  placeholder: messageOf(() => PLACEHOLDER),
  shapeProperties: messageOf(() => SHAPE_PROPERTIES),
  shapeType: SHAPE_TYPE,
  text: messageOf(() => TEXT_CONTENT),
});

export const LINE_CONNECTION = slidesMessage("LineConnection", {
  connectedObjectId: STRING,
  connectionSiteIndex: INT32,
});

export const LINE_PROPERTIES = slidesMessage("LineProperties", {
  dashStyle: DASH_STYLE,
  endArrow: ARROW_STYLE,
  endConnection: messageOf(() => LINE_CONNECTION),
  lineFill: messageOf(() => LINE_FILL),
  link: messageOf(() => LINK),
  startArrow: ARROW_STYLE,
  startConnection: messageOf(() => LINE_CONNECTION),
  weight: messageOf(() => DIMENSION),
});

export const LINE = slidesMessage("Line", {
  lineCategory: LINE_CATEGORY,
  lineProperties: messageOf(() => LINE_PROPERTIES),
  lineType: LINE_TYPE,
});

export const CROP_PROPERTIES = slidesMessage("CropProperties", {
  angle: FLOAT,
  bottomOffset: FLOAT,
  leftOffset: FLOAT,
  rightOffset: FLOAT,
  topOffset: FLOAT,
});

export const IMAGE_PROPERTIES = slidesMessage("ImageProperties", {
  brightness: FLOAT,
  contrast: FLOAT,
  cropProperties: messageOf(() => CROP_PROPERTIES),
  link: messageOf(() => LINK),
  outline: messageOf(() => OUTLINE),
  recolor: messageOf(() => RECOLOR),
  shadow: messageOf(() => SHADOW),
  transparency: FLOAT,
});

export const IMAGE = slidesMessage("Image", {
  contentUrl: STRING,
  imageProperties: messageOf(() => IMAGE_PROPERTIES),
  placeholder: messageOf(() => PLACEHOLDER),
  sourceUrl: STRING,
});

export const VIDEO_PROPERTIES = slidesMessage("VideoProperties", {
  autoPlay: BOOLEAN,
  end: { kind: "uint32" },
  mute: BOOLEAN,
  outline: messageOf(() => OUTLINE),
  start: { kind: "uint32" },
});

export const VIDEO = slidesMessage("Video", {
  id: STRING,
  source: VIDEO_SOURCE,
  url: STRING,
  videoProperties: messageOf(() => VIDEO_PROPERTIES),
});

export const SHEETS_CHART_PROPERTIES = slidesMessage("SheetsChartProperties", {
  chartImageProperties: messageOf(() => IMAGE_PROPERTIES),
});

export const SHEETS_CHART = slidesMessage("SheetsChart", {
  chartId: INT32,
  contentUrl: STRING,
  sheetsChartProperties: messageOf(() => SHEETS_CHART_PROPERTIES),
  spreadsheetId: STRING,
});

export const WORD_ART = slidesMessage("WordArt", {
  renderedText: STRING,
});

export const SPEAKER_SPOTLIGHT_PROPERTIES = slidesMessage("SpeakerSpotlightProperties", {
  outline: messageOf(() => OUTLINE),
  shadow: messageOf(() => SHADOW),
});

export const SPEAKER_SPOTLIGHT = slidesMessage("SpeakerSpotlight", {
  speakerSpotlightProperties: messageOf(() => SPEAKER_SPOTLIGHT_PROPERTIES),
});

export const GROUP = slidesMessage("Group", {
  children: repeated(messageOf(() => PAGE_ELEMENT)),
});

export const PAGE_ELEMENT = slidesMessage("PageElement", {
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

export const PAGE_ELEMENT_PROPERTIES = slidesMessage("PageElementProperties", {
  pageObjectId: STRING,
  size: messageOf(() => SIZE),
  transform: messageOf(() => AFFINE_TRANSFORM),
});
