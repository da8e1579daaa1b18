// The text of a shape or cell as HTML, with the sizes and spaces that the presentation gives it.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { EMU_PER_PIXEL, EMU_PER_POINT, inEmu } from "../../../../shared/units/lengths.ts";
import { hexColor, type ThemeColors } from "../../../pptx/colors.ts";
import type { TextStyles } from "../../../pptx/inherited-style.ts";
import { make } from "../dom.ts";

const DEFAULT_POINTS = 14;
/** A line of Arial is that many times its size: what the deck's layout measures, and what Slides multiplies. */
const ARIAL_LINE = 1.15;
/** Holds the line of a paragraph without text open. */
const ZERO_WIDTH_SPACE = "\u200B";

/** The paragraphs of a text. */
export function paragraphs(
  text: slides_v1.Schema$TextContent | undefined,
  inherited: TextStyles,
  theme: ThemeColors,
): HTMLElement[] {
  const made: HTMLElement[] = [];
  for (const { paragraphMarker, textRun } of text?.textElements ?? []) {
    if (paragraphMarker !== undefined) made.push(paragraph(paragraphMarker, inherited, theme));
    else if (textRun !== undefined) made.at(-1)?.append(...runs(textRun, inherited, theme));
  }
  return made;
}

function paragraph(
  marker: slides_v1.Schema$ParagraphMarker,
  inherited: TextStyles,
  theme: ThemeColors,
): HTMLElement {
  const style = { ...inherited.paragraph, ...marker.style };
  const element = make("p", {});
  const indent = inEmu(style.indentStart) / EMU_PER_PIXEL;
  const firstLine = inEmu(style.indentFirstLine) / EMU_PER_PIXEL;
  Object.assign(element.style, {
    marginTop: `${inEmu(style.spaceAbove) / EMU_PER_PIXEL}px`,
    marginBottom: `${inEmu(style.spaceBelow) / EMU_PER_PIXEL}px`,
    paddingInlineStart: `${indent}px`,
    paddingInlineEnd: `${inEmu(style.indentEnd) / EMU_PER_PIXEL}px`,
    textIndent: `${firstLine - indent}px`,
    textAlign: { CENTER: "center", END: "end", JUSTIFIED: "justify" }[style.alignment ?? ""] ?? "start",
    lineHeight: String(((style.lineSpacing ?? 100) / 100) * ARIAL_LINE),
  });
  if (style.direction === "RIGHT_TO_LEFT") element.dir = "rtl";
  const { bullet } = marker;
  if (bullet !== undefined) {
    const glyph = make("span", { class: "bullet" }, bullet.glyph ?? "●");
    setStyle(glyph, { ...inherited.text, ...bullet.bulletStyle }, theme);
    glyph.style.width = `${Math.max(indent - firstLine, 12)}px`;
    element.append(glyph);
  }
  return element;
}

function runs(run: slides_v1.Schema$TextRun, inherited: TextStyles, theme: ThemeColors): Node[] {
  // A vertical tab is Slides' line break within a paragraph.
  const lines = (run.content ?? "").replace(/\n$/, "").split("\v");
  return lines.flatMap((line, index) => {
    const span = make("span", {}, line === "" ? ZERO_WIDTH_SPACE : line);
    setStyle(span, { ...inherited.text, ...run.style }, theme);
    return index === 0 ? [span] : [make("br"), span];
  });
}

function setStyle(element: HTMLElement, style: slides_v1.Schema$TextStyle, theme: ThemeColors): void {
  const points = style.fontSize === undefined ? DEFAULT_POINTS : inEmu(style.fontSize) / EMU_PER_POINT;
  const color = hexColor(style.foregroundColor?.opaqueColor, theme) ?? theme.get("DARK1") ?? "000000";
  const behind = hexColor(style.backgroundColor?.opaqueColor, theme);
  Object.assign(element.style, {
    fontSize: `${(points * 4) / 3}px`,
    fontFamily: `${style.fontFamily ?? "Arial"}, Arial, sans-serif`,
    color: `#${color}`,
    backgroundColor: behind === undefined ? "transparent" : `#${behind}`,
    fontWeight: style.bold ? "bold" : "normal",
    fontStyle: style.italic ? "italic" : "normal",
    textDecoration: [style.underline ? "underline" : "", style.strikethrough ? "line-through" : ""].join(" "),
  });
}
