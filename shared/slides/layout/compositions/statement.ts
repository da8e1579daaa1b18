// 5. Staff's words: a lead or figures on the left, a list on the right that shares what is left of the page.

import type { Statement, StatementRow } from "../../../review/composition.ts";
import { textWidth } from "../../../text/glyph-widths.ts";
import { partsOf } from "../../../times.ts";
import type { Paragraph, PlacedElement } from "../../placed-page.ts";
import { lineCount, textHeight } from "../../text/wrap-runs.ts";
import { blockRule, boldBlue, figureColor, lineRuns, paragraph, plain, textBox } from "../elements.ts";
import { figureBox } from "../figure-row.ts";
import { CONTENT_WIDTH, columnsWidth, columnX, GUTTER, MARGIN, type Space } from "../grid.ts";
import { type HeightOf, leastHeight, type PageDraft } from "../page-draft.ts";
import {
  filledHeight,
  type ListRow,
  listRow,
  placeRows,
  rowsHeight,
  shareRows,
  splitTallRows,
  type Track,
} from "../row-list.ts";

const LEAD_SIZES = [24, 20, 18] as const;
const LEAD_COLUMNS = 4;
const FIGURE_COLUMNS = 3;
const LEAD_OVERHANG = 14;
const TOP_GAP = 12;
const FIGURE = { sizePoints: 64, wordSize: 16, gap: 26 } as const;
const NUMBER_WIDTH = 28;
const NUMBER_SIZE = 16;
const STATE_SIZE = 14;
const STATE_GAP = 8;
const FOOT_SIZE = 14;
const MOST_SHARE = 26;
/** The list's ways, in their order: 16 points up to 10 lines, 14 up to 11, then tighter rows. */
const LIST_WAYS = [
  { sizePoints: 16, padding: 20, lines: 10 },
  { sizePoints: 14, padding: 20, lines: 11 },
  { sizePoints: 14, padding: 12, lines: Number.POSITIVE_INFINITY },
] as const;
const COLUMN_WAY = LIST_WAYS[2];

interface ListWay {
  sizePoints: number;
  padding: number;
}

/** What stands left of the list, and where the list starts. */
interface LeftColumn {
  height: number;
  listX: number;
  place: (top: number) => PlacedElement[];
}

export function statementDrafts(statement: Statement, heightOf: HeightOf): PageDraft[] {
  const left = leftColumn(statement, heightOf(0));
  const rows =
    (left === null || statement.figures.length > 0) && statement.lead !== null
      ? [leadRow(statement.lead), ...statement.rows]
      : statement.rows;
  const list = { rows, foot: statement.foot };
  const x = left?.listX ?? MARGIN;
  const single = onePage(list, left, x, heightOf(0));
  if (single !== null) return [single];
  return statement.figures.length > 0 ? withFigures(list, left, heightOf) : twoColumns(statement, heightOf);
}

interface StatementList {
  rows: readonly StatementRow[];
  foot: readonly string[];
}

function onePage({ rows, foot }: StatementList, left: LeftColumn | null, x: number, height: number) {
  const width = MARGIN + CONTENT_WIDTH - x;
  for (const way of LIST_WAYS) {
    const tracks = rowTracks(rows, width);
    const list = listRows(rows, foot, tracks, way);
    const lines = list.reduce((sum, row) => sum + lineCount(row.cells[1] ?? [], tracks[1]?.width ?? 0), 0);
    if (lines <= way.lines && rowsHeight(list) <= height) return draft(list, tracks, left, x, width);
  }
  return null;
}

/** Figures on the first page, the list beside them and then over the whole width. */
function withFigures(
  { rows, foot }: StatementList,
  left: LeftColumn | null,
  heightOf: HeightOf,
): PageDraft[] {
  const x = left?.listX ?? MARGIN;
  const width = MARGIN + CONTENT_WIDTH - x;
  const tracks = rowTracks(rows, width);
  const list = splitTallRows(tracks, listRows(rows, foot, tracks, COLUMN_WAY), leastHeight(heightOf));
  return shareRows(list, heightOf).map((page, index) =>
    draft(page, tracks, index === 0 ? left : null, x, width),
  );
}

/** Two columns a page, the lead in the list. */
function twoColumns({ lead, rows, foot }: Statement, heightOf: HeightOf): PageDraft[] {
  const width = columnsWidth(6);
  const all = lead === null ? rows : [leadRow(lead), ...rows];
  const tracks = rowTracks(all, width);
  const measured = listRows(all, foot, tracks, COLUMN_WAY);
  const list = splitTallRows(tracks, measured, leastHeight(heightOf));
  const columns = shareRows(list, (column) => heightOf(Math.floor(column / 2)), 2);
  return inPairs(columns).map(([first, second]) => twoColumnDraft(first, second, tracks, width));
}

function twoColumnDraft(
  first: readonly ListRow[],
  second: readonly ListRow[],
  tracks: readonly Track[],
  width: number,
): PageDraft {
  const height = Math.max(rowsHeight(first), rowsHeight(second));
  const columns = second.length === 0 ? [first] : [first, second];
  return {
    ...sources([...first, ...second]),
    height,
    filledHeight: Math.max(filledHeight(first), filledHeight(second)),
    notes: [],
    place: ({ top, bottom }) =>
      columns.flatMap((rows, index) => {
        const place = { x: MARGIN + index * (width + GUTTER), y: top, width };
        const key = index === 0 ? "list" : "list-2";
        const left = bottom - top - rowsHeight(rows);
        return [blockRule(`${key}-rule`, place, "blue"), ...placeRows(key, tracks, rows, place, left)];
      }),
  };
}

