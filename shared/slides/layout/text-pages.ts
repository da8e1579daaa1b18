// Slides of text: key figures on cards, then panels of text, at the largest size that takes no page more.

import { displayText } from "../../review/display-text.ts";
import type { KeyFigure, TextGroup } from "../../review/review.ts";
import { LINE_HEIGHT_EM, textWidthPoints, wrapText } from "../text/measure.ts";
import type { FigureCard, PageBody, TextPanel } from "./deck-page.ts";
import { type Box, below, CONTENT_WIDTH, GAP, TEXT_INSET, textWidth } from "./page-grid.ts";
import { MOST_LINES } from "./paragraphs.ts";
import { type GroupPart, panelHeight, SPACE_BELOW, splitText, type TextSpace } from "./split-text.ts";

/** The largest first; body text is never under 14 points. */
const BODY_SIZES = [20, 18, 16, 14] as const;
const SMALLEST_BODY = 14;
const VALUE_SIZES = [32, 28, 24, 20, 18] as const;
/** A page with figures keeps fewer lines. */
const LINES_BESIDE_FIGURES = 5;
/** Width of the coloured bar on a panel's left. */
export const PANEL_BAR_WIDTH = 5;

/** Paragraphs further apart no longer look like one text. */
const WIDEST_SPACE_BELOW = 18;

const CARD_GAP = 16;
const LABEL_SIZE = 14;
const CARD_PADDING = 8;

/** The pages of a slide of text in a body's space. */
export function textPages(
  figures: readonly KeyFigure[],
  groups: readonly TextGroup[],
  body: Box,
): PageBody[] {
  const cards = figureCards(figures, body);
  // Figures that no card can hold are told as text.
  if (cards === null) return textPages([], [figuresAsText(figures), ...groups], body);
  const cardsHeight = cards.length === 0 ? 0 : Math.max(...cards.map(({ box }) => box.height)) + GAP;
  const { parts, sizePoints } = sharedText(groups, body, cardsHeight);
  return parts.map((page, index) => ({
    kind: "text",
    cards: index === 0 ? cards : [],
    panels: panels(page, sizePoints, index === 0 ? below(body, cardsHeight) : body),
  }));
}

function sharedText(groups: readonly TextGroup[], body: Box, cardsHeight: number) {
  const isShared = cardsHeight > 0;
  const first = (lines: number): TextSpace => ({
    heightPoints: body.height - cardsHeight,
    lines: isShared ? LINES_BESIDE_FIGURES : lines,
    isShared,
  });
  const next = (lines: number): TextSpace => ({ heightPoints: body.height, lines, isShared: false });
  const split = (sizePoints: number, lines: number) =>
    splitText(groups, { sizePoints, widthPoints: panelTextWidth(body) }, first(lines), next(lines));
  const fewest = split(SMALLEST_BODY, MOST_LINES).length;
  const sizePoints = BODY_SIZES.find((size) => split(size, MOST_LINES).length <= fewest) ?? SMALLEST_BODY;
  const parts = isShared
    ? split(sizePoints, MOST_LINES)
    : evenly((lines) => split(sizePoints, lines), fewest);
  return { parts, sizePoints };
}

/** The split with the fewest lines a page that still takes no page more: pages are then evenly filled. */
function evenly(split: (lines: number) => GroupPart[][], pages: number): GroupPart[][] {
  if (pages > 1) {
    for (let lines = 2; lines < MOST_LINES; lines += 1) {
      const parts = split(lines);
      if (parts.length <= pages) return parts;
    }
  }
  return split(MOST_LINES);
}

/** The width that a panel leaves to its text, in points. */
function panelTextWidth(body: Box): number {
  return textWidth({ width: body.width - PANEL_BAR_WIDTH });
}

/** Panels hold to their text from the body's top; what is left over spaces their paragraphs, up to a limit. */
function panels(parts: readonly GroupPart[], sizePoints: number, body: Box): TextPanel[] {
  const spaceBelowPoints = spaceBelowIn(parts, sizePoints, body);
  let top = body.top;
  return parts.map(({ group, paragraphs }) => {
    const height = panelHeight(paragraphs, sizePoints, spaceBelowPoints);
    const box = { left: body.left, top, width: body.width, height };
    top += height + GAP;
    return { box, tone: group.tone, sizePoints, spaceBelowPoints, paragraphs };
  });
}

function spaceBelowIn(parts: readonly GroupPart[], sizePoints: number, body: Box): number {
  const heights = parts.map(({ paragraphs }) => panelHeight(paragraphs, sizePoints, SPACE_BELOW));
  const taken = heights.reduce((sum, height) => sum + height, GAP * (parts.length - 1));
  const count = parts.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  const spare = Math.max(0, body.height - taken) / Math.max(1, count);
  return Math.min(WIDEST_SPACE_BELOW, SPACE_BELOW + spare);
}

/** The cards side by side, or `null` when a value or a label can't stand on one. */
function figureCards(figures: readonly KeyFigure[], body: Box): FigureCard[] | null {
  if (figures.length === 0) return [];
  const width = (CONTENT_WIDTH - CARD_GAP * (Math.max(figures.length, 3) - 1)) / Math.max(figures.length, 3);
  const shown = figures.map((figure) => ({
    ...figure,
    value: displayText(figure.value),
    label: displayText(figure.label),
    detail: figure.detail === null ? null : displayText(figure.detail),
  }));
  const valueSizePoints = VALUE_SIZES.find((sizePoints) =>
    shown.every(({ value }) => textWidthPoints(value, { sizePoints, isBold: true }) <= textWidth({ width })),
  );
  const labelFont = { sizePoints: LABEL_SIZE, isBold: false };
  const labelLines = Math.max(
    ...shown.map(({ label }) => wrapText(label, textWidth({ width }), labelFont).length),
  );
  if (valueSizePoints === undefined || labelLines > 2) return null;
  const detailLines = shown.some(({ detail }) => detail !== null) ? 1 : 0;
  const textHeight = (valueSizePoints + (labelLines + detailLines) * LABEL_SIZE) * LINE_HEIGHT_EM;
  const height = textHeight + 2 * (TEXT_INSET + CARD_PADDING);
  return shown.map((figure, index) => ({
    ...figure,
    valueSizePoints,
    box: { left: body.left + index * (width + CARD_GAP), top: body.top, width, height },
  }));
}

function figuresAsText(figures: readonly KeyFigure[]): TextGroup {
  const lines = figures.map(
    ({ value, label, detail }) => `${label} : ${value}${detail === null ? "" : ` (${detail})`}`,
  );
  return { heading: null, tone: "neutral", lines };
}
