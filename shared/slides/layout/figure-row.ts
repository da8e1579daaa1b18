// Figures side by side: the value large, its label, captions that start at the same height.
import type { Figure } from "../../review/composition.ts";
import { textWidth } from "../../text/glyph-widths.ts";
import type { Paragraph, PlacedElement, PlacedText } from "../placed-page.ts";
import { balanced, shortenedToLines } from "../text/shorten.ts";
import { textHeight } from "../text/wrap-runs.ts";
import { blockRule, figureColor, lineRuns, paragraph, plain, run, textBox } from "./elements.ts";
import { columnsWidth, GUTTER } from "./grid.ts";

const UNIT_PART = 0.46;
/** The size of a figure where its column's own is too wide, largest first. */
const FIGURE_SIZES = [64, 60, 56, 46, 44, 40, 32, 24, 18] as const;
/** From that size on, the blank on the left of a digit is seen. */
const SHIFTED_FROM = 40;
const BEARING_EM = 0.045;
const MOST_LABEL_LINES = 3;
/** A caption may run into the gutter a little. */
const CAPTION_OVERHANG = 8;
const STAFF_SIZE = 14;
const CAPTION_GAP = 2;

export interface FigureStyle {
  sizePoints: number;
  labelSize: number;
  captionSize: number;
  /** Points between the rule and the figure. */
  gap: number;
  width: number;
  /** From one figure's left edge to the next one's. */
  pitch: number;
}

/** The style of so many figures over the page's width. */
export function figureStyle(count: number, isEssential: boolean): FigureStyle {
  if (count > 4) {
    const pitch = (columnsWidth(12) + GUTTER) / count;
    return { sizePoints: 32, labelSize: 12, captionSize: 11, gap: 8, width: pitch - GUTTER, pitch };
  }
  const columns = count === 4 ? 3 : 4;
  const wide = { width: columnsWidth(columns), pitch: columnsWidth(columns) + GUTTER };
  if (count === 4) return { ...wide, sizePoints: 44, labelSize: 14, captionSize: 12, gap: 9 };
  return isEssential
    ? { ...wide, sizePoints: 56, labelSize: 14, captionSize: 12, gap: 12 }
    : { ...wide, sizePoints: 64, labelSize: 16, captionSize: 12, gap: 10 };
}

export interface FigureRow {
  height: number;
  place: (x: number, y: number) => PlacedElement[];
  /** Labels that were shortened, whole. */
  notes: readonly string[];
}

/** Measures figures at the largest size that holds each on a line. */
export function figureRow(figures: readonly Figure[], style: FigureStyle): FigureRow {
  const sizePoints = fittingSize(figures, style);
  const fitted = { ...style, sizePoints };
  const labels = figures.map(({ label }) => shortLabel(label, fitted));
  const labelHeight = Math.max(
    0,
    ...labels.map((label) => textHeight([labelOf(label, fitted)], fitted.width)),
  );
  const captions = figures.map((figure) => captionsOf(figure, fitted));
  const captionWidth = captionWidthOf(fitted);
  const wordsHeight = heightOfWords(
    labelHeight,
    labels.map((label) => textHeight([labelOf(label, fitted)], captionWidth)),
    captions.map((lines) => textHeight(lines, captionWidth)),
  );
  const values = figures.map((figure) => textHeight([figureParagraph(figure, sizePoints)], captionWidth));
  const figureHeight = fitted.gap - 0.075 * sizePoints + Math.max(0, ...values);
  const height = figureHeight + wordsHeight;
  return {
    height,
    notes: figures.flatMap(({ label }, index) =>
      label === labels[index]?.replaceAll("\v", " ") ? [] : [label],
    ),
    place: (x, y) =>
      figures.flatMap((figure, index) =>
        placeFigure(`figure-${index + 1}`, figure, { x: x + index * fitted.pitch, y }, fitted, {
          label: labels[index] ?? "",
          labelHeight,
          wordsHeight,
          captions: captions[index] ?? [],
        }),
      ),
  };
}

/**
 * What labels and captions take together. Captions start at one height; the figure that has a line more than most
 * begins it on the line that its label leaves free.
 */
function heightOfWords(labelHeight: number, labels: readonly number[], captions: readonly number[]): number {
  const sorted = [...captions].sort((left, right) => left - right);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const gapped = (label: number, own: number) => label + (own === 0 ? 0 : CAPTION_GAP + own);
  return Math.max(
    gapped(labelHeight, usual),
    ...labels.map((label, index) => gapped(label, captions[index] ?? 0)),
  );
}

