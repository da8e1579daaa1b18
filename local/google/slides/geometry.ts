// Sizes and transforms in English Metric Units (EMU; 12 700 a point), as Slides keeps them.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { EMU_PER_POINT, inEmu } from "../../../shared/units/lengths.ts";

/** Slides gives what it lays out itself this side, and puts the real size in the transform's scale. */
const BASE_SIDE_EMU = 3_000_000;

/** A length in EMU. */
export function emu(magnitude: number): slides_v1.Schema$Dimension {
  return magnitude === 0 ? { unit: "EMU" } : { magnitude, unit: "EMU" };
}

/** A dimension's length in points; 0 when absent. */
export function inPoints(dimension: slides_v1.Schema$Dimension | undefined): number {
  return (dimension?.magnitude ?? 0) / (dimension?.unit === "PT" ? 1 : EMU_PER_POINT);
}

/** A box in EMU, from the page's top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The size and transform that Slides gives a placeholder laid out in `box`. */
export function placed(box: Box): {
  size: slides_v1.Schema$Size;
  transform: slides_v1.Schema$AffineTransform;
} {
  return {
    size: { width: emu(BASE_SIDE_EMU), height: emu(BASE_SIDE_EMU) },
    transform: withoutZeros({
      scaleX: box.width / BASE_SIDE_EMU,
      scaleY: box.height / BASE_SIDE_EMU,
      translateX: box.x,
      translateY: box.y,
      unit: "EMU",
    }),
  };
}

/** The transform in EMU, without the zero components that Google leaves out. */
export function transformInEmu(
  transform: slides_v1.Schema$AffineTransform,
): slides_v1.Schema$AffineTransform {
  const factor = transform.unit === "PT" ? EMU_PER_POINT : 1;
  return withoutZeros({
    ...transform,
    translateX: (transform.translateX ?? 0) * factor,
    translateY: (transform.translateY ?? 0) * factor,
    unit: "EMU",
  });
}

/** `second` applied after `first`, both in EMU. */
export function composed(
  second: slides_v1.Schema$AffineTransform,
  first: slides_v1.Schema$AffineTransform,
): slides_v1.Schema$AffineTransform {
  const a = components(second);
  const b = components(first);
  return withoutZeros({
    scaleX: a.scaleX * b.scaleX + a.shearX * b.shearY,
    shearX: a.scaleX * b.shearX + a.shearX * b.scaleY,
    shearY: a.shearY * b.scaleX + a.scaleY * b.shearY,
    scaleY: a.shearY * b.shearX + a.scaleY * b.scaleY,
    translateX: a.scaleX * b.translateX + a.shearX * b.translateY + a.translateX,
    translateY: a.shearY * b.translateX + a.scaleY * b.translateY + a.translateY,
    unit: "EMU",
  });
}

/** Where an element without shear lies on its page, in EMU. */
export function boxOf(element: {
  size?: slides_v1.Schema$Size;
  transform?: slides_v1.Schema$AffineTransform;
}): Box {
  const transform = components(element.transform ?? {});
  return {
    x: transform.translateX,
    y: transform.translateY,
    width: inEmu(element.size?.width) * transform.scaleX,
    height: inEmu(element.size?.height) * transform.scaleY,
  };
}

function components(transform: slides_v1.Schema$AffineTransform) {
  return {
    scaleX: transform.scaleX ?? 0,
    scaleY: transform.scaleY ?? 0,
    shearX: transform.shearX ?? 0,
    shearY: transform.shearY ?? 0,
    translateX: transform.translateX ?? 0,
    translateY: transform.translateY ?? 0,
  };
}

function withoutZeros(transform: slides_v1.Schema$AffineTransform): slides_v1.Schema$AffineTransform {
  return Object.fromEntries(Object.entries(transform).filter(([, value]) => value !== 0));
}
