// Paragraphs as PowerPoint's XML. Ours, because PptxGenJS lays out lists and line spacing its own way.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { inEmu } from "../google/slides/geometry.ts";
import { escapeAttribute, escapeText } from "../office/xml-text.ts";
import { hexColor, type ThemeColors } from "./colors.ts";

/** What text is written in when nothing says otherwise. */
export interface InheritedStyle {
  text: slides_v1.Schema$TextStyle;
  paragraph: slides_v1.Schema$ParagraphStyle;
}

const DEFAULT_POINTS = 14;
const DEFAULT_FONT = "Arial";
const ALIGNMENTS: Record<string, string> = { START: "l", CENTER: "ctr", END: "r", JUSTIFIED: "just" };

/** The paragraphs (`<a:p>…`) of a text, one empty paragraph when there is none. */
export function paragraphsXml(
  text: slides_v1.Schema$TextContent | undefined,
  inherited: InheritedStyle,
  theme: ThemeColors,
): string {
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) {
    return `<a:p>${paragraphProperties({}, inherited)}${runProperties("a:endParaRPr", {}, inherited, theme)}</a:p>`;
  }
  return paragraphs.map((paragraph) => paragraphXml(paragraph, inherited, theme)).join("");
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

function paragraphXml({ marker, runs }: Paragraph, inherited: InheritedStyle, theme: ThemeColors): string {
  const content = runs.map((run) => runXml(run, inherited, theme)).join("");
  const end = runProperties("a:endParaRPr", runs.at(-1)?.style ?? {}, inherited, theme);
  return `<a:p>${paragraphProperties(marker, inherited)}${content}${end}</a:p>`;
}

function paragraphProperties(marker: slides_v1.Schema$ParagraphMarker, inherited: InheritedStyle): string {
  const style = { ...inherited.paragraph, ...marker.style };
  const indent = inEmu(style.indentStart);
  const attributes = [
    `marL="${Math.round(indent)}"`,
    `marR="${Math.round(inEmu(style.indentEnd))}"`,
    `indent="${Math.round(inEmu(style.indentFirstLine) - indent)}"`,
    `algn="${ALIGNMENTS[style.alignment ?? "START"] ?? "l"}"`,
    style.direction === "RIGHT_TO_LEFT" ? 'rtl="1"' : "",
    marker.bullet?.nestingLevel ? `lvl="${marker.bullet.nestingLevel}"` : "",
  ].filter((attribute) => attribute !== "");
  const spacing = [
    `<a:lnSpc><a:spcPct val="${Math.round((style.lineSpacing ?? 100) * 1000)}"/></a:lnSpc>`,
    `<a:spcBef><a:spcPts val="${hundredthsOfPoint(style.spaceAbove)}"/></a:spcBef>`,
    `<a:spcAft><a:spcPts val="${hundredthsOfPoint(style.spaceBelow)}"/></a:spcAft>`,
  ].join("");
  return `<a:pPr ${attributes.join(" ")}>${spacing}${bulletXml(marker.bullet)}</a:pPr>`;
}

function hundredthsOfPoint(dimension: slides_v1.Schema$Dimension | undefined): number {
  return Math.round(inEmu(dimension) / 127);
}

/** The glyph that Slides shows, digits and letters included: numbers are those of the deck as it stands. */
function bulletXml(bullet: slides_v1.Schema$Bullet | undefined): string {
  if (bullet === undefined) return "<a:buNone/>";
  return `<a:buFont typeface="${DEFAULT_FONT}"/>${glyphXml(bullet.glyph ?? "●")}`;
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

function runXml(run: slides_v1.Schema$TextRun, inherited: InheritedStyle, theme: ThemeColors): string {
  const properties = runProperties("a:rPr", run.style ?? {}, inherited, theme);
  // A vertical tab is Slides' line break within a paragraph.
  return (run.content ?? "")
    .replace(/\n$/, "")
    .split("\v")
    .map((line) => (line === "" ? "" : `<a:r>${properties}<a:t>${escapeText(line)}</a:t></a:r>`))
    .join(`<a:br>${properties}</a:br>`);
}

function runProperties(
  tag: string,
  own: slides_v1.Schema$TextStyle,
  inherited: InheritedStyle,
  theme: ThemeColors,
): string {
  const style = { ...inherited.text, ...own };
  const points = style.fontSize === undefined ? DEFAULT_POINTS : inEmu(style.fontSize) / 12_700;
  const attributes = [
    'lang="fr-FR"',
    `sz="${Math.round(points * 100)}"`,
    `b="${style.bold ? 1 : 0}"`,
    `i="${style.italic ? 1 : 0}"`,
    style.underline ? 'u="sng"' : "",
    style.strikethrough ? 'strike="sngStrike"' : "",
    style.baselineOffset === "SUPERSCRIPT" ? 'baseline="30000"' : "",
    style.baselineOffset === "SUBSCRIPT" ? 'baseline="-25000"' : "",
  ].filter((attribute) => attribute !== "");
  const color = hexColor(style.foregroundColor?.opaqueColor, theme) ?? theme.get("DARK1") ?? "000000";
  const font = escapeAttribute(style.fontFamily ?? DEFAULT_FONT);
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const fonts = ["latin", "ea", "cs"].map((kind) => `<a:${kind} typeface="${font}"/>`).join("");
  const behind = hexColor(style.backgroundColor?.opaqueColor, theme);
  const highlight = behind === undefined ? "" : `<a:highlight><a:srgbClr val="${behind}"/></a:highlight>`;
  return `<${tag} ${attributes.join(" ")}>${fill}${highlight}${fonts}</${tag}>`;
}
