// Bullets, alignments, spaces and indents of paragraphs as Slides requests: in as few as they take.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { Paragraph } from "../placed-page.ts";
import { points, type SlidesRequest } from "./requests.ts";
import { type Stretch, stretches } from "./stretches.ts";
import { styledParagraphs } from "./style-requests.ts";
import { paragraphsText, type TextTarget } from "./text-target.ts";

/** Hanging indent of a bulleted paragraph. */
const BULLET_INDENT_POINTS = 12;

/** Requests that give paragraphs of a new text their look. */
export function paragraphRequests(target: TextTarget, paragraphs: readonly Paragraph[]): SlidesRequest[] {
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
  if (looks.every((look) => look === NEW_PARAGRAPH_LOOK)) return [];
  const ways = [...new Set([NEW_PARAGRAPH_LOOK, ...looks])].map((look) => layers(looks, look));
  const best = ways.reduce((fewest, way) => (way.length < fewest.length ? way : fewest));
  const fields = changedFields(paragraphs);
  return best.flatMap(({ first, last }) => {
    const model = paragraphs[first];
    if (model === undefined || !isNameable(paragraphs, first)) return [];
    return [styledParagraphs(target, rangeOf(paragraphs, first, last), paragraphStyle(model, fields))];
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
