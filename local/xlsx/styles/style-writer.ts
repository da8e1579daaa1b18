// Finds or adds the cell style of a format, keeping all that the file's own styles say besides.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { escapeAttribute } from "../../office/xml-text.ts";
import { applyEdits, type TextEdit } from "../xml/edits.ts";
import { childOf, numberAttribute, type XmlElement } from "../xml/element.ts";
import { withAttributes } from "../xml/open-tag.ts";
import { AppendedList, childrenInOrder } from "./appended-list.ts";
import { alignmentAttributes, backgroundOf, writeBorders, writeFill } from "./cell-boxes.ts";
import { patternOf, standardIdOf } from "./number-formats.ts";
import type { StyleSheet } from "./read-styles.ts";
import { describeTextFormat, writeFont } from "./text-style.ts";

type CellFormat = sheets_v4.Schema$CellFormat;

const FIRST_CUSTOM_NUMBER_FORMAT = 164;

/** Gives style indexes for formats, and the style part with what had to be added. */
export class StyleWriter {
  readonly #styles: StyleSheet;
  readonly #indexByFormat = new Map<CellFormat, number>();
  readonly #indexByDescription = new Map<string, number>();
  readonly #descriptions = new WeakMap<CellFormat, string>();
  readonly #numberFormats: AppendedList;
  readonly #fonts: AppendedList;
  readonly #fills: AppendedList;
  readonly #borders: AppendedList;
  readonly #xfs: AppendedList;
  readonly #dxfs: AppendedList;
  readonly #numberFormatIds = new Map<string, number>();

  constructor(styles: StyleSheet) {
    this.#styles = styles;
    styles.formats.forEach((format, index) => {
      if (format) this.#indexByFormat.set(format, index);
    });
    for (const [id, pattern] of styles.customPatterns) this.#numberFormatIds.set(pattern, id);
    const list = (name: string): AppendedList => new AppendedList(styles, name);
    this.#numberFormats = list("numFmts");
    this.#fonts = list("fonts");
    this.#fills = list("fills");
    this.#borders = list("borders");
    this.#xfs = list("cellXfs");
    this.#dxfs = list("dxfs");
  }

  /**
   * The style index that shows `format`. `base` is the style that the cell has or would inherit: what
   * Google's format can't say (theme colours, protection…) is taken from it.
   */
  indexOf(format: CellFormat | undefined, base: number): number {
    const known = format && this.#indexByFormat.get(format);
    if (known !== undefined) return known;
    const description = `${base}|${this.#describe(format)}`;
    const same = this.#indexByDescription.get(description);
    if (same !== undefined) return same;
    const index = this.#derive(format, base);
    this.#indexByDescription.set(description, index);
    return index;
  }

