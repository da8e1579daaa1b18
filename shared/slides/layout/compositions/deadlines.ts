// 9. What is overdue, what comes, and later: three columns of dates.

import type { Deadlines } from "../../../review/composition.ts";
import { textWidth } from "../../../text/glyph-widths.ts";
import { times } from "../../../times.ts";
import type { Paragraph, PlacedElement } from "../../placed-page.ts";
import { textHeight } from "../../text/wrap-runs.ts";
import { blockRule, boldBlue, type ColumnText, columnBox, plain, textBox, toneColor } from "../elements.ts";
import { CONTENT_WIDTH, columnsWidth, columnX, MARGIN } from "../grid.ts";
import { fewestPages, type HeightOf, leastHeight, type PageDraft } from "../page-draft.ts";
import {
  type ListRow,
  listRow,
  placeRows,
  rowHeight,
  rowsHeight,
  shareRows,
  splitTallRows,
  type Track,
} from "../row-list.ts";

type Column = Deadlines["columns"][number];

const MOST_COLUMNS = 3;
const TEXT_SIZE = 14;
const HEADING_Y = 7;
const LIST_Y = 31;
const ENTRY_GAP = 7;
const DATE_GAP = 6;
const FIGURE_SIZES = [46, 24, 18] as const;
const FIGURE_CAPTION_SIZE = 16;
const LARGE_DATE_SIZE = 20;
const FOOT_GAP = 12;
/** A list is not parted into less than that. */
const LEAST_LIST_HEIGHT = 100;
type Places = Readonly<Record<number, readonly { x: number; width: number }[]>>;
/** Left edge and width of the columns, by their number; the one with dates beside their texts is the widest. */
const PLACES: Places = {
  1: [{ x: MARGIN, width: CONTENT_WIDTH }],
  2: [
    { x: columnX(1), width: columnsWidth(6) },
    { x: columnX(7), width: columnsWidth(6) },
  ],
  3: [
    { x: 36, width: 153 },
    { x: 213, width: 257 },
    { x: 494, width: 190 },
  ],
};
/** The columns where they then take fewer pages: long ones without dates, merged by kind. */
const EQUAL_PLACES: Places = {
  ...PLACES,
  3: [1, 5, 9].map((column) => ({ x: columnX(column), width: columnsWidth(4) })),
};
/** From that width on, a date stands beside its text. */
const WIDE = 240;

interface ColumnLayout {
  column: Column;
  key: string;
  x: number;
  width: number;
  tracks: readonly Track[];
  figure: readonly Paragraph[];
  /** The rows of each page. */
  pages: readonly (readonly ListRow[])[];
}

/** A way to place columns: which ones, and which of them has the foot under it; `null`: over all. */
interface Way {
  places: Places;
  footColumn: number | null;
}

/** Best first. */
const WAYS: readonly Way[] = [
  { places: PLACES, footColumn: null },
  { places: EQUAL_PLACES, footColumn: null },
  { places: EQUAL_PLACES, footColumn: 0 },
  { places: EQUAL_PLACES, footColumn: 1 },
  { places: EQUAL_PLACES, footColumn: 2 },
];

/** The first way that takes the fewest pages. */
export function deadlinesDrafts(deadlines: Deadlines, heightOf: HeightOf): PageDraft[] {
  const columns = deadlines.columns.slice(0, MOST_COLUMNS);
  const layOut = ({ places, footColumn }: Way) => {
    const own = columns.map((_, index) => placeOf(places, columns.length, index));
    return withFootLast(columns, own, footOf(deadlines.foot, own, footColumn), heightOf);
  };
  const fewest = fewestPages(WAYS, layOut, ({ length }) => length);
  return fewest.map(({ layouts, foot }, page) => pageDraft(layouts, page, foot));
}

interface Place {
  x: number;
  width: number;
}

function placeOf(places: Places, columns: number, index: number): Place {
  return places[columns]?.[index] ?? { x: MARGIN, width: CONTENT_WIDTH };
}

/** What is to be completed, under one column or over all of them. */
interface Foot extends Place {
  column: number | null;
  paragraphs: readonly Paragraph[];
  height: number;
}

