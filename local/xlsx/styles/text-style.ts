// Fonts: the file's font elements and Google's text formats.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { escapeAttribute } from "../../office/xml-text.ts";
import { attributeOf, booleanAttribute, childOf, numberAttribute, type XmlElement } from "../xml/element.ts";
import { colorOf, hexOf, hexOfElement } from "./colors.ts";

type TextFormat = sheets_v4.Schema$TextFormat;

/** A font's traits; size in points; what is undefined is as the workbook's default font. */
interface TextStyle {
  bold: boolean;
  italic: boolean;
  strikethrough: boolean;
  underline: boolean;
  size: number | undefined;
  family: string | undefined;
  color: string | undefined;
}

// The order in which Excel writes a font's children.
const CHILD_ORDER = [
  ..."b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" "),
];

/** Google's text format of a font: only what sets it apart from the default font. */
export function readTextFormat(
  font: XmlElement,
  defaultFont: XmlElement | undefined,
): TextFormat | undefined {
  const style = styleOfElement(font);
  const byDefault = defaultFont && styleOfElement(defaultFont);
  const format: TextFormat = {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.strikethrough && { strikethrough: true }),
    ...(style.underline && { underline: true }),
    ...(style.size !== byDefault?.size && { fontSize: style.size }),
    ...(style.family !== byDefault?.family && { fontFamily: style.family }),
    ...(style.color !== undefined &&
      style.color !== byDefault?.color && {
        foregroundColor: colorOf(style.color),
        foregroundColorStyle: { rgbColor: colorOf(style.color) },
      }),
  };
  return Object.keys(format).length > 0 ? format : undefined;
}

/** What tells two text formats apart, as a text to compare. */
export function describeTextFormat(format: TextFormat | undefined): string {
  return JSON.stringify(Object.values(styleOfFormat(format)));
}

/**
 * The font element of `format`, starting from the raw `base` font whose format is `baseFormat`: traits
 * that are the same in both keep the base's own XML, and so do those that Google has no word for.
 */
export function writeFont(
  format: TextFormat | undefined,
  base: { xml: string; font: XmlElement; format: TextFormat | undefined },
  defaultFont: XmlElement,
): string {
  const wanted = styleOfFormat(format);
  const current = styleOfFormat(base.format);
  const byDefault = styleOfElement(defaultFont);
  const children = new Map(
    base.font.children.map((child) => [child.name, base.xml.slice(child.start, child.end)]),
  );
  const put = <Trait extends keyof TextStyle>(trait: Trait, name: string, xml: string): void => {
    if (wanted[trait] === current[trait]) return;
    if (xml === "") children.delete(name);
    else children.set(name, xml);
    if (trait === "family")
      for (const dependent of ["family", "charset", "scheme"]) children.delete(dependent);
  };
  put("bold", "b", wanted.bold ? "<b/>" : "");
  put("italic", "i", wanted.italic ? "<i/>" : "");
  put("strikethrough", "strike", wanted.strikethrough ? "<strike/>" : "");
  put("underline", "u", wanted.underline ? "<u/>" : "");
  put("size", "sz", `<sz val="${wanted.size ?? byDefault.size ?? 11}"/>`);
  put("color", "color", wanted.color === undefined ? "" : `<color rgb="FF${wanted.color}"/>`);
  put("family", "name", `<name val="${escapeAttribute(wanted.family ?? byDefault.family ?? "Calibri")}"/>`);
  return `<font>${CHILD_ORDER.map((name) => children.get(name) ?? "").join("")}</font>`;
}

function styleOfFormat(format: TextFormat | undefined): TextStyle {
  return {
    bold: format?.bold === true,
    italic: format?.italic === true,
    strikethrough: format?.strikethrough === true,
    underline: format?.underline === true,
    size: format?.fontSize ?? undefined,
    family: format?.fontFamily ?? undefined,
    color: hexOf(format?.foregroundColorStyle, format?.foregroundColor),
  };
}

function styleOfElement(font: XmlElement): TextStyle {
  const flag = (name: string): boolean => {
    const element = childOf(font, name);
    return element !== undefined && booleanAttribute(element, "val", true);
  };
  const underline = childOf(font, "u");
  return {
    bold: flag("b"),
    italic: flag("i"),
    strikethrough: flag("strike"),
    underline: underline !== undefined && attributeOf(underline, "val") !== "none",
    size: numberAttribute(childOf(font, "sz"), "val"),
    family: attributeOf(childOf(font, "name"), "val"),
    color: hexOfElement(childOf(font, "color")),
  };
}
