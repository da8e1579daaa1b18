// Paragraphs as Slides requests: one insertion, one style for most of the text, one more for each exception.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { countsBy } from "../../grouping.ts";
import type { Paragraph, Run } from "../placed-page.ts";
import { slideColor } from "../theme-colors.ts";
import { FONT, points, type SlidesRequest } from "./requests.ts";

/** A shape's text, or a cell's. */
export interface TextTarget {
  objectId: string;
  cellLocation?: slides_v1.Schema$TableCellLocation;
}

/** Hanging indent of a bulleted paragraph. */
const BULLET_INDENT_POINTS = 12;

/** The text as it stands in a deck. */
export function paragraphsText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(paragraphText).join("\n");
}

/** Requests that put paragraphs in a text just made; none when there is nothing to write. */
export function textRequests(target: TextTarget, paragraphs: readonly Paragraph[]): SlidesRequest[] {
  const text = paragraphsText(paragraphs);
  if (text === "") return [];
  return [
    { insertText: { ...target, text, insertionIndex: 0 } },
    ...styleRequests(target, paragraphs, NEW_TEXT_LOOK),
    ...paragraphRequests(target, paragraphs),
  ];
}

/** Requests that put paragraphs in the place of a text that may be styled, aligned and bulleted otherwise. */
export function replacedText(
  target: TextTarget,
  current: string,
  paragraphs: readonly Paragraph[],
): SlidesRequest[] {
  const text = paragraphsText(paragraphs);
  const textRange = { type: "ALL" };
  if (text === "") return deletion(target, current);
  return [
    ...deletion(target, current),
    { insertText: { ...target, text, insertionIndex: 0 } },
    { deleteParagraphBullets: { ...target, textRange } },
    {
      updateParagraphStyle: {
        ...target,
        textRange,
        style: {
          alignment: "START",
          spaceAbove: points(0),
          indentStart: points(0),
          indentFirstLine: points(0),
        },
        fields: "alignment,spaceAbove,indentStart,indentFirstLine",
      },
    },
    ...styleRequests(target, paragraphs, null),
    ...paragraphRequests(target, paragraphs),
  ];
}

/** Requests that put a text in the place of another; it keeps the style of its place. */
export function replacedPlainText(target: TextTarget, current: string, text: string): SlidesRequest[] {
  return [
    ...deletion(target, current),
    ...(text === "" ? [] : [{ insertText: { ...target, text, insertionIndex: 0 } }]),
  ];
}

function deletion(target: TextTarget, current: string): SlidesRequest[] {
  return current === "" ? [] : [{ deleteText: { ...target, textRange: { type: "ALL" } } }];
}

interface StyledSpan {
  start: number;
  end: number;
  look: string;
  run: Run;
}

/** What Slides writes in a new text box or cell: Arial of 14 points in the theme's first dark colour. */
const NEW_TEXT_LOOK = lookOf({ sizePoints: 14, isBold: false, color: "ink" });

/** The fewest styles: nothing for what the text already looks like, else one for most of it and the exceptions. */
function styleRequests(
  target: TextTarget,
  paragraphs: readonly Paragraph[],
  present: string | null,
): SlidesRequest[] {
  const spans = styledSpans(paragraphs);
  const main = mostCommonLook(spans);
  if (main === undefined) return [];
  const unlike = (kept: string | null) => spans.filter(({ look }) => look !== kept);
  const isPresentBest = present !== null && unlike(present).length <= 1 + unlike(main.look).length;
  const exceptions = unlike(isPresentBest ? present : main.look);
  return [
    ...(isPresentBest ? [] : [styleRequest(target, main.run, { type: "ALL" })]),
    ...exceptions.map(({ run, start, end }) => styleRequest(target, run, textRange(start, end, spans))),
  ];
}

