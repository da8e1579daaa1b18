// A small XML part as a tree that remembers where each element stands in the text, so it can be patched.
import { SaxesParser } from "saxes";

/** One element. Names are local: prefixes differ between producers and never matter to the reader. */
export interface XmlElement {
  readonly name: string;
  /** With its colon (`x:`), or empty. */
  readonly prefix: string;
  /** By qualified name, decoded. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Its own characters, without those of its children. */
  text: string;
  /** Position of its `<`. */
  readonly start: number;
  /** Position after the `>` of its opening tag. */
  readonly contentStart: number;
  /** Position of the `<` of its closing tag (same as `contentStart` when it closes itself). */
  contentEnd: number;
  /** Position after its last `>`. */
  end: number;
  readonly selfClosing: boolean;
}

/** The part of a qualified name after its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Parses a whole document. Throws an Error on XML that is not well formed. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    const element: XmlElement = {
      name,
      prefix: tag.name.slice(0, tag.name.length - name.length),
      attributes: tag.attributes,
      children: [],
      text: "",
      start: xml.lastIndexOf("<", parser.position - 1),
      contentStart: parser.position,
      contentEnd: parser.position,
      end: parser.position,
      selfClosing: tag.isSelfClosing,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", (tag) => {
    const element = open.pop();
    if (!element || tag.isSelfClosing) return;
    element.end = parser.position;
    element.contentEnd = xml.lastIndexOf("<", parser.position - 1);
  });
  parser.write(xml).close();
  if (!root) throw new Error("An XML part has no root element.");
  return root;
}

/** The first child of that local name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The children of that local name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The element reached by following first children of these local names. */
export function descend(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((current, name) => childOf(current, name), element);
}

/** Every element of that local name below, in document order. */
export function descendantsOf(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? []) {
    if (child.name === name) found.push(child);
    found.push(...descendantsOf(child, name));
  }
  return found;
}

/** An attribute by its local name, whatever its prefix; the unprefixed one wins. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const plain = element.attributes[name];
  if (plain !== undefined) return plain;
  const suffix = `:${name}`;
  const key = Object.keys(element.attributes).find((candidate) => candidate.endsWith(suffix));
  return key === undefined ? undefined : element.attributes[key];
}

/** An attribute with a prefix (`r:id`), where the unprefixed one means something else. */
export function prefixedAttributeOf(element: XmlElement, name: string): string | undefined {
  const suffix = `:${name}`;
  const key = Object.keys(element.attributes).find((candidate) => candidate.endsWith(suffix));
  return key === undefined ? undefined : element.attributes[key];
}

/** An attribute as a number; absent or unreadable gives undefined. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = attributeOf(element, name);
  if (text === undefined || text.trim() === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** An attribute as a boolean (`1`, `true`, `on`); absent gives the default. */
export function booleanAttribute(element: XmlElement | undefined, name: string, byDefault = false): boolean {
  const text = attributeOf(element, name);
  return text === undefined ? byDefault : text === "1" || text === "true" || text === "on";
}
