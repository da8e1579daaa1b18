// Left of a table: a figure, its unit squares, captions, a small column chart.

import type { TablePanel } from "../../../review/composition.ts";
import { times } from "../../../times.ts";
import type { Box, Paragraph, PlacedElement, PlacedRectangle } from "../../placed-page.ts";
import { textHeight } from "../../text/wrap-runs.ts";
import { blockRule, boldBlue, groupOf, lineRuns, paragraph, plain, rectangle, textBox } from "../elements.ts";
import { figureBox, figureParagraph, fittingSize } from "../figure-row.ts";
import type { Space } from "../grid.ts";

const FIGURE_SIZE = 64;
const UNIT_SIZE = 20;
/** The figure and its words may run into the gutter a little. */
const FIGURE_OVERHANG = 8;
const WORD_SIZE = 16;
const CAPTION_SIZE = 12;
const TOP_GAP = 8;
const GAP = 10;
const CHART = { height: 96, gap: 2 } as const;
/** Squares by their number, at most. */
const SQUARES = [
  { most: 20, aRow: 5, size: 20, gap: 6 },
  { most: 49, aRow: 7, size: 14, gap: 5 },
] as const;

export interface TablePanelLayout {
  height: number;
  place: (x: number, space: Space) => PlacedElement[];
}

export function placedPanel(panel: TablePanel, width: number): TablePanelLayout {
  const figure = { ...panel.figure, tone: "blue" as const };
  const sizePoints = fittingSize([{ ...figure, unit: "" }], {
    sizePoints: FIGURE_SIZE,
    width: figure.unit === "" ? width : width * 0.62,
  });
  const value = figureParagraph(figure, sizePoints, UNIT_SIZE);
  const word: Paragraph[] = [plain(panel.figure.word, { sizePoints: WORD_SIZE })];
  const captions = panel.captions.map((line) =>
    paragraph(lineRuns(line, { sizePoints: CAPTION_SIZE, color: "grey" })),
  );
  // A chart takes the squares' place.
  const squares = panel.squares === null || panel.chart !== null ? null : squareGrid(panel.squares);
  // With squares the captions stand under them; else right under the word, in its box.
  const under =
    squares === null
      ? captions.map((line, index) => (index === 0 ? { ...line, spaceAbovePoints: 3 } : line))
      : [];
  const place = { x: 0, y: TOP_GAP - 0.075 * sizePoints, width: width + FIGURE_OVERHANG };
  const figureText = figureBox("panel-figure", place, value, [...word, ...under]);
  const squaresY = place.y + figureText.box.height + GAP;
  const squaresHeight = squares === null ? 0 : squares.height + GAP;
  const chartHeading =
    panel.chartHeading === null || panel.chart === null ? [] : [boldBlue(panel.chartHeading, CAPTION_SIZE)];
  const chartHeight = panel.chart === null ? 0 : textHeight(chartHeading, width) + CHART.gap + CHART.height;
  const captionHeight = squares === null ? 0 : textHeight(captions, width);
  return {
    height: squaresY + squaresHeight + captionHeight + (captionHeight === 0 ? 0 : GAP) + chartHeight,
    place: (x, { top }) => {
      const chartY = top + squaresY + squaresHeight + captionHeight;
      const headingHeight = textHeight(chartHeading, width);
      return [
        blockRule("panel-rule", { x, y: top, width }, "blue"),
        { ...figureText, box: movedBox(figureText.box, x, top) },
        ...(squares?.place(x, top + squaresY) ?? []),
        ...(captionHeight === 0
          ? []
          : [textBox("panel-captions", { x, y: top + squaresY + squaresHeight, width }, captions)]),
        ...(chartHeading.length === 0
          ? []
          : [textBox("panel-chart-heading", { x, y: chartY, width }, chartHeading)]),
        ...(panel.chart === null
          ? []
          : [
              {
                kind: "chart" as const,
                key: `chart-${panel.chart.key}`,
                box: { x, y: chartY + headingHeight + CHART.gap, width, height: CHART.height },
                chartKey: panel.chart.key,
                description: panel.chart.description,
              },
            ]),
      ];
    },
  };
}

/** A square a target: full when attained, hollow when missed; `null` where there are too many. */
function squareGrid({ good, bad }: NonNullable<TablePanel["squares"]>) {
  const count = good + bad;
  const way = SQUARES.find(({ most }) => count <= most);
  if (way === undefined || count === 0) return null;
  const { aRow, size, gap } = way;
  const rows = Math.ceil(count / aRow);
  return {
    height: rows * (size + gap) - gap,
    place: (x: number, y: number): PlacedElement[] => {
      const children = [...fullSquares(good, way), ...hollowSquares(good, count, way)].map((square) => ({
        ...square,
        box: movedBox(square.box, x, y),
      }));
      return groupOf("squares", squaresDescription(good, bad), children);
    },
  };
}

type SquareWay = (typeof SQUARES)[number];

/** Full squares as one bar a row, cut into squares by white gaps: far fewer shapes than squares. */
function fullSquares(good: number, { aRow, size, gap }: SquareWay): PlacedRectangle[] {
  const pitch = size + gap;
  const rows = Math.ceil(good / aRow);
  const inRow = (row: number) => Math.min(aRow, good - row * aRow);
  const bars = times(rows, (row) => {
    const box = { x: 0, y: row * pitch, width: inRow(row) * pitch - gap, height: size };
    return rectangle(`squares-row-${row + 1}`, box, "green");
  });
  const gaps = times(Math.min(aRow, good) - 1, (column) => {
    const box = { x: column * pitch + size, y: 0, width: gap, height: rows * pitch - gap };
    return rectangle(`squares-gap-${column + 1}`, box, "white");
  });
  return [...bars, ...gaps];
}

function hollowSquares(good: number, count: number, { aRow, size, gap }: SquareWay): PlacedRectangle[] {
  // An outline is drawn half outside its square.
  const inset = 1;
  const side = size - 2 * inset;
  return times(count - good, (index) => {
    const place = good + index;
    const left = (place % aRow) * (size + gap) + inset;
    const top = Math.floor(place / aRow) * (size + gap) + inset;
    return {
      kind: "rectangle",
      key: `square-${place + 1}`,
      box: { x: left, y: top, width: side, height: side },
      fill: null,
      outline: "orange",
      description: "",
    };
  });
}

function movedBox(box: Box, x: number, y: number): Box {
  return { ...box, x: box.x + x, y: box.y + y };
}

function squaresDescription(good: number, bad: number): string {
  const attained = good > 1 ? `${good} cibles atteintes` : `${good} cible atteinte`;
  return `${attained}, ${bad} non ${bad > 1 ? "atteintes" : "atteinte"}.`;
}
