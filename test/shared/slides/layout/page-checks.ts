// What every page of a deck must hold to (deck spec §10), checked on its own geometry.
import type {
  Box,
  Paragraph,
  PlacedElement,
  PlacedPage,
  PlacedTable,
  PlacedText,
} from "../../../../shared/slides/placed-page.ts";
import { textHeight } from "../../../../shared/slides/text/wrap-runs.ts";
import { textWidth } from "../../../../shared/text/glyph-widths.ts";

const EPSILON = 0.1;
const CELL_PADDING = 7.2;
const CONTENT_BOTTOM = 371;
const PAGE = { width: 720, height: 405 };
const LEAST_SIZE = 9;

/** Every rule that a page breaks, in words; none for a right page. */
export function pageFaults(page: PlacedPage): string[] {
  const flat = flatElements(page.elements);
  const faults = [
    ...titleFaults(page),
    ...keyFaults(page),
    ...page.elements.flatMap(groupFaults),
    ...flat.flatMap((element) => (element.kind === "text" ? textFaults(element) : [])),
    ...flat.flatMap((element) => (element.kind === "table" ? tableFaults(element) : [])),
    ...flat.flatMap((element) => boxFaults(page, element)),
    ...overlapFaults(flat),
    ...sizeFaults(flat),
  ];
  return faults.map((fault) => `page ${page.pageNumber} (${page.key}): ${fault}`);
}

/** The elements of a page, those of groups among them. */
export function flatElements(
  elements: readonly PlacedElement[],
): Exclude<PlacedElement, { kind: "group" }>[] {
  return elements.flatMap((element): readonly Exclude<PlacedElement, { kind: "group" }>[] =>
    element.kind === "group" ? element.children : [element],
  );
}

/** Everything that a page says, notes included, one text a paragraph. */
export function pageTexts(page: PlacedPage): string[] {
  const paragraphs = flatElements(page.elements).flatMap((element): readonly Paragraph[] => {
    if (element.kind === "text") return element.paragraphs;
    if (element.kind === "table") return element.rows.flat().flatMap((cell) => cell.paragraphs);
    return [];
  });
  const told = paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(""));
  return [
    ...page.titleLines,
    page.kicker?.name ?? "",
    page.caveat ?? "",
    ...told,
    page.footer ?? "",
    page.notes,
  ];
}

function elementBox(element: Exclude<PlacedElement, { kind: "group" }>): Box {
  if (element.kind !== "table") return element.box;
  const { x, y, columnWidths, rowHeights } = element;
  return { x, y, width: sum(columnWidths), height: sum(rowHeights) };
}

/** From the first to the last point that a page's content takes, in points. */
export function contentHeight(page: PlacedPage): number {
  const boxes = flatElements(page.elements).map(elementBox);
  return Math.max(0, ...boxes.map(({ y, height }) => y + height)) - Math.min(...boxes.map(({ y }) => y));
}

function titleFaults({ kind, titleLines }: PlacedPage): string[] {
  if (kind === "cover") return [];
  const words = (titleLines.at(-1) ?? "").split(/\s+/).filter((word) => word !== "").length;
  return [
    ...(titleLines.length < 1 || titleLines.length > 2 ? [`${titleLines.length} title lines`] : []),
    ...(titleLines.some((line) => textWidth(line, 24, true) > 648) ? ["title too wide"] : []),
    ...(titleLines.length === 2 && words < 2 ? ["orphan word in the title"] : []),
  ];
}

function keyFaults({ elements }: PlacedPage): string[] {
  const keys = [...elements, ...flatElements(elements)].map(({ key }) => key);
  const own = elements.filter(({ kind }) => kind !== "group").length;
  const doubles = keys.length - own - new Set(keys).size;
  return doubles > 0 ? [`keys used twice: ${keys.join(" ")}`] : [];
}

/** Slides makes no group of fewer than two. */
function groupFaults(element: PlacedElement): string[] {
  return element.kind === "group" && element.children.length < 2
    ? [`${element.key}: group of ${element.children.length}`]
    : [];
}

function textFaults({ key, box, paragraphs }: PlacedText): string[] {
  const height = textHeight(paragraphs, box.width);
  return [
    ...(height > box.height + EPSILON ? [`${key}: text of ${height} in ${box.height}`] : []),
    ...(paragraphs.length === 0 ? [`${key}: no text`] : []),
    ...((paragraphs[0]?.spaceAbovePoints ?? 0) > 0 ? [`${key}: space above its first paragraph`] : []),
    ...(paragraphs.some(({ spaceAbovePoints }) => spaceAbovePoints < 0) ? [`${key}: negative space`] : []),
  ];
}

function tableFaults({ key, rows, columnWidths, rowHeights, merges }: PlacedTable): string[] {
  return rows.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      const span = merges.find((merge) => merge.row === index && merge.column === column)?.rowSpan ?? 1;
      const room = sum(rowHeights.slice(index, index + span)) - 2 * CELL_PADDING;
      const height = textHeight(cell.paragraphs, (columnWidths[column] ?? 0) - 2 * CELL_PADDING);
      return height > room + EPSILON ? [`${key}: cell ${index}/${column} of ${height} in ${room}`] : [];
    }),
  );
}

function boxFaults({ kind }: PlacedPage, element: Exclude<PlacedElement, { kind: "group" }>): string[] {
  const { x, y, width, height } = elementBox(element);
  const bottom = kind === "cover" ? PAGE.height : CONTENT_BOTTOM;
  const isInside =
    x >= 28 && y >= (kind === "cover" ? 0 : 78) && x + width <= 693 && y + height <= bottom + EPSILON;
  const isReal = [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
  return isInside && isReal ? [] : [`${element.key}: out of the page (${x}; ${y}) ${width} × ${height}`];
}

/** Text boxes that share more than a point; a count stands at the end of its heading's box. */
function overlapFaults(flat: ReturnType<typeof flatElements>): string[] {
  const texts = flat.filter(
    (element) => element.kind === "text" || element.kind === "table" || element.kind === "chart",
  );
  // Counts stand at the end of their headings' box; discs of neighbouring days touch.
  const own = texts.filter(({ key }) => !key.endsWith("-counts") && !/strip-\d+-mark-/.test(key));
  return own.flatMap((one, index) =>
    own.slice(index + 1).flatMap((other) => {
      const [a, b] = [elementBox(one), elementBox(other)];
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      return across > 1 && down > 1 ? [`${one.key} over ${other.key}`] : [];
    }),
  );
}

function sizeFaults(flat: ReturnType<typeof flatElements>): string[] {
  const runs = flat.flatMap((element) => {
    if (element.kind === "text") return element.paragraphs.flatMap((paragraph) => paragraph.runs);
    if (element.kind === "table")
      return element.rows.flat().flatMap((cell) => cell.paragraphs.flatMap((one) => one.runs));
    return [];
  });
  return runs.some(({ sizePoints }) => sizePoints < LEAST_SIZE) ? ["text under 9 points"] : [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