/** The whole text is named as such: so its last newline is styled too. */
function textRange(start: number, end: number, spans: readonly StyledSpan[]): slides_v1.Schema$Range {
  return spans.length === 1 ? { type: "ALL" } : { type: "FIXED_RANGE", startIndex: start, endIndex: end };
}

function lookOf({ sizePoints, isBold, color }: Omit<Run, "text">): string {
  return `${sizePoints} ${isBold} ${color}`;
}

/** Runs of one look that follow each other are one span, across paragraphs too. */
function styledSpans(paragraphs: readonly Paragraph[]): StyledSpan[] {
  const spans: StyledSpan[] = [];
  let position = 0;
  for (const [index, { runs }] of paragraphs.entries()) {
    if (index > 0) position += 1;
    for (const run of runs) {
      if (run.text === "") continue;
      const look = lookOf(run);
      const end = position + run.text.length;
      const last = spans.at(-1);
      if (last?.look === look) last.end = end;
      else spans.push({ start: position, end, look, run });
      position = end;
    }
  }
  return spans;
}

/** The look that leaves the fewest exceptions. */
function mostCommonLook(spans: readonly StyledSpan[]): StyledSpan | undefined {
  const counts = countsBy(spans, ({ look }) => look);
  const [most] = [...counts].sort(([, left], [, right]) => right - left)[0] ?? [];
  return spans.find(({ look }) => look === most);
}

function styleRequest(
  target: TextTarget,
  { sizePoints, isBold, color }: Run,
  textRange: slides_v1.Schema$Range,
): SlidesRequest {
  return {
    updateTextStyle: {
      ...target,
      textRange,
      style: {
        fontFamily: FONT,
        fontSize: points(sizePoints),
        bold: isBold,
        foregroundColor: { opaqueColor: slideColor(color) },
      },
      fields: "fontFamily,fontSize,bold,foregroundColor",
    },
  };
}

function paragraphRequests(target: TextTarget, paragraphs: readonly Paragraph[]): SlidesRequest[] {
  return [...bulletRequests(target, paragraphs), ...paragraphStyles(target, paragraphs)];
}

function bulletRequests(target: TextTarget, paragraphs: readonly Paragraph[]): SlidesRequest[] {
  const bulletPreset = "BULLET_DISC_CIRCLE_SQUARE";
  return stretches(paragraphs.map(({ hasBullet }) => (hasBullet ? "bullet" : ""))).flatMap(
    ({ value, first, last }) =>
      value === "" || !isNameable(paragraphs, first)
        ? []
        : [
            {
              createParagraphBullets: {
                ...target,
                textRange: rangeOf(paragraphs, first, last),
                bulletPreset,
              },
            },
          ],
  );
}

/** A new paragraph stands at the start, without indent or space above. */
const NEW_PARAGRAPH_LOOK = paragraphLook({ align: "start", hasBullet: false, spaceAbovePoints: 0 });

/** The fewest styles: one over the stretch of most paragraphs, then one for each exception in it and around. */
function paragraphStyles(target: TextTarget, paragraphs: readonly Paragraph[]): SlidesRequest[] {
  const looks = paragraphs.map(paragraphLook);
  const ways = [NEW_PARAGRAPH_LOOK, ...looks].map((look) => layers(looks, look));
  const best = ways.reduce((fewest, way) => (way.length < fewest.length ? way : fewest));
  const fields = changedFields(paragraphs);
  return best.flatMap(({ first, last }) => {
    const model = paragraphs[first];
    if (model === undefined || !isNameable(paragraphs, first)) return [];
    return [
      {
        updateParagraphStyle: {
          ...target,
          textRange: rangeOf(paragraphs, first, last),
          style: paragraphStyle(model, fields),
          fields: fields.join(),
        },
      },
    ];
  });
}

