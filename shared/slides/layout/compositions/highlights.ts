// 5. What marked the year: the strip of its months on top when all fits, staff's words under it.

import type { Block, Highlights, StatementRow } from "../../../review/composition.ts";
import { listOf } from "../../../review/usual-compositions.ts";
import type { PlacedElement } from "../../placed-page.ts";
import { textHeight } from "../../text/wrap-runs.ts";
import { blockTracks, stackedBlocks } from "../block-rows.ts";
import { lineRuns, paragraph, plain, run, textBox } from "../elements.ts";
import { CONTENT_WIDTH, columnsWidth, columnX, MARGIN } from "../grid.ts";
import type { HeightOf, PageDraft } from "../page-draft.ts";
import { type ListRow, listRow, placeRows, rowsHeight, type Track } from "../row-list.ts";
import { statementDrafts } from "./statement.ts";
import { stripHeight, yearStrip } from "./year-strip.ts";

const STRIP_GAP = 8;
const LEAD_SIZE = 20;
const TEXT_SIZE = 14;
/** A row is its lines and 6 points, with a light rule in their middle. */
const ROW_SPACING = { before: 3, after: 3, rule: "light" } as const;
const LEFT_COLUMNS = 4;
const BLOCK_STYLE = {
  blueRule: "blue",
  lead: { sizePoints: TEXT_SIZE, color: "ink" },
  spacing: "usual",
} as const;

export function highlightsDrafts(highlights: Highlights, heightOf: HeightOf): PageDraft[] {
  const { strip } = highlights;
  const withStrip = strip === null ? null : stripDraft(highlights, strip, heightOf(0));
  if (withStrip !== null) return [withStrip];
  const { lead, rows, foot, footWithoutStrip, blocks } = highlights;
  return statementDrafts(
    {
      ...listOf([...rows, ...blocks.flatMap(blockAsRows)], [...footWithoutStrip, ...foot]),
      lead,
    },
    heightOf,
  );
}

/** The strip over staff's words; `null` when they do not all fit. */
function stripDraft(
  highlights: Highlights,
  strip: NonNullable<Highlights["strip"]>,
  height: number,
): PageDraft | null {
  const left = leftColumn(highlights);
  const right = rightColumn(highlights, left === null ? MARGIN : columnX(1 + LEFT_COLUMNS));
  const words = Math.max(left?.height ?? 0, right.height);
  const taken = stripHeight(strip) + (words === 0 ? 0 : STRIP_GAP + words);
  if (taken > height) return null;
  return {
    first: 0,
    end: highlights.rows.length,
    height: taken,
    filledHeight: taken,
    notes: [],
    place: ({ top }) => {
      const y = top + stripHeight(strip) + STRIP_GAP;
      return [...yearStrip(highlights.year, strip, top), ...(left?.place(y) ?? []), ...right.place(y)];
    },
  };
}

interface WordsColumn {
  height: number;
  place: (y: number) => PlacedElement[];
}

function leftColumn({ lead, blocks }: Highlights): WordsColumn | null {
  if (lead === null && blocks.length === 0) return null;
  const width = columnsWidth(LEFT_COLUMNS);
  const text = lead === null ? [] : [plain(lead, { sizePoints: LEAD_SIZE, color: "blue" })];
  const leadHeight = textHeight(text, width);
  const rows = stackedBlocks(blocks, width, BLOCK_STYLE);
  const gap = lead === null || rows.length === 0 ? 0 : STRIP_GAP;
  return {
    height: leadHeight + gap + rowsHeight(rows),
    place: (y) => [
      ...(text.length === 0 ? [] : [textBox("lead", { x: MARGIN, y, width }, text)]),
      ...placeRows("blocks", blockTracks(width), rows, { x: MARGIN, y: y + leadHeight + gap, width }),
    ],
  };
}

function rightColumn({ rows, foot }: Highlights, x: number): WordsColumn {
  const width = MARGIN + CONTENT_WIDTH - x;
  const tracks: readonly Track[] = [{ key: "", x: 0, width }];
  const list = [
    ...rows.map((row, index) => textRow(row, index, tracks)),
    ...foot.map((line) => footRow(line, tracks)),
  ];
  return {
    height: rowsHeight(list),
    place: (y) => placeRows("list", tracks, list, { x, y, width }),
  };
}

function textRow(
  { number, text, isHeading, state }: StatementRow,
  source: number,
  tracks: readonly Track[],
): ListRow {
  const style = isHeading
    ? { sizePoints: TEXT_SIZE, isBold: true, color: "blue" as const }
    : { sizePoints: TEXT_SIZE };
  const runs = [
    ...(number === null ? [] : [run(`${number}\u00a0\u00a0`, { ...style, isBold: true, color: "blue" })]),
    ...lineRuns(text, style),
    ...(state === null ? [] : [run("\u00a0\u00a0", style), ...lineRuns(state, style)]),
  ];
  return listRow(tracks, source, [[paragraph(runs)]], ROW_SPACING);
}

function footRow(line: string, tracks: readonly Track[]): ListRow {
  return listRow(tracks, -1, [[plain(line, { sizePoints: TEXT_SIZE, color: "grey" })]], ROW_SPACING);
}

/** A block as rows of the list, under its heading. */
function blockAsRows({ heading, lines, tone }: Block): StatementRow[] {
  const head: StatementRow[] =
    heading === null
      ? []
      : [
          {
            number: null,
            text: [{ text: heading, tone, isStrong: true }],
            isHeading: true,
            state: null,
          },
        ];
  return [...head, ...lines.map((text) => ({ number: null, text, isHeading: false, state: null }))];
}
