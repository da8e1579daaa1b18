// Building blocks of a page: runs, paragraphs, text boxes, rules and bars.
import type { Line, Tone } from "../../review/composition.ts";
import { hasForeign } from "../../text/glyph-widths.ts";
import type {
  Box,
  ColorName,
  Paragraph,
  PlacedElement,
  PlacedGroup,
  PlacedRectangle,
  PlacedText,
  Run,
} from "../placed-page.ts";
import { paragraphLines, textHeight } from "../text/wrap-runs.ts";

const TONE_COLORS: Record<Tone, ColorName> = {
  neutral: "ink",
  secondary: "grey",
  blue: "blue",
  good: "green",
  bad: "orange",
};
const FIGURE_COLORS: Record<Tone, ColorName> = { ...TONE_COLORS, neutral: "blue" };
/** Widths that differ by less, in points, look the same. */
const SAME_WIDTH = 0.05;
const RULE_WEIGHTS = { block: 1.5, tone: 2, light: 0.75, dark: 0.75 } as const;

export interface TextStyle {
  sizePoints: number;
  isBold?: boolean;
  color?: ColorName;
}
interface ParagraphOptions {
  align?: Paragraph["align"];
  hasBullet?: boolean;
  spaceAbovePoints?: number;
}

export function toneColor(tone: Tone): ColorName {
  return TONE_COLORS[tone];
}

/** A figure is blue where nothing else is said. */
export function figureColor(tone: Tone): ColorName {
  return FIGURE_COLORS[tone];
}

export function run(text: string, { sizePoints, isBold = false, color = "ink" }: TextStyle): Run {
  return { text, sizePoints, isBold, color };
}

/** A line of the review in a size; what has no tone of its own takes `color`. */
export function lineRuns(line: Line, style: TextStyle): Run[] {
  return line.map(({ text, tone, isStrong }) => ({
    text,
    sizePoints: style.sizePoints,
    isBold: isStrong || (style.isBold ?? false),
    color: tone === "neutral" ? (style.color ?? "ink") : TONE_COLORS[tone],
  }));
}

export function paragraph(runs: readonly Run[], options: ParagraphOptions = {}): Paragraph {
  return {
    runs,
    align: options.align ?? "start",
    hasBullet: options.hasBullet ?? false,
    spaceAbovePoints: options.spaceAbovePoints ?? 0,
  };
}

/** A paragraph of one style. */
export function plain(text: string, style: TextStyle, options: ParagraphOptions = {}): Paragraph {
  return paragraph([run(text, style)], options);
}

/** What heads or names. */
export function boldBlue(text: string, sizePoints: number, options: ParagraphOptions = {}): Paragraph {
  return plain(text, { sizePoints, isBold: true, color: "blue" }, options);
}

/** A text box as high as its text. */
export function textBox(
  key: string,
  place: { x: number; y: number; width: number },
  paragraphs: readonly Paragraph[],
): PlacedText {
  const { above, started } = withoutSpaceAbove(paragraphs);
  const box = { ...place, y: place.y + above, height: textHeight(started, place.width) };
  return { kind: "text", key, anchor: "top", ...withoutIdleAlignment(box, started) };
}

/** Lines of one width look the same at the start of a box that is no wider: an alignment less to ask for. */
function withoutIdleAlignment(
  box: Box,
  paragraphs: readonly Paragraph[],
): Pick<PlacedText, "box" | "paragraphs"> {
  const [first] = paragraphs;
  if (first === undefined || first.align === "start" || isForeignText(paragraphs)) return { box, paragraphs };
  const { align } = first;
  const widths = paragraphs
    .flatMap((paragraph) => paragraphLines(paragraph, box.width))
    .map(({ widthPoints }) => widthPoints);
  const width = Math.max(...widths);
  const isIdle = width - Math.min(...widths) < SAME_WIDTH && paragraphs.every((own) => own.align === align);
  const left = box.width - width;
  if (!isIdle || left < 0) return { box, paragraphs };
  return {
    box: { ...box, x: box.x + (align === "end" ? left : left / 2), width },
    paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, align: "start" })),
  };
}