function footOf(foot: Deadlines["foot"], places: readonly Place[], footColumn: number | null): Foot | null {
  if (foot === null) return null;
  const column = footColumn === null || places[footColumn] === undefined ? null : footColumn;
  const place = places[column ?? -1] ?? { x: MARGIN, width: CONTENT_WIDTH };
  const paragraphs = footText(foot);
  return { ...place, column, paragraphs, height: FOOT_GAP + textHeight(paragraphs, place.width) + HEADING_Y };
}

/** What the foot takes of a column, in points. */
function footRoom(foot: Foot | null, column: number): number {
  return foot !== null && (foot.column === null || foot.column === column) ? foot.height : 0;
}

interface DeadlinesPage {
  layouts: readonly ColumnLayout[];
  foot: Foot | null;
}

/** The pages of columns, the foot on the last, or on one of its own where it has no room there. */
function withFootLast(
  columns: readonly Column[],
  places: readonly Place[],
  foot: Foot | null,
  heightOf: HeightOf,
): DeadlinesPage[] {
  const withFootOn = (footPage: number) =>
    columns.map((column, index) =>
      columnLayout(
        column,
        KEYS[index] ?? "",
        places[index] ?? { x: MARGIN, width: CONTENT_WIDTH },
        (page) => heightOf(page) - (page === footPage ? footRoom(foot, index) : 0),
      ),
    );
  const pagesIn = (layouts: readonly ColumnLayout[]) =>
    Math.max(1, ...layouts.map(({ pages }) => pages.length));
  let footPage = pagesIn(withFootOn(Number.POSITIVE_INFINITY)) - 1;
  let layouts = withFootOn(footPage);
  while (pagesIn(layouts) > footPage + 1) {
    footPage += 1;
    layouts = withFootOn(footPage);
  }
  return times(footPage + 1, (page) => ({
    layouts,
    foot: page === footPage ? foot : null,
  }));
}

const KEYS = ["first", "second", "third"] as const;

function pageDraft(layouts: readonly ColumnLayout[], page: number, foot: Foot | null): PageDraft {
  const shown = layouts.filter((layout) => page === 0 || layout.pages[page] !== undefined);
  const numbers = shown.map((layout) => layouts.indexOf(layout));
  const heights = shown.map(
    (layout, index) => columnHeight(layout, page) + footRoom(foot, numbers[index] ?? 0),
  );
  const isFootAlone = shown.length === 0;
  const height = isFootAlone ? (foot?.height ?? 0) - FOOT_GAP : Math.max(...heights);
  return {
    first: numbers[0] ?? 0,
    end: (numbers.at(-1) ?? -1) + 1,
    height,
    filledHeight: height,
    notes: [],
    place: ({ top, bottom }): PlacedElement[] => [
      ...shown.flatMap((layout) => placeColumn(layout, page, top)),
      ...(foot === null ? [] : placeFoot(foot, isFootAlone ? top : bottom - foot.height + FOOT_GAP)),
    ],
  };
}

function placeFoot({ x, width, paragraphs }: Foot, y: number): PlacedElement[] {
  return [
    blockRule("foot-rule", { x, y, width }, "blue"),
    textBox("foot", { x, y: y + HEADING_Y, width }, paragraphs),
  ];
}

/** The first way that takes the fewest pages: large under a figure, usual, then merged. */
function columnLayout(column: Column, key: string, place: Place, heightOf: HeightOf): ColumnLayout {
  const sizes = column.figure === null ? [false] : [true, false];
  const ways = [column.entries, column.merged].flatMap((entries) =>
    sizes.map((isLarge) => ({ entries, isLarge })),
  );
  return fewestPages(
    ways,
    ({ entries, isLarge }) => entriesLayout(column, entries, isLarge, key, place, heightOf),
    ({ pages }) => pages.length,
  );
}

function entriesLayout(
  column: Column,
  entries: Column["entries"],
  isLarge: boolean,
  key: string,
  { x, width }: Place,
  heightOf: HeightOf,
): ColumnLayout {
  const figure = figureText(column, width);
  const isWide = width >= WIDE;
  const widestDate = Math.max(0, ...entries.map(({ date }) => textWidth(date, TEXT_SIZE, true)));
  const dateWidth = widestDate + 1;
  const textX = widestDate === 0 ? 0 : dateWidth + DATE_GAP;
  const tracks: readonly Track[] = isWide
    ? [
        { key: "dates", x: 0, width: dateWidth },
        { key: "", x: textX, width: width - textX },
      ]
    : [{ key: "", x: 0, width }];
  const rows = entries.map(({ date, text }, index) =>
    entryRow(tracks, { date, text }, index, column.tone, isLarge),
  );
  const room = (page: number) => heightOf(page) - LIST_Y - (page === 0 ? figureHeight(figure, width) : 0);
  return { column, key, x, width, tracks, figure, pages: pagesOf(tracks, rows, room) };
}

