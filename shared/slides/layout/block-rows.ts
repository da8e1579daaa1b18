// Blocks as rows of a list: a rule, a heading with its count, lines.
import type { Block } from "../../review/composition.ts";
import { textWidth } from "../../text/glyph-widths.ts";
import type { Paragraph } from "../placed-page.ts";
import { wrapRuns } from "../text/wrap-runs.ts";
import { lineRuns, paragraph, plain, run, toneColor } from "./elements.ts";
import { type ListRow, listRow, type RowRule, type Track } from "./row-list.ts";

const TEXT_SIZE = 14;
const COUNT_WIDTH = 40;
/** Points under a block's rule, above each of its lines, between blocks. */
const SPACINGS = {
  usual: { rule: 8, bulleted: 3, plain: 4, block: 12 },
  close: { rule: 8, bulleted: 2, plain: 2, block: 12 },
  tight: { rule: 6, bulleted: 0, plain: 0, block: 7 },
} as const;

/** The tracks of blocks in a column of that width. */
export function blockTracks(width: number): readonly Track[] {
  return [
    { key: "", x: 0, width },
    { key: "counts", x: width - COUNT_WIDTH, width: COUNT_WIDTH },
  ];
}

export interface BlockStyle {
  /** The rule of a blue block: as on top of a column, or between groups. */
  blueRule: "blue" | "dark";
  /** The size and colour of a block without heading. */
  lead: { sizePoints: number; color: "ink" | "blue" };
  spacing: keyof typeof SPACINGS;
}

/** A block's rows; `source` is its number in the slide's list. */
export function blockRows(block: Block, source: number, width: number, style: BlockStyle): ListRow[] {
  const tracks = blockTracks(width);
  const ruleOf: RowRule = block.tone === "blue" ? style.blueRule : block.tone;
  const spacing = SPACINGS[style.spacing];
  const opening = { rule: ruleOf, hasRuleFirst: true, before: spacing.rule } as const;
  const isLead = block.heading === null && !block.isBulleted;
  const lines = block.lines.map((line) => {
    const font = isLead ? style.lead : { sizePoints: TEXT_SIZE };
    return paragraph(lineRuns(line, font), { hasBullet: block.isBulleted });
  });
  const before = block.isBulleted ? spacing.bulleted : spacing.plain;
  const rows = lines.map((line, index) =>
    listRow(tracks, source, [[line]], {
      before,
      ...(index === 0 && block.heading === null ? opening : {}),
    }),
  );
  if (block.heading === null) return rows;
  const cells = [[headingOf(block, width)], countOf(block)];
  return [listRow(tracks, source, cells, { ...opening, keepsWithNext: rows.length > 0 }), ...rows];
}

/** Blocks under each other. */
export function stackedBlocks(blocks: readonly Block[], width: number, style: BlockStyle): ListRow[] {
  return blocks.flatMap((block, index) =>
    withGapBefore(blockRows(block, index, width, style), index === 0 ? 0 : SPACINGS[style.spacing].block),
  );
}

/** Space between a block and the one before. */
function withGapBefore(rows: readonly ListRow[], gapBefore: number): ListRow[] {
  return rows.map((row, index) => (index === 0 ? { ...row, gapBefore } : row));
}

function headingOf({ heading, tone, count }: Block, width: number): Paragraph {
  const style = { sizePoints: TEXT_SIZE, isBold: true, color: toneColor(tone) };
  const text = heading ?? "";
  if (count === null || textWidth(text, TEXT_SIZE, true) <= width - COUNT_WIDTH) return plain(text, style);
  // The heading breaks before the count beside it.
  const lines = wrapRuns([run(text, style)], width - COUNT_WIDTH);
  const parts = lines.map(({ start }, index) => text.slice(start, lines[index + 1]?.start).trimEnd());
  return plain(parts.join("\v"), style);
}

function countOf({ count, tone }: Block): readonly Paragraph[] {
  if (count === null) return [];
  const style = { sizePoints: TEXT_SIZE, isBold: true, color: toneColor(tone) };
  return [plain(count, style, { align: "end" })];
}
