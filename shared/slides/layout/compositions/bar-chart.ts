// The bars themselves: labels, rectangles from zero, aligned figures, last year's tick, the threshold's line.
import type { Bars } from "../../../review/composition.ts";
import { textWidth } from "../../../text/glyph-widths.ts";
import type { Paragraph, PlacedElement, PlacedRectangle, PlacedText } from "../../placed-page.ts";
import { shortenedToLines } from "../../text/shorten.ts";
import { textHeight } from "../../text/wrap-runs.ts";
import { blockRule, type ColumnText, columnBox, groupOf, plain, rectangle, textBox } from "../elements.ts";
import type { Space } from "../grid.ts";

const LABEL_PARTS = { beside: 168 / 428, whole: 0.42 } as const;
/** From that width on, the chart has the page for itself. */
const WHOLE_WIDTH = 600;
const LABEL_SIZES = [14, 12] as const;
const LABEL_LINES = 3;
const VALUE_SIZE = 14;
const ASIDE_SIZE = 11;
const HEADER_SIZE = 11;
const LEFT_HEADER_SIZE = 12;
const HEADER_Y = 6;
const HEADER_GAP = 4;
const BAR_HEIGHT = 14;
const GAP = 8;
const ASIDE_GAP = 5;
const LEAST_BARS = 60;
/** Around a row's label: 7 points and up to 6 of what is left, fewer where the page is full, none at least where bars have it whole. */
const ROW_PAD = 4;
const MOST_SHARE = 9;
const MOST_ASIDE = 96;

export interface BarChart {
  height: number;
  filledHeight: number;
  /** Labels that were shortened, whole. */
  notes: readonly string[];
  place: (x: number, space: Space) => PlacedElement[];
}

/** Where everything of a row stands, from the chart's left edge. */
interface Columns {
  width: number;
  labelWidth: number;
  labelSize: number;
  barX: number;
  barWidth: number;
  valueX: number;
  valueWidth: number;
  asideX: number;
  asideWidth: number;
}

export function barChart(composition: Bars, width: number): BarChart {
  const columns = columnsOf(composition, width);
  const names = composition.bars.map(({ label, isUnder }) =>
    shortenedToLines(
      label,
      { sizePoints: columns.labelSize, isBold: isUnder },
      columns.labelWidth,
      LABEL_LINES,
    ),
  );
  const labels = composition.bars.map(({ isUnder }, index) =>
    plain(
      names[index] ?? "",
      { sizePoints: columns.labelSize, isBold: isUnder, color: isUnder ? "orange" : "ink" },
      { align: "end" },
    ),
  );
  const pad = width < WHOLE_WIDTH ? ROW_PAD : 0;
  const heights = labels.map(
    (label) => Math.max(VALUE_SIZE * 1.15, textHeight([label], columns.labelWidth)) + pad,
  );
  const headerHeight = headerHeightOf(composition, columns);
  const height = heights.reduce((sum, own) => sum + own, headerHeight);
  return {
    height,
    filledHeight: height + heights.length * MOST_SHARE,
    notes: [
      ...(leftHeader(composition, columns).startsWith(composition.header) ? [] : [composition.header]),
      ...composition.bars.flatMap(({ label }, index) => (label === names[index] ? [] : [label])),
    ],
    place: (x, { top, bottom }) => {
      const share = Math.min(MOST_SHARE, Math.max(0, bottom - top - height) / Math.max(1, heights.length));
      const rows = rowMiddles(heights, top + headerHeight, share);
      return placeChart(composition, columns, labels, x, top, top + headerHeight, rows);
    },
  };
}

