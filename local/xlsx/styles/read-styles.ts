// `xl/styles.xml`: the format of each cell style, shared by all the cells that bear it.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import {
  attributeOf,
  childOf,
  childrenOf,
  numberAttribute,
  parseXml,
  type XmlElement,
} from "../xml/element.ts";
import { readAlignment, readBorders, readFill } from "./cell-boxes.ts";
import { readDifferential } from "./differential-format.ts";
import { numberFormatOf } from "./number-formats.ts";
import { readTextFormat } from "./text-style.ts";

type CellFormat = sheets_v4.Schema$CellFormat;

/** The style part as read; elements keep their place in `xml`. */
export interface StyleSheet {
  readonly xml: string;
  readonly root: XmlElement;
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  readonly xfs: readonly XmlElement[];
  /** The file's own number formats by id. */
  readonly customPatterns: ReadonlyMap<number, string>;
  /** By style index: one object a style, so identity tells the style. None for the default style 0. */
  readonly formats: readonly (CellFormat | undefined)[];
  /** What conditional formats change, by index. */
  readonly differentialFormats: readonly CellFormat[];
}

/** Reads the style part. Throws an Error on XML that is not well formed. */
export function readStyles(xml: string): StyleSheet {
  const root = parseXml(xml);
  const fonts = childrenOf(childOf(root, "fonts"), "font");
  const fills = childrenOf(childOf(root, "fills"), "fill");
  const borders = childrenOf(childOf(root, "borders"), "border");
  const xfs = childrenOf(childOf(root, "cellXfs"), "xf");
  const customPatterns = new Map(
    childrenOf(childOf(root, "numFmts"), "numFmt").map((element) => [
      numberAttribute(element, "numFmtId") ?? -1,
      attributeOf(element, "formatCode") ?? "General",
    ]),
  );
  const formats = xfs.map((xf, index) => {
    const format = readFormat(xf, fonts, fills, borders, customPatterns);
    return index === 0 && Object.keys(format).length === 0 ? undefined : format;
  });
  const differentialFormats = childrenOf(childOf(root, "dxfs"), "dxf").map(readDifferential);
  return { xml, root, fonts, fills, borders, xfs, customPatterns, formats, differentialFormats };
}

function readFormat(
  xf: XmlElement,
  fonts: readonly XmlElement[],
  fills: readonly XmlElement[],
  borders: readonly XmlElement[],
  customPatterns: ReadonlyMap<number, string>,
): CellFormat {
  const font = fonts[numberAttribute(xf, "fontId") ?? 0];
  const fill = fills[numberAttribute(xf, "fillId") ?? 0];
  const border = borders[numberAttribute(xf, "borderId") ?? 0];
  const numberFormat = numberFormatOf(numberAttribute(xf, "numFmtId") ?? 0, customPatterns);
  const textFormat = font && readTextFormat(font, fonts[0]);
  return {
    ...(numberFormat && { numberFormat }),
    ...(textFormat && { textFormat }),
    ...(fill && readFill(fill)),
    ...(border && readBorders(border)),
    ...readAlignment(xf),
  };
}
