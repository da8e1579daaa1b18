// Shapes, text boxes, placeholders and lines of a page, as PowerPoint's XML.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { inEmu } from "../../shared/units/lengths.ts";
import { type Box, boxOf } from "../google/slides/geometry.ts";
import { hasWords } from "../office/shown-text.ts";
import { fillXml, shownFillXml } from "./color-xml.ts";
import { nameXml, type PageContext } from "./page-context.ts";
import { isSamePlace, isSlideNumber, type ThemePlaceholder } from "./placeholders.ts";
import { FROM_LAYOUT, PLAIN_TEXT, paragraphsXml, slideNumberXml } from "./text-xml.ts";

type PageElement = slides_v1.Schema$PageElement;

/** The space that Slides leaves between a box and its text: 0.1 inch. */
const TEXT_INSET_EMU = 91_440;
const DEFAULT_LINE_EMU = 9_525;

/** The file's geometry of the shapes that are drawn. */
const GEOMETRIES: Readonly<Record<string, string>> = {
  TEXT_BOX: "rect",
  RECTANGLE: "rect",
  ROUND_RECTANGLE: "roundRect",
  ELLIPSE: "ellipse",
  TRIANGLE: "triangle",
  CHEVRON: "chevron",
  RIGHT_ARROW: "rightArrow",
};
const DASHES: Readonly<Record<string, string>> = {
  SOLID: "solid",
  DOT: "sysDot",
  DASH: "dash",
  DASH_DOT: "dashDot",
  LONG_DASH: "lgDash",
  LONG_DASH_DOT: "lgDashDot",
};
const ANCHORS: Readonly<Record<string, string>> = { TOP: "t", MIDDLE: "ctr", BOTTOM: "b" };

/** A shape with its text, if it has one. @throws Error for a shape that is not drawn. */
export function shapeXml(context: PageContext, element: PageElement, shape: slides_v1.Schema$Shape): string {
  const place = context.placeholders.get(shape.placeholder?.parentObjectId ?? "");
  if (place !== undefined) return filledPlaceholderXml(context, element, shape, place);
  const geometry = GEOMETRIES[shape.shapeType ?? ""];
  if (geometry === undefined) throw new Error(`The .pptx writer does not draw ${shape.shapeType} shapes.`);
  const isTextBox = shape.shapeType === "TEXT_BOX";
  const properties = shape.shapeProperties ?? {};
  const isWritten = hasWords(shape.text);
  const name = nameXml(context, element, !isWritten);
  return [
    `<p:sp><p:nvSpPr>${name}<p:cNvSpPr${isTextBox ? ' txBox="1"' : ""}/><p:nvPr/></p:nvSpPr>`,
    `<p:spPr>${transformXml("a:xfrm", boxOf(element))}<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>`,
    `${shownFillXml(properties.shapeBackgroundFill)}${outlineXml(properties.outline)}</p:spPr>`,
    isWritten
      ? `<p:txBody>${bodyPropertiesXml(properties)}<a:lstStyle/>${paragraphsXml(shape.text, PLAIN_TEXT)}</p:txBody>`
      : "",
    "</p:sp>",
  ].join("");
}

/** A placeholder of a slide: what it does not say itself is its layout's, its place too. */
function filledPlaceholderXml(
  context: PageContext,
  element: PageElement,
  shape: slides_v1.Schema$Shape,
  place: ThemePlaceholder,
): string {
  const { contentAlignment } = shape.shapeProperties ?? {};
  const transform = isSamePlace(element, place.element) ? "" : transformXml("a:xfrm", boxOf(element));
  const anchor = contentAlignment ? ` anchor="${anchorOf(contentAlignment)}"` : "";
  const isNumber = isSlideNumber({ shape });
  const text = isNumber ? slideNumberXml(shape.text, FROM_LAYOUT) : paragraphsXml(shape.text, FROM_LAYOUT);
  return [
    `<p:sp><p:nvSpPr>${nameXml(context, element)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>`,
    `<p:nvPr>${place.xml}</p:nvPr></p:nvSpPr><p:spPr>${transform}</p:spPr>`,
    `<p:txBody><a:bodyPr${anchor}><a:noAutofit/></a:bodyPr><a:lstStyle/>${text}</p:txBody></p:sp>`,
  ].join("");
}

/** A straight line. */
export function lineXml(context: PageContext, element: PageElement, line: slides_v1.Schema$Line): string {
  const { x, y, width, height } = boxOf(element);
  const box = {
    x: Math.min(x, x + width),
    y: Math.min(y, y + height),
    width: Math.abs(width),
    height: Math.abs(height),
  };
  const flip = width * height < 0 ? ' flipV="1"' : "";
  const { lineFill, weight, dashStyle } = line.lineProperties ?? {};
  return [
    `<p:cxnSp><p:nvCxnSpPr>${nameXml(context, element, true)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>`,
    `<p:spPr>${transformXml("a:xfrm", box, flip)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>`,
    `${strokeXml(lineFill?.solidFill, weight, dashStyle)}</p:spPr></p:cxnSp>`,
  ].join("");
}

/** How a shape's text stands in it. */
export function bodyPropertiesXml({ contentAlignment }: slides_v1.Schema$ShapeProperties): string {
  const insets = ["lIns", "tIns", "rIns", "bIns"].map((side) => `${side}="${TEXT_INSET_EMU}"`).join(" ");
  return `<a:bodyPr wrap="square" ${insets} anchor="${anchorOf(contentAlignment)}"><a:noAutofit/></a:bodyPr>`;
}

/** Where an element is, in whole EMU. */
export function transformXml(tag: string, { x, y, width, height }: Box, attributes = ""): string {
  const [left, top, wide, high] = [x, y, width, height].map(Math.round);
  return `<${tag}${attributes}><a:off x="${left}" y="${top}"/><a:ext cx="${wide}" cy="${high}"/></${tag}>`;
}

function anchorOf(alignment: string | null | undefined): string {
  return ANCHORS[alignment ?? "TOP"] ?? "t";
}

function outlineXml(outline: slides_v1.Schema$Outline | undefined): string {
  if (outline?.propertyState !== "RENDERED") return "<a:ln><a:noFill/></a:ln>";
  return strokeXml(outline.outlineFill?.solidFill, outline.weight, outline.dashStyle);
}

function strokeXml(
  fill: slides_v1.Schema$SolidFill | undefined,
  weight: slides_v1.Schema$Dimension | undefined,
  dashStyle: string | null | undefined,
): string {
  const color = fillXml(fill?.color, fill?.alpha);
  if (color === undefined) return "<a:ln><a:noFill/></a:ln>";
  const width = weight === undefined ? DEFAULT_LINE_EMU : Math.round(inEmu(weight));
  return `<a:ln w="${width}">${color}<a:prstDash val="${DASHES[dashStyle ?? "SOLID"] ?? "solid"}"/></a:ln>`;
}
