// Text shared between pages: at most six lines each, nothing cut, headings repeated where a group goes on.
import type { TextGroup } from "../../review/review.ts";
import { LINE_HEIGHT_EM } from "../text/measure.ts";
import { GAP, TEXT_INSET } from "./page-grid.ts";
import { bodyOf, headingOf, type MeasuredParagraph, MOST_LINES, type TextMeasure } from "./paragraphs.ts";

/** Leading of paragraphs, in percent of the font's own. */
export const LINE_SPACING_PERCENT = 110;
/** The least space under each paragraph, in points. */
export const SPACE_BELOW = 8;

/** What a page leaves to its text. */
export interface TextSpace {
  heightPoints: number;
  lines: number;
  /** Something else stands on the page: it may stay without text. */
  isShared: boolean;
}

/** The part of a group that stands on one page. */
export interface GroupPart {
  group: TextGroup;
  paragraphs: readonly MeasuredParagraph[];
}

/** A paragraph that can't be parted from the heading or introductions before it. */
interface Block {
  group: TextGroup;
  isOpening: boolean;
  paragraphs: readonly MeasuredParagraph[];
}

/** The height of a panel that holds these paragraphs, in points. */
export function panelHeight(
  paragraphs: readonly MeasuredParagraph[],
  sizePoints: number,
  spaceBelowPoints: number,
): number {
  const lineHeight = (sizePoints * LINE_HEIGHT_EM * LINE_SPACING_PERCENT) / 100;
  const text = paragraphs.reduce((sum, { lines }) => sum + lines * lineHeight + spaceBelowPoints, 0);
  return text + 2 * TEXT_INSET;
}

/**
 * Shares groups between pages: the first has the space `first`, the next ones `next`.
 */
export function splitText(
  groups: readonly TextGroup[],
  measure: TextMeasure,
  first: TextSpace,
  next: TextSpace,
): GroupPart[][] {
  const pages: GroupPart[][] = [[]];
  for (const block of groups.flatMap((group) => blocksOf(group, measure))) {
    const page = pages.at(-1) ?? [];
    const space = pages.length === 1 ? first : next;
    const extended = withBlock(page, block, []);
    const mustHold = page.length === 0 && !space.isShared;
    if (mustHold || fits(extended, measure, space)) pages[pages.length - 1] = extended;
    else pages.push(withBlock([], block, block.isOpening ? [] : headingOf(block.group, true, measure)));
  }
  return pages;
}

function blocksOf(group: TextGroup, measure: TextMeasure): Block[] {
  const heading = headingOf(group, false, measure);
  // Every page that the group takes repeats its heading, and must have room for it.
  const headingLines = headingOf(group, true, measure).reduce((sum, { lines }) => sum + lines, 0);
  const blocks: Block[] = [];
  let pending = heading;
  for (const paragraph of bodyOf(group, Math.max(1, MOST_LINES - headingLines), measure)) {
    if (linesOf(pending) + paragraph.lines > MOST_LINES) {
      blocks.push({ group, isOpening: blocks.length === 0, paragraphs: pending });
      pending = [];
    }
    pending = [...pending, paragraph];
    if (paragraph.kind === "lead") continue;
    blocks.push({ group, isOpening: blocks.length === 0, paragraphs: pending });
    pending = [];
  }
  return pending.length === 0
    ? blocks
    : [...blocks, { group, isOpening: blocks.length === 0, paragraphs: pending }];
}

function withBlock(
  page: readonly GroupPart[],
  block: Block,
  heading: readonly MeasuredParagraph[],
): GroupPart[] {
  const last = page.at(-1);
  if (last?.group !== block.group) {
    return [...page, { group: block.group, paragraphs: [...heading, ...block.paragraphs] }];
  }
  return [...page.slice(0, -1), { ...last, paragraphs: [...last.paragraphs, ...block.paragraphs] }];
}

function fits(parts: readonly GroupPart[], { sizePoints }: TextMeasure, space: TextSpace): boolean {
  const lines = parts.reduce((sum, { paragraphs }) => sum + linesOf(paragraphs), 0);
  const heights = parts.reduce(
    (sum, { paragraphs }) => sum + panelHeight(paragraphs, sizePoints, SPACE_BELOW),
    0,
  );
  return lines <= space.lines && heights + GAP * (parts.length - 1) <= space.heightPoints;
}

function linesOf(paragraphs: readonly MeasuredParagraph[]): number {
  return paragraphs.reduce((sum, { lines }) => sum + lines, 0);
}
