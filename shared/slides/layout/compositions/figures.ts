// 9. A row of figures over blocks in two columns.

import type { Block, Figure, Figures } from "../../../review/composition.ts";
import { blockOf } from "../../../review/usual-compositions.ts";
import { partsOf, times } from "../../../times.ts";
import type { PlacedElement } from "../../placed-page.ts";
import { textHeight } from "../../text/wrap-runs.ts";
import { type BlockStyle, blockTracks, stackedBlocks } from "../block-rows.ts";
import { captionsOf, type FigureRow, figureRow, figureStyle } from "../figure-row.ts";
import { columnsWidth, columnX } from "../grid.ts";
import { type HeightOf, leastHeight, type PageDraft } from "../page-draft.ts";
import { type ListRow, placeRows, rowsHeight, shareRows, splitTallRows } from "../row-list.ts";

const BLOCKS_GAP = 16;
/** Where the blocks start at the highest: under figures of one line of captions. */
const LEAST_FIGURES_HEIGHT = 108;
const SPLITS = [6, 5, 7, 4, 8] as const;
const MOST_FIGURES = 5;
const LEAD = { sizePoints: 18, color: "blue" } as const;
const BODY_LEAD = { sizePoints: 16, color: "ink" } as const;
const SMALL_LEAD = { sizePoints: 14, color: "ink" } as const;
/** Leads large, then in the sizes of staff's words, then all tighter. */
const STYLES = [
  { blueRule: "dark", lead: LEAD, spacing: "usual" },
  { blueRule: "dark", lead: BODY_LEAD, spacing: "usual" },
  { blueRule: "dark", lead: SMALL_LEAD, spacing: "usual" },
  { blueRule: "dark", lead: SMALL_LEAD, spacing: "tight" },
] as const satisfies readonly BlockStyle[];
/** Captions higher than that, in points, are told as a block under the figures. */
const MOST_CAPTION_HEIGHT = 84;

export function figuresDrafts(composition: Figures, heightOf: HeightOf): PageDraft[] {
  const shown = composition.figures.slice(0, MOST_FIGURES);
  const style = figureStyle(shown.length, false);
  const isLong = (figure: Figure) => textHeight(captionsOf(figure, style), style.width) > MOST_CAPTION_HEIGHT;
  const figures = shown.map((figure) => (isLong(figure) ? { ...figure, captions: [] } : figure));
  const told = [...shown.filter(isLong), ...composition.figures.slice(MOST_FIGURES)].map(asBlock);
  const blocks = [...composition.blocks, ...told];
  const row = figureRow(figures, style);
  const offset = figures.length === 0 ? 0 : Math.max(LEAST_FIGURES_HEIGHT, row.height + BLOCKS_GAP);
  const count = composition.blocks.length;
  const onePage = oneFitting(blocks, heightOf(0) - offset);
  if (onePage !== null || blocks.length === 0) return [figuresPage(row, onePage ?? [], offset, 0, count)];
  return overPages(row, blocks, offset, count, heightOf);
}

/** A column of blocks. */
interface BlockColumn {
  x: number;
  width: number;
  rows: readonly ListRow[];
}

/** The columns that take the least height, leads large and then small; `null` where none holds. */
function oneFitting(blocks: readonly Block[], height: number): BlockColumn[] | null {
  for (const style of STYLES) {
    const columns = lowest(blocks, style);
    if (columns !== null && columnsHeight(columns) <= height) return columns;
  }
  return null;
}

function lowest(blocks: readonly Block[], style: BlockStyle): BlockColumn[] | null {
  let best: BlockColumn[] | null = null;
  for (const columns of candidates(blocks, style)) {
    if (best === null || columnsHeight(columns) < columnsHeight(best) - 1) best = columns;
  }
  return best;
}

function candidates(blocks: readonly Block[], style: BlockStyle): BlockColumn[][] {
  if (blocks.length === 1) return [[blockColumn(blocks, 0, 1, 12, style)]];
  if (blocks.length > MOST_TRIED) return [];
  return SPLITS.flatMap((left) =>
    times(blocks.length - 1, (index) => [
      blockColumn(blocks.slice(0, index + 1), 0, 1, left, style),
      blockColumn(blocks.slice(index + 1), index + 1, 1 + left, 12 - left, style),
    ]),
  );
}

/** More blocks than that never stand on one page. */
const MOST_TRIED = 16;

function blockColumn(
  blocks: readonly Block[],
  first: number,
  column: number,
  columns: number,
  style: BlockStyle,
): BlockColumn {
  const width = columnsWidth(columns);
  const rows = stackedBlocks(blocks, width, style).map((row) => ({ ...row, source: row.source + first }));
  return { x: columnX(column), width, rows };
}

function columnsHeight(columns: readonly BlockColumn[]): number {
  return Math.max(0, ...columns.map(({ rows }) => rowsHeight(rows)));
}

/** Figures and the first blocks, then blocks in two columns a page. */
function overPages(
  row: FigureRow,
  blocks: readonly Block[],
  offset: number,
  count: number,
  heightOf: HeightOf,
): PageDraft[] {
  const width = columnsWidth(6);
  const tracks = blockTracks(width);
  const room = (page: number) => heightOf(page) - (page === 0 ? offset : 0);
  const all = stackedBlocks(blocks, width, { blueRule: "dark", lead: SMALL_LEAD, spacing: "usual" });
  const rows = splitTallRows(tracks, all, leastHeight(room));
  const columns = shareRows(rows, (column) => room(Math.floor(column / 2)), 2);
  return partsOf(columns, 2).map((pair, page) => {
    const own = pair.map((column, index) => ({
      x: columnX(1 + 6 * index),
      width,
      rows: column,
    }));
    const sources = own.flatMap(({ rows: placed }) => placed.map(({ source }) => source));
    const first = Math.min(count, sources[0] ?? 0);
    const end = Math.min(count, (sources.at(-1) ?? -1) + 1);
    return figuresPage(page === 0 ? row : null, own, page === 0 ? offset : 0, first, end);
  });
}

function figuresPage(
  row: FigureRow | null,
  columns: readonly BlockColumn[],
  offset: number,
  first: number,
  end: number,
): PageDraft {
  const blocks = columnsHeight(columns);
  const height = blocks === 0 ? (row?.height ?? 0) : offset + blocks;
  return {
    first,
    end,
    texts: columns.flatMap(({ rows }) => rows).filter(({ keepsWithNext }) => !keepsWithNext).length,
    height,
    filledHeight: height,
    notes: row?.notes ?? [],
    place: ({ top }): PlacedElement[] => [
      ...(row?.place(columnX(1), top) ?? []),
      ...placeBlockColumns(columns, top + offset),
    ],
  };
}

function placeBlockColumns(columns: readonly BlockColumn[], y: number): PlacedElement[] {
  return columns.flatMap(({ x, width, rows }, index) =>
    placeRows(index === 0 ? "blocks" : "blocks-2", blockTracks(width), rows, { x, y, width }),
  );
}

/** A figure as a block, where it does not stand in the row. */
function asBlock({ value, unit, label, captions }: Figure): Block {
  return blockOf(`${value}${unit} ${label}`, captions);
}
