// 5. The label's reminders: to correct, to verify, conform.

import type { Reminders } from "../../../review/composition.ts";
import { partsOf } from "../../../times.ts";
import type { PlacedElement } from "../../placed-page.ts";
import { boldBlue, plain } from "../elements.ts";
import { CONTENT_WIDTH, columnsWidth, columnX, GUTTER, MARGIN } from "../grid.ts";
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

const LEFT_COLUMNS = 4;
/** The conform points' column: seven columns and two gutters. */
const RIGHT_WIDTH = 397;
const HEADING_SIZE = 14;
const ITEM_SIZE = 16;
const CONFORM_SIZE = 14;
const DETAIL_SIZE = 12;
const STATEMENT_SIZE = 18;
const CONFORM_PAD = 3.6;
const MOST_SHARE = 12;
const MOST_TO_CORRECT = 3;

type Item = Reminders["toCorrect"][number];

/** A column of lists under their headings. */
interface ListColumn {
  key: string;
  x: number;
  width: number;
  rows: readonly ListRow[];
}

export function remindersDrafts(reminders: Reminders, heightOf: HeightOf): PageDraft[] {
  const { toCorrect, toVerify, conform } = reminders;
  if (toCorrect.length + toVerify.length === 0)
    return inTwoColumns(reminders, ["statements", "conform"], heightOf);
  // Many points to correct take the conform points' place: these then have the pages after.
  const isWhole = conform.length === 0 || toCorrect.length <= MOST_TO_CORRECT;
  const even = inTwoColumns(reminders, ["toCorrect", "toVerify", "statements", "conform"], heightOf);
  if (isWhole) {
    const columns = sideBySide(reminders);
    if (areHeld(columns, heightOf(0))) return [columnsDraft(columns)];
    if (even.length === 1) return even;
  }
  if (conform.length > 0) {
    const first = sideBySide({ ...reminders, conform: [] });
    if (areHeld(first, heightOf(0))) {
      const rest = inTwoColumns(reminders, ["conform"], (page) => heightOf(page + 1));
      return [columnsDraft(first), ...rest];
    }
  }
  return even;
}

function areHeld(columns: readonly ListColumn[], height: number): boolean {
  return columns.every(({ rows }) => rowsHeight(rows) <= height);
}

/** What needs action on the left and the conform points on the right; without these, one list a column. */
function sideBySide({ toCorrect, toVerify, conform, statements }: Reminders): ListColumn[] {
  const left = { key: "left", x: MARGIN, width: columnsWidth(LEFT_COLUMNS) };
  const verifyFrom = toCorrect.length;
  const isCrowded = verifyFrom > MOST_TO_CORRECT;
  if (conform.length > 0 && !isCrowded) {
    const right = { key: "conform", x: MARGIN + CONTENT_WIDTH - RIGHT_WIDTH, width: RIGHT_WIDTH };
    return [
      {
        ...left,
        rows: [
          ...correctRows(toCorrect, left.width),
          ...verifyRows(toVerify, left.width, verifyFrom),
          ...statementRows(statements, left.width),
        ],
      },
      { ...right, rows: conformRows(conform, right.width, verifyFrom + toVerify.length) },
    ];
  }
  const leftRows = [
    ...verifyRows(toVerify, left.width, verifyFrom),
    ...statementRows(statements, left.width),
  ];
  if (isCrowded && leftRows.length > 0) {
    const right = { key: "right", x: columnX(1 + LEFT_COLUMNS), width: columnsWidth(8) };
    return [
      { ...left, rows: leftRows },
      { ...right, rows: correctRows(toCorrect, right.width) },
    ];
  }
  const half = columnsWidth(6);
  const lists = [
    correctRows(toCorrect, half),
    [...verifyRows(toVerify, half, verifyFrom), ...statementRows(statements, half)],
  ];
  const used = lists.filter((rows) => rows.length > 0);
  return used.map((rows, index) => ({
    key: index === 0 ? "left" : "right",
    x: MARGIN + index * (half + GUTTER),
    width: half,
    rows,
  }));
}

type ListName = "toCorrect" | "toVerify" | "statements" | "conform";

