// The cells of a worksheet part, one after the other, with the texts that they show.
import { decodeOfficeText } from "../../office/xml-text.ts";
import { descendantsOf, parseXml } from "../xml/element.ts";

/** A cell of a part. */
export interface ShownCell {
  reference: string;
  /** What it shows; empty for what is no text. */
  text: string;
  /** Its formula's text, when it has one. */
  formula: string;
  /** The text is only what a formula gave. */
  isComputed: boolean;
  /** The shared string that it shows. */
  sharedIndex: number | undefined;
}

const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/g;

/** Rewrites cells: `change` answers the new element, or undefined to leave one as it is. */
export function replaceCells(
  xml: string,
  strings: readonly string[],
  change: (cell: ShownCell, element: string) => string | undefined,
): string {
  return xml.replace(CELL, (element: string, _prefix: string, attributes: string, content = "") => {
    const cell = shownCell(attributes, content, element, strings);
    return (cell && change(cell, element)) ?? element;
  });
}

/** The cells that show a text or hold a formula. */
export function shownCells(xml: string, strings: readonly string[]): ShownCell[] {
  const cells: ShownCell[] = [];
  replaceCells(xml, strings, (cell) => {
    cells.push(cell);
    return undefined;
  });
  return cells;
}

/** The element with what it shows taken away, its formula and its style kept. */
export function withoutValue(element: string): string {
  return element
    .replace(/^(<(?:\w+:)?c\b[^>]*?)\s+t=(?:"[^"]*"|'[^']*')/, "$1")
    .replace(/<((?:\w+:)?)(v|is)\b[^>]*>[\s\S]*?<\/\1\2>/g, "");
}

function shownCell(
  attributes: string,
  content: string,
  element: string,
  strings: readonly string[],
): ShownCell | undefined {
  if (content === "") return undefined;
  const type = /\bt=["'](\w+)["']/.exec(attributes)?.[1];
  const hasFormula = /<(?:\w+:)?f\b/.test(content);
  if (!hasFormula && type !== "s" && type !== "str" && type !== "inlineStr") {
    return undefined;
  }
  const root = parseXml(element);
  const [value] = descendantsOf(root, "v");
  const [formula] = descendantsOf(root, "f");
  const inline = descendantsOf(root, "t").map(({ text }) => text);
  const sharedIndex = type === "s" ? Number(value?.text) : undefined;
  const plain = type === "inlineStr" ? inline.join("") : type === "str" ? (value?.text ?? "") : "";
  return {
    reference: /\br=["']([A-Za-z]+\d+)["']/.exec(attributes)?.[1] ?? "",
    text: sharedIndex === undefined ? decodeOfficeText(plain) : (strings[sharedIndex] ?? ""),
    formula: formula?.text ?? "",
    isComputed: hasFormula,
    sharedIndex,
  };
}
