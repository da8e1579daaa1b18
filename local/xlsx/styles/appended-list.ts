// A counted list of the style part (fonts, cell styles…) that only ever grows at its end.
import type { TextEdit } from "../xml/edits.ts";
import { childOf, type XmlElement } from "../xml/element.ts";
import { withPrefix } from "../xml/prefix.ts";

// The order that the schema asks of the style part's children.
const CHILD_ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** The items that a save adds to one list; equal items are added once. */
export class AppendedList {
  readonly name: string;
  readonly items: string[] = [];
  readonly #list: XmlElement | undefined;
  readonly #xml: string;
  readonly #firstIndex: number;

  constructor(styles: { xml: string; root: XmlElement }, name: string) {
    this.name = name;
    this.#xml = styles.xml;
    this.#list = childOf(styles.root, name);
    this.#firstIndex = this.#list?.children.length ?? 0;
  }

  /** Adds an item, unless it was added already, and returns its index in the whole list. */
  add(xml: string): number {
    const known = this.items.indexOf(xml);
    if (known >= 0) return this.#firstIndex + known;
    return this.#firstIndex + this.items.push(xml) - 1;
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
