// 8. Sorted bars, worst first, with figures and staff's words beside them.

import type { Bars, TableColumn, TableRow } from "../../../review/composition.ts";
import { tableOf } from "../../../review/usual-compositions.ts";
import { partsOf } from "../../../times.ts";
import type { PlacedElement } from "../../placed-page.ts";
import { type BlockStyle, blockTracks, stackedBlocks } from "../block-rows.ts";
import { CONTENT_WIDTH, columnsWidth, columnX, MARGIN } from "../grid.ts";
import type { HeightOf, PageDraft } from "../page-draft.ts";
import { type ListRow, placeRows, rowsHeight } from "../row-list.ts";
import { type BarChart, barChart } from "./bar-chart.ts";
import { type BarFigures, barFigures } from "./bar-figures.ts";
import { figuresDrafts } from "./figures.ts";
import { tableDrafts } from "./table.ts";

const MOST_BESIDE = 10;
const MOST_BARS = 16;
const SIDE_COLUMNS = [4, 5] as const;
const FIGURES_GAP = 5;
const STACK_GAP = 16;
const SIDE_STYLE = { blueRule: "dark", lead: { sizePoints: 14, color: "blue" } } as const;

export function barsDrafts(composition: Bars, heightOf: HeightOf): PageDraft[] {
  const { bars, figures, blocks } = composition;
  if (bars.length > MOST_BARS) return barsTable(composition, heightOf);
  const hasSide = figures.length + blocks.length > 0;
  if (!hasSide) return chartPages(composition, CONTENT_WIDTH, heightOf);
  if (bars.length <= MOST_BESIDE) {
    const beside = besideDraft(composition, heightOf(0));
    if (beside !== null) return stacked([beside, ...restDrafts(composition, beside, heightOf)], heightOf(0));
  }
  const charts = chartPages(composition, CONTENT_WIDTH, heightOf);
  return stacked([...charts, ...sideDrafts(composition, charts.length, heightOf)], heightOf(0));
}

/** The second page under the first one, where both hold on one. */
function stacked(pages: PageDraft[], room: number): PageDraft[] {
  const [over, under, ...others] = pages;
  if (over === undefined || under === undefined) return pages;
  const offset = over.height + STACK_GAP;
  const height = offset + under.height;
  if (height > room) return pages;
  const place: PageDraft["place"] = ({ top, bottom }) => [
    ...over.place({ top, bottom: top + over.height }),
    ...under.place({ top: top + offset, bottom }),
  ];
  const notes = [...over.notes, ...under.notes];
  return [{ ...over, end: under.end, height, filledHeight: height, notes, place }, ...others];
}

/** What stands beside the bars: figures, then blocks. */
interface Side {
  figures: BarFigures;
  width: number;
  x: number;
  rows: readonly ListRow[];
}

interface BesideDraft extends PageDraft {
  /** Rows of the blocks that do not hold beside the bars. */
  rest: readonly ListRow[];
}

/** Bars with the narrowest side that holds all, else with what of it holds; `null` where the bars alone don't. */
function besideDraft(composition: Bars, height: number): BesideDraft | null {
  let fallback: BesideDraft | null = null;
  for (const columns of SIDE_COLUMNS) {
    const chart = barChart(composition, columnsWidth(12 - columns));
    if (chart.height > height) continue;
    for (const spacing of ["usual", "tight"] as const) {
      const side = sideOf(composition, columns, spacing);
      const room = height - side.figures.height - gapOf(side);
      if (rowsHeight(side.rows) <= room) return draftOf(composition, chart, side, []);
      const kept = heldBlocks(side.rows, room);
      const rest = side.rows.slice(kept.length);
      if (room >= 0) fallback = draftOf(composition, chart, { ...side, rows: kept }, rest);
    }
  }
  return fallback;
}

/** The whole blocks that hold in a height. */
function heldBlocks(rows: readonly ListRow[], height: number): readonly ListRow[] {
  const ends = rows.flatMap(({ source }, index) => (rows[index + 1]?.source === source ? [] : [index + 1]));
  const end = ends.filter((count) => rowsHeight(rows.slice(0, count)) <= height).at(-1) ?? 0;
  return rows.slice(0, end);
}

