// Figures under each other beside bars; one alone has its captions at its side.
import type { Figure } from "../../../review/composition.ts";
import type { PlacedElement } from "../../placed-page.ts";
import { shortenedToLines } from "../../text/shorten.ts";
import { textHeight } from "../../text/wrap-runs.ts";
import { blockRule, plain, textBox } from "../elements.ts";
import { captionsOf, figureParagraph, fittingSize } from "../figure-row.ts";

const STACKED_SIZE = 32;
const LABEL_SIZE = 14;
const LABEL_LINES = 3;
const CAPTION_SIZE = 12;
const TOP_GAP = 6;
const FIGURE_GAP = 10;

export interface BarFigures {
  height: number;
  notes: readonly string[];
  place: (x: number, y: number) => PlacedElement[];
}

export function barFigures(figures: readonly Figure[], width: number): BarFigures {
  const sizePoints = fittingSize(figures, { sizePoints: STACKED_SIZE, width });
  const texts = figures.map((figure) => {
    const label = shortenedToLines(
      figure.label,
      { sizePoints: LABEL_SIZE, isBold: true },
      width,
      LABEL_LINES,
    );
    return [
      figureParagraph(figure, sizePoints, 18),
      ...(label === "" ? [] : [plain(label, { sizePoints: LABEL_SIZE, isBold: true })]),
      ...captionsOf(figure, { captionSize: CAPTION_SIZE }),
    ];
  });
  const heights = texts.map((paragraphs) => TOP_GAP + textHeight(paragraphs, width));
  return {
    height: heights.reduce((sum, height, index) => sum + height + (index === 0 ? 0 : FIGURE_GAP), 0),
    notes: [],
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
