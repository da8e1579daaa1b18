// The relationships of a part: which other parts it uses, and under which id.

import { escapeAttribute } from "../../office/xml-text.ts";
import { applyEdits } from "../xml/edits.ts";
import { attributeOf, childrenOf, parseXml, type XmlElement } from "../xml/element.ts";
import { insertLast } from "../xml/insert-last.ts";
import { declareExtension } from "./content-types.ts";
import type { PartStore } from "./part-store.ts";
import { XML_DECLARATION } from "./xml-encoding.ts";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const OFFICE_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** One relationship; `kind` is the last segment of its type, the same in both editions of the standard. */
export interface Relationship {
  id: string;
  kind: string;
  /** The target part's name, without a leading slash; an address when `external`. */
  target: string;
  external: boolean;
}

/** The name of the part that holds the relationships of a part (`""` for the package's own). */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part; none when it has no such part. */
export function readRelationships(parts: PartStore, part: string): Relationship[] {
  const xml = parts.text(relationshipsPartOf(part));
  if (xml === undefined) return [];
  return childrenOf(parseXml(xml), "Relationship").map((element) => readRelationship(element, part));
}

function readRelationship(element: XmlElement, part: string): Relationship {
  const external = attributeOf(element, "TargetMode") === "External";
  const target = attributeOf(element, "Target") ?? "";
  const type = attributeOf(element, "Type") ?? "";
  return {
    id: attributeOf(element, "Id") ?? "",
    kind: type.slice(type.lastIndexOf("/") + 1),
    target: external ? target : resolveTarget(part, target),
    external,
  };
}

function resolveTarget(part: string, target: string): string {
  const clean = target.replaceAll("\\", "/");
  if (clean.startsWith("/")) return clean.slice(1);
  const segments = part.split("/").slice(0, -1);
  for (const segment of clean.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

/** Adds a relationship of an Office kind (`worksheet`, `chart`…) and returns its new id. */
export function addRelationship(parts: PartStore, part: string, kind: string, target: string): string {
  const relationshipsPart = relationshipsPartOf(part);
  // LibreOffice up to 6.0 types each of these parts by name, and so not those that are added here.
  if (!parts.has(relationshipsPart)) declareExtension(parts, "rels", RELATIONSHIPS_TYPE);
  const xml = parts.text(relationshipsPart) ?? `${XML_DECLARATION}<Relationships xmlns="${NAMESPACE}"/>`;
  const root = parseXml(xml);
  const used = new Set(childrenOf(root, "Relationship").map((element) => attributeOf(element, "Id")));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const element = `<${root.prefix}Relationship Id="${id}" Type="${OFFICE_TYPES}/${kind}" Target="/${escapeAttribute(target)}"/>`;
  parts.setText(relationshipsPart, insertLast(xml, root, element));
  return id;
}

/** Removes the relationship of that id. */
export function removeRelationship(parts: PartStore, part: string, id: string): void {
  const relationshipsPart = relationshipsPartOf(part);
  const xml = parts.text(relationshipsPart);
  if (xml === undefined) return;
  const element = childrenOf(parseXml(xml), "Relationship").find((one) => attributeOf(one, "Id") === id);
  if (element) {
    parts.setText(relationshipsPart, applyEdits(xml, [{ start: element.start, end: element.end, text: "" }]));
  }
}
