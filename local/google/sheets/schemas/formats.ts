// How a cell looks: colours, borders, text and number formats.
import {
  FLOAT,
  INT32,
  type MessageType,
  messageOf,
  OPTIONAL_BOOLEAN,
  OPTIONAL_FLOAT,
  OPTIONAL_INT32,
  STRING,
} from "../../protocol/message.ts";
import {
  HORIZONTAL_ALIGN,
  HYPERLINK_DISPLAY_TYPE,
  LINE_DASH_TYPE,
  NUMBER_FORMAT_TYPE,
  STYLE,
  TEXT_DIRECTION,
  THEME_COLOR_TYPE,
  VERTICAL_ALIGN,
  WRAP_STRATEGY,
} from "./enums.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const color: MessageType = sheetsMessage("Color", {
  alpha: OPTIONAL_FLOAT,
  blue: FLOAT,
  green: FLOAT,
  red: FLOAT,
});

export const colorStyle: MessageType = sheetsMessage(
  "ColorStyle",
  {
    rgbColor: messageOf(() => color),
    themeColor: THEME_COLOR_TYPE,
  },
  { kind: ["rgbColor", "themeColor"] },
);

export const padding: MessageType = sheetsMessage("Padding", {
  bottom: INT32,
  left: INT32,
  right: INT32,
  top: INT32,
});

export const border: MessageType = sheetsMessage("Border", {
  color: messageOf(() => color),
  colorStyle: messageOf(() => colorStyle),
  style: STYLE,
  width: INT32,
});

export const borders: MessageType = sheetsMessage("Borders", {
  bottom: messageOf(() => border),
  left: messageOf(() => border),
  right: messageOf(() => border),
  top: messageOf(() => border),
});

export const numberFormat: MessageType = sheetsMessage("NumberFormat", {
  pattern: STRING,
  type: NUMBER_FORMAT_TYPE,
});

export const link: MessageType = sheetsMessage("Link", {
  uri: STRING,
});

export const textFormat: MessageType = sheetsMessage("TextFormat", {
  bold: OPTIONAL_BOOLEAN,
  fontFamily: STRING,
  fontSize: INT32,
  foregroundColor: messageOf(() => color),
  foregroundColorStyle: messageOf(() => colorStyle),
  italic: OPTIONAL_BOOLEAN,
  link: messageOf(() => link),
  strikethrough: OPTIONAL_BOOLEAN,
  underline: OPTIONAL_BOOLEAN,
});

export const textFormatRun: MessageType = sheetsMessage("TextFormatRun", {
  format: messageOf(() => textFormat),
  startIndex: INT32,
});

export const textRotation: MessageType = sheetsMessage(
  "TextRotation",
  {
    angle: OPTIONAL_INT32,
    vertical: OPTIONAL_BOOLEAN,
  },
  { type: ["angle", "vertical"] },
);

export const textPosition: MessageType = sheetsMessage("TextPosition", {
  horizontalAlignment: HORIZONTAL_ALIGN,
});

export const lineStyle: MessageType = sheetsMessage("LineStyle", {
  type: LINE_DASH_TYPE,
  width: INT32,
});

export const cellFormat: MessageType = sheetsMessage("CellFormat", {
  backgroundColor: messageOf(() => color),
  backgroundColorStyle: messageOf(() => colorStyle),
  borders: messageOf(() => borders),
  horizontalAlignment: HORIZONTAL_ALIGN,
  hyperlinkDisplayType: HYPERLINK_DISPLAY_TYPE,
  numberFormat: messageOf(() => numberFormat),
  padding: messageOf(() => padding),
  textDirection: TEXT_DIRECTION,
  textFormat: messageOf(() => textFormat),
  textRotation: messageOf(() => textRotation),
  verticalAlignment: VERTICAL_ALIGN,
  wrapStrategy: WRAP_STRATEGY,
});