/** A box starts with its first line: renderers differ on the space above a box's first paragraph. */
function withoutSpaceAbove(paragraphs: readonly Paragraph[]): {
  above: number;
  started: readonly Paragraph[];
} {
  const [first, ...rest] = paragraphs;
  if (first === undefined || first.spaceAbovePoints === 0) return { above: 0, started: paragraphs };
  return { above: first.spaceAbovePoints, started: [{ ...first, spaceAbovePoints: 0 }, ...rest] };
}

/** A text of a column, at its height on the page. */
export interface ColumnText {
  y: number;
  paragraphs: readonly Paragraph[];
}

/**
 * One box for texts under each other, each at its own height: the space above each keeps it there. What another font draws
 * may be of another height than it was measured: it stands in a box of its own, whose key tells its row, from `start` in it on.
 */
export function columnBox(
  key: string,
  x: number,
  width: number,
  texts: readonly ColumnText[],
  start: "top" | "middle" = "top",
): PlacedText[] {
  const boxes = new Map<string, ColumnText[]>();
  let own: ColumnText[] = [];
  let isAlone = true;
  for (const [index, text] of texts.entries()) {
    if (text.paragraphs.length === 0) continue;
    const wasAlone = isAlone;
    isAlone = isForeignText(text.paragraphs);
    if (isAlone || wasAlone) {
      own = [];
      boxes.set(boxes.size === 0 ? key : `${key}-row-${index + 1}`, own);
    }
    own.push(text);
  }
  return [...boxes].map(([boxKey, inBox]) => {
    const box = stackedBox(boxKey, x, width, inBox);
    return isForeignText(box.paragraphs) ? { ...box, anchor: start } : box;
  });
}

/** Whether another font than Arial draws some of a text. */
function isForeignText(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(({ runs }) => runs.some(({ text }) => hasForeign(text)));
}

function stackedBox(key: string, x: number, width: number, texts: readonly ColumnText[]): PlacedText {
  const paragraphs: Paragraph[] = [];
  const [first] = texts;
  const top = (first?.y ?? 0) + (first?.paragraphs[0]?.spaceAbovePoints ?? 0);
  let bottom = top;
  for (const { y, paragraphs: own } of texts) {
    const [head, ...rest] = own;
    if (head === undefined) continue;
    const spaceAbovePoints = Math.max(0, y + head.spaceAbovePoints - bottom);
    const shifted = [{ ...head, spaceAbovePoints }, ...rest];
    bottom += textHeight(shifted, width);
    paragraphs.push(...shifted);
  }
  const box = { x, y: top, width, height: bottom - top };
  return { kind: "text", key, anchor: "top", ...withoutIdleAlignment(box, paragraphs) };
}

export function rectangle(key: string, box: Box, fill: ColorName): PlacedRectangle {
  return { kind: "rectangle", key, box, fill, outline: null, description: "" };
}

/** Elements that are one, described in a sentence; Slides makes no group of fewer than two. */
export function groupOf(
  key: string,
  description: string,
  children: PlacedGroup["children"],
): PlacedElement[] {
  if (children.length > 1) return [{ kind: "group", key, description, children }];
  return children.map((own) => (own.kind === "rectangle" ? { ...own, description } : own));
}

/** A horizontal rule whose middle is at `y`. */
export function rule(
  key: string,
  { x, y, width }: { x: number; y: number; width: number },
  weight: keyof typeof RULE_WEIGHTS,
  color: ColorName,
): PlacedRectangle {
  const height = RULE_WEIGHTS[weight];
  return rectangle(key, { x, y: y - height / 2, width, height }, color);
}

/** The rule on top of a block: blue, or thicker in the colour of its meaning. */
export function blockRule(
  key: string,
  place: { x: number; y: number; width: number },
  tone: "blue" | "good" | "bad",
): PlacedRectangle {
  return rule(key, place, tone === "blue" ? "block" : "tone", TONE_COLORS[tone]);
}

/** The same elements under keys of their own, where two slides share a page. */
export function withKeyPrefix(elements: readonly PlacedElement[], prefix: string): PlacedElement[] {
  return elements.map((element) => {
    const key = `${prefix}:${element.key}`;
    if (element.kind !== "group") return { ...element, key };
    return {
      ...element,
      key,
      children: element.children.map((child) => ({ ...child, key: `${prefix}:${child.key}` })),
    };
  });
}
