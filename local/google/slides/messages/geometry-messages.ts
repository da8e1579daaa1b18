// Sizes and places, as the Slides service's messages.
import { DOUBLE, messageOf } from "../../protocol/message.ts";
import { UNIT } from "./enumerations.ts";
import { slidesMessage } from "./slides-message.ts";

export const AFFINE_TRANSFORM = slidesMessage("AffineTransform", {
  scaleX: DOUBLE,
  scaleY: DOUBLE,
  shearX: DOUBLE,
  shearY: DOUBLE,
  translateX: DOUBLE,
  translateY: DOUBLE,
  unit: UNIT,
});

export const DIMENSION = slidesMessage("Dimension", {
  magnitude: DOUBLE,
  unit: UNIT,
});

export const SIZE = slidesMessage("Size", {
  height: messageOf(() => DIMENSION),
  width: messageOf(() => DIMENSION),
});
