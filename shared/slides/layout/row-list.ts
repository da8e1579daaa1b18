// Rows under each other in a column, shared between columns and pages: lists, dates, numbered statements.
import { times } from "../../times.ts";
import type { ColorName, Paragraph, PlacedElement } from "../placed-page.ts";
import { splitParagraphs, textHeight } from "../text/wrap-runs.ts";
import { blockRule, type ColumnText, columnBox, rule } from "./elements.ts";

/** A vertical strip of a list, which becomes one text box: number, text, state. */
export interface Track {
  key: string;
  /** From the list's left edge. */
  x: number;
  width: number;
}

/** The rule on a row's top edge. */
export type RowRule = "light" | "dark" | "blue" | "good" | "bad" | null;

export interface RowSpacing {
  /** Above its rule, but on top of a column. */
  gapBefore: number;
  /** Between its rule and its text. */
  before: number;
  after: number;
  rule: RowRule;
  /** The rule is drawn on the first row of a column too. */
  hasRuleFirst: boolean;
  /** A column does not end with it. */
  keepsWithNext: boolean;
  /** Most points that it takes of what is left on the page. */
  mostShare: number;
}

export interface ListRow extends RowSpacing {
  /** What of the slide's own list it shows. */
  source: number;
  /** One a track; none leaves it blank. */
  cells: readonly (readonly Paragraph[])[];
  textHeight: number;
}

const ROUNDING = 0.01;
/** What is left of a column takes the first piece of a row where it is at least that part of it. */
const LEAST_PIECE = 4;
const RULE_COLORS = { light: "ruleLight", dark: "ruleDark" } as const satisfies Record<string, ColorName>;

/** A row measured in its tracks. */
export function listRow(
  tracks: readonly Track[],
  source: number,
  cells: ListRow["cells"],
  spacing: Partial<RowSpacing> = {},
): ListRow {
  return {
    source,
    cells,
    textHeight: cellsHeight(tracks, cells),
    gapBefore: 0,
    before: 0,
    after: 0,
    rule: null,
    hasRuleFirst: false,
    keepsWithNext: false,
    mostShare: 0,
    ...spacing,
  };
}

export function rowHeight({ gapBefore, before, textHeight: height, after }: ListRow): number {
  return gapBefore + before + height + after;
}

/** The height of rows under each other, in points: no space stands above the first without rule. */
export function rowsHeight(rows: readonly ListRow[]): number {
  return rows.reduce((sum, row, index) => sum + rowHeight(row) - (index === 0 ? spaceDropped(row) : 0), 0);
}

/** What the rows may take of the page at most. */
export function filledHeight(rows: readonly ListRow[]): number {
  return rows.reduce((sum, { mostShare }) => sum + mostShare, rowsHeight(rows));
}

/** Rows that are higher than a column in pieces that are not, between lines; the first fills what is left of its column. */
export function splitTallRows(tracks: readonly Track[], rows: readonly ListRow[], height: number): ListRow[] {
  let headings = 0;
  let filled = 0;
  return rows.flatMap((row) => {
    const own = rowHeight(row);
    // A first piece leaves room to the headings that stay with it.
    const room = Math.max(height - headings, height / 2);
    const left = height - filled - headings;
    const isWhole = own <= room;
    const pieces = isWhole
      ? [row]
      : rowPieces(tracks, row, (piece) => (piece > 0 ? height : left < height / LEAST_PIECE ? room : left));
    if (row.keepsWithNext) headings += own;
    else {
      filled = isWhole ? own + headings + (own > left ? 0 : filled) : rowsHeight(pieces.slice(-1));
      headings = 0;
    }
    return pieces;
  });
}

function rowPieces(tracks: readonly Track[], row: ListRow, heightOf: (piece: number) => number): ListRow[] {
  const around = row.gapBefore + row.before + row.after;
  const pieces = row.cells.map((cell, track) =>
    splitParagraphs(cell, tracks[track]?.width ?? 0, (piece) => heightOf(piece) - around),
  );
  const count = Math.max(...pieces.map(({ length }) => length));
  return times(count, (piece) => {
    const cells = pieces.map((own) => own[piece] ?? []);
    return {
      ...row,
      cells,
      textHeight: cellsHeight(tracks, cells),
      rule: piece === 0 ? row.rule : null,
    };
  });
}

function cellsHeight(tracks: readonly Track[], cells: ListRow["cells"]): number {
  return Math.max(0, ...cells.map((cell, track) => textHeight(cell, tracks[track]?.width ?? 0)));
}

/**
 * Shares rows between columns of these heights (by the column's number), each as full as the others where it may:
 * the least height that still takes no column more.
 */
