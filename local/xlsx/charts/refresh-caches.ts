// Brings the values that a native chart remembers up to those of its cells.
import { chartValues, type SourceValue } from "../../google/sheets/charts/source-values.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import { escapeText, withoutUnwritable } from "../../office/xml-text.ts";
import { gridRangeOf } from "../sheet/read-settings.ts";
import { type CellBlock, parseAbsoluteReference } from "../sheet/references.ts";
import { applyEdits, type TextEdit } from "../xml/edits.ts";
import {
  childOf,
  childrenOf,
  descendantsOf,
  numberAttribute,
  parseXml,
  type XmlElement,
} from "../xml/element.ts";

/**
 * The chart part with the points that it remembers of the changed tabs renewed; the same text when they were
 * right. Points of several blocks at once stay: the program that opens the file reads the cells anyway.
 */
export function refreshCaches(
  xml: string,
  spreadsheet: Spreadsheet,
  changedTabs: ReadonlySet<string>,
): string {
  const root = parseXml(xml);
  const references = [...descendantsOf(root, "numRef"), ...descendantsOf(root, "strRef")];
  const edits = references.flatMap((reference) => {
    const source = parseAbsoluteReference(childOf(reference, "f")?.text ?? "");
    if (!source || !changedTabs.has(source.title)) return [];
    return cacheEdits(xml, reference, source, spreadsheet);
  });
  return applyEdits(xml, edits);
}

function cacheEdits(
  xml: string,
  reference: XmlElement,
  source: { title: string; block: CellBlock },
  spreadsheet: Spreadsheet,
): TextEdit[] {
  const cache = childOf(reference, "numCache") ?? childOf(reference, "strCache");
  const sheet = spreadsheet.sheets.find(({ properties }) => properties.title === source.title);
  if (!cache || !sheet) return [];
  const range = gridRangeOf(source.block, sheet.properties.sheetId);
  const values = chartValues(spreadsheet, { sourceRange: { sources: [range] } });
  const wanted = pointsOf(values, cache.name === "numCache");
  const remembered = childrenOf(cache, "pt").map((point): [number, string] => [
    numberAttribute(point, "idx") ?? 0,
    childOf(point, "v")?.text ?? "",
  ]);
  return isSame(wanted, new Map(remembered)) ? [] : [cacheEdit(xml, cache, wanted, values.length)];
}

function pointsOf(values: readonly SourceValue[], isNumeric: boolean): Map<number, string> {
  const points = values.map(({ number, text }, index): [number, string] => [
    index,
    isNumeric ? (number === null ? "" : String(number)) : withoutUnwritable(text),
  ]);
  return new Map(points.filter(([, text]) => !isNumeric || text !== ""));
}

function isSame(wanted: ReadonlyMap<number, string>, current: ReadonlyMap<number, string>): boolean {
  return wanted.size === current.size && [...wanted].every(([index, text]) => current.get(index) === text);
}

function cacheEdit(
  xml: string,
  cache: XmlElement,
  points: ReadonlyMap<number, string>,
  count: number,
): TextEdit {
  const { prefix } = cache;
  const format = childOf(cache, "formatCode");
  const written = [...points].map(
    ([index, text]) =>
      `<${prefix}pt idx="${index}"><${prefix}v>${escapeText(text)}</${prefix}v></${prefix}pt>`,
  );
  const content = [
    format ? xml.slice(format.start, format.end) : "",
    `<${prefix}ptCount val="${count}"/>`,
    ...written,
  ].join("");
  return { start: cache.contentStart, end: cache.contentEnd, text: content };
}
