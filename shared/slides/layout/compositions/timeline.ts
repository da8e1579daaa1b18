// 4. The label on a line of time: what has gone by, the audit, the end; staff's objectives under it.

import type { Timeline } from "../../../review/composition.ts";
import { listOf } from "../../../review/usual-compositions.ts";
import { partsOf } from "../../../times.ts";
import type { Paragraph, PlacedElement } from "../../placed-page.ts";
import { lineCount, textHeight } from "../../text/wrap-runs.ts";
import { blockRule, boldBlue, plain, textBox } from "../elements.ts";
import { CONTENT_WIDTH, columnsWidth, columnX, GUTTER, MARGIN } from "../grid.ts";
import type { HeightOf, PageDraft } from "../page-draft.ts";
import { statementDrafts } from "./statement.ts";
import { timeLine } from "./time-line.ts";

const TEXT_SIZE = 14;
const OBJECTIVE_SIZE = 16;
const SENTENCE_GAP = 14;
const OBJECTIVE_GAP = 16;
const STATEMENTS_GAP = 9;
const STATEMENT_TEXT = 9;
const ROW_GAP = 10;
/** Between the line of time and what does not stand in columns under it. */
const LIST_GAP = 16;
const MOST_STATEMENTS = 6;
const MOST_LINES = 4;
/** Statements side by side: how many a row, by their number. */
const A_ROW: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 3, 6: 3 };

export function timelineDrafts(timeline: Timeline, heightOf: HeightOf): PageDraft[] {
  const line = timeLine(timeline.marks);
  const whole = underLine(timeline.sentences, timeline.objective, timeline.statements);
  const isWhole = whole !== null && line.height + whole.height <= heightOf(0);
  if (isWhole) return [pageDraft(line, whole, timeline.statements.length)];
  const taken = line.height === 0 ? 0 : line.height + LIST_GAP;
  const [first, ...others] = statementDrafts(
    restOf(timeline),
    (page) => heightOf(page) - (page === 0 ? taken : 0),
  );
  if (first === undefined) return [];
  const end = timeline.statements.length;
  const under: PageDraft = {
    ...first,
    first: 0,
    end: others.length === 0 ? end : 0,
    height: taken + first.height,
    filledHeight: taken + first.filledHeight,
    notes: line.notes,
    place: ({ top, bottom }) => [...line.place(top), ...first.place({ top: top + taken, bottom })],
  };
  return [under, ...others.map((page) => ({ ...page, first: 0, end }))];
}

function pageDraft(line: ReturnType<typeof timeLine>, under: UnderLine, statements: number): PageDraft {
  const height = line.height + under.height;
  return {
    first: 0,
    end: statements,
    height,
    filledHeight: height,
    notes: line.notes,
    place: ({ top }) => [...line.place(top), ...under.place(top + line.height)],
  };
}

/** What does not stand under the line, as a list. */
function restOf({ sentences, objective, statements }: Timeline): Parameters<typeof statementDrafts>[0] {
  const row = (text: string, isHeading: boolean) => ({
    number: null,
    text: [{ text, tone: "neutral" as const, isStrong: false }],
    isHeading,
    state: null,
  });
  return listOf([
    ...sentences.map((text) => row(text, false)),
    ...(objective === null ? [] : [row(`→ ${objective}`, true)]),
    ...statements.map((text) => row(text, false)),
  ]);
}

interface UnderLine {
  height: number;
  place: (y: number) => PlacedElement[];
}

/** Sentences, objective and statements under the line; `null` where the statements ask for a list. */
function underLine(
  sentences: readonly string[],
  objective: string | null,
  statements: readonly string[],
): UnderLine | null {
  const grid = statementGrid(statements);
  if (grid === null) return null;
  const texts = sentences.map((text, index) =>
    plain(text, { sizePoints: TEXT_SIZE }, { spaceAbovePoints: index === 0 ? 0 : 4 }),
  );
  const goal: Paragraph[] = objective === null ? [] : [boldBlue(`→ ${objective}`, OBJECTIVE_SIZE)];
  const goalY = SENTENCE_GAP + (texts.length === 0 ? 0 : textHeight(texts, CONTENT_WIDTH) + OBJECTIVE_GAP);
  const gridY = goalY + (goal.length === 0 ? 0 : textHeight(goal, CONTENT_WIDTH) + STATEMENTS_GAP);
  const box = (key: string, y: number, paragraphs: readonly Paragraph[]) =>
    paragraphs.length === 0 ? [] : [textBox(key, { x: MARGIN, y, width: CONTENT_WIDTH }, paragraphs)];
  return {
    height: sentences.length + goal.length + statements.length === 0 ? 0 : gridY + grid.height,
    place: (y) => [
      ...box("sentences", y + SENTENCE_GAP, texts),
      ...box("objective", y + goalY, goal),
      ...grid.place(y + gridY),
    ],
  };
}

function statementGrid(statements: readonly string[]): UnderLine | null {
  if (statements.length === 0) return { height: 0, place: () => [] };
  if (statements.length > MOST_STATEMENTS) return null;
  const aRow = A_ROW[statements.length] ?? 1;
  const columns = 12 / aRow;
  const width = columnsWidth(columns);
  const textWidthPoints = aRow === 1 ? width : width - GUTTER / 3;
  const texts = statements.map((text) => [plain(text, { sizePoints: TEXT_SIZE })]);
  if (texts.some((text) => lineCount(text, textWidthPoints) > MOST_LINES)) return null;
  const rows = partsOf(texts, aRow).map((row) =>
    Math.max(...row.map((text) => textHeight(text, textWidthPoints))),
  );
  const topOf = (row: number) =>
    rows.slice(0, row).reduce((sum, height) => sum + STATEMENT_TEXT + height + ROW_GAP, 0);
  return {
    height: topOf(rows.length) - ROW_GAP,
    place: (y) =>
      texts.flatMap((text, index) => {
        const x = columnX(1 + columns * (index % aRow));
        const top = y + topOf(Math.floor(index / aRow));
        const key = `statement-${index + 1}`;
        return [
          blockRule(`${key}-rule`, { x, y: top, width }, "blue"),
          textBox(key, { x, y: top + STATEMENT_TEXT, width: textWidthPoints }, text),
        ];
      }),
  };
}
