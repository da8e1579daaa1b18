// What every drawing is made of: sizes, places and styles as Slides takes them.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { EMU_PER_POINT } from "../../units/lengths.ts";
import type { Box, ColorName, Paragraph, PlacedText } from "../placed-page.ts";
import { lineCount } from "../text/wrap-runs.ts";
import { slideColor } from "../theme-colors.ts";

export type SlidesRequest = slides_v1.Schema$Request;

export const FONT = "Arial";
/** Slides draws text that far inside a shape, and the API can't change it. */
const TEXT_INSET = 7.2;

/** A length in points, as Slides takes it. */
export function points(magnitude: number): slides_v1.Schema$Dimension {
  return { magnitude, unit: "PT" };
}

/** Whole EMU for points. */
export function emu(lengthPoints: number): number {
  return Math.round(lengthPoints * EMU_PER_POINT);
}

/** The shape whose text stands in `box`. */
export function shapeAround({ x, y, width, height }: Box): Box {
  return {
    x: x - TEXT_INSET,
    y: y - TEXT_INSET,
    width: width + 2 * TEXT_INSET,
    height: height + 2 * TEXT_INSET,
  };
}

/**
 * Programs round letters' widths each in their own way: a line that fills its box to the last point might break. The
 * widest first.
 */
const ROUNDINGS_POINTS = [2.5, 1.5, 0.75] as const;

/** The shape of a text; where all its lines start at the left, a little wider than what they were measured in. */
export function textShape({ box, paragraphs }: PlacedText): Box {
  const shape = shapeAround(box);
  const startsLeft = paragraphs.every(({ align }) => align === "start");
  return startsLeft ? { ...shape, width: shape.width + rounding(paragraphs, box.width) } : shape;
}

/** What a box may be wider by without a line less: another box may stand beside, its lines by these. */
function rounding(paragraphs: readonly Paragraph[], width: number): number {
  const lines = lineCount(paragraphs, width);
  if (lines === paragraphs.length) return ROUNDINGS_POINTS[0];
  return ROUNDINGS_POINTS.find((points) => lineCount(paragraphs, width + points) === lines) ?? 0;
}

/** Where a new element stands. */
export function elementProperties(pageObjectId: string, box: Box): slides_v1.Schema$PageElementProperties {
  return {
    pageObjectId,
    size: {
      width: { magnitude: emu(box.width), unit: "EMU" },
      height: { magnitude: emu(box.height), unit: "EMU" },
    },
    transform: { scaleX: 1, scaleY: 1, translateX: emu(box.x), translateY: emu(box.y), unit: "EMU" },
  };
}

/** One colour as a fill. */
export function solidFill(name: ColorName): slides_v1.Schema$SolidFill {
  return { color: slideColor(name) };
}

/** What those who don't see an element are told. */
export function altText(objectId: string, description: string, title = ""): SlidesRequest {
  return {
    updatePageElementAltText: { objectId, ...(title === "" ? {} : { title }), description },
  };
}
