// 9. Domains two by two, in reading order: the split of the page that takes the least height.

import type { Block, Quadrants } from "../../../review/composition.ts";
import { partsOf, times } from "../../../times.ts";
import type { PlacedElement } from "../../placed-page.ts";
import { type BlockStyle, blockRows, blockTracks, stackedBlocks } from "../block-rows.ts";
import { columnsWidth, columnX } from "../grid.ts";
import { type HeightOf, leastHeight, type PageDraft } from "../page-draft.ts";
import { type ListRow, placeRows, rowsHeight, shareRows, splitTallRows } from "../row-list.ts";

const SPLITS = [6, 7, 8, 5, 4] as const;
/** Between rows of domains at least, and what they share at most. */
const ROW_GAP = 12;
const MOST_SPARE = 28;
const MOST_A_PAGE = 6;
const LOOK = { blueRule: "blue", lead: { sizePoints: 14, color: "ink" } } as const;
const USUAL: BlockStyle = { ...LOOK, spacing: "usual" };
/** Where it saves a page. */
const CLOSE: BlockStyle = { ...LOOK, spacing: "close" };

/** A page of domains: their numbers, and the columns of its left side. */
interface Grid {
  first: number;
  cells: readonly (readonly ListRow[])[];
  left: number;
  height: number;
}

export function quadrantsDrafts({ blocks }: Quadrants, heightOf: HeightOf): PageDraft[] {
  const usual = gridsOf(blocks, USUAL, heightOf);
  const close = gridsOf(blocks, CLOSE, heightOf);
  if (close === null) return inColumns(blocks, heightOf);
  const isUsual = usual !== null && usual.length <= close.length;
  const [grids, style] = isUsual ? [usual, USUAL] : [close, CLOSE];
  return balanced(grids, blocks, style, heightOf).map(gridDraft);
}

/** Pages filled in order; `null` where one domain alone is too high for a page. */
function gridsOf(blocks: readonly Block[], style: BlockStyle, heightOf: HeightOf): readonly Grid[] | null {
  const grids: Grid[] = [];
  let first = 0;
  while (first < blocks.length) {
    const grid = fullestGrid(blocks, first, style, heightOf(grids.length));
    if (grid === null) return null;
    grids.push(grid);
    first += grid.cells.length;
  }
  return grids;
}

/** As many whole domains as hold from `first` on; `null` where one alone is too high. */
function fullestGrid(
  blocks: readonly Block[],
  first: number,
  style: BlockStyle,
  height: number,
): Grid | null {
  for (let count = Math.min(MOST_A_PAGE, blocks.length - first); count > 0; count -= 1) {
    const grid = lowestGrid(blocks.slice(first, first + count), first, style);
    if (grid.height <= height) return grid;
  }
  return null;
}

function lowestGrid(blocks: readonly Block[], first: number, style: BlockStyle): Grid {
  const splits = blocks.length === 1 ? [12] : SPLITS;
  const grids = splits.map((left): Grid => {
    const cells = blocks.map((block, index) => {
      const columns = blocks.length === 1 ? 12 : index % 2 === 0 ? left : 12 - left;
      return blockRows(block, first + index, columnsWidth(columns), style);
    });
    return { first, cells, left, height: gridHeight(cells) };
  });
  return grids.reduce((best, grid) => (grid.height < best.height - 0.5 ? grid : best));
}

function gridHeight(cells: Grid["cells"]): number {
  const heights = rowHeights(cells);
  return heights.reduce((sum, height) => sum + height, ROW_GAP * (heights.length - 1));
}

function rowHeights(cells: Grid["cells"]): number[] {
  return partsOf(cells, 2).map((row) => Math.max(...row.map(rowsHeight)));
}

/** The same number of pages with domains shared evenly, where each still holds. */
function balanced(
  grids: readonly Grid[],
  blocks: readonly Block[],
  style: BlockStyle,
  heightOf: HeightOf,
): readonly Grid[] {
  if (grids.length < 2) return grids;
  const even = times(grids.length, (page) => {
    const first = Math.ceil((page * blocks.length) / grids.length);
    const end = Math.ceil(((page + 1) * blocks.length) / grids.length);
    return lowestGrid(blocks.slice(first, end), first, style);
  });
  return even.every(({ height }, page) => height <= heightOf(page)) ? even : grids;
}

function gridDraft({ first, cells, left, height }: Grid): PageDraft {
  const heights = rowHeights(cells);
  return {
    first,
    end: first + cells.length,
    height,
    filledHeight: height,
    notes: [],
    place: ({ top, bottom }): PlacedElement[] => {
      const spare = heights.length > 1 ? Math.min(MOST_SPARE, (bottom - top - height) / heights.length) : 0;
      return cells.flatMap((rows, index) => {
        const row = Math.floor(index / 2);
        const isLeft = index % 2 === 0;
        const width = columnsWidth(cells.length === 1 ? 12 : isLeft ? left : 12 - left);
        const above = heights.slice(0, row).reduce((sum, own) => sum + own + ROW_GAP + spare, 0);
        const place = { x: columnX(isLeft ? 1 : 1 + left), y: top + above, width };
        return placeRows(`block-${first + index + 1}`, blockTracks(width), rows, place);
      });
    },
  };
}

/** Domains too long for a grid: one after the other in two columns a page. */
function inColumns(blocks: readonly Block[], heightOf: HeightOf): PageDraft[] {
  const width = columnsWidth(6);
  const tracks = blockTracks(width);
  const rows = splitTallRows(tracks, stackedBlocks(blocks, width, USUAL), leastHeight(heightOf));
  const columns = shareRows(rows, (column) => heightOf(Math.floor(column / 2)), 2);
  return partsOf(columns, 2).map((own) => {
    const sources = own.flat().map(({ source }) => source);
    const height = Math.max(...own.map((column) => rowsHeight(column)));
    return {
      first: sources[0] ?? 0,
      end: (sources.at(-1) ?? -1) + 1,
      height,
      filledHeight: height,
      notes: [],
      place: ({ top }) =>
        own.flatMap((column, index) =>
          placeRows(index === 0 ? "blocks" : "blocks-2", tracks, column, {
            x: columnX(1 + 6 * index),
            y: top,
            width,
          }),
        ),
    };
  });
}
