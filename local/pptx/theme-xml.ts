// A theme's part: the presentation's colours, Arial, and the plain effects that the format asks for.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { XML_DECLARATION } from "../xlsx/package/xml-encoding.ts";
import { hexOfRgb } from "./colors.ts";

const NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";
const NAME = "Revue qualité";

/** The file's slots, in its order, by Slides' names. */
const SLOTS: readonly (readonly [slot: string, type: string])[] = [
  ["dk1", "DARK1"],
  ["lt1", "LIGHT1"],
  ["dk2", "DARK2"],
  ["lt2", "LIGHT2"],
  ["accent1", "ACCENT1"],
  ["accent2", "ACCENT2"],
  ["accent3", "ACCENT3"],
  ["accent4", "ACCENT4"],
  ["accent5", "ACCENT5"],
  ["accent6", "ACCENT6"],
  ["hlink", "HYPERLINK"],
  ["folHlink", "FOLLOWED_HYPERLINK"],
];

const FONT = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="9525">${FILL}<a:prstDash val="solid"/></a:ln>`;
const EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";

/** The part of a colour scheme. @throws Error for a scheme that lacks a colour. */
export function themeXml(scheme: slides_v1.Schema$ColorScheme | undefined): string {
  const colors = SLOTS.map(([slot, type]) => {
    const color = scheme?.colors?.find((pair) => pair.type === type)?.color;
    if (color === undefined) throw new Error(`The presentation's theme has no colour ${type}.`);
    return `<a:${slot}><a:srgbClr val="${hexOfRgb(color)}"/></a:${slot}>`;
  });
  return [
    `${XML_DECLARATION}<a:theme xmlns:a="${NAMESPACE}" name="${NAME}"><a:themeElements>`,
    `<a:clrScheme name="${NAME}">${colors.join("")}</a:clrScheme>`,
    `<a:fontScheme name="${NAME}"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="${NAME}"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
    "</a:themeElements></a:theme>",
  ].join("");
}