function columnsOf({ bars, asideHeader }: Bars, width: number): Columns {
  const valueWidth = Math.max(...bars.map(({ valueText }) => textWidth(valueText, VALUE_SIZE, true))) + 1;
  const asides = bars.map(({ asideText }) =>
    asideText === null ? 0 : textWidth(asideText, ASIDE_SIZE, false),
  );
  const widestAside = Math.max(0, ...asides);
  const header = asideHeader === null ? 0 : widestWord(asideHeader);
  const asideWidth = widestAside === 0 ? 0 : Math.min(MOST_ASIDE, Math.max(widestAside, header) + 1);
  const figures = Math.min(valueWidth, width / 4) + (asideWidth === 0 ? 0 : ASIDE_GAP + asideWidth);
  const labelWidth = Math.min(
    Math.round(width * (width > WHOLE_WIDTH ? LABEL_PARTS.whole : LABEL_PARTS.beside)),
    width - figures - 2 * GAP - LEAST_BARS,
  );
  const barX = labelWidth + GAP;
  const valueX = width - figures;
  return {
    width,
    labelWidth,
    labelSize: labelSizeOf(bars, labelWidth),
    barX,
    barWidth: valueX - GAP - barX,
    valueX,
    valueWidth: Math.min(valueWidth, width / 4),
    asideX: width - asideWidth,
    asideWidth,
  };
}

/** 14 points where each label stands on one line, else 12 for all. */
function labelSizeOf(bars: Bars["bars"], labelWidth: number): number {
  const fits = (size: number) =>
    bars.every(({ label, isUnder }) => textWidth(label, size, isUnder) <= labelWidth);
  return LABEL_SIZES.find(fits) ?? LABEL_SIZES.at(-1) ?? 12;
}

function widestWord(text: string): number {
  return Math.max(...text.split(" ").map((word) => textWidth(word, HEADER_SIZE, false)));
}

function asideHeaderText({ asideHeader }: Bars, { asideWidth }: Columns): readonly Paragraph[] {
  if (asideHeader === null || asideWidth === 0) return [];
  return [plain(asideHeader, { sizePoints: HEADER_SIZE, color: "grey" }, { align: "end" })];
}

function headerHeightOf(composition: Bars, columns: Columns): number {
  const aside = textHeight(asideHeaderText(composition, columns), columns.asideWidth);
  return HEADER_Y + Math.max(aside, LEFT_HEADER_SIZE * 1.15) + HEADER_GAP;
}

/** The middle of each row, and the rows' end. */
function rowMiddles(heights: readonly number[], top: number, share: number) {
  let y = top;
  const middles = heights.map((height) => {
    y += height + share;
    return y - (height + share) / 2;
  });
  return { middles, bottom: y };
}

function placeChart(
  composition: Bars,
  columns: Columns,
  labels: readonly Paragraph[],
  x: number,
  top: number,
  rowsTop: number,
  { middles, bottom }: ReturnType<typeof rowMiddles>,
): PlacedElement[] {
  const scale = (value: number) => scaled(composition, columns, value);
  const rectangles = composition.bars.flatMap((bar, index): PlacedRectangle[] => {
    const y = (middles[index] ?? 0) - BAR_HEIGHT / 2;
    const left = x + columns.barX;
    const box = { x: left, y, width: Math.max(0.5, scale(bar.value)), height: BAR_HEIGHT };
    const own = rectangle(`bar-${index + 1}`, box, bar.isUnder ? "orange" : "blue");
    if (bar.previousYear === null) return [own];
    const tick = { x: left + scale(bar.previousYear) - 0.5, y, width: 1, height: BAR_HEIGHT };
    return [own, rectangle(`bar-${index + 1}-previous`, tick, "ruleDark")];
  });
  const at = (index: number, paragraphs: readonly Paragraph[], width: number): ColumnText => ({
    y: (middles[index] ?? 0) - textHeight(paragraphs, width) / 2,
    paragraphs,
  });
  const column = (
    key: string,
    from: number,
    width: number,
    texts: readonly (Paragraph | null)[],
  ): PlacedText[] =>
    columnBox(
      key,
      x + from,
      width,
      texts.map((text, index) => at(index, text === null ? [] : [text], width)),
      "middle",
    );
  const children = [
    ...column("bar-labels", 0, columns.labelWidth, labels),
    ...rectangles,
    ...thresholdLine(composition, x + columns.barX, scale, rowsTop, bottom),
    ...column("bar-values", columns.valueX, columns.valueWidth, valueTexts(composition)),
    ...column("bar-asides", columns.asideX, columns.asideWidth, asideTexts(composition)),
  ];
  return [
    blockRule("bars-rule", { x, y: top, width: columns.width }, "blue"),
    ...headers(composition, columns, x, top),
    ...groupOf("bars", composition.description, children),
  ];
}

