// 7. Small multiples: a chart a cell, six a page.

import type { Curves } from "../../../review/composition.ts";
import { textWidth } from "../../../text/glyph-widths.ts";
import { lineText } from "../../../text/line-text.ts";
import { partsOf, times } from "../../../times.ts";
import type { Paragraph, PlacedElement } from "../../placed-page.ts";
import { shortenedToLines } from "../../text/shorten.ts";
import { textHeight } from "../../text/wrap-runs.ts";
import { blockRule, plain, textBox } from "../elements.ts";
import { columnsWidth, columnX, type Space } from "../grid.ts";
import type { HeightOf, PageDraft } from "../page-draft.ts";

type Curve = Curves["curves"][number];

const MOST_A_PAGE = 6;
const NAME_SIZES = { usual: 12, long: 11 } as const;
const CAPTION_SIZE = 11;
const NAME_LINES = 2;
const TEXT_GAP = 6;
const CHART_GAP = 4;
const ROW_GAP = 8;
const CHART_HEIGHT = 104;
const SOLE_CHART_HEIGHT = 220;

export function curvesDrafts({ curves }: Curves, heightOf: HeightOf): PageDraft[] {
  const pages = Math.ceil(curves.length / MOST_A_PAGE);
  const size = Math.ceil(curves.length / Math.max(1, pages));
  return times(pages, (page) => {
    const first = page * size;
    return pageDraft(curves.slice(first, first + size), first, heightOf(page));
  });
}

function pageDraft(curves: readonly Curve[], first: number, height: number): PageDraft {
  const { aRow, columns } = gridOf(curves.length);
  const width = columnsWidth(columns);
  const texts = curves.map((curve) => cellText(curve, width));
  const rows = Math.ceil(curves.length / aRow);
  const textHeights = partsOf(texts, aRow).map((row) =>
    Math.max(...row.map((text) => textHeight(text, width))),
  );
  const chartHeight = curves.length === 1 ? SOLE_CHART_HEIGHT : CHART_HEIGHT;
  const above = textHeights.reduce((sum, own) => sum + TEXT_GAP + own + CHART_GAP, 0) + ROW_GAP * (rows - 1);
  const wanted = above + chartHeight * rows;
  return {
    first,
    end: first + curves.length,
    height: Math.min(wanted, height),
    filledHeight: Math.min(wanted, height),
    notes: curves.flatMap(({ name, caption }, index) => cutOf(name, caption, texts[index] ?? [])),
    place: (space) => cells(curves, texts, { aRow, columns, textHeights, chartHeight, above, rows }, space),
  };
}

interface CellGrid {
  aRow: number;
  columns: number;
  rows: number;
  textHeights: readonly number[];
  chartHeight: number;
  /** Everything but the charts, in points. */
  above: number;
}

function gridOf(count: number): { aRow: number; columns: number } {
  if (count === 1) return { aRow: 1, columns: 12 };
  return count <= 4 ? { aRow: 2, columns: 6 } : { aRow: 3, columns: 4 };
}

function cells(
  curves: readonly Curve[],
  texts: readonly (readonly Paragraph[])[],
  { aRow, columns, rows, textHeights, chartHeight, above }: CellGrid,
  { top, bottom }: Space,
): PlacedElement[] {
  const width = columnsWidth(columns);
  const height = Math.min(chartHeight, (bottom - top - above) / rows);
  return curves.flatMap(({ chart }, index) => {
    const row = Math.floor(index / aRow);
    const before = textHeights
      .slice(0, row)
      .reduce((sum, own) => sum + TEXT_GAP + own + CHART_GAP + height + ROW_GAP, 0);
    const x = columnX(1 + columns * (index % aRow));
    const y = top + before;
    const chartY = y + TEXT_GAP + (textHeights[row] ?? 0) + CHART_GAP;
    const key = `curve-${chart.key}`;
    return [
      blockRule(`${key}-rule`, { x, y, width }, "blue"),
      textBox(key, { x, y: y + TEXT_GAP, width }, texts[index] ?? []),
      {
        kind: "chart" as const,
        key: `${key}-chart`,
        box: { x, y: chartY, width, height },
        chartKey: chart.key,
        description: chart.description,
      },
    ];
  });
}

/** The name, smaller where it is long, and its caption. */
function cellText({ name, caption }: Curve, width: number): readonly Paragraph[] {
  const isLong = textWidth(name, NAME_SIZES.usual, true) > width;
  const font = { sizePoints: isLong ? NAME_SIZES.long : NAME_SIZES.usual, isBold: true };
  const captionFont = { sizePoints: CAPTION_SIZE, isBold: false };
  return [
    plain(shortenedToLines(name, font, width, NAME_LINES), { ...font, color: "blue" }),
    plain(shortenedToLines(caption, captionFont, width, 1), { ...captionFont, color: "grey" }),
  ];
}

function cutOf(name: string, caption: string, texts: readonly Paragraph[]): string[] {
  const shown = texts.map(({ runs }) => lineText(runs));
  return [name, caption].filter((text, index) => text !== shown[index]);
}
