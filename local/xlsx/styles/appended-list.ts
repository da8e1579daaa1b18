// A counted list of the style part (fonts, cell styles…) that only ever grows at its end.
import type { TextEdit } from "../xml/edits.ts";
import { childOf, type XmlElement } from "../xml/element.ts";
import { withPrefix } from "../xml/prefix.ts";

// The order that the schema asks of the style part's children.
const CHILD_ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** The items that a save adds to one list; an item written the same way already is not added again. */
export class AppendedList {
  readonly name: string;
  readonly items: string[] = [];
  readonly #list: XmlElement | undefined;
  readonly #xml: string;
  readonly #firstIndex: number;
  #indexByXml: Map<string, number> | undefined;

  constructor(styles: { xml: string; root: XmlElement }, name: string) {
    this.name = name;
    this.#xml = styles.xml;
    this.#list = childOf(styles.root, name);
    this.#firstIndex = this.#list?.children.length ?? 0;
  }

  /** Adds an item, unless the list has it, and returns its index. */
  add(xml: string): number {
    const known = this.#indexes().get(xml);
    if (known !== undefined) return known;
    const index = this.#firstIndex + this.items.push(xml) - 1;
    this.#indexes().set(xml, index);
    return index;
  }

  #indexes(): Map<string, number> {
    if (this.#indexByXml) return this.#indexByXml;
    const written = this.#list?.children.map((child) => this.#xml.slice(child.start, child.end)) ?? [];
    this.#indexByXml = new Map(written.map((xml, index) => [xml, index]));
    return this.#indexByXml;
  }

  /** The edit that writes the additions; `insertAt` is where the list goes when the part has none. */
  edit(prefix: string, insertAt: number): TextEdit[] {
    if (this.items.length === 0) return [];
    const count = this.#firstIndex + this.items.length;
    const items = withPrefix(this.items.join(""), prefix);
    const name = `${prefix}${this.name}`;
    const list = this.#list;
    if (!list) {
      return [{ start: insertAt, end: insertAt, text: `<${name} count="${count}">${items}</${name}>` }];
    }
    const tag = this.#xml.slice(list.start, list.contentStart);
    const openTag = tag.replace(/\scount=("[^"]*"|'[^']*')/, "").replace(/\s*\/?>$/, ` count="${count}">`);
    const content = this.#xml.slice(list.contentStart, list.contentEnd);
    return [{ start: list.start, end: list.end, text: `${openTag}${content}${items}</${name}>` }];
  }
}

/** The edits of all the lists, a missing one being put where the schema wants it. */
export function childrenInOrder(root: XmlElement, lists: readonly AppendedList[]): TextEdit[] {
  return lists.flatMap((list) => {
    const rank = CHILD_ORDER.indexOf(list.name);
    const next = root.children.find((child) => CHILD_ORDER.indexOf(child.name) > rank);
    return list.edit(root.prefix, next?.start ?? root.contentEnd);
  });
}
