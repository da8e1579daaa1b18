// 6. A native table over as many pages as it needs, its panel on the first.

import type { Table } from "../../../review/composition.ts";
import { listOf } from "../../../review/usual-compositions.ts";
import type { Paragraph, PlacedElement } from "../../placed-page.ts";
import { textHeight } from "../../text/wrap-runs.ts";
import { textBox } from "../elements.ts";
import { CONTENT_RIGHT, CONTENT_WIDTH, columnsWidth, columnX, MARGIN } from "../grid.ts";
import { type HeightOf, leastHeight, type PageDraft } from "../page-draft.ts";
import { statementDrafts } from "./statement.ts";
import { fillPages } from "./table-filling.ts";
import { FOOT_GAP, footParagraphs, type TableFeet, tableFeet } from "./table-foot.ts";
import { FIXED_SIZE, type MeasuredRow, type MeasuredTable, measureTable } from "./table-measure.ts";
import { heightOfRows, pageTable } from "./table-page.ts";
import { placedPanel, type TablePanelLayout } from "./table-panel.ts";

const PANEL_COLUMNS = 3;
const MOST_FOOT_HEIGHT = 80;
/** Rows that may do without panel where they then all stand on one page. */
const PANEL_LESS = { least: 7, most: 9 } as const;
const SIZES = { usual: 12, small: 11 } as const;

/** The table's pages; the body ends with the page `lastBodyPage`, counted from 0. */
export function tableDrafts(
  table: Table,
  heightOf: HeightOf,
  lastBodyPage = Number.POSITIVE_INFINITY,
): PageDraft[] {
  if (textHeight(footParagraphs(table.foot, []), CONTENT_WIDTH) > MOST_FOOT_HEIGHT)
    return withFootPages(table, heightOf);
  const withPanel = tablePages(table, heightOf, lastBodyPage);
  if (withPanel.length === 1 || table.panel === null) return withPanel;
  const isCandidate = table.rows.length >= PANEL_LESS.least && table.rows.length <= PANEL_LESS.most;
  if (!isCandidate || table.panel.chart !== null) return withPanel;
  const without = tablePages(panelLess(table, table.panel), heightOf, lastBodyPage);
  return without.length === 1 ? without : withPanel;
}

/** A foot too long to stand under the table is a list on the next page. */
function withFootPages(table: Table, heightOf: HeightOf): PageDraft[] {
  const pages = tableDrafts({ ...table, foot: [] }, heightOf);
  const rows = table.foot.map((text) => ({ number: null, text, isHeading: false, state: null }));
  const list = statementDrafts(listOf(rows), (page) => heightOf(page + pages.length));
  const end = table.rows.length;
  return [...pages, ...list.map((page) => ({ ...page, first: end, end, texts: page.end - page.first }))];
}

/** The panel's words at the table's foot, second lines of cells behind the first. */
function panelLess(table: Table, { figure, captions }: NonNullable<Table["panel"]>): Table {
  const head = {
    text: `${figure.value}${figure.unit} ${figure.word}`,
    tone: "secondary",
    isStrong: false,
  } as const;
  const rest = captions.flatMap((line) => [
    { text: " ; ", tone: "secondary", isStrong: false } as const,
    ...line,
  ]);
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const [first, ...others] = cell.lines;
      if (first === undefined || others.length === 0) return cell;
      const behind = others.flatMap((line) => [
        { text: " (", tone: "secondary", isStrong: false } as const,
        ...line,
        { text: ")", tone: "secondary", isStrong: false } as const,
      ]);
      return { ...cell, lines: [[...first, ...behind]] };
    }),
  }));
  return { ...table, rows, panel: null, foot: [[head, ...rest], ...table.foot] };
}

