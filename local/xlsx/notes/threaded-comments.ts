// Discussions on cells: a part of their own, beside the notes in which older programs show them.
import type { PartStore } from "../package/part-store.ts";
import { readRelationships } from "../package/relationships.ts";
import { removeOwnedPart } from "../package/remove-part.ts";
import { applyEdits } from "../xml/edits.ts";
import { attributeOf, childrenOf, parseXml } from "../xml/element.ts";

/** Takes away the discussions on cells of a worksheet, answers included; a part without any goes. */
export function dropThreads(parts: PartStore, sheetPart: string, references: ReadonlySet<string>): void {
  for (const { id, kind, target } of readRelationships(parts, sheetPart)) {
    const xml = kind === "threadedComment" ? parts.text(target) : undefined;
    if (xml === undefined) continue;
    const comments = childrenOf(parseXml(xml), "threadedComment");
    const dropped = comments.filter((comment) => references.has(attributeOf(comment, "ref") ?? ""));
    if (dropped.length === 0) continue;
    if (dropped.length === comments.length) removeOwnedPart(parts, sheetPart, id);
    else {
      const edits = dropped.map(({ start, end }) => ({ start, end, text: "" }));
      parts.setText(target, applyEdits(xml, edits));
    }
  }
}
