// `[Content_Types].xml`: what each part of the package is.

import { escapeAttribute } from "../../office/xml-text.ts";
import { applyEdits } from "../xml/edits.ts";
import { attributeOf, childrenOf, parseXml, type XmlElement } from "../xml/element.ts";
import { insertLast } from "../xml/insert-last.ts";
import type { PartStore } from "./part-store.ts";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

/** Declares a part's type, in place of a former declaration. */
export function declareContentType(parts: PartStore, part: string, contentType: string): void {
  forgetContentType(parts, part);
  const xml = parts.text(CONTENT_TYPES_PART) ?? "";
  const root = parseXml(xml);
  const element = `<${root.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`;
  parts.setText(CONTENT_TYPES_PART, insertLast(xml, root, element));
}

/** Declares the type of an extension's parts, unless the package does. */
export function declareExtension(parts: PartStore, extension: string, contentType: string): void {
  const xml = parts.text(CONTENT_TYPES_PART) ?? "";
  const root = parseXml(xml);
  const isDeclared = childrenOf(root, "Default").some(
    (element) => attributeOf(element, "Extension")?.toLowerCase() === extension,
  );
  if (isDeclared) return;
  const element = `<${root.prefix}Default Extension="${extension}" ContentType="${contentType}"/>`;
  parts.setText(CONTENT_TYPES_PART, insertLast(xml, root, element));
}

/** The declared type of a part that has one of its own. */
export function contentTypeOf(parts: PartStore, part: string): string | undefined {
  const root = parseXml(parts.text(CONTENT_TYPES_PART) ?? "<Types/>");
  return attributeOf(overrideOf(root, part), "ContentType");
}

/** Removes the declaration of an extension whose type is `contentType`. */
export function forgetExtensionType(parts: PartStore, contentType: string): void {
  const xml = parts.text(CONTENT_TYPES_PART) ?? "";
  const found = childrenOf(parseXml(xml), "Default").filter(
    (element) => attributeOf(element, "ContentType") === contentType,
  );
  if (found.length === 0) return;
  const edits = found.map(({ start, end }) => ({ start, end, text: "" }));
  parts.setText(CONTENT_TYPES_PART, applyEdits(xml, edits));
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