export function shareRows(
  rows: readonly ListRow[],
  heightOf: (column: number) => number,
  columnsAPage = 1,
): ListRow[][] {
  const fewest = greedy(rows, heightOf);
  const columns = Math.ceil(fewest.length / columnsAPage) * columnsAPage;
  if (columns <= 1) return fewest;
  let low = 0;
  let high = Math.max(...fewest.map((_, column) => heightOf(column)));
  let best = fewest;
  while (high - low > 1) {
    const most = (low + high) / 2;
    const shared = greedy(rows, (column) => Math.min(most, heightOf(column)));
    if (shared.length <= columns) {
      best = shared;
      high = most;
    } else low = most;
  }
  return best;
}

function greedy(rows: readonly ListRow[], heightOf: (column: number) => number): ListRow[][] {
  const columns: ListRow[][] = [];
  let column: ListRow[] = [];
  let height = 0;
  const add = (block: readonly ListRow[]) => {
    const own = rowsHeight(block);
    const inside = block.reduce((sum, row) => sum + rowHeight(row), 0);
    if (column.length > 0 && height + inside > heightOf(columns.length) + ROUNDING) {
      columns.push(column);
      column = [];
      height = 0;
    }
    // Headings that are too many for a column do without what they introduce.
    if (column.length === 0 && block.length > 1 && own > heightOf(columns.length) + ROUNDING) {
      for (const row of block) add([row]);
      return;
    }
    height += column.length === 0 ? own : inside;
    column.push(...block);
  };
  for (const block of keptTogether(rows)) add(block);
  return column.length === 0 ? columns : [...columns, column];
}

/** Headings with the row that they introduce. */
function keptTogether(rows: readonly ListRow[]): ListRow[][] {
  const blocks: ListRow[][] = [];
  let block: ListRow[] = [];
  for (const row of rows) {
    block.push(row);
    if (row.keepsWithNext) continue;
    blocks.push(block);
    block = [];
  }
  return block.length === 0 ? blocks : [...blocks, block];
}

/** Where a row's rule and text stand on the page. */
export interface RowPlace {
  ruleY: number;
  textY: number;
}

/** Rows from a height down, with at most each row's own share of the points that are left. */
export function rowPlaces(rows: readonly ListRow[], top: number, leftPoints = 0): RowPlace[] {
  const shares = rowShares(rows, leftPoints);
  let y = top;
  return rows.map((row, index) => {
    if (index === 0) y -= spaceDropped(row);
    const share = shares[index] ?? 0;
    const ruleY = y + row.gapBefore;
    y += rowHeight(row) + share;
    return { ruleY, textY: ruleY + row.before + share / 2 };
  });
}

/** Places rows from a height down: a rule above each that has one, a text box for each track. */
export function placeRows(
  key: string,
  tracks: readonly Track[],
  rows: readonly ListRow[],
  place: { x: number; y: number; width: number },
  leftPoints = 0,
): PlacedElement[] {
  const places = rowPlaces(rows, place.y, leftPoints);
  const texts: ColumnText[][] = tracks.map(() => []);
  const rules: PlacedElement[] = [];
  rows.forEach((row, index) => {
    const { ruleY = 0, textY = 0 } = places[index] ?? {};
    if (row.rule !== null && (index > 0 || row.hasRuleFirst)) {
      rules.push(rowRule(`${key}-rule-${index + 1}`, { ...place, y: ruleY }, row.rule));
    }
    row.cells.forEach((paragraphs, track) => {
      texts[track]?.push({ y: textY, paragraphs });
    });
  });
  const boxes = tracks.flatMap((track, index) =>
    columnBox(trackKey(key, track), place.x + track.x, track.width, texts[index] ?? []),
  );
  return [...rules, ...boxes];
}

/** The space above a first row that no rule asks for. */
function spaceDropped({ rule: own, hasRuleFirst, gapBefore, before, mostShare }: ListRow): number {
  return gapBefore + ((own === null || !hasRuleFirst) && mostShare === 0 ? before : 0);
}

/** What is left shared equally, each row up to its most. */
function rowShares(rows: readonly ListRow[], leftPoints: number): number[] {
  const sharing = rows.filter(({ mostShare }) => mostShare > 0).length;
  const equal = sharing === 0 ? 0 : Math.max(0, leftPoints) / sharing;
  return rows.map(({ mostShare }) => Math.min(mostShare, equal));
}

function rowRule(key: string, place: { x: number; y: number; width: number }, kind: NonNullable<RowRule>) {
  if (kind === "light" || kind === "dark") return rule(key, place, kind, RULE_COLORS[kind]);
  return blockRule(key, place, kind);
}

function trackKey(key: string, track: Track): string {
  return track.key === "" ? key : `${key}-${track.key}`;
}