/** The stretches to style when `main` is laid first, from its first paragraph to its last. */
function layers(looks: readonly string[], main: string): Stretch[] {
  const first = looks.indexOf(main);
  const last = looks.lastIndexOf(main);
  const isFree = main === NEW_PARAGRAPH_LOOK;
  const isStanding = (look: string, index: number) =>
    look === (index >= first && index <= last ? main : NEW_PARAGRAPH_LOOK);
  const exceptions = stretches(looks.map((look, index) => (isStanding(look, index) ? "" : look)));
  return [
    ...(isFree ? [] : [{ value: main, first, last }]),
    ...exceptions.filter(({ value }) => value !== ""),
  ];
}

interface Stretch<Value = string> {
  value: Value;
  /** Indices of its first and last elements. */
  first: number;
  last: number;
}

/** Neighbours of one value. */
export function stretches<Value extends string>(values: readonly Value[]): Stretch<Value>[] {
  const found: Stretch<Value>[] = [];
  for (const [index, value] of values.entries()) {
    const last = found.at(-1);
    if (last?.value === value) last.last = index;
    else found.push({ value, first: index, last: index });
  }
  return found;
}

function paragraphLook(paragraph: Omit<Paragraph, "runs">): string {
  const { align, hasBullet, spaceAbovePoints } = paragraph;
  return `${align} ${hasBullet} ${rounded(spaceAbovePoints)} ${indentOf(paragraph)}`;
}

/** Where the lines start, a bulleted paragraph's first one apart. */
function indentOf({ hasBullet, indentPoints = 0 }: Omit<Paragraph, "runs">): number {
  return hasBullet ? BULLET_INDENT_POINTS : rounded(indentPoints);
}

/** Hundredths of a point, the finest that a slide shows. */
function rounded(lengthPoints: number): number {
  return Math.round(lengthPoints * 100) / 100;
}

type ParagraphField = "alignment" | "spaceAbove" | "indentStart" | "indentFirstLine";

/** What any of the paragraphs has otherwise than a new one. */
function changedFields(paragraphs: readonly Paragraph[]): ParagraphField[] {
  const fields: ParagraphField[] = [];
  if (paragraphs.some(({ align }) => align !== "start")) fields.push("alignment");
  if (paragraphs.some(({ spaceAbovePoints }) => spaceAbovePoints > 0)) fields.push("spaceAbove");
  if (paragraphs.some((paragraph) => indentOf(paragraph) > 0)) fields.push("indentStart", "indentFirstLine");
  return fields;
}

function paragraphStyle(
  paragraph: Paragraph,
  fields: readonly ParagraphField[],
): slides_v1.Schema$ParagraphStyle {
  const { align, hasBullet, spaceAbovePoints } = paragraph;
  const indent = indentOf(paragraph);
  const style = {
    alignment: align.toUpperCase(),
    spaceAbove: points(rounded(spaceAbovePoints)),
    indentStart: points(indent),
    indentFirstLine: points(hasBullet ? 0 : indent),
  };
  return Object.fromEntries(fields.map((field) => [field, style[field]]));
}

/** Whether a stretch from this paragraph on can be named: an empty paragraph that ends the text has nothing but its newline. */
function isNameable(paragraphs: readonly Paragraph[], first: number): boolean {
  return (
    first === 0 || paragraphsText(paragraphs.slice(0, first)).length + 1 < paragraphsText(paragraphs).length
  );
}

/** The text of neighbouring paragraphs. An empty one still has its newline; the last newline can't be named. */
function rangeOf(paragraphs: readonly Paragraph[], first: number, last: number): slides_v1.Schema$Range {
  if (first === 0 && last === paragraphs.length - 1) return { type: "ALL" };
  const length = paragraphsText(paragraphs).length;
  const start = first === 0 ? 0 : paragraphsText(paragraphs.slice(0, first)).length + 1;
  const end = paragraphsText(paragraphs.slice(0, last + 1)).length;
  return {
    type: "FIXED_RANGE",
    startIndex: Math.min(start, length - 1),
    endIndex: Math.max(end, start + 1),
  };
}

function paragraphText({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join("");
}