interface FigureWords {
  label: string;
  labelHeight: number;
  /** What the words of any figure of the row take at most. */
  wordsHeight: number;
  captions: readonly Paragraph[];
}

function placeFigure(
  key: string,
  figure: Figure,
  { x, y }: { x: number; y: number },
  style: FigureStyle,
  words: FigureWords,
): PlacedElement[] {
  const { sizePoints, width, gap } = style;
  const value = figureParagraph(figure, sizePoints);
  const top = y + gap - 0.075 * sizePoints;
  const label = labelOf(words.label, style);
  const ownHeight = textHeight([label], captionWidthOf(style));
  const captionHeight = textHeight(words.captions, captionWidthOf(style));
  const lacking = Math.min(
    words.labelHeight - ownHeight,
    words.wordsHeight - ownHeight - CAPTION_GAP - captionHeight,
  );
  const captions = words.captions.map((line, index) =>
    index === 0 ? { ...line, spaceAbovePoints: line.spaceAbovePoints + lacking + CAPTION_GAP } : line,
  );
  const place = { x, y: top, width: captionWidthOf(style) };
  return [
    blockRule(`${key}-rule`, { x, y, width }, "blue"),
    figureBox(key, place, value, [label, ...captions]),
  ];
}

/** A large figure over its words in one box, moved so that its digit, not the blank beside it, is where they start. */
export function figureBox(
  key: string,
  { x, y, width }: { x: number; y: number; width: number },
  value: Paragraph,
  words: readonly Paragraph[],
): PlacedText {
  const [{ sizePoints } = { sizePoints: 0 }] = value.runs;
  if (sizePoints < SHIFTED_FROM) return textBox(key, { x, y, width }, [value, ...words]);
  const indentPoints = sizePoints * BEARING_EM;
  const indented = words.map((line) => ({ ...line, indentPoints }));
  return textBox(key, { x: x - indentPoints, y, width: width + indentPoints }, [value, ...indented]);
}

/** A value with its unit, smaller. */
export function figureParagraph(
  { value, unit, tone }: Pick<Figure, "value" | "unit" | "tone">,
  sizePoints: number,
  unitPoints = Math.max(11, Math.round(sizePoints * UNIT_PART)),
): Paragraph {
  const style = { isBold: true, color: figureColor(tone) };
  const runs = [run(value, { ...style, sizePoints })];
  return paragraph(unit === "" ? runs : [...runs, run(unit, { ...style, sizePoints: unitPoints })]);
}

/** The largest size at which each figure stands on one line of the width. */
export function fittingSize(
  figures: readonly Pick<Figure, "value" | "unit">[],
  { sizePoints, width }: { sizePoints: number; width: number },
): number {
  const fits = (size: number) =>
    figures.every(
      ({ value, unit }) =>
        textWidth(value, size, true) + textWidth(unit, Math.max(11, Math.round(size * UNIT_PART)), true) <=
        width + CAPTION_OVERHANG / 2,
    );
  return FIGURE_SIZES.find((size) => size <= sizePoints && fits(size)) ?? FIGURE_SIZES.at(-1) ?? sizePoints;
}

function labelOf(label: string, { labelSize }: FigureStyle): Paragraph {
  return plain(label, { sizePoints: labelSize, isBold: true });
}

/** On three lines at most, broken evenly inside the column: a greedy line would run into the gutter. */
function shortLabel(label: string, style: FigureStyle): string {
  const font = { sizePoints: style.labelSize, isBold: true };
  return balanced(shortenedToLines(label, font, style.width, MOST_LABEL_LINES), font, style.width);
}

function captionWidthOf({ width }: FigureStyle): number {
  return width + CAPTION_OVERHANG;
}

/** Captions in grey; a line of staff's words alone is in their size. */
export function captionsOf(
  { captions }: Pick<Figure, "captions">,
  { captionSize }: Pick<FigureStyle, "captionSize">,
) {
  return captions.map((line) => {
    const isStaffs = captionSize > 11 && line.every(({ tone }) => tone === "neutral");
    const style = isStaffs ? { sizePoints: STAFF_SIZE } : { sizePoints: captionSize, color: "grey" as const };
    return paragraph(lineRuns(line, style));
  });
}
