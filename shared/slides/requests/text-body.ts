// Cards and panels: the text of a slide as shapes.
import type { FigureCard, Paragraph, TextPanel } from "../layout/deck-page.ts";
import { BULLET_INDENT, PANEL_INDENT } from "../layout/paragraphs.ts";
import { LINE_SPACING_PERCENT } from "../layout/split-text.ts";
import { PANEL_BAR_WIDTH } from "../layout/text-pages.ts";
import { INK, TONE_BACKGROUNDS, TONE_COLORS } from "../palette.ts";
import {
  addRectangle,
  fillText,
  points,
  type SlideWriter,
  styleText,
  type TextSpan,
  textRange,
} from "./slide-writer.ts";

const CARD_BAR_HEIGHT = 4;
const CARD_TEXT_SIZE = 14;

/** A key figure on its card. */
export function addCard(writer: SlideWriter, card: FigureCard): void {
  const { box, tone, value, label, detail, valueSizePoints } = card;
  const cardId = addRectangle(writer, box, TONE_BACKGROUNDS[tone]);
  addRectangle(writer, { ...box, height: CARD_BAR_HEIGHT }, TONE_COLORS[tone]);
  const text = [value, label, ...(detail === null ? [] : [detail])].join("\n");
  fillText(writer, cardId, text, { sizePoints: CARD_TEXT_SIZE, color: INK });
  writer.requests.push(
    styleText(
      cardId,
      { sizePoints: valueSizePoints, color: TONE_COLORS[tone], isBold: true },
      { start: 0, end: value.length },
    ),
    {
      updateParagraphStyle: {
        objectId: cardId,
        style: { alignment: "CENTER" },
        textRange: textRange(),
        fields: "alignment",
      },
    },
  );
}

/** A panel of paragraphs, with a coloured bar on its left. */
export function addPanel(writer: SlideWriter, panel: TextPanel): void {
  const { box, tone, sizePoints, spaceBelowPoints, paragraphs } = panel;
  const textBox = { ...box, left: box.left + PANEL_BAR_WIDTH, width: box.width - PANEL_BAR_WIDTH };
  const panelId = addRectangle(writer, textBox, TONE_BACKGROUNDS[tone]);
  addRectangle(writer, { ...box, width: PANEL_BAR_WIDTH }, TONE_COLORS[tone]);
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  fillText(writer, panelId, text, { sizePoints, color: INK });
  writer.requests.push(paragraphLook(panelId, spaceBelowPoints));
  const spans = paragraphSpans(paragraphs);
  for (const { kind, span } of spans) {
    if (kind === "heading") {
      writer.requests.push(styleText(panelId, { sizePoints, color: TONE_COLORS[tone], isBold: true }, span));
    }
  }
  for (const span of bulletRuns(spans)) writer.requests.push(...bulletRequests(panelId, span));
}

interface PlacedParagraph {
  kind: Paragraph["kind"];
  span: TextSpan;
}

/** Where each paragraph stands in the text, its newline left out. */
function paragraphSpans(paragraphs: readonly Paragraph[]): PlacedParagraph[] {
  let start = 0;
  return paragraphs.map(({ kind, text }) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return { kind, span };
  });
}

/** Neighbouring bullets as one span each. */
function bulletRuns(paragraphs: readonly PlacedParagraph[]): TextSpan[] {
  const runs: TextSpan[] = [];
  let isOpen = false;
  for (const { kind, span } of paragraphs) {
    const last = runs.at(-1);
    if (kind !== "bullet") isOpen = false;
    else if (isOpen && last !== undefined) last.end = span.end;
    else {
      runs.push({ ...span });
      isOpen = true;
    }
  }
  return runs;
}

function paragraphLook(objectId: string, spaceBelowPoints: number) {
  return {
    updateParagraphStyle: {
      objectId,
      style: {
        alignment: "START",
        lineSpacing: LINE_SPACING_PERCENT,
        spaceAbove: points(0),
        spaceBelow: points(spaceBelowPoints),
        indentStart: points(PANEL_INDENT),
        indentFirstLine: points(PANEL_INDENT),
      },
      textRange: textRange(),
      fields: "alignment,lineSpacing,spaceAbove,spaceBelow,indentStart,indentFirstLine",
    },
  };
}

function bulletRequests(objectId: string, span: TextSpan) {
  return [
    {
      createParagraphBullets: {
        objectId,
        textRange: textRange(span),
        bulletPreset: "BULLET_DISC_CIRCLE_SQUARE",
      },
    },
    {
      updateParagraphStyle: {
        objectId,
        style: { indentStart: points(PANEL_INDENT + BULLET_INDENT), indentFirstLine: points(PANEL_INDENT) },
        textRange: textRange(span),
        fields: "indentStart,indentFirstLine",
      },
    },
  ];
}