function valueTexts({ bars }: Bars): Paragraph[] {
  return bars.map(({ valueText, isUnder }) =>
    plain(valueText, { sizePoints: VALUE_SIZE, isBold: true, color: isUnder ? "orange" : "blue" }),
  );
}

function asideTexts({ bars }: Bars): (Paragraph | null)[] {
  return bars.map(({ asideText }) =>
    asideText === null ? null : plain(asideText, { sizePoints: ASIDE_SIZE, color: "grey" }, { align: "end" }),
  );
}

function thresholdLine(
  { threshold }: Bars,
  barsX: number,
  scale: (value: number) => number,
  top: number,
  bottom: number,
): PlacedRectangle[] {
  if (threshold === null) return [];
  const box = { x: barsX + scale(threshold.value) - 0.5, y: top - 1, width: 1, height: bottom - top + 1 };
  return [rectangle("threshold", box, "ink")];
}

function headers(composition: Bars, columns: Columns, x: number, top: number): PlacedElement[] {
  const { threshold } = composition;
  const y = top + HEADER_Y;
  const { x: lineX, width: lineWidth } = thresholdName(composition, columns);
  const left = leftHeader(composition, columns);
  const style = { sizePoints: LEFT_HEADER_SIZE, color: "grey" } as const;
  const elements: PlacedElement[] =
    left === ""
      ? []
      : [textBox("header", { x, y, width: leftRoom(composition, columns) }, [plain(left, style)])];
  if (threshold !== null) {
    const text = plain(threshold.label, { sizePoints: HEADER_SIZE }, { align: "center" });
    elements.push(textBox("threshold-header", { x: x + lineX, y, width: lineWidth }, [text]));
  }
  const aside = asideHeaderText(composition, columns);
  return aside.length === 0
    ? elements
    : [...elements, textBox("aside-header", { x: x + columns.asideX, y, width: columns.asideWidth }, aside)];
}

/** How long a bar of that value is. */
function scaled({ maximum }: Bars, { barWidth }: Columns, value: number): number {
  return Math.min(barWidth, Math.max(0, (value / Math.max(maximum, 1e-9)) * barWidth));
}

/** Where the threshold's name stands over its line, from the chart's left edge. */
function thresholdName(composition: Bars, columns: Columns): { x: number; width: number } {
  const { threshold } = composition;
  if (threshold === null) return { x: columns.valueX, width: 0 };
  const width = textWidth(threshold.label, HEADER_SIZE, false) + 1;
  const middle = columns.barX + scaled(composition, columns, threshold.value);
  return { x: Math.min(middle - width / 2, columns.valueX + columns.valueWidth - width), width };
}

/** What it leaves on its left, in points. */
function leftRoom(composition: Bars, columns: Columns): number {
  return Math.max(40, Math.max(40, thresholdName(composition, columns).x) - GAP);
}

/** What the bars measure and what their tick is, on one line; the tick alone where both have no room, else nothing. */
function leftHeader(composition: Bars, columns: Columns): string {
  const { header, previousYearHeader } = composition;
  const texts =
    previousYearHeader === null ? [header] : [`${header} · ${previousYearHeader}`, previousYearHeader];
  const room = leftRoom(composition, columns);
  return texts.find((text) => textWidth(text, LEFT_HEADER_SIZE, false) <= room) ?? "";
}
