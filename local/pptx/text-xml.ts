// Text as PowerPoint's XML: paragraphs, lists, runs, and the styles that a theme's placeholders hand down.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { inEmu } from "../../shared/units/lengths.ts";
import { escapeAttribute, escapeText } from "../office/xml-text.ts";
import { fillXml, highlightXml } from "./color-xml.ts";
import type { TextStyles } from "./inherited-style.ts";

const FONT = "Arial";
/** A line of Arial at 100 %, in sizes of the font: as Slides draws it and the deck is measured, as PowerPoint and LibreOffice do. */
const LINE_EM = { slides: 1.15, pptx: 1.2 } as const;
const ALIGNMENTS: Record<string, string> = { START: "l", CENTER: "ctr", END: "r", JUSTIFIED: "just" };

/** What a text that inherits nothing is written in, said in full so that no program has to guess. */
export const PLAIN_TEXT: TextStyles = {
  text: {
    fontFamily: FONT,
    fontSize: { magnitude: 14, unit: "PT" },
    bold: false,
    italic: false,
    foregroundColor: { opaqueColor: { themeColor: "DARK1" } },
  },
  paragraph: {
    alignment: "START",
    lineSpacing: 100,
    spaceAbove: { unit: "PT" },
    spaceBelow: { unit: "PT" },
    indentStart: { unit: "PT" },
    indentEnd: { unit: "PT" },
    indentFirstLine: { unit: "PT" },
  },
};

/** A placeholder's text says its own styles only: the others are its layout's. */
export const FROM_LAYOUT: TextStyles = { text: {}, paragraph: {} };

/** The paragraphs (`<a:p>…`) of a text over the styles that it starts from; one empty paragraph when there is none. */
export function paragraphsXml(text: slides_v1.Schema$TextContent | undefined, base: TextStyles): string {
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) {
    return `<a:p>${paragraphProperties({}, base)}${textProperties("a:endParaRPr", base.text)}</a:p>`;
  }
  return paragraphs.map((paragraph) => paragraphXml(paragraph, base)).join("");
}

/** A level of a list of styles (`a:lvl1pPr`…), as placeholders hand it down. */
export function levelXml(level: number, { text, paragraph }: TextStyles): string {
  const [attributes, content] = paragraphStyle(paragraph);
  return [
    `<a:lvl${level}pPr${attributes.join("")}>${content}<a:buNone/>`,
    `${textProperties("a:defRPr", text)}</a:lvl${level}pPr>`,
  ].join("");
}

/** In thousandths of a percent: the same lines as Slides', so that texts stay beside what they are about. */
function lineSpacingOf(percent: number): number {
  return Math.round((percent * 1000 * LINE_EM.slides) / LINE_EM.pptx);
}

/** The slide's number, as a field that the program keeps right. */
export function slideNumberXml(text: slides_v1.Schema$TextContent | undefined, base: TextStyles): string {
  const [paragraph] = paragraphsOf(text);
  const style = { ...base.text, ...paragraph?.runs[0]?.style };
  const number = escapeText((paragraph?.runs[0]?.content ?? "‹N°›").trim());
  return [
    `<a:p>${paragraphProperties(paragraph?.marker ?? {}, base)}`,
    `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${textProperties("a:rPr", style)}`,
    `<a:t>${number}</a:t></a:fld>${textProperties("a:endParaRPr", style)}</a:p>`,
  ].join("");
}

interface Paragraph {
  marker: slides_v1.Schema$ParagraphMarker;
  runs: slides_v1.Schema$TextRun[];
}

function paragraphsOf(text: slides_v1.Schema$TextContent | undefined): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const element of text?.textElements ?? []) {
    if (element.paragraphMarker !== undefined) {
      paragraphs.push({ marker: element.paragraphMarker, runs: [] });
    } else if (element.textRun !== undefined) paragraphs.at(-1)?.runs.push(element.textRun);
  }
  return paragraphs;
}

function paragraphXml({ marker, runs }: Paragraph, base: TextStyles): string {
  const content = runs.map((run) => runXml(run, base)).join("");
  const end = textProperties("a:endParaRPr", { ...base.text, ...runs.at(-1)?.style });
  return `<a:p>${paragraphProperties(marker, base)}${content}${end}</a:p>`;
}

function paragraphProperties(marker: slides_v1.Schema$ParagraphMarker, base: TextStyles): string {
  const [attributes, content] = paragraphStyle({ ...base.paragraph, ...marker.style });
  const level = marker.bullet?.nestingLevel ? [` lvl="${marker.bullet.nestingLevel}"`] : [];
  return `<a:pPr${[...attributes, ...level].join("")}>${content}${bulletXml(marker.bullet)}</a:pPr>`;
}