  /** The style index of a cell as it was opened. */
  indexOfOpened(format: CellFormat | undefined): number {
    return (format && this.#indexByFormat.get(format)) ?? 0;
  }

  /**
   * The style like that of `index` whose cells are text as it stands (or not): a program that lets somebody edit the
   * cell must not take `=…` for a formula.
   */
  withQuote(index: number, isQuoted: boolean): number {
    const xml = this.#xfXml(index);
    const wasQuoted = /\squotePrefix=["'](1|true)["']/.test(xml);
    if (wasQuoted === isQuoted) return index;
    const end = xml.indexOf(">") + 1;
    const tag = withAttributes(xml.slice(0, end), { quotePrefix: isQuoted ? "1" : undefined });
    return this.#xfs.add(tag + xml.slice(end));
  }

  #xfXml(index: number): string {
    const { xml, xfs } = this.#styles;
    const opened = xfs[index];
    if (opened !== undefined) return xml.slice(opened.start, opened.end);
    return this.#xfs.items[index - xfs.length] ?? writeXf(xml, undefined, {}, undefined);
  }

  /** Adds a differential style (of conditional formats) and returns its index. */
  addDifferentialStyle(xml: string): number {
    return this.#dxfs.add(xml);
  }

  /** The style part's new text, or undefined when nothing was added. */
  finish(): string | undefined {
    const lists = [this.#numberFormats, this.#fonts, this.#fills, this.#borders, this.#xfs, this.#dxfs];
    const { xml, root } = this.#styles;
    const edits: TextEdit[] = childrenInOrder(root, lists);
    return edits.length === 0 ? undefined : applyEdits(xml, edits);
  }

  #describe(format: CellFormat | undefined): string {
    if (!format) return "";
    const known = this.#descriptions.get(format);
    if (known !== undefined) return known;
    const description = JSON.stringify(describeParts(format));
    this.#descriptions.set(format, description);
    return description;
  }

  #derive(format: CellFormat | undefined, base: number): number {
    const wanted = describeParts(format);
    const current = describeParts(this.#styles.formats[base]);
    if (JSON.stringify(wanted) === JSON.stringify(current)) return base;
    const xf = this.#styles.xfs[base];
    const changes: Record<string, string> = {};
    const apply = (name: string, attribute: string, id: number): void => {
      changes[attribute] = String(id);
      changes[name] = "1";
    };
    if (wanted.number !== current.number) {
      apply("applyNumberFormat", "numFmtId", this.#numberFormatId(wanted.number));
    }
    if (wanted.text !== current.text) apply("applyFont", "fontId", this.#fontId(format, base, xf));
    if (wanted.fill !== current.fill) {
      apply("applyFill", "fillId", wanted.fill === undefined ? 0 : this.#fills.add(writeFill(wanted.fill)));
    }
    if (wanted.borders !== current.borders) {
      apply("applyBorder", "borderId", this.#borders.add(wanted.borders));
    }
    const alignment = wanted.alignment === current.alignment ? undefined : alignmentAttributes(format);
    return this.#xfs.add(writeXf(this.#styles.xml, xf, changes, alignment));
  }

  #numberFormatId(pattern: string): number {
    const known = standardIdOf(pattern) ?? this.#numberFormatIds.get(pattern);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_NUMBER_FORMAT - 1, ...this.#numberFormatIds.values()) + 1;
    this.#numberFormatIds.set(pattern, id);
    this.#numberFormats.add(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(pattern)}"/>`);
    return id;
  }

  #fontId(format: CellFormat | undefined, base: number, xf: XmlElement | undefined): number {
    const { fonts, formats, xml } = this.#styles;
    const defaultFont = fonts[0];
    const font = fonts[numberAttribute(xf, "fontId") ?? 0] ?? defaultFont;
    if (!font || !defaultFont) return 0;
    const start = { xml, font, format: formats[base]?.textFormat };
    return this.#fonts.add(writeFont(format?.textFormat, start, defaultFont));
  }
}

interface FormatParts {
  number: string;
  text: string;
  fill: string | undefined;
  borders: string;
  alignment: string;
}

function describeParts(format: CellFormat | undefined): FormatParts {
  return {
    number: patternOf(format?.numberFormat),
    text: describeTextFormat(format?.textFormat),
    fill: backgroundOf(format),
    borders: writeBorders(format),
    alignment: JSON.stringify(alignmentAttributes(format)),
  };
}

const ALIGNMENT_OF_GOOGLE = new Set(["horizontal", "vertical", "wrapText", "textRotation"]);

/** An xf like `base` with some attributes, and the alignment when it is given, changed. */
function writeXf(
  xml: string,
  base: XmlElement | undefined,
  changes: Record<string, string>,
  alignment: Record<string, string> | undefined,
): string {
  const byDefault = { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0", xfId: "0" };
  const attributes = { ...byDefault, ...base?.attributes, ...changes };
  const former = childOf(base, "alignment");
  const others = base?.children.filter((child) => child !== former) ?? [];
  const rest = others.map((child) => xml.slice(child.start, child.end)).join("");
  if (!alignment) {
    return element("xf", attributes, `${former ? xml.slice(former.start, former.end) : ""}${rest}`);
  }
  const kept = Object.entries(former?.attributes ?? {}).filter(([name]) => !ALIGNMENT_OF_GOOGLE.has(name));
  const all = { ...Object.fromEntries(kept), ...alignment };
  return element("xf", { ...attributes, applyAlignment: "1" }, `${element("alignment", all, "")}${rest}`);
}

function element(name: string, attributes: Record<string, string>, content: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return content === ""
    ? `<${name}${written.join("")}/>`
    : `<${name}${written.join("")}>${content}</${name}>`;
}
