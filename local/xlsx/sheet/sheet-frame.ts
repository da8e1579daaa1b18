// A worksheet without its rows, patched child by child in the order that the schema asks.
import { applyEdits, type TextEdit } from "../xml/edits.ts";
import { childOf, childrenOf, parseXml, type XmlElement } from "../xml/element.ts";
import { withPrefix } from "../xml/prefix.ts";
import { cutSheetXml, type SheetXml } from "./sheet-xml.ts";

// ECMA-376 part 1, 18.3.1.99: Excel repairs a file whose children come in another order.
const CHILD_ORDER = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ...["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate"],
  ...["customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations"],
  ...["hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks"],
  ...["customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing"],
  ...["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts"],
  "extLst",
];

const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The frame of a sheet: what a caller reads of it, and the edits that it asks for. */
export class SheetFrame {
  readonly xml: string;
  readonly root: XmlElement;
  readonly #edits: TextEdit[] = [];
  #declaresRelationships = false;

  constructor(sheet: Pick<SheetXml, "head" | "tail">) {
    this.xml = sheet.head + sheet.tail;
    this.root = parseXml(this.xml);
  }

  child(name: string): XmlElement | undefined {
    return childOf(this.root, name);
  }

  children(name: string): XmlElement[] {
    return childrenOf(this.root, name);
  }

  /** The text of an element as it stands. */
  source(element: XmlElement): string {
    return this.xml.slice(element.start, element.end);
  }

  /** Puts an element (without prefix) in place of all those of that name; empty text takes them away. */
  replace(name: string, xml: string): void {
    const [first, ...others] = this.children(name);
    const written = withPrefix(xml, this.root.prefix);
    if (first) this.#edits.push({ start: first.start, end: first.end, text: written });
    else if (xml !== "") this.insert(name, xml);
    for (const other of others) this.#edits.push({ start: other.start, end: other.end, text: "" });
  }

  /** Adds an element (without prefix) after those that the schema puts before it. */
  insert(name: string, xml: string): void {
    const rank = CHILD_ORDER.indexOf(name);
    const next = this.root.children.find((child) => CHILD_ORDER.indexOf(child.name) > rank);
    const position = next?.start ?? this.root.contentEnd;
    this.#edits.push({ start: position, end: position, text: withPrefix(xml, this.root.prefix) });
  }

  /** Takes one element away. */
  remove(element: XmlElement): void {
    this.#edits.push({ start: element.start, end: element.end, text: "" });
  }

  /** The prefix of relationship ids (`r` as a rule), declared if the sheet has none yet. */
  relationshipPrefix(): string {
    const declared = Object.entries(this.root.attributes).find(
      ([, value]) => value === OFFICE_RELATIONSHIPS || value.endsWith("/officeDocument/relationships"),
    )?.[0];
    if (declared?.startsWith("xmlns:")) return declared.slice("xmlns:".length);
    const position = this.root.contentStart - 1;
    if (!this.#declaresRelationships) {
      const text = ` xmlns:r="${OFFICE_RELATIONSHIPS}"`;
      this.#edits.push({ start: position, end: position, text });
      this.#declaresRelationships = true;
    }
    return "r";
  }

  get isChanged(): boolean {
    return this.#edits.length > 0;
  }

  /** The two halves around the rows, with the edits done. */
  finish(): Pick<SheetXml, "head" | "tail"> {
    const { head, tail } = cutSheetXml(applyEdits(this.xml, this.#edits));
    return { head, tail };
  }
}