/** Lists one after the other in two columns a page. */
function inTwoColumns(
  { toCorrect, toVerify, conform, statements }: Reminders,
  lists: readonly ListName[],
  heightOf: HeightOf,
): PageDraft[] {
  const width = columnsWidth(6);
  const verified = toCorrect.length + toVerify.length;
  const rowsOf: Record<ListName, () => ListRow[]> = {
    toCorrect: () => correctRows(toCorrect, width),
    toVerify: () => verifyRows(toVerify, width, toCorrect.length),
    statements: () => statementRows(statements, width),
    conform: () => conformRows(conform, width, verified),
  };
  const rows = splitTallRows(
    tracksOf(width),
    lists.flatMap((name) => rowsOf[name]()),
    leastHeight(heightOf),
  );
  const columns = shareRows(rows, (column) => heightOf(Math.floor(column / 2)), 2);
  const pages = partsOf(columns, 2);
  return pages.map((page) =>
    columnsDraft(
      page.map((own, index) => ({
        key: index === 0 ? "left" : "right",
        x: MARGIN + index * (width + GUTTER),
        width,
        rows: own,
      })),
    ),
  );
}

function columnsDraft(columns: readonly ListColumn[]): PageDraft {
  const points = columns.flatMap(({ rows }) => rows.map(({ source }) => source)).filter((one) => one >= 0);
  return {
    first: points.length === 0 ? 0 : Math.min(...points),
    end: Math.max(-1, ...points) + 1,
    height: Math.max(0, ...columns.map(({ rows }) => rowsHeight(rows))),
    filledHeight: Math.max(0, ...columns.map(({ rows }) => filledHeight(rows))),
    notes: [],
    place: ({ top, bottom }): PlacedElement[] =>
      columns.flatMap(({ key, x, width, rows }) =>
        placeRows(key, tracksOf(width), rows, { x, y: top, width }, bottom - top - rowsHeight(rows)),
      ),
  };
}

function tracksOf(width: number): readonly Track[] {
  return [{ key: "", x: 0, width }];
}

function headingRow(text: string, tone: "bad" | "good", width: number): ListRow {
  const color = tone === "bad" ? "orange" : "green";
  const heading = plain(text, { sizePoints: HEADING_SIZE, isBold: true, color });
  return listRow(tracksOf(width), -1, [[heading]], {
    gapBefore: 16,
    before: 8,
    after: 5,
    rule: tone,
    hasRuleFirst: true,
    keepsWithNext: true,
  });
}

function correctRows(items: readonly Item[], width: number): ListRow[] {
  return items.length === 0 ? [] : [headingRow("○ À corriger", "bad", width), ...itemRows(items, width)];
}

function verifyRows(items: readonly Item[], width: number, first: number): ListRow[] {
  return items.length === 0
    ? []
    : [headingRow("○ À vérifier", "bad", width), ...itemRows(items, width, first)];
}

/** `first`: the number of points before these. */
function itemRows(items: readonly Item[], width: number, first = 0): ListRow[] {
  return items.map(({ text, detail }, index) =>
    listRow(
      tracksOf(width),
      first + index,
      [
        [
          plain(text, { sizePoints: ITEM_SIZE, isBold: true }),
          ...(detail === null
            ? []
            : [plain(detail, { sizePoints: DETAIL_SIZE, color: "grey" }, { spaceAbovePoints: 3 })]),
        ],
      ],
      { before: 9, after: 9, rule: "light", hasRuleFirst: true },
    ),
  );
}

function conformRows(conform: readonly string[], width: number, first: number): ListRow[] {
  if (conform.length === 0) return [];
  const rows = conform.map((text, index) =>
    listRow(tracksOf(width), first + index, [[plain(text, { sizePoints: CONFORM_SIZE })]], {
      before: CONFORM_PAD,
      after: CONFORM_PAD,
      rule: "light",
      hasRuleFirst: true,
      mostShare: MOST_SHARE,
    }),
  );
  return [headingRow("● Conformes", "good", width), ...rows];
}

function statementRows(statements: readonly string[], width: number): ListRow[] {
  return statements.map((text, index) =>
    listRow(tracksOf(width), -1, [[boldBlue(text, STATEMENT_SIZE)]], {
      gapBefore: index === 0 ? 20 : 0,
      before: 9,
      after: 0,
      rule: index === 0 ? "blue" : null,
      hasRuleFirst: true,
    }),
  );
}
