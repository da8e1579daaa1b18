// Copies of cell texts in small parts: charts, linked shapes, other workbooks' values, filters, names, properties.
import type { PartStore } from "../package/part-store.ts";
import type { PartUse } from "../package/parts-by-kind.ts";
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
import type { TextSearch } from "./text-search.ts";

type Clearing = (xml: string, root: XmlElement, search: TextSearch) => TextEdit[];

/** By what a part is used as: how its copies are cleared. */
const CLEARINGS: Readonly<Record<string, Clearing>> = {
  chart: clearPoints,
  chartEx: clearPoints,
  drawing: clearLinkedShapes,
  chartUserShapes: clearLinkedShapes,
  externalLink: (_xml, root, search) => [
    ...emptied(descendantsOf(root, "v"), search),
    ...emptied(descendantsOf(root, "val"), search),
  ],
  table: clearFilters,
  pivotTable: clearCaptions,
  "custom-properties": clearLinkedProperties,
  officeDocument: clearNames,
};

/** Clears the copies of erased texts in every part that has a known place for them; worksheets are apart. */
export function clearCachedTexts(parts: PartStore, uses: readonly PartUse[], search: TextSearch): void {
  const kinds = new Map(uses.map(({ target, kind }) => [target, kind]));
  for (const [part, kind] of kinds) {
    const clearing = CLEARINGS[kind];
    const xml = clearing === undefined ? undefined : parts.text(part);
    if (clearing === undefined || xml === undefined || !search.mayBeIn(xml)) continue;
    const cleared = applyEdits(xml, clearing(xml, parseXml(xml), search));
    if (cleared !== xml) parts.setText(part, cleared);
  }
}

/** Takes away the filters of columns that an erased text is chosen in. */
export function clearFilters(_xml: string, root: XmlElement, search: TextSearch): TextEdit[] {
  return descendantsOf(root, "filterColumn")
    .filter((column) =>
      [...descendantsOf(column, "filter"), ...descendantsOf(column, "customFilter")].some((filter) =>
        search.isCopy((attributeOf(filter, "val") ?? "").replace(/^\*|\*$/g, "")),
      ),
    )
    .map(({ start, end }) => ({ start, end, text: "" }));
}

/** The points that a chart remembers: `c:pt/c:v`, and `cx:pt` in the newer charts. */
function clearPoints(_xml: string, root: XmlElement, search: TextSearch): TextEdit[] {
  const points = descendantsOf(root, "pt");
  const texts = points.flatMap((point) => (point.children.length === 0 ? [point] : childrenOf(point, "v")));
  return emptied(texts, search);
}

/** A shape that shows a cell (`textlink`) keeps its text; what somebody typed in a shape is theirs. */
function clearLinkedShapes(_xml: string, root: XmlElement, search: TextSearch): TextEdit[] {
  const shapes = descendantsOf(root, "sp").filter((shape) => attributeOf(shape, "textlink"));
  return emptied(
    shapes.flatMap((shape) => descendantsOf(shape, "t")),
    search,
  );
}

/** The name that somebody gave to an item of a pivot table. */
function clearCaptions(xml: string, root: XmlElement, search: TextSearch): TextEdit[] {
  return descendantsOf(root, "item")
    .filter((item) => search.isCopy(attributeOf(item, "n") ?? ""))
    .map((item) => retagged(xml, item, ["n"]));
}

function clearLinkedProperties(_xml: string, root: XmlElement, search: TextSearch): TextEdit[] {
  const linked = childrenOf(root, "property").filter((property) => attributeOf(property, "linkTarget"));
  return emptied(
    linked.flatMap((property) => property.children),
    search,
  );
}

/** Texts that a defined name gives as such, and what is said about it. */
function clearNames(xml: string, root: XmlElement, search: TextSearch): TextEdit[] {
  return childrenOf(descend(root, "definedNames"), "definedName").flatMap((name) => {
    const content = xml.slice(name.contentStart, name.contentEnd);
    const cleared = withoutLiterals(content, search);
    const told = Object.keys(name.attributes).filter(
      (attribute) => attribute !== "name" && search.isCopy(name.attributes[attribute] ?? ""),
    );
    return [
      ...(cleared === content ? [] : [{ start: name.contentStart, end: name.contentEnd, text: cleared }]),
      ...(told.length === 0 ? [] : [retagged(xml, name, told)]),
    ];
  });
}

/** A formula, as XML holds it, whose literal texts are emptied where they are copies. */
function withoutLiterals(formula: string, search: TextSearch): string {
  const decoded = formula.replaceAll("&quot;", '"');
  const cleared = decoded.replace(/"((?:[^"]|"")*)"/g, (literal, inner: string) =>
    search.isCopy(plainText(inner.replaceAll('""', '"'))) ? '""' : literal,
  );
  return cleared === decoded ? formula : cleared;
}

function plainText(escaped: string): string {
  return escaped
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function emptied(elements: readonly XmlElement[], search: TextSearch): TextEdit[] {
  return elements
    .filter(({ text, selfClosing }) => !selfClosing && search.isCopy(text))
    .map(({ contentStart, contentEnd }) => ({ start: contentStart, end: contentEnd, text: "" }));
}

function retagged(xml: string, { start, contentStart }: XmlElement, attributes: readonly string[]): TextEdit {
  const changes = Object.fromEntries(attributes.map((name) => [name, undefined]));
  return { start, end: contentStart, text: withAttributes(xml.slice(start, contentStart), changes) };
}
