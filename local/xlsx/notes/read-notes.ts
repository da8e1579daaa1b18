// The notes of a tab's cells: the comments part of its worksheet.
import type { Cell } from "../../google/sheets/model.ts";
import { decodeOfficeText } from "../../office/xml-text.ts";
import type { PartStore } from "../package/part-store.ts";
import { readRelationships } from "../package/relationships.ts";
import { parseBlock } from "../sheet/references.ts";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  parseXml,
  type XmlElement,
} from "../xml/element.ts";

/** The comments part of a worksheet, when it has one. */
export function commentsPartOf(parts: PartStore, sheetPart: string): string | undefined {
  return readRelationships(parts, sheetPart).find((one) => one.kind === "comments")?.target;
}

/** Puts the notes on the cells of rows that are not shared with anyone yet. */
export function applyNotes(
  parts: PartStore,
  sheetPart: string,
  rows: ((Cell | undefined)[] | undefined)[],
): void {
  const part = commentsPartOf(parts, sheetPart);
  const xml = part === undefined ? undefined : parts.text(part);
  if (xml === undefined) return;
  for (const comment of commentsOf(parseXml(xml))) {
    const block = parseBlock(attributeOf(comment, "ref") ?? "");
    const note = noteText(comment);
    if (!block || note === "") continue;
    const cells = rows[block.startRow] ?? [];
    rows[block.startRow] = cells;
    cells[block.startColumn] = { ...cells[block.startColumn], note };
  }
}

/** The `comment` elements of a comments part. */
export function commentsOf(root: XmlElement): XmlElement[] {
  return childrenOf(childOf(root, "commentList"), "comment");
}

function noteText(comment: XmlElement): string {
  const text = childOf(comment, "text");
  const runs = text?.children.filter((child) => child.name === "t" || child.name === "r") ?? [];
  const pieces = runs.flatMap((run) => (run.name === "t" ? [run] : descendantsOf(run, "t")));
  return decodeOfficeText(pieces.map((piece) => piece.text).join(""));
}
