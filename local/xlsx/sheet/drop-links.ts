// Links leave with what they stood on: spreadsheet programs link e-mail addresses by themselves.
import { cellName } from "../../../shared/reading/a1.ts";
import { hasContent } from "../../google/sheets/values/cell-kind.ts";
import type { PartStore } from "../package/part-store.ts";
import { removeRelationship } from "../package/relationships.ts";
import { attributeOf, childrenOf, prefixedAttributeOf } from "../xml/element.ts";
import type { TabVersions } from "./cell-changes.ts";
import { forEachChangedCell } from "./changed-cells.ts";
import type { SheetFrame } from "./sheet-frame.ts";

/** Takes away the links of the cells that were emptied, and the addresses that no other link has. */
export function dropLinks(parts: PartStore, sheetPart: string, frame: SheetFrame, tab: TabVersions): void {
  const list = frame.child("hyperlinks");
  if (list === undefined) return;
  const emptied = new Set<string>();
  forEachChangedCell(tab.before.rows, tab.after.rows, (row, column, was, is) => {
    if (hasContent(was) && !hasContent(is)) emptied.add(cellName(row, column));
  });
  const links = childrenOf(list, "hyperlink");
  const dropped = links.filter((link) => emptied.has(attributeOf(link, "ref") ?? ""));
  if (dropped.length === 0) return;
  const kept = links.filter((link) => !dropped.includes(link));
  for (const link of kept.length === 0 ? [list] : dropped) frame.remove(link);
  const keptIds = new Set(kept.map((link) => prefixedAttributeOf(link, "id")));
  for (const id of new Set(dropped.map((link) => prefixedAttributeOf(link, "id")))) {
    if (id !== undefined && !keptIds.has(id)) removeRelationship(parts, sheetPart, id);
  }
}
