// What a conditional format changes of a cell (`dxf`): its ground, the weight and the colour of its text.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { booleanAttribute, childOf, descend, type XmlElement } from "../xml/element.ts";
import { backgroundOf } from "./cell-boxes.ts";
import { colorOf, hexOf, hexOfElement } from "./colors.ts";

type CellFormat = sheets_v4.Schema$CellFormat;

/** Reads a `dxf`; what else it says is the file's. */
export function readDifferential(dxf: XmlElement): CellFormat {
  const font = childOf(dxf, "font");
  const bold = childOf(font, "b");
  const color = hexOfElement(childOf(font, "color"));
  // In a dxf a solid fill has its colour in `bgColor`, unlike in cell styles.
  const ground = hexOfElement(descend(dxf, "fill", "patternFill", "bgColor"));
  const textFormat = {
    ...(bold !== undefined && booleanAttribute(bold, "val", true) && { bold: true }),
    ...(color !== undefined && { foregroundColorStyle: { rgbColor: colorOf(color) } }),
  };
  return {
    ...(ground !== undefined && { backgroundColorStyle: { rgbColor: colorOf(ground) } }),
    ...(Object.keys(textFormat).length > 0 && { textFormat }),
  };
}

/** Writes a `dxf`. */
export function writeDifferential(format: CellFormat): string {
  const { bold, foregroundColor, foregroundColorStyle } = format.textFormat ?? {};
  const color = hexOf(foregroundColorStyle, foregroundColor);
  const font = `${bold === true ? "<b/>" : ""}${color === undefined ? "" : `<color rgb="FF${color}"/>`}`;
  const ground = backgroundOf(format);
  const fill =
    ground === undefined
      ? ""
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${ground}"/><bgColor rgb="FF${ground}"/></patternFill></fill>`;
  return `<dxf>${font === "" ? "" : `<font>${font}</font>`}${fill}</dxf>`;
}
