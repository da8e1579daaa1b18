// Figures under each other beside bars; one alone has its captions at its side.
import type { Figure } from "../../../review/composition.ts";
import { textWidth } from "../../../text/glyph-widths.ts";
import type { Paragraph, PlacedElement } from "../../placed-page.ts";
import { shortenedToLines } from "../../text/shorten.ts";
import { textHeight } from "../../text/wrap-runs.ts";
import { blockRule, plain, textBox } from "../elements.ts";
import { captionsOf, figureParagraph, fittingSize } from "../figure-row.ts";

const STACKED_SIZE = 32;
const SOLE_SIZE = 40;
const STACKED_UNIT = 18;
const SOLE_UNIT = 20;
const LABEL_SIZE = 14;
const LABEL_LINES = 3;
const CAPTION_SIZE = 12;
const TOP_GAP = 3;
const FIGURE_GAP = 5;
const SIDE_GAP = 12;
/** Captions at a figure's side need that width. */
const LEAST_SIDE = 120;

export interface BarFigures {
  height: number;
  /** Labels that were shortened, whole. */
  notes: readonly string[];
  place: (x: number, y: number) => PlacedElement[];
}

export function barFigures(figures: readonly Figure[], width: number): BarFigures {
  const [sole, ...others] = figures;
  if (sole !== undefined && others.length === 0)
    return soleFigure(sole, width) ?? stackedFigures(figures, width);
  return stackedFigures(figures, width);
}

/** One figure with its label and captions at its side; `null` where they have no room there. */
function soleFigure(figure: Figure, width: number): BarFigures | null {
  const value = [figureParagraph(figure, SOLE_SIZE, SOLE_UNIT)];
  const valueWidth = textWidth(figure.value, SOLE_SIZE, true) + textWidth(figure.unit, SOLE_UNIT, true) + 2;
  const sideWidth = width - valueWidth - SIDE_GAP;
  if (sideWidth < LEAST_SIDE) return null;
  const captions = captionsOf(figure, { captionSize: CAPTION_SIZE });
  const side: readonly Paragraph[] = figure.label === "" ? captions : [labelOf(figure.label), ...captions];
  const height = TOP_GAP + Math.max(textHeight(value, valueWidth), textHeight(side, sideWidth));
  return {
    height,
    notes: [],
    place: (x, y) => {
      const sideY = y + TOP_GAP + Math.max(0, (height - TOP_GAP - textHeight(side, sideWidth)) / 2);
      return [
        blockRule("figure-1-rule", { x, y, width }, "blue"),
        textBox("figure-1", { x, y: y + TOP_GAP, width: valueWidth }, value),
        ...(side.length === 0
          ? []
          : [textBox("figure-1-label", { x: x + width - sideWidth, y: sideY, width: sideWidth }, side)]),
      ];
    },
  };
}

function stackedFigures(figures: readonly Figure[], width: number): BarFigures {
  const sizePoints = fittingSize(figures, { sizePoints: STACKED_SIZE, width });
  const font = { sizePoints: LABEL_SIZE, isBold: true };
  const labels = figures.map(({ label }) => shortenedToLines(label, font, width, LABEL_LINES));
  const texts = figures.map((figure, index) => [
    figureParagraph(figure, sizePoints, Math.min(STACKED_UNIT, sizePoints)),
    ...(labels[index] === "" ? [] : [labelOf(labels[index] ?? "")]),
    ...captionsOf(figure, { captionSize: CAPTION_SIZE }),
  ]);
  const heights = texts.map((paragraphs) => TOP_GAP + textHeight(paragraphs, width));
  return {
    height: heights.reduce((sum, height, index) => sum + height + (index === 0 ? 0 : FIGURE_GAP), 0),
    notes: figures.flatMap(({ label }, index) => (label === labels[index] ? [] : [label])),
    place: (x, top) => {
      let y = top;
      return texts.flatMap((paragraphs, index) => {
        const key = `figure-${index + 1}`;
        const own = [
          blockRule(`${key}-rule`, { x, y, width }, "blue"),
          textBox(key, { x, y: y + TOP_GAP, width }, paragraphs),
        ];
        y += (heights[index] ?? 0) + FIGURE_GAP;
        return own;
      });
    },
  };
}

function labelOf(label: string): Paragraph {
  return plain(label, { sizePoints: LABEL_SIZE, isBold: true });
}
