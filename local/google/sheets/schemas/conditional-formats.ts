// Conditional format rules.
import { type MessageType, messageOf, repeated, STRING } from "../../protocol/message.ts";
import { booleanCondition } from "./cells.ts";
import { INTERPOLATION_POINT_TYPE } from "./enums.ts";
import { cellFormat, color, colorStyle } from "./formats.ts";
import { gridRange } from "./ranges.ts";
import { sheetsMessage } from "./sheets-message.ts";

export const conditionalFormatRule: MessageType = sheetsMessage(
  "ConditionalFormatRule",
  {
    booleanRule: messageOf(() => booleanRule),
    gradientRule: messageOf(() => gradientRule),
    ranges: repeated(messageOf(() => gridRange)),
  },
  { rule: ["booleanRule", "gradientRule"] },
);

export const booleanRule: MessageType = sheetsMessage("BooleanRule", {
  condition: messageOf(() => booleanCondition),
  format: messageOf(() => cellFormat),
});

export const gradientRule: MessageType = sheetsMessage("GradientRule", {
  maxpoint: messageOf(() => interpolationPoint),
  midpoint: messageOf(() => interpolationPoint),
  minpoint: messageOf(() => interpolationPoint),
});

export const interpolationPoint: MessageType = sheetsMessage("InterpolationPoint", {
  color: messageOf(() => color),
  colorStyle: messageOf(() => colorStyle),
  type: INTERPOLATION_POINT_TYPE,
  value: STRING,
});
