// Fills, borders and alignment: the file's elements and Google's fields.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import {
  attributeOf,
  booleanAttribute,
  childOf,
  descend,
  numberAttribute,
  type XmlElement,
} from "../xml/element.ts";
import { colorOf, hexOf, hexOfElement } from "./colors.ts";

type CellFormat = sheets_v4.Schema$CellFormat;
type Border = sheets_v4.Schema$Border;

const SIDES = ["left", "right", "top", "bottom"] as const;

const BORDER_STYLES: Record<string, string> = {
  DOTTED: "dotted",
  DASHED: "dashed",
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOUBLE: "double",
};

const HORIZONTAL = ["LEFT", "CENTER", "RIGHT"];
// The bottom is where both put text by default.
const VERTICAL: Record<string, string> = { TOP: "top", MIDDLE: "center" };

/** The background of a solid fill whose colour is spelled out. */
export function readFill(fill: XmlElement): Pick<CellFormat, "backgroundColor" | "backgroundColorStyle"> {
  const pattern = childOf(fill, "patternFill");
  const hex = hexOfElement(childOf(pattern, "fgColor"));
  if (attributeOf(pattern, "patternType") !== "solid" || hex === undefined) return {};
  return { backgroundColor: colorOf(hex), backgroundColorStyle: { rgbColor: colorOf(hex) } };
}

/** `RRGGBB` of a format's background, or undefined for none. */
export function backgroundOf(format: CellFormat | undefined): string | undefined {
  return hexOf(format?.backgroundColorStyle, format?.backgroundColor);
}

/** A solid fill. */
export function writeFill(hex: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${hex}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** The four borders, those that are drawn. */
export function readBorders(element: XmlElement): Pick<CellFormat, "borders"> {
  const borders: Record<string, Border> = {};
  for (const side of SIDES) {
    const line = childOf(element, side);
    const style = googleBorderStyle(attributeOf(line, "style"));
    if (style === undefined) continue;
    const color = colorOf(hexOfElement(childOf(line, "color")) ?? "000000");
    borders[side] = { style, color, colorStyle: { rgbColor: color } };
  }
  return Object.keys(borders).length > 0 ? { borders } : {};
}

/** The border element of a format; also what tells two formats' borders apart. */
export function writeBorders(format: CellFormat | undefined): string {
  const sides = SIDES.map((side) => {
    const border = format?.borders?.[side];
    const style = BORDER_STYLES[border?.style ?? ""];
    if (!border || style === undefined) return `<${side}/>`;
    const hex = hexOf(border.colorStyle, border.color) ?? "000000";
    return `<${side} style="${style}"><color rgb="FF${hex}"/></${side}>`;
  });
  return `<border>${sides.join("")}<diagonal/></border>`;
}

function googleBorderStyle(style: string | undefined): string | undefined {
  if (style === undefined || style === "none") return undefined;
  const found = Object.entries(BORDER_STYLES).find(([, name]) => name === style);
  return found?.[0] ?? (style.startsWith("medium") ? "SOLID_MEDIUM" : "SOLID");
}

/** Alignment, wrapping and rotation of an xf. */
export function readAlignment(xf: XmlElement): CellFormat {
  const alignment = descend(xf, "alignment");
  const horizontal = attributeOf(alignment, "horizontal")?.toUpperCase();
  const vertical = Object.entries(VERTICAL).find(
    ([, name]) => name === attributeOf(alignment, "vertical"),
  )?.[0];
  const rotation = numberAttribute(alignment, "textRotation") ?? 0;
  const indent = numberAttribute(alignment, "indent") ?? 0;
  return {
    ...(horizontal && HORIZONTAL.includes(horizontal) && { horizontalAlignment: horizontal }),
    ...(vertical && { verticalAlignment: vertical }),
    ...(indent > 0 && horizontal === "LEFT" && { padding: paddingOf(indent) }),
    ...(booleanAttribute(alignment, "wrapText") && { wrapStrategy: "WRAP" }),
    ...(rotation > 0 &&
      rotation <= 180 && { textRotation: { angle: rotation > 90 ? 90 - rotation : rotation } }),
  };
}

/** What Google leaves around a cell's text, and what the file's unit of indentation adds to it. */
const USUAL_PADDING = { top: 2, right: 3, bottom: 2, left: 3 };
const INDENT_PIXELS = 8;

function paddingOf(indent: number): sheets_v4.Schema$Padding {
  return { ...USUAL_PADDING, left: indent * INDENT_PIXELS };
}

/** The whole indents of a text at the left; the file has no padding of its own. */
function indentOf({ padding, horizontalAlignment }: CellFormat): number {
  return horizontalAlignment === "LEFT" ? Math.floor((padding?.left ?? 0) / INDENT_PIXELS) : 0;
}

/** The attributes of the alignment element that Google's fields set; also what tells two formats apart. */
export function alignmentAttributes(format: CellFormat | undefined): Record<string, string> {
  const horizontal = format?.horizontalAlignment;
  const vertical = VERTICAL[format?.verticalAlignment ?? ""];
  const angle = format?.textRotation?.angle ?? 0;
  const indent = format ? indentOf(format) : 0;
  return {
    ...(horizontal && HORIZONTAL.includes(horizontal) && { horizontal: horizontal.toLowerCase() }),
    ...(vertical && { vertical }),
    ...(indent > 0 && { indent: String(indent) }),
    ...(format?.wrapStrategy === "WRAP" && { wrapText: "1" }),
    ...(angle !== 0 && { textRotation: String(angle < 0 ? 90 - angle : angle) }),
  };
}
