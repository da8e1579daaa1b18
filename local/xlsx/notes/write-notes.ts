// Writes the notes that changed: the comments part, and the boxes that show them.

import { cellName } from "../../../shared/reading/a1.ts";
import { encodeOfficeText, escapeText } from "../../office/xml-text.ts";
import { declareContentType } from "../package/content-types.ts";
import { COMMENTS_TYPE, VML_TYPE } from "../package/office-types.ts";
import type { PartStore } from "../package/part-store.ts";
import { addRelationship, readRelationships } from "../package/relationships.ts";
import { XML_DECLARATION } from "../package/xml-encoding.ts";
import type { TabVersions } from "../sheet/cell-changes.ts";
import { forEachChangedCell } from "../sheet/changed-cells.ts";
import type { SheetFrame } from "../sheet/sheet-frame.ts";
import { applyEdits, type TextEdit } from "../xml/edits.ts";
import { attributeOf, childOf, childrenOf, parseXml, prefixedAttributeOf } from "../xml/element.ts";
import { withPrefix } from "../xml/prefix.ts";
import { changeNoteShapes, EMPTY_VML, type NotePlace } from "./note-shapes.ts";
import { commentsOf, commentsPartOf } from "./read-notes.ts";
import { dropThreads } from "./threaded-comments.ts";

const EMPTY_COMMENTS = `${XML_DECLARATION}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Revue Qualité</author></authors><commentList></commentList></comments>`;

interface ChangedNote extends NotePlace {
  note: string | undefined;
}

/** Writes the changed notes of a tab into its comments part and its VML drawing, adding them if need be. */
export function writeNotes(parts: PartStore, sheetPart: string, frame: SheetFrame, tab: TabVersions): void {
  const changes: ChangedNote[] = [];
  forEachChangedCell(tab.before.rows, tab.after.rows, (row, column, was, is) => {
    const note = is?.note || undefined;
    if ((was?.note || undefined) !== note) changes.push({ row, column, note });
  });
  if (changes.length === 0) return;
  const commentsPart = commentsPartOf(parts, sheetPart) ?? addCommentsPart(parts, sheetPart);
  parts.setText(commentsPart, changeComments(parts.text(commentsPart) ?? EMPTY_COMMENTS, changes));
  const vmlPart = vmlPartOf(parts, sheetPart, frame) ?? addVmlPart(parts, sheetPart, frame);
  const added = changes.filter(({ note }) => note !== undefined);
  // A note that only changes its text gets a new box in place of its own.
  parts.setText(vmlPart, changeNoteShapes(parts.text(vmlPart) ?? EMPTY_VML, added, changes));
  // The note of a discussion repeats it: without its note the discussion goes too.
  const removed = changes.filter(({ note }) => note === undefined);
  dropThreads(parts, sheetPart, new Set(removed.map(({ row, column }) => cellName(row, column))));
}

function changeComments(xml: string, changes: readonly ChangedNote[]): string {
  const root = parseXml(xml);
  const list = childOf(root, "commentList");
  const author = childrenOf(childOf(root, "authors"), "author").length > 0 ? 0 : undefined;
  const references = new Set(changes.map(({ row, column }) => cellName(row, column)));
  const kept = commentsOf(root).filter((comment) => !references.has(attributeOf(comment, "ref") ?? ""));
  const added = changes.flatMap(({ row, column, note }) =>
    note === undefined ? [] : [commentXml(cellName(row, column), note, root.prefix)],
  );
  const content = [...kept.map((comment) => xml.slice(comment.start, comment.end)), ...added].join("");
  const name = `${root.prefix}commentList`;
  const position = list ?? { start: root.contentEnd, end: root.contentEnd };
  const edits: TextEdit[] = [{ ...position, text: `<${name}>${content}</${name}>` }];
  const authors = childOf(root, "authors");
  if (author === undefined) {
    const written = withPrefix("<authors><author>Revue Qualité</author></authors>", root.prefix);
    edits.push({
      start: authors?.start ?? root.contentStart,
      end: authors?.end ?? root.contentStart,
      text: written,
    });
  }
  return applyEdits(xml, edits);
}

function commentXml(reference: string, note: string, prefix: string): string {
  const text = escapeText(encodeOfficeText(note));
  return withPrefix(
    `<comment ref="${reference}" authorId="0"><text><t xml:space="preserve">${text}</t></text></comment>`,
    prefix,
  );
}

function addCommentsPart(parts: PartStore, sheetPart: string): string {
  const part = parts.freeName("xl/comments", ".xml");
  parts.setText(part, EMPTY_COMMENTS);
  declareContentType(parts, part, COMMENTS_TYPE);
  addRelationship(parts, sheetPart, "comments", part);
  return part;
}

function vmlPartOf(parts: PartStore, sheetPart: string, frame: SheetFrame): string | undefined {
  const element = frame.child("legacyDrawing");
  const id = element && prefixedAttributeOf(element, "id");
  return readRelationships(parts, sheetPart).find((one) => one.id === id)?.target;
}

function addVmlPart(parts: PartStore, sheetPart: string, frame: SheetFrame): string {
  const part = parts.freeName("xl/drawings/vmlDrawing", ".vml");
  parts.setText(part, EMPTY_VML);
  declareContentType(parts, part, VML_TYPE);
  const id = addRelationship(parts, sheetPart, "vmlDrawing", part);
  frame.replace("legacyDrawing", `<legacyDrawing ${frame.relationshipPrefix()}:id="${id}"/>`);
  return part;
}
