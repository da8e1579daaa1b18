// Paragraphs as Slides requests: one insertion, one style for most of the text, one more for each exception.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { countsBy } from "../../grouping.ts";
import type { Paragraph, Run } from "../placed-page.ts";
import { slideColor } from "../theme-colors.ts";
import { paragraphRequests } from "./paragraph-requests.ts";
import { FONT, points, type SlidesRequest } from "./requests.ts";
import { ALL, styledParagraphs, styledText } from "./style-requests.ts";
import { paragraphsText, type TextTarget } from "./text-target.ts";

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
  if (text === "") return deletion(target, current);
  return [
    ...deletion(target, current),
    { insertText: { ...target, text, insertionIndex: 0 } },
    { deleteParagraphBullets: { ...target, textRange: ALL } },
    styledParagraphs(target, ALL, {
      alignment: "START",
      spaceAbove: points(0),
      indentStart: points(0),
      indentFirstLine: points(0),
    }),
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
  return current === "" ? [] : [{ deleteText: { ...target, textRange: ALL } }];
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
  if (spans.length < 3) return spans[0];
  const counts = countsBy(spans, ({ look }) => look);
  const [most] = [...counts].sort(([, left], [, right]) => right - left)[0] ?? [];
  return spans.find(({ look }) => look === most);
}

function styleRequest(
  target: TextTarget,
  { sizePoints, isBold, color }: Run,
  textRange: slides_v1.Schema$Range,
): SlidesRequest {
  return styledText(target, textRange, {
    fontFamily: FONT,
    fontSize: points(sizePoints),
    bold: isBold,
    foregroundColor: { opaqueColor: slideColor(color) },
  });
}
