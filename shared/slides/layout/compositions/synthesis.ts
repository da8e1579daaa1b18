// 3. L'essentiel: figures with target and last year's value, then what progresses, what lacks, what is decided.

import type { Line, Synthesis } from "../../../review/composition.ts";
import { lineText } from "../../../text/line-text.ts";
import { times } from "../../../times.ts";
import type { Paragraph, PlacedElement } from "../../placed-page.ts";
import { shortenedToLines } from "../../text/shorten.ts";
import { BULLET_INDENT, lineCount, textHeight } from "../../text/wrap-runs.ts";
import { blockRule, lineRuns, paragraph, plain, textBox, toneColor } from "../elements.ts";
import { type FigureRow, figureRow, figureStyle } from "../figure-row.ts";
import { columnsWidth, columnX } from "../grid.ts";
import type { HeightOf, PageDraft } from "../page-draft.ts";

const TEXT_SIZE = 14;
const ITEM_GAP = 3;
const MOST_LINES = 8;
/** A longer caption is for the notes. */
const MOST_CAPTION_LINES = 2;
/** Items are cut after four lines, sooner where not even one holds. */
const ITEM_LINES = [4, 2, 1] as const;
/** A decision stands whole on its slide: it is cut sooner here, after two lines, rather than left out. */
const DECISION_LINES = [4, 2] as const;
const ITEM_FONT = { sizePoints: TEXT_SIZE, isBold: false } as const;
const COLUMNS_OFFSET = 112;
const FIGURES_GAP = 12;
const HEADING_Y = 8;
const COLUMN_SPANS = { 1: 12, 2: 6, 3: 4 } as const;

interface ColumnLayout {
  tone: Synthesis["columns"][number]["tone"];
  paragraphs: readonly Paragraph[];
  cut: readonly string[];
}

export function synthesisDrafts({ figures, columns }: Synthesis, heightOf: HeightOf): PageDraft[] {
  const span = COLUMN_SPANS[columns.length === 1 ? 1 : columns.length === 2 ? 2 : 3];
  const width = columnsWidth(span);
  const columnsIn = (room: number) => columns.map((column) => columnLayout(column, width, room));
  const highest = (layouts: readonly ColumnLayout[]) =>
    Math.max(...layouts.map(({ paragraphs }) => textHeight(paragraphs, width)));
  // Without room: a heading, an item and the line for what is left out.
  const least = columns.length === 0 ? 0 : FIGURES_GAP + HEADING_Y + highest(columnsIn(0)) + 1;
  const { row, told } = figuresWithRoom(figures, heightOf(0) - least);
  const offset = figures.length === 0 ? 0 : Math.max(COLUMNS_OFFSET, row.height + FIGURES_GAP);
  const placed = columnsIn(heightOf(0) - offset - HEADING_Y);
  const height = placed.length === 0 ? row.height : offset + HEADING_Y + highest(placed);
  return [
    {
      first: 0,
      end: figures.length,
      height,
      filledHeight: height,
      notes: [...row.notes, ...told.map(lineText), ...placed.flatMap(({ cut }) => cut)],
      place: ({ top }) => placeAll(row, placed, span, top, top + offset),
    },
  ];
}

/** The figures with as many short captions as leave their room to the columns; the others are told in the notes. */
function figuresWithRoom(
  figures: Synthesis["figures"],
  room: number,
): { row: FigureRow; told: readonly Line[] } {
  const style = figureStyle(figures.length, true);
  const isShort = (caption: Line) =>
    lineCount([paragraph(lineRuns(caption, { sizePoints: style.captionSize }))], style.width) <=
    MOST_CAPTION_LINES;
  const shorts = figures.map(({ captions }) => captions.filter(isShort));
  let most = Math.max(0, ...shorts.map(({ length }) => length));
  const rowOf = () =>
    figureRow(
      figures.map((figure, index) => ({ ...figure, captions: (shorts[index] ?? []).slice(0, most) })),
      style,
    );
  let row = rowOf();
  while (most > 0 && row.height > room) {
    most -= 1;
    row = rowOf();
  }
  const told = figures.flatMap(({ captions }, index) =>
    captions.filter((caption) => !(shorts[index] ?? []).slice(0, most).includes(caption)),
  );
  return { row, told };
}

function placeAll(
  row: FigureRow,
  columns: readonly ColumnLayout[],
  span: number,
  top: number,
  columnsTop: number,
): PlacedElement[] {
  return [
    ...row.place(columnX(1), top),
    ...columns.flatMap(({ tone, paragraphs }, index) => {
      const alike = columns.slice(0, index).filter((column) => column.tone === tone).length;
      const key = alike === 0 ? COLUMN_KEYS[tone] : `${COLUMN_KEYS[tone]}-${alike + 1}`;
      const place = { x: columnX(1 + span * index), y: columnsTop, width: columnsWidth(span) };
      return [
        blockRule(`${key}-rule`, place, tone),
        textBox(key, { ...place, y: columnsTop + HEADING_Y }, paragraphs),
      ];
    }),
  ];
}

const COLUMN_KEYS = { good: "strengths", bad: "shortfalls", blue: "decisions" } as const;

/** Whole items while they fit; those left out are told by the column's own last line. */
function columnLayout(
  { tone, heading, items, moreText }: Synthesis["columns"][number],
  width: number,
  room: number,
): ColumnLayout {
  const head = plain(heading, { sizePoints: TEXT_SIZE, isBold: true, color: toneColor(tone) });
  const fits = (paragraphs: readonly Paragraph[]) =>
    textHeight(paragraphs, width) <= room && lineCount(paragraphs.slice(1), width) <= MOST_LINES;
  const withItems = (short: readonly string[], count: number): readonly Paragraph[] => {
    const more = moreText(items.length - count);
    const lines = [...short.slice(0, count), ...(more === null ? [] : [more])];
    return [head, ...lines.map(bulleted)];
  };
  const candidates = items.slice(0, MOST_LINES);
  const shortened = new Map(
    ITEM_LINES.map((itemLines) => [
      itemLines,
      candidates.map((text) => shortenedToLines(text, ITEM_FONT, width - BULLET_INDENT, itemLines)),
    ]),
  );
  let chosen: ColumnLayout = { tone, paragraphs: [head], cut: items };
  for (const { itemLines, count } of waysToCut(tone, candidates.length)) {
    const short = shortened.get(itemLines) ?? [];
    const cut = items.filter((text, index) => index >= count || text !== short[index]);
    chosen = { tone, paragraphs: withItems(short, count), cut };
    if (fits(chosen.paragraphs)) return chosen;
  }
  return chosen;
}

interface WayToCut {
  itemLines: (typeof ITEM_LINES)[number];
  count: number;
}

/** How many lines an item may have and how many items stand, best first: what ends with a figure is cut last. */
function waysToCut(tone: ColumnLayout["tone"], items: number): WayToCut[] {
  const counts = times(items, (index) => items - index);
  const byLines = ITEM_LINES.flatMap((itemLines) => counts.map((count) => ({ itemLines, count })));
  if (tone !== "blue") return byLines;
  return [
    ...counts.flatMap((count) => DECISION_LINES.map((itemLines) => ({ itemLines, count }))),
    ...byLines,
  ];
}

function bulleted(text: string): Paragraph {
  return plain(text, { sizePoints: TEXT_SIZE }, { hasBullet: true, spaceAbovePoints: ITEM_GAP });
}
