// 2. The agenda: seven rows with their pages, and what the meeting is asked to decide.
import type { Agenda } from "../../../review/composition.ts";
import type { PlacedElement } from "../../placed-page.ts";
import { shortenedToLines } from "../../text/shorten.ts";
import { wrapRuns } from "../../text/wrap-runs.ts";
import { blockRule, type ColumnText, columnBox, plain, rule, textBox } from "../elements.ts";
import { CONTENT_WIDTH, columnsWidth, columnX, MARGIN, type Space } from "../grid.ts";
import type { HeightOf, PageDraft } from "../page-draft.ts";
import { listRow, placeRows, rowsHeight } from "../row-list.ts";

const NUMBER_SIZE = 24;
const NAME_SIZE = 18;
const PAGE_SIZE = 14;
const NAME_X = 69;
const PAGE_WIDTH = 84;
const MOST_ROW_HEIGHT = 44;
const EXPECTED_COLUMN = 9;
const EXPECTED_SIZE = 14;
const EXPECTED_LINES = 4;
const MOST_EXPECTED = 4;
const BOX_WIDTH = 15;
const EXPECTED_WIDTH = columnsWidth(4);
const TEXT_WIDTH = EXPECTED_WIDTH - BOX_WIDTH;
/** Texts are drawn in a box that is wider than they were measured in, by so much at most. */
const RENDERED_WIDER = 3;
/** A box to tick, then what it stands for. */
const TRACKS = [
  { key: "boxes", x: 0, width: BOX_WIDTH },
  { key: "", x: BOX_WIDTH, width: TEXT_WIDTH },
];
const STYLE = { sizePoints: EXPECTED_SIZE };
const LINE_HEIGHT = EXPECTED_SIZE * 1.15;
/** Points from the column's top to its list, and between the list and what is missing. */
const HEADING_HEIGHT = 10 + LINE_HEIGHT + 6;
const MISSING_GAP = 14;
const NO_DATA = "sans donnée";
const NO_PAGE = "–";

export function agendaDrafts(agenda: Agenda, heightOf: HeightOf): PageDraft[] {
  const height = heightOf(0);
  const hasColumn = agenda.expected.length > 0;
  const width = hasColumn ? columnsWidth(8) : CONTENT_WIDTH;
  const nameWidth = MARGIN + width - PAGE_WIDTH - NAME_X;
  const names = agenda.entries.map(({ name }) =>
    shortenedToLines(name, { sizePoints: NAME_SIZE, isBold: false }, nameWidth, 1),
  );
  const expected = expectedTexts(agenda, height);
  const cut = [
    ...agenda.entries.map(({ name }) => name).filter((name, index) => name !== names[index]),
    ...agenda.expected.filter((line, index) => line !== expected[index]),
  ];
  return [
    {
      first: 0,
      end: agenda.entries.length,
      height,
      filledHeight: height,
      notes: cut,
      place: (space) => [
        ...entryElements(agenda, names, width, nameWidth, space),
        ...(hasColumn ? expectedElements(expected, agenda.missingPage, space) : []),
      ],
    },
  ];
}

function entryElements(
  { entries }: Agenda,
  names: readonly string[],
  width: number,
  nameWidth: number,
  { top, bottom }: Space,
): PlacedElement[] {
  const rowHeight = Math.min(MOST_ROW_HEIGHT, (bottom - top) / Math.max(1, entries.length));
  const numbers: ColumnText[] = [];
  const titles: ColumnText[] = [];
  const pages: ColumnText[] = [];
  entries.forEach(({ number, page }, index) => {
    const isEmpty = page === null;
    const middle = top + (index + 0.5) * rowHeight;
    const numberColor = isEmpty ? "grey" : "blue";
    const at = (sizePoints: number) => middle - (sizePoints * 1.15) / 2;
    const numberText = plain(`${number}`, { sizePoints: NUMBER_SIZE, isBold: true, color: numberColor });
    numbers.push({ y: at(NUMBER_SIZE), paragraphs: [numberText] });
    const name = plain(names[index] ?? "", { sizePoints: NAME_SIZE, color: isEmpty ? "grey" : "ink" });
    titles.push({ y: at(NAME_SIZE), paragraphs: [name] });
    const place = isEmpty ? NO_DATA : page === 0 ? NO_PAGE : `page\u00a0${page}`;
    const pageText = plain(place, { sizePoints: PAGE_SIZE, color: "grey" }, { align: "end" });
    pages.push({ y: at(PAGE_SIZE), paragraphs: [pageText] });
  });
  const rules = entries.map((_, index) => {
    const place = { x: MARGIN, y: top + index * rowHeight, width };
    return index === 0
      ? blockRule("agenda-rule", place, "blue")
      : rule(`agenda-rule-${index + 1}`, place, "light", "ruleLight");
  });
  return [
    ...rules,
    ...columnBox("numbers", MARGIN, NAME_X - MARGIN, numbers),
    ...columnBox("sections", NAME_X, nameWidth, titles),
    ...columnBox("pages", MARGIN + width - PAGE_WIDTH, PAGE_WIDTH, pages),
  ];
}

/** What is expected, on as many lines each as the column has room for. */
function expectedTexts({ expected, missingPage }: Agenda, height: number): string[] {
  const room = height - HEADING_HEIGHT - (missingPage === null ? 0 : MISSING_GAP + LINE_HEIGHT);
  for (let lines = EXPECTED_LINES; ; lines -= 1) {
    const texts = expected
      .slice(0, MOST_EXPECTED)
      .map((line) => shortenedToLines(line, { ...STYLE, isBold: false }, TEXT_WIDTH, lines));
    if (lines === 1 || rowsHeight(expectedRows(texts)) <= room) return texts;
  }
}

function expectedRows(texts: readonly string[]) {
  return texts.map((text, index) =>
    listRow(TRACKS, index, [[plain("□", STYLE)], [plain(steady(text), STYLE)]], { before: 8 }),
  );
}

/** A text whose lines a few points more would not change: its box to tick, in another text, stands beside its first one. */
function steady(text: string): string {
  const { runs } = plain(text, STYLE);
  const lines = wrapRuns(runs, TEXT_WIDTH);
  if (wrapRuns(runs, TEXT_WIDTH + RENDERED_WIDER).length === lines.length) return text;
  return lines.map(({ start }, index) => text.slice(start, lines[index + 1]?.start).trim()).join("\v");
}

function expectedElements(
  expected: readonly string[],
  missingPage: number | null,
  { top }: Space,
): PlacedElement[] {
  const x = columnX(EXPECTED_COLUMN);
  const width = EXPECTED_WIDTH;
  const rows = expectedRows(expected);
  const y = top + HEADING_HEIGHT;
  const heading = plain("Attendu de la réunion", { ...STYLE, isBold: true, color: "blue" });
  const missing = plain(`Ce qui manque : page\u00a0${missingPage}`, { ...STYLE, color: "grey" });
  const missingY = y + rowsHeight(rows) + MISSING_GAP;
  return [
    blockRule("expected-rule", { x, y: top, width }, "blue"),
    textBox("expected-heading", { x, y: top + 10, width }, [heading]),
    ...placeRows("expected", TRACKS, rows, { x, y, width }),
    ...(missingPage === null ? [] : [textBox("missing-page", { x, y: missingY, width }, [missing])]),
  ];
}