function draft(
  rows: readonly ListRow[],
  tracks: readonly Track[],
  left: LeftColumn | null,
  x: number,
  width: number,
): PageDraft {
  return {
    ...sources(rows),
    height: Math.max(left?.height ?? 0, rowsHeight(rows)),
    filledHeight: Math.max(left?.height ?? 0, filledHeight(rows)),
    notes: [],
    place: ({ top, bottom }: Space) => [
      ...(left?.place(top) ?? []),
      ...(rows.length === 0 ? [] : [blockRule("list-rule", { x, y: top, width }, "blue")]),
      ...placeRows("list", tracks, rows, { x, y: top, width }, bottom - top - rowsHeight(rows)),
    ],
  };
}

/** The first and the end of the statement's rows that list rows show; its headings, lead and foot are none of them. */
function sources(rows: readonly ListRow[]): { first: number; end: number } {
  const own = rows.map(({ source }) => source).filter((source) => source >= 0);
  return { first: own[0] ?? 0, end: (own.at(-1) ?? (own[0] ?? 0) - 1) + 1 };
}

function leadRow(lead: string): StatementRow {
  return {
    number: null,
    text: [{ text: lead, tone: "blue", isStrong: false }],
    isHeading: true,
    state: null,
  };
}

/** Number, text and state side by side; no track for what no row has. */
function rowTracks(rows: readonly StatementRow[], width: number): readonly Track[] {
  const numberWidth = rows.some(({ number }) => number !== null) ? NUMBER_WIDTH : 0;
  const widestState = Math.max(0, ...rows.map(({ state }) => (state === null ? 0 : stateWidth(state))));
  const stateTrack = widestState === 0 ? 0 : Math.min(widestState + 1, width / 3);
  const textWidthPoints = width - numberWidth - (stateTrack === 0 ? 0 : stateTrack + STATE_GAP);
  return [
    { key: "numbers", x: 0, width: numberWidth },
    { key: "", x: numberWidth, width: textWidthPoints },
    { key: "states", x: width - stateTrack, width: stateTrack },
  ];
}

function stateWidth(state: NonNullable<StatementRow["state"]>): number {
  return state.reduce((sum, { text }) => sum + textWidth(text, STATE_SIZE, true), 0);
}

function listRows(
  rows: readonly StatementRow[],
  foot: readonly string[],
  tracks: readonly Track[],
  { sizePoints, padding }: ListWay,
): ListRow[] {
  const spacing = { before: padding / 2, after: padding / 2, rule: "light", mostShare: MOST_SHARE } as const;
  let told = 0;
  const list = rows.map(({ number, text, isHeading, state }, index) => {
    const style = { sizePoints, isBold: isHeading, ...(isHeading ? { color: "blue" as const } : {}) };
    const cells: Paragraph[][] = [
      number === null ? [] : [boldBlue(`${number}`, NUMBER_SIZE)],
      [paragraph(lineRuns(text, style))],
      state === null
        ? []
        : [paragraph(lineRuns(state, { sizePoints: STATE_SIZE, isBold: true }), { align: "end" })],
    ];
    return listRow(tracks, isHeading ? -1 : told++, cells, {
      ...spacing,
      keepsWithNext: isHeading && index < rows.length - 1,
    });
  });
  const lines = foot.map((line) => plain(line, { sizePoints: FOOT_SIZE, color: "grey" }));
  // Alone on the slide, they are its list.
  const footSpacing = list.length === 0 ? spacing : { ...spacing, before: 5, after: 5, mostShare: 0 };
  const last = lines.map((line) => listRow(tracks, -1, [[], [line], []], footSpacing));
  return [...list, ...last];
}

function leftColumn({ lead, figures }: Statement, height: number): LeftColumn | null {
  if (figures.length > 0) return figuresColumn(figures);
  return lead === null ? null : leadColumn(lead, height);
}

/** The lead at the largest size that holds on the page; `null` where none does: it then opens the list. */
function leadColumn(lead: string, height: number): LeftColumn | null {
  const width = columnsWidth(LEAD_COLUMNS) - LEAD_OVERHANG;
  for (const sizePoints of LEAD_SIZES) {
    const text = plain(lead, { sizePoints, color: "blue" });
    const own = TOP_GAP + textHeight([text], width);
    if (own > height) continue;
    return {
      height: own,
      listX: columnX(1 + LEAD_COLUMNS),
      place: (top) => [
        blockRule("lead-rule", { x: MARGIN, y: top, width: columnsWidth(LEAD_COLUMNS) }, "blue"),
        textBox("lead", { x: MARGIN, y: top + TOP_GAP, width }, [text]),
      ],
    };
  }
  return null;
}

function figuresColumn(figures: Statement["figures"]): LeftColumn {
  const width = columnsWidth(FIGURE_COLUMNS);
  const top = TOP_GAP - 0.075 * FIGURE.sizePoints;
  let height = top;
  const boxes = figures.map(({ value, word, tone }, index) => {
    const figure = plain(value, { sizePoints: FIGURE.sizePoints, isBold: true, color: figureColor(tone) });
    const label = plain(word, { sizePoints: FIGURE.wordSize });
    const own = figureBox(`figure-${index + 1}`, { x: MARGIN, y: height, width }, figure, [label]);
    height += own.box.height + FIGURE.gap;
    return own;
  });
  return {
    height: height - FIGURE.gap,
    listX: columnX(1 + FIGURE_COLUMNS),
    place: (y) => [
      blockRule("figures-rule", { x: MARGIN, y, width }, "blue"),
      ...boxes.map((own) => ({ ...own, box: { ...own.box, y: own.box.y + y } })),
    ],
  };
}

/** Columns two by two. */
function inPairs(columns: readonly (readonly ListRow[])[]): [readonly ListRow[], readonly ListRow[]][] {
  return partsOf(columns, 2).map(([left = [], right = []]) => [left, right]);
}
