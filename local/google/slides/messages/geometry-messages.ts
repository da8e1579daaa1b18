// Sizes and places, as the Slides service's messages.
import { DOUBLE, defineMessage, messageOf } from "../../protocol/message.ts";
import { UNIT } from "./enumerations.ts";

export const AFFINE_TRANSFORM = defineMessage("google.apps.slides.v1.AffineTransform", {
  scaleX: DOUBLE,
  scaleY: DOUBLE,
  shearX: DOUBLE,
  shearY: DOUBLE,
  translateX: DOUBLE,
  translateY: DOUBLE,
  unit: UNIT,
});

export const DIMENSION = defineMessage("google.apps.slides.v1.Dimension", {
  magnitude: DOUBLE,
  unit: UNIT,
});

export const SIZE = defineMessage("google.apps.slides.v1.Size", {
  height: messageOf(() => DIMENSION),
  width: messageOf(() => DIMENSION),
});