/** What a style says of paragraphs, nothing of what it leaves to others. */
function paragraphStyle(style: slides_v1.Schema$ParagraphStyle): [attributes: string[], content: string] {
  const { indentStart, indentEnd, indentFirstLine, alignment, lineSpacing, spaceAbove, spaceBelow } = style;
  const attributes = [
    indentStart === undefined ? "" : ` marL="${Math.round(inEmu(indentStart))}"`,
    indentEnd === undefined ? "" : ` marR="${Math.round(inEmu(indentEnd))}"`,
    indentFirstLine === undefined
      ? ""
      : ` indent="${Math.round(inEmu(indentFirstLine) - inEmu(indentStart))}"`,
    alignment ? ` algn="${ALIGNMENTS[alignment] ?? "l"}"` : "",
    style.direction === "RIGHT_TO_LEFT" ? ' rtl="1"' : "",
  ];
  const spacing = [
    lineSpacing ? `<a:lnSpc><a:spcPct val="${lineSpacingOf(lineSpacing)}"/></a:lnSpc>` : "",
    spacingXml("spcBef", spaceAbove),
    spacingXml("spcAft", spaceBelow),
  ];
  return [attributes, spacing.join("")];
}

function spacingXml(name: string, space: slides_v1.Schema$Dimension | undefined): string {
  return space === undefined
    ? ""
    : `<a:${name}><a:spcPts val="${Math.round(inEmu(space) / 127)}"/></a:${name}>`;
}

/** The glyph that Slides shows, digits and letters included: numbers are those of the deck as it stands. */
function bulletXml(bullet: slides_v1.Schema$Bullet | undefined): string {
  if (bullet === undefined) return "<a:buNone/>";
  return `<a:buFont typeface="${FONT}"/>${glyphXml(bullet.glyph ?? "●")}`;
}

const AUTO_NUMBERS: [RegExp, string][] = [
  [/^\d+\.$/, "arabicPeriod"],
  [/^\d+\)$/, "arabicParenR"],
];

function glyphXml(glyph: string): string {
  const numbering = AUTO_NUMBERS.find(([pattern]) => pattern.test(glyph));
  if (numbering === undefined) return `<a:buChar char="${escapeAttribute(glyph)}"/>`;
  return `<a:buAutoNum type="${numbering[1]}" startAt="${Number.parseInt(glyph, 10)}"/>`;
}

function runXml(run: slides_v1.Schema$TextRun, base: TextStyles): string {
  const properties = textProperties("a:rPr", { ...base.text, ...run.style });
  // A vertical tab is Slides' line break within a paragraph.
  return (run.content ?? "")
    .replace(/\n$/, "")
    .split("\v")
    .map((line) => (line === "" ? "" : `<a:r>${properties}<a:t>${escapeText(line)}</a:t></a:r>`))
    .join(`<a:br>${properties}</a:br>`);
}

const BASELINES: Record<string, string> = { SUPERSCRIPT: "30000", SUBSCRIPT: "-25000" };

/** What a style says of characters, nothing of what it leaves to others; the language is French in any case. */
function textProperties(tag: string, style: slides_v1.Schema$TextStyle): string {
  const { bold, italic, fontSize, fontFamily, foregroundColor, baselineOffset } = style;
  const attributes = [
    'lang="fr-FR"',
    fontSize === undefined ? "" : `sz="${Math.round(inEmu(fontSize) / 127)}"`,
    typeof bold === "boolean" ? `b="${bold ? 1 : 0}"` : "",
    typeof italic === "boolean" ? `i="${italic ? 1 : 0}"` : "",
    style.underline ? 'u="sng"' : "",
    style.strikethrough ? 'strike="sngStrike"' : "",
    BASELINES[baselineOffset ?? ""] === undefined ? "" : `baseline="${BASELINES[baselineOffset ?? ""]}"`,
  ].filter((attribute) => attribute !== "");
  const font = escapeAttribute(fontFamily ?? "");
  const fonts = font === "" ? [] : ["latin", "ea", "cs"].map((kind) => `<a:${kind} typeface="${font}"/>`);
  const highlight = highlightXml(style.backgroundColor?.opaqueColor);
  const content = `${fillXml(foregroundColor?.opaqueColor) ?? ""}${highlight}${fonts.join("")}`;
  return `<${tag} ${attributes.join(" ")}>${content}</${tag}>`;
}
