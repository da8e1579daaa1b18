// 2. What is missing for the next review: the section's square, what is lacking, the first step.

import type { Missing } from "../../../review/composition.ts";
import { partsOf } from "../../../times.ts";
import type { PlacedElement } from "../../placed-page.ts";
import { blockRule, type ColumnText, columnBox, plain, rectangle, rule } from "../elements.ts";
import { CONTENT_WIDTH, MARGIN, type Space } from "../grid.ts";
import { type HeightOf, leastHeight, type PageDraft } from "../page-draft.ts";
import {
  filledHeight,
  type ListRow,
  listRow,
  placeRows,
  rowPlaces,
  rowsHeight,
  shareRows,
  splitTallRows,
} from "../row-list.ts";

const TEXT_SIZE = 14;
const HEADER_SIZE = 12;
const HEADER_HEIGHT = 28.4;
const HEADER_TEXT = 7;
const SQUARE = 18;
const TRACKS = [
  { key: "what", x: 43, width: 320 },
  { key: "first-step", x: 375, width: 273 },
];
const MOST_ROWS = 9;
const LEAST_PAD = 8;
const MOST_SHARE = 26;

export function missingDrafts({ rows }: Missing, heightOf: HeightOf): PageDraft[] {
  const bodyOf = (page: number) => heightOf(page) - HEADER_HEIGHT;
  const measured = rows.map(({ what, firstStep }, source) =>
    listRow(
      TRACKS,
      source,
      [[plain(what, { sizePoints: TEXT_SIZE, isBold: true })], [plain(firstStep, { sizePoints: TEXT_SIZE })]],
      { before: LEAST_PAD / 2, after: LEAST_PAD / 2, rule: "light", mostShare: MOST_SHARE },
    ),
  );
  const whole = splitTallRows(TRACKS, measured, leastHeight(bodyOf));
  const pages = shareRows(whole, bodyOf).flatMap((page) => inNines(page));
  return pages.map((page) => ({
    first: page[0]?.source ?? 0,
    end: (page.at(-1)?.source ?? -1) + 1,
    height: HEADER_HEIGHT + rowsHeight(page),
    filledHeight: HEADER_HEIGHT + filledHeight(page),
    notes: [],
    place: (space) => pageElements(rows, page, space),
  }));
}

function inNines(rows: readonly ListRow[]): ListRow[][] {
  const pages = Math.ceil(rows.length / MOST_ROWS);
  return partsOf(rows, Math.ceil(rows.length / pages));
}

function pageElements(
  rows: Missing["rows"],
  page: readonly ListRow[],
  { top, bottom }: Space,
): PlacedElement[] {
  const listTop = top + HEADER_HEIGHT;
  const left = bottom - listTop - rowsHeight(page);
  const places = rowPlaces(page, listTop, left);
  const numbers: ColumnText[] = [];
  const squares: PlacedElement[] = [];
  page.forEach(({ source }, index) => {
    const section = rows[source]?.section;
    const isNext = index > 0 && rows[page[index - 1]?.source ?? -1]?.section === section;
    if (section === undefined || isNext) return;
    const y = (places[index]?.textY ?? 0) - 1;
    const box = { x: MARGIN, y, width: SQUARE, height: SQUARE };
    squares.push(rectangle(`square-${source + 1}`, box, "blue"));
    const number = plain(`${section}`, { sizePoints: 12, isBold: true, color: "white" }, { align: "center" });
    numbers.push({ y: y + 2, paragraphs: [number] });
  });
  const header = { sizePoints: HEADER_SIZE, isBold: true, color: "blue" } as const;
  const headers = ["Il manque", "Premier geste"].flatMap((text, index) => {
    const { key = "", x = 0, width = 0 } = TRACKS[index] ?? {};
    return columnBox(`${key}-header`, MARGIN + x, width, [
      { y: top + HEADER_TEXT, paragraphs: [plain(text, header)] },
    ]);
  });
  return [
    blockRule("missing-rule", { x: MARGIN, y: top, width: CONTENT_WIDTH }, "blue"),
    ...headers,
    rule("header-rule", { x: MARGIN, y: listTop, width: CONTENT_WIDTH }, "dark", "ruleDark"),
    ...squares,
    ...columnBox("numbers", MARGIN, SQUARE, numbers),
    ...placeRows("rows", TRACKS, page, { x: MARGIN, y: listTop, width: CONTENT_WIDTH }, left),
  ];
}
