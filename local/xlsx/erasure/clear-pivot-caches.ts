// Pivot tables keep a copy of the rows that they count: it goes, and is made again when the file is opened.
import { comparableName } from "../../../shared/workbook/names.ts";
import type { PartStore } from "../package/part-store.ts";
import type { PartUse } from "../package/parts-by-kind.ts";
import { readRelationships } from "../package/relationships.ts";
import { removeOwnedPart } from "../package/remove-part.ts";
import { applyEdits, type TextEdit } from "../xml/edits.ts";
import {
  attributeOf,
  childrenOf,
  descend,
  descendantsOf,
  parseXml,
  type XmlElement,
} from "../xml/element.ts";
import { withAttributes } from "../xml/open-tag.ts";
import type { ErasedCells } from "./erased-cells.ts";
import type { TextSearch } from "./text-search.ts";

/** Clears the caches of the erased tabs, and those that hold an erased text. `isOfTab` tells a name that leads to one. */
export function clearPivotCaches(
  parts: PartStore,
  uses: readonly PartUse[],
  erased: ErasedCells,
  search: TextSearch,
  isOfTab: (name: string) => boolean,
): void {
  for (const { target } of uses.filter(({ kind }) => kind === "pivotCacheDefinition")) {
    const xml = parts.text(target) ?? "";
    const root = parseXml(xml);
    const records = readRelationships(parts, target).filter(({ kind }) => kind === "pivotCacheRecords");
    const holdsCopy = [xml, ...records.map((one) => parts.text(one.target) ?? "")].some((text) =>
      search.mayBeIn(text),
    );
    if (!holdsCopy && !sourcesOf(root).some(isOfTab)) continue;
    for (const { id } of records) removeOwnedPart(parts, target, id);
    parts.setText(
      target,
      applyEdits(xml, [refreshedTag(xml, root), ...clearedItems(xml, root, erased, search)]),
    );
  }
}

/** Tabs, tables and defined names that the cache is made from. */
function sourcesOf(root: XmlElement): string[] {
  const sources = [descend(root, "cacheSource", "worksheetSource"), ...descendantsOf(root, "rangeSet")];
  return sources.flatMap((source) => [attributeOf(source, "sheet") ?? "", attributeOf(source, "name") ?? ""]);
}

/** Without its records the cache is made again from the cells; items that no row has any more are forgotten. */
function refreshedTag(xml: string, root: XmlElement): TextEdit {
  const recordsId = Object.keys(root.attributes).find((name) => name.endsWith(":id"));
  const tag = withAttributes(xml.slice(root.start, root.contentStart), {
    ...(recordsId === undefined ? {} : { [recordsId]: undefined }),
    saveData: "0",
    refreshOnLoad: "1",
    missingItemsLimit: "0",
    recordCount: undefined,
  });
  return { start: root.start, end: root.contentStart, text: tag };
}

/** Pivot tables name their items by place: each keeps its place, and says nothing any more. */
function clearedItems(xml: string, root: XmlElement, erased: ErasedCells, search: TextSearch): TextEdit[] {
  const fields = childrenOf(descend(root, "cacheFields"), "cacheField");
  return fields.flatMap((field) => {
    const isPersonal = erased.headers.has(comparableName(attributeOf(field, "name") ?? ""));
    const texts = descendantsOf(field, "s").map((item, index) => ({ item, text: `effacé ${index + 1}` }));
    const numbers = descendantsOf(field, "n").map((item, index) => ({ item, text: `${index + 1}` }));
    const items = [...texts, ...numbers].filter(
      ({ item }) => isPersonal || search.isCopy(attributeOf(item, "v") ?? ""),
    );
    const limits = isPersonal ? numberLimits(xml, field, numbers.length) : [];
    return [...limits, ...items.map(({ item, text }) => retagged(xml, item, { v: text, c: undefined }))];
  });
}

/** The least and the greatest number of a field are numbers of it too. */
function numberLimits(xml: string, field: XmlElement, count: number): TextEdit[] {
  const items = descend(field, "sharedItems");
  if (attributeOf(items, "minValue") === undefined || items === undefined) return [];
  return [retagged(xml, items, { minValue: "1", maxValue: String(Math.max(1, count)) })];
}

function retagged(xml: string, element: XmlElement, changes: Record<string, string | undefined>): TextEdit {
  const { start, contentStart } = element;
  return { start, end: contentStart, text: withAttributes(xml.slice(start, contentStart), changes) };
}
