// Paragraphs as Slides requests: one insertion, one style for most of the text, one more for each exception.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { Paragraph, Run } from "../placed-page.ts";
import { slideColor } from "../theme-colors.ts";
import { FONT, points, type SlidesRequest } from "./requests.ts";

/** A shape's text, or a cell's. */
export interface TextTarget {
  objectId: string;
  cellLocation?: slides_v1.Schema$TableCellLocation;
}

/** Hanging indent of a bulleted paragraph. */
export const BULLET_INDENT_POINTS = 12;

/** The text as it stands in a deck. */
export function paragraphsText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(paragraphText).join("\n");
}

/** Requests that put paragraphs in an empty text; none when there is nothing to write. */
export function textRequests(target: TextTarget, paragraphs: readonly Paragraph[]): SlidesRequest[] {
  const text = paragraphsText(paragraphs);
  if (text === "") return [];
  return [
    { insertText: { ...target, text, insertionIndex: 0 } },
    ...styleRequests(target, paragraphs),
    ...paragraphRequests(target, paragraphs),
  ];
}

/** Requests that put paragraphs in the place of a text that may be styled, aligned and bulleted otherwise. */
export function replacedText(
  target: TextTarget,
  current: string,
  paragraphs: readonly Paragraph[],
): SlidesRequest[] {
  const [insertion, ...styles] = textRequests(target, paragraphs);
  const textRange = { type: "ALL" };
  return [
    ...deletion(target, current),
    ...(insertion === undefined
      ? []
      : [
          insertion,
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
          ...styles,
        ]),
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

function styleRequests(target: TextTarget, paragraphs: readonly Paragraph[]): SlidesRequest[] {
  const spans = styledSpans(paragraphs);
  const main = mostCommonLook(spans);
  if (main === undefined) return [];
  const exceptions = spans.filter(({ look }) => look !== main.look);
  return [
    styleRequest(target, main.run, { type: "ALL" }),
    ...exceptions.map(({ run, start, end }) =>
      styleRequest(target, run, { type: "FIXED_RANGE", startIndex: start, endIndex: end }),
    ),
  ];
}

/** Runs of one look that follow each other are one span, across paragraphs too. */
function styledSpans(paragraphs: readonly Paragraph[]): StyledSpan[] {
  const spans: StyledSpan[] = [];
  let position = 0;
  for (const [index, { runs }] of paragraphs.entries()) {
    if (index > 0) position += 1;
    for (const run of runs) {
      if (run.text === "") continue;
      const look = `${run.sizePoints} ${run.isBold} ${run.color}`;
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
  const counts = new Map<string, number>();
  for (const { look } of spans) counts.set(look, (counts.get(look) ?? 0) + 1);
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
  return [
    ...spans(paragraphs, isBulleted).flatMap((span) => bulletRequests(target, span)),
    ...alignmentRequests(target, paragraphs),
    ...spacingRequests(target, paragraphs),
  ];
}

function isBulleted({ hasBullet }: Paragraph): "bullet" | null {
  return hasBullet ? "bullet" : null;
}

function alignmentRequests(target: TextTarget, paragraphs: readonly Paragraph[]): SlidesRequest[] {
  const alignment = ({ align }: Paragraph) => (align === "start" ? null : align.toUpperCase());
  return spans(paragraphs, alignment).map(({ value, range }) => ({
    updateParagraphStyle: { ...target, textRange: range, style: { alignment: value }, fields: "alignment" },
  }));
}

function spacingRequests(target: TextTarget, paragraphs: readonly Paragraph[]): SlidesRequest[] {
  const space = ({ spaceAbovePoints }: Paragraph) => (spaceAbovePoints === 0 ? null : spaceAbovePoints);
  return spans(paragraphs, space).map(({ value, range }) => ({
    updateParagraphStyle: {
      ...target,
      textRange: range,
      style: { spaceAbove: points(value) },
      fields: "spaceAbove",
    },
  }));
}

function bulletRequests(target: TextTarget, { range }: ParagraphSpan<string>): SlidesRequest[] {
  return [
    {
      createParagraphBullets: { ...target, textRange: range, bulletPreset: "BULLET_DISC_CIRCLE_SQUARE" },
    },
    {
      updateParagraphStyle: {
        ...target,
        textRange: range,
        style: { indentStart: points(BULLET_INDENT_POINTS), indentFirstLine: points(0) },
        fields: "indentStart,indentFirstLine",
      },
    },
  ];
}

interface ParagraphSpan<Value> {
  value: Value;
  range: slides_v1.Schema$Range;
}

/** Stretches of neighbouring paragraphs that share a value; `null` is the default and needs no request. */
function spans<Value>(
  paragraphs: readonly Paragraph[],
  valueIn: (paragraph: Paragraph) => Value | null,
): ParagraphSpan<Value>[] {
  const found: { value: Value; start: number; end: number; isOpen: boolean }[] = [];
  let position = 0;
  for (const paragraph of paragraphs) {
    const end = position + paragraphText(paragraph).length;
    const value = valueIn(paragraph);
    const last = found.at(-1);
    if (last?.isOpen && last.value === value) last.end = end;
    else {
      if (last !== undefined) last.isOpen = false;
      if (value !== null) found.push({ value, start: position, end, isOpen: true });
    }
    position = end + 1;
  }
  const length = position - 1;
  // The text's last newline can't be named: a paragraph that is empty and the last shows nothing to style.
  const shown = found.filter(({ start }) => start < length);
  return shown.map(({ value, start, end }) => ({
    value,
    range:
      start === 0 && end === length
        ? { type: "ALL" }
        : // An empty paragraph still has its newline.
          { type: "FIXED_RANGE", startIndex: start, endIndex: Math.max(end, start + 1) },
  }));
}

function paragraphText({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join("");
}