function sideOf({ figures, blocks }: Bars, columns: number, spacing: BlockStyle["spacing"]): Side {
  const width = columnsWidth(columns);
  return {
    figures: barFigures(figures, width),
    width,
    x: columnX(13 - columns),
    rows: stackedBlocks(blocks, width, { ...SIDE_STYLE, spacing }),
  };
}

function gapOf({ figures }: Side): number {
  return figures.height === 0 ? 0 : FIGURES_GAP;
}

function draftOf(composition: Bars, chart: BarChart, side: Side, rest: readonly ListRow[]): BesideDraft {
  const sideHeight = side.figures.height + gapOf(side) + rowsHeight(side.rows);
  return {
    first: 0,
    end: composition.bars.length,
    height: Math.max(chart.height, sideHeight),
    filledHeight: Math.max(chart.filledHeight, sideHeight),
    notes: [...chart.notes, ...side.figures.notes],
    rest,
    place: ({ top, bottom }): PlacedElement[] => [
      ...chart.place(MARGIN, { top, bottom }),
      ...side.figures.place(side.x, top),
      ...placeRows("blocks", blockTracks(side.width), side.rows, {
        x: side.x,
        y: top + side.figures.height + gapOf(side),
        width: side.width,
      }),
    ],
  };
}

/** Blocks that did not hold beside the bars, on the next page. */
function restDrafts(composition: Bars, beside: BesideDraft, heightOf: HeightOf): PageDraft[] {
  const left = new Set(beside.rest.map(({ source }) => source));
  const blocks = composition.blocks.filter((_, index) => left.has(index));
  return left.size === 0 ? [] : sideDrafts({ ...composition, figures: [], blocks }, 1, heightOf);
}

/** Figures and blocks after bars that take the whole width. */
function sideDrafts({ bars, figures, blocks }: Bars, after: number, heightOf: HeightOf): PageDraft[] {
  const pages = figuresDrafts({ kind: "figures", figures, blocks }, (page) => heightOf(page + after));
  return pages.map((page) => ({ ...page, first: bars.length, end: bars.length }));
}

/** Bars over the page's width, on as many pages as they need. */
function chartPages(composition: Bars, width: number, heightOf: HeightOf): PageDraft[] {
  const { bars } = composition;
  for (let pages = 1; pages <= bars.length; pages += 1) {
    const size = Math.ceil(bars.length / pages);
    const charts = partsOf(bars, size).map((own, page) => ({
      first: page * size,
      end: page * size + own.length,
      chart: barChart({ ...composition, bars: own }, width),
    }));
    const isHeld = charts.every(({ chart }, page) => chart.height <= heightOf(page));
    if (isHeld || size === 1) {
      return charts.map(({ first, end, chart }) => ({
        first,
        end,
        height: chart.height,
        filledHeight: chart.filledHeight,
        notes: chart.notes,
        place: (space) => chart.place(MARGIN, space),
      }));
    }
  }
  return [];
}

/** More bars than a chart holds: a table of them, figures and blocks after it. */
function barsTable(composition: Bars, heightOf: HeightOf): PageDraft[] {
  const { bars, figures, blocks, header, asideHeader, description } = composition;
  const hasAside = bars.some(({ asideText }) => asideText !== null);
  const columns: TableColumn[] = [
    { header, subHeader: null, align: "start", width: "rest" },
    { header: "Résultat", subHeader: null, align: "end", width: "natural" },
    ...(hasAside
      ? [{ header: asideHeader ?? "", subHeader: null, align: "end", width: "natural" } as const]
      : []),
  ];
  const cell = (text: string, isUnder: boolean) => ({
    lines: [[{ text, tone: isUnder ? ("bad" as const) : ("neutral" as const), isStrong: isUnder }]],
    isTickBox: false,
  });
  const rows: TableRow[] = bars.map(({ label, valueText, asideText, isUnder }) => ({
    cells: [
      cell(label, isUnder),
      cell(`${isUnder ? "○\u00a0" : ""}${valueText}`, isUnder),
      ...(hasAside ? [cell(asideText ?? "", false)] : []),
    ],
    group: null,
    isTotal: false,
    note: null,
    sizePoints: 12,
  }));
  const table = tableDrafts(tableOf({ columns, rows, description }), heightOf);
  return figures.length + blocks.length === 0
    ? table
    : [...table, ...sideDrafts(composition, table.length, heightOf)];
}
