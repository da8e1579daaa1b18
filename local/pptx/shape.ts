// Shapes, text boxes and lines of a slide.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { boxOf, inEmu } from "../google/slides/geometry.ts";
import { hexColor, type ThemeColors, transparencyPercent } from "./colors.ts";
import type { DeckParts } from "./deck-parts.ts";
import type { InheritanceLookup } from "./inherited-style.ts";
import type { PptxFill, PptxLine, PptxSlide, PptxTextOptions } from "./pptxgen.ts";
import { paragraphsXml } from "./text-xml.ts";

const EMU_PER_INCH = 914_400;
const EMU_PER_POINT = 12_700;
/** The space that Slides leaves between a box and its text: 0.1 inch. */
const TEXT_INSET_POINTS = 7.2;

/** What the elements of a slide are made with. */
export interface SlideContext {
  slide: PptxSlide;
  theme: ThemeColors;
  inheritance: InheritanceLookup;
  parts: DeckParts;
  /** What the slide's theme draws under it. */
  themeOf(slide: slides_v1.Schema$Page): slides_v1.Schema$PageElement[];
}

/** The PptxGenJS names of the shapes that the deck uses. */
const SHAPE_NAMES: Record<string, PptxTextOptions["shape"]> = {
  TEXT_BOX: "rect",
  RECTANGLE: "rect",
  ROUND_RECTANGLE: "roundRect",
  ELLIPSE: "ellipse",
  TRIANGLE: "triangle",
  CHEVRON: "chevron",
  RIGHT_ARROW: "rightArrow",
};
const DASHES: Record<string, PptxLine["dashType"]> = {
  SOLID: "solid",
  DOT: "sysDot",
  DASH: "dash",
  DASH_DOT: "dashDot",
  LONG_DASH: "lgDash",
  LONG_DASH_DOT: "lgDashDot",
};
const ANCHORS: Record<string, "top" | "middle" | "bottom"> = {
  TOP: "top",
  MIDDLE: "middle",
  BOTTOM: "bottom",
};

/** A place in inches. */
export function inchesOf(element: slides_v1.Schema$PageElement): {
  x: number;
  y: number;
  w: number;
  h: number;
} {
  const { x, y, width, height } = boxOf(element);
  return { x: x / EMU_PER_INCH, y: y / EMU_PER_INCH, w: width / EMU_PER_INCH, h: height / EMU_PER_INCH };
}

/** Adds a shape with its text. `placeholder` names the layout's placeholder that it fills, if any. */
export function addShape(
  { slide, theme, inheritance, parts }: SlideContext,
  element: slides_v1.Schema$PageElement,
  placeholder: string | undefined,
): void {
  const { shape } = element;
  if (shape === undefined) return;
  const shapeName = SHAPE_NAMES[shape.shapeType ?? ""];
  if (shapeName === undefined) throw new Error(`The .pptx writer does not draw ${shape.shapeType} shapes.`);
  const inherited = inheritance(shape);
  const properties = shape.shapeProperties ?? {};
  const anchor = ANCHORS[properties.contentAlignment ?? inherited.contentAlignment ?? "TOP"] ?? "top";
  const fill = fillOf(properties.shapeBackgroundFill, theme);
  const line = outlineOf(properties.outline, theme);
  slide.addText(parts.mark(paragraphsXml(shape.text, inherited, theme)), {
    ...inchesOf(element),
    objectName: element.objectId ?? "",
    shape: shapeName,
    isTextBox: shape.shapeType === "TEXT_BOX",
    margin: TEXT_INSET_POINTS,
    valign: anchor,
    fit: "none",
    wrap: true,
    ...(fill === undefined ? {} : { fill }),
    ...(line === undefined ? {} : { line }),
    ...(placeholder === undefined ? {} : { placeholder }),
  });
}

/** Adds a straight line. */
export function addLine({ slide, theme }: SlideContext, element: slides_v1.Schema$PageElement): void {
  const properties = element.line?.lineProperties ?? {};
  const { x, y, w, h } = inchesOf(element);
  const line = lineOf(properties.lineFill, properties.weight, properties.dashStyle, theme);
  slide.addShape("line", {
    x: Math.min(x, x + w),
    y: Math.min(y, y + h),
    w: Math.abs(w),
    h: Math.abs(h),
    flipV: w * h < 0,
    objectName: element.objectId ?? "",
    ...(line === undefined ? {} : { line }),
  });
}

function fillOf(
  fill: slides_v1.Schema$ShapeBackgroundFill | undefined,
  theme: ThemeColors,
): PptxFill | undefined {
  const solid = fill?.propertyState === "RENDERED" ? fill.solidFill : undefined;
  const color = hexColor(solid?.color, theme);
  return solid === undefined || color === undefined
    ? undefined
    : { color, transparency: transparencyPercent(solid) };
}

function outlineOf(outline: slides_v1.Schema$Outline | undefined, theme: ThemeColors): PptxLine | undefined {
  if (outline?.propertyState !== "RENDERED") return undefined;
  return lineOf(outline.outlineFill, outline.weight, outline.dashStyle, theme);
}

function lineOf(
  fill: { solidFill?: slides_v1.Schema$SolidFill } | undefined,
  weight: slides_v1.Schema$Dimension | undefined,
  dashStyle: string | null | undefined,
  theme: ThemeColors,
): PptxLine | undefined {
  const color = hexColor(fill?.solidFill?.color, theme);
  if (color === undefined) return undefined;
  const width = weight === undefined ? 0.75 : inEmu(weight) / EMU_PER_POINT;
  return { color, width, dashType: DASHES[dashStyle ?? "SOLID"] ?? "solid" };
}
