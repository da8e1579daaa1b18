// Adds an element at the end of a document's root.
import { applyEdits } from "./edits.ts";
import type { XmlElement } from "./element.ts";

/** The XML with an element added at the end of the root's content. */
export function insertLast(xml: string, root: XmlElement, element: string): string {
  if (!root.selfClosing) {
    return applyEdits(xml, [{ start: root.contentEnd, end: root.contentEnd, text: element }]);
  }
  const openTag = xml.slice(root.start, root.end).replace(/\s*\/>$/, ">");
  const name = `${root.prefix}${root.name}`;
  return applyEdits(xml, [{ start: root.start, end: root.end, text: `${openTag}${element}</${name}>` }]);
}
