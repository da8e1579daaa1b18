// Which rows of a table stand on which page: pages equal to one row, or whole groups.
import type { Table } from "../../../review/composition.ts";
import type { HeightOf } from "../page-draft.ts";
import type { TableFeet } from "./table-foot.ts";
import type { MeasuredRow, MeasuredTable } from "./table-measure.ts";
import { heightOfRows } from "./table-page.ts";

type Pages = MeasuredRow[][];
/** Whether rows hold on a page; the last has the table's foot. */
type Holds = (rows: readonly MeasuredRow[], page: number, isLast: boolean) => boolean;

/** How many pages more than the fewest are tried for equal ones. */
const MOST_TRIES = 4;

export function fillPages(table: Table, measured: MeasuredTable, heightOf: HeightOf, feet: TableFeet): Pages {
  const holds: Holds = (rows, page, isLast) => {
    const height = measured.headerHeight + heightOfRows(measured, rows) + feet.height(rows, page, isLast);
    return rows.length <= Math.max(1, table.rowsAPage) && height <= heightOf(page);
  };
  const { rows } = measured;
  if (rows.length === 0) return [[]];
  return table.filling === "equalPages" ? equalPages(rows, holds) : wholeGroups(rows, holds, table.rowsAPage);
}

function equalPages(rows: readonly MeasuredRow[], holds: Holds): Pages {
  const filled = greedy(
    rows.map((row) => [row]),
    holds,
  );
  for (let count = filled.length; count < filled.length + MOST_TRIES; count += 1) {
    const pages = equalParts(rows, count);
    if (pages.every((page, index) => holds(page, index, index === pages.length - 1))) return pages;
  }
  return filled;
}

/** Whole groups while they hold; one larger than a page in equal parts; a short last page shares with the one before. */
function wholeGroups(rows: readonly MeasuredRow[], holds: Holds, rowsAPage: number): Pages {
  const blocks = groupBlocks(rows).flatMap((block) =>
    holds(block, 1, false) ? [block] : equalPages(block, holds),
  );
  const pages = greedy(blocks, holds);
  const last = pages.at(-1) ?? [];
  const before = pages.at(-2);
  if (before === undefined || last.length >= rowsAPage / 2) return pages;
  const shared = balancedPair([...before, ...last], holds, pages.length);
  return shared === null ? pages : [...pages.slice(0, -2), ...shared];
}

/** Two pages as even as whole groups let them be, else as even as rows let them. */
function balancedPair(rows: readonly MeasuredRow[], holds: Holds, pages: number): Pages | null {
  const ends = rows.flatMap(({ row }, index) =>
    rows[index + 1]?.row.group !== row.group ? [index + 1] : [],
  );
  const half = rows.length / 2;
  const byEvenness = (one: number, other: number) => Math.abs(one - half) - Math.abs(other - half);
  const cuts = [...ends.slice(0, -1).sort(byEvenness), Math.ceil(half)];
  for (const cut of cuts) {
    const parts = [rows.slice(0, cut), rows.slice(cut)];
    const least = Math.min(...parts.map(({ length }) => length));
    const isEven = least >= half / 2 || cut === Math.ceil(half);
    if (isEven && parts.every((part, index) => holds(part, pages - 2 + index, index === 1))) return parts;
  }
  return null;
}

function groupBlocks(rows: readonly MeasuredRow[]): MeasuredRow[][] {
  const blocks: MeasuredRow[][] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const isSame = before !== undefined && row.row.group !== null && before.row.group === row.row.group;
    if (isSame) blocks.at(-1)?.push(row);
    else blocks.push([row]);
  });
  return blocks;
}

/** As many blocks a page as hold, in order; what holds on no page whole, under the table's foot, is parted. */
function greedy(blocks: readonly (readonly MeasuredRow[])[], holds: Holds): Pages {
  const pages: Pages = [];
  blocks.forEach((block, index) => {
    const isLast = index === blocks.length - 1;
    const page = pages.at(-1);
    if (page !== undefined && holds([...page, ...block], pages.length - 1, isLast)) page.push(...block);
    else pages.push(...heldParts(block, holds, pages.length, isLast));
  });
  return pages;
}

/** A block on as few pages as hold it from `firstPage` on, equal to one row. */
function heldParts(
  block: readonly MeasuredRow[],
  holds: Holds,
  firstPage: number,
  isLastBlock: boolean,
): Pages {
  for (let count = 1; count < block.length; count += 1) {
    const parts = equalParts(block, count);
    const isHeld = parts.every((part, index) =>
      holds(part, firstPage + index, isLastBlock && index === count - 1),
    );
    if (isHeld) return parts;
  }
  return block.map((row) => [row]);
}

function equalParts(rows: readonly MeasuredRow[], count: number): Pages {
  const base = Math.floor(rows.length / count);
  const longer = rows.length % count;
  const parts: Pages = [];
  let first = 0;
  for (let part = 0; part < count; part += 1) {
    const size = base + (part < longer ? 1 : 0);
    if (size > 0) parts.push(rows.slice(first, first + size));
    first += size;
  }
  return parts;
}