/** Shares a column's rows; where its figure leaves no room to any, they begin on the next page. */
function pagesOf(tracks: readonly Track[], rows: readonly ListRow[], room: HeightOf): (readonly ListRow[])[] {
  const highest = Math.max(0, ...rows.map(rowHeight));
  if (room(0) >= Math.min(highest, LEAST_LIST_HEIGHT))
    return shareRows(splitTallRows(tracks, rows, leastHeight(room)), room);
  const after: HeightOf = (page) => room(page + 1);
  return [[], ...shareRows(splitTallRows(tracks, rows, leastHeight(after)), after)];
}

function entryRow(
  tracks: readonly Track[],
  { date, text }: Column["entries"][number],
  index: number,
  tone: Column["tone"],
  isLarge: boolean,
): ListRow {
  const isStacked = tracks.length === 1;
  const dateSize = isLarge && isStacked ? LARGE_DATE_SIZE : TEXT_SIZE;
  const textSize = isLarge && isStacked ? FIGURE_CAPTION_SIZE : TEXT_SIZE;
  const when = plain(date, { sizePoints: dateSize, isBold: true, color: toneColor(tone) });
  const what = plain(text, { sizePoints: textSize }, { spaceAbovePoints: isStacked ? 1 : 0 });
  const spacing = isLarge
    ? ({ gapBefore: 12, before: 10, rule: "light", hasRuleFirst: true } as const)
    : ({ before: isStacked && date !== "" ? ENTRY_GAP + 6 : ENTRY_GAP } as const);
  const cells = isStacked ? [[...(date === "" ? [] : [when]), what]] : [date === "" ? [] : [when], [what]];
  return listRow(tracks, index, cells, spacing);
}

/** The audit, as large as it stands on a line. */
function figureText({ figure, tone }: Column, width: number): readonly Paragraph[] {
  if (figure === null) return [];
  const sizePoints = FIGURE_SIZES.find((size) => textWidth(figure.value, size, true) <= width) ?? 18;
  return [
    plain(figure.value, { sizePoints, isBold: true, color: toneColor(tone) }),
    plain(figure.caption, { sizePoints: FIGURE_CAPTION_SIZE, isBold: true }),
  ];
}

function figureHeight(figure: readonly Paragraph[], width: number): number {
  return figure.length === 0 ? 0 : textHeight(figure, width) + 14;
}

function columnHeight({ figure, width, pages }: ColumnLayout, page: number): number {
  return LIST_Y + (page === 0 ? figureHeight(figure, width) : 0) + rowsHeight(pages[page] ?? []);
}

function placeColumn(
  { column, key, x, width, tracks, figure, pages }: ColumnLayout,
  page: number,
  top: number,
): PlacedElement[] {
  const heading = plain(column.heading, {
    sizePoints: TEXT_SIZE,
    isBold: true,
    color: toneColor(column.tone),
  });
  const own = page === 0 ? figure : [];
  const y = top + LIST_Y + figureHeight(own, width);
  const headings: ColumnText[] = [{ y: top + HEADING_Y, paragraphs: [heading] }];
  return [
    blockRule(`${key}-rule`, { x, y: top, width }, column.tone),
    ...columnBox(`${key}-heading`, x, width, headings),
    ...(own.length === 0 ? [] : [textBox(`${key}-figure`, { x, y: top + LIST_Y, width }, own)]),
    ...placeRows(key, tracks, pages[page] ?? [], { x, y, width }),
  ];
}

function footText({ heading, lines }: NonNullable<Deadlines["foot"]>): readonly Paragraph[] {
  return [
    boldBlue(heading, TEXT_SIZE),
    ...lines.map((line) => plain(line, { sizePoints: TEXT_SIZE }, { spaceAbovePoints: 3 })),
  ];
}