function tablePages(table: Table, heightOf: HeightOf, lastBodyPage: number): PageDraft[] {
  const panel = table.panel === null ? null : placedPanel(table.panel, columnsWidth(PANEL_COLUMNS));
  const panelX = panel === null ? MARGIN : columnX(1 + PANEL_COLUMNS);
  const width = CONTENT_RIGHT - panelX;
  const feet = tableFeet(table, width, lastBodyPage);
  const at = (sizePoints: number) => {
    const measured = measureTable(table, width, sizePoints, leastHeight(heightOf) - feet.highest);
    return { measured, pages: fillPages(table, measured, heightOf, feet) };
  };
  const usual = at(SIZES.usual);
  const canShrink = table.rows.some(({ sizePoints }) => sizePoints !== FIXED_SIZE);
  const small = usual.pages.length > 1 && canShrink ? at(SIZES.small) : usual;
  const isSmallBest = small.pages.length < usual.pages.length;
  const best = isSmallBest ? small : usual;
  const own = isSmallBest && panel === null ? ownTables(table, small.pages, width, heightOf, feet) : null;
  // A page without the panel has the whole width.
  const wide = panel !== null && best.pages.length > 1 ? best.measured.wider(CONTENT_WIDTH - width) : null;
  return best.pages.map((bestRows, page) => {
    const isWide = wide !== null && page > 0;
    const { measured, rows } = own?.[page] ?? { measured: best.measured, rows: bestRows };
    return pageDraft(table, isWide ? wide : measured, rows, {
      isFirst: page === 0,
      x: isWide ? MARGIN : panelX,
      width: isWide ? CONTENT_WIDTH : width,
      panel: page === 0 ? panel : null,
      foot: feet.under(rows, page, page === best.pages.length - 1),
    });
  });
}

interface OwnTable {
  measured: MeasuredTable;
  rows: readonly MeasuredRow[];
}

/**
 * The rows of small pages at the usual size, each page a table whose columns are as wide as its own cells ask for; `null`
 * where one of them does not hold.
 */
function ownTables(
  table: Table,
  pages: readonly (readonly MeasuredRow[])[],
  width: number,
  heightOf: HeightOf,
  feet: TableFeet,
): OwnTable[] | null {
  const own = pages.map((page, index): OwnTable | null => {
    const first = page[0]?.source ?? 0;
    const part = { ...table, rows: page.map(({ row }) => row) };
    const measured = measureTable(part, width, SIZES.usual, heightOf(index));
    const rows = measured.rows.map((row) => ({ ...row, source: first + row.source }));
    const foot = feet.height(rows, index, index === pages.length - 1);
    const height = measured.headerHeight + heightOfRows(measured, rows) + foot;
    // A row higher than a page is in pieces, each of them a part of it.
    const isWhole = new Set(page.map(({ source }) => source)).size === page.length;
    return isWhole && rows.length === page.length && height <= heightOf(index) ? { measured, rows } : null;
  });
  return own.every((page) => page !== null) ? own : null;
}

interface PageParts {
  isFirst: boolean;
  x: number;
  width: number;
  panel: TablePanelLayout | null;
  foot: readonly Paragraph[];
}

function pageDraft(
  table: Table,
  measured: MeasuredTable,
  rows: readonly MeasuredRow[],
  parts: PageParts,
): PageDraft {
  const { isFirst, x, width, panel, foot } = parts;
  const placed = pageTable(table, measured, rows);
  const footHeight = textHeight(foot, width);
  const height = Math.max(
    placed.height + (foot.length === 0 ? 0 : FOOT_GAP + footHeight),
    panel?.height ?? 0,
  );
  return {
    first: rows[0]?.source ?? 0,
    end: (rows.at(-1)?.source ?? -1) + 1,
    height,
    filledHeight: height,
    notes: isFirst ? measured.notes : [],
    place: ({ top, bottom }): PlacedElement[] => {
      const footY = Math.max(top + placed.height + FOOT_GAP, bottom - footHeight);
      return [
        ...(panel?.place(MARGIN, { top, bottom }) ?? []),
        { ...placed.table, x, y: top },
        ...(foot.length === 0 ? [] : [textBox("foot", { x, y: footY, width }, foot)]),
      ];
    },
  };
}
