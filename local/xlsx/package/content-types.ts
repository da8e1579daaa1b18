// `[Content_Types].xml`: what each part of the package is.

import { escapeAttribute } from "../../office/xml-text.ts";
import { applyEdits } from "../xml/edits.ts";
import { attributeOf, childrenOf, parseXml, type XmlElement } from "../xml/element.ts";
import type { PartStore } from "./part-store.ts";
import { insertLast } from "./relationships.ts";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

/** Declares a part's type, in place of a former declaration. */
export function declareContentType(parts: PartStore, part: string, contentType: string): void {
  forgetContentType(parts, part);
  const xml = parts.text(CONTENT_TYPES_PART) ?? "";
  const root = parseXml(xml);
  const element = `<${root.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`;
  parts.setText(CONTENT_TYPES_PART, insertLast(xml, root, element));
}

/** Removes the declaration of a part that goes. */
export function forgetContentType(parts: PartStore, part: string): void {
  const xml = parts.text(CONTENT_TYPES_PART) ?? "";
  const found = overrideOf(parseXml(xml), part);
  if (found) {
    parts.setText(CONTENT_TYPES_PART, applyEdits(xml, [{ start: found.start, end: found.end, text: "" }]));
  }
}

function overrideOf(root: XmlElement, part: string): XmlElement | undefined {
  const name = `/${part}`.toLowerCase();
  return childrenOf(root, "Override").find(
    (element) => attributeOf(element, "PartName")?.toLowerCase() === name,
  );
}
