// Copies of erased texts in worksheets: what formulas gave, what pivot tables wrote, filters, discussions.
import { dropThreads } from "../notes/threaded-comments.ts";
import type { PartStore } from "../package/part-store.ts";
import type { PartUse } from "../package/parts-by-kind.ts";
import { readRelationships } from "../package/relationships.ts";
import { type CellBlock, parseBlock } from "../sheet/references.ts";
import { cutSheetXml } from "../sheet/sheet-xml.ts";
import { applyEdits } from "../xml/edits.ts";
import { attributeOf, childrenOf, descend, parseXml } from "../xml/element.ts";
import { clearFilters } from "./clear-cached-texts.ts";
import type { ErasedCells } from "./erased-cells.ts";
import { replaceCells, withoutValue } from "./sheet-cells.ts";
import type { TextSearch } from "./text-search.ts";

/** Clears the worksheets in `parts`; `strings` are the shared ones as they were before any was emptied. */
export function clearWorksheets(
  parts: PartStore,
  uses: readonly PartUse[],
  strings: readonly string[],
  erased: ErasedCells,
  search: TextSearch,
): void {
  for (const { part, emptied } of erased.tabs) dropThreads(parts, part, emptied);
  const hasCopy = strings.some((text) => search.isCopy(text));
  for (const { target } of uses.filter(({ kind }) => kind === "worksheet")) {
    const xml = parts.text(target) ?? "";
    const pivots = pivotBlocks(parts, target);
    if (!search.mayBeIn(xml) && !(hasCopy && pivots.length > 0)) continue;
    const { head, rows, tail } = cutSheetXml(xml);
    const clearedRows = replaceCells(rows, strings, ({ text, isComputed, reference }, element) => {
      const isMadeAgain = isComputed || isIn(reference, pivots);
      return isMadeAgain && search.isCopy(text) ? withoutValue(element) : undefined;
    });
    const frame = head + tail;
    const edits = search.mayBeIn(frame) ? clearFilters(frame, parseXml(frame), search) : [];
    const { head: newHead, tail: newTail } = cutSheetXml(applyEdits(frame, edits));
    const cleared = newHead + clearedRows + newTail;
    if (cleared !== xml) parts.setText(target, cleared);
  }
}

/** The cells that the pivot tables of a worksheet fill, their page filters above included. */
function pivotBlocks(parts: PartStore, sheetPart: string): CellBlock[] {
  return readRelationships(parts, sheetPart)
    .filter(({ kind }) => kind === "pivotTable")
    .flatMap(({ target }) => {
      const root = parseXml(parts.text(target) ?? "<none/>");
      const block = parseBlock(attributeOf(descend(root, "location"), "ref") ?? "");
      const pageFilterCount = childrenOf(descend(root, "pageFields"), "pageField").length;
      const above = pageFilterCount === 0 ? 0 : pageFilterCount + 1;
      return block ? [{ ...block, startRow: Math.max(0, block.startRow - above) }] : [];
    });
}

function isIn(reference: string, blocks: readonly CellBlock[]): boolean {
  const cell = parseBlock(reference);
  return blocks.some(
    (block) =>
      cell !== undefined &&
      cell.startRow >= block.startRow &&
      cell.endRow <= block.endRow &&
      cell.startColumn >= block.startColumn &&
      cell.endColumn <= block.endColumn,
  );
}
