// Patches `xl/workbook.xml`: its list of tabs, what refers to their order, and the recalculation on opening.

import { escapeText } from "../../office/xml-text.ts";
import { applyEdits, type TextEdit } from "../xml/edits.ts";
import {
  attributeOf,
  childOf,
  childrenOf,
  numberAttribute,
  parseXml,
  type XmlElement,
} from "../xml/element.ts";
import { asOpening, withAttributes } from "../xml/open-tag.ts";
import { withPrefix } from "../xml/prefix.ts";

const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A tab as the workbook must list it. */
export interface ListedTab {
  relationshipId: string;
  title: string;
  fileSheetId: number;
  hidden: boolean;
}

/** What the workbook part must say; `tabs` are the worksheets in their order. */
export interface WorkbookChanges {
  tabs: readonly ListedTab[];
  /** Relationship ids of the tabs that go. */
  removedTabs: ReadonlySet<string>;
  /** The formulas of the names, in their order. */
  names: readonly string[];
  /** Formulas show values of cells that changed: whoever opens the file must compute them again. */
  recalculates: boolean;
}

/** The workbook part with the changes; the same text when there is none. */
export function writeWorkbookPart(xml: string, changes: WorkbookChanges): string {
  const root = parseXml(xml);
  const sheets = childOf(root, "sheets");
  const former = childrenOf(sheets, "sheet");
  const order = tabOrder(former, changes);
  const source = (element: XmlElement): string => xml.slice(element.start, element.end);
  const edits: TextEdit[] = [];
  const namespace = relationshipPrefix(root);
  const listed = order.map(({ element, tab }) => {
    const tag = element
      ? source(element)
      : `<${root.prefix}sheet ${namespace.prefix}:id="${tab?.relationshipId}"/>`;
    return tab ? withTab(tag, tab, element) : tag;
  });
  if (listed.join("") !== former.map(source).join("")) {
    const name = `${root.prefix}sheets`;
    const tag = sheets ? asOpening(xml.slice(sheets.start, sheets.contentStart)) : `<${name}>`;
    const position = sheets ?? { start: root.contentEnd, end: root.contentEnd };
    edits.push({ start: position.start, end: position.end, text: `${tag}${listed.join("")}</${name}>` });
    if (namespace.declaration !== "") {
      const at = root.contentStart - 1;
      edits.push({ start: at, end: at, text: namespace.declaration });
    }
    const newIndexes = new Map(
      former.map((element, index) => [index, order.findIndex((one) => one.element === element)]),
    );
    edits.push(...movedTabIndexes(xml, root, newIndexes));
  }
  edits.push(...namesThatMoved(root, changes.names, edits));
  if (changes.recalculates) edits.push(recalculation(xml, root));
  return applyEdits(xml, edits);
}

interface OrderedTab {
  element?: XmlElement;
  tab?: ListedTab;
}

/** The worksheets in their order; other kinds of sheets stay behind the one that they followed. */
function tabOrder(former: readonly XmlElement[], changes: WorkbookChanges): OrderedTab[] {
  const elementById = new Map(former.map((element) => [relationshipIdOf(element), element]));
  const order: OrderedTab[] = changes.tabs.map((tab) => {
    const element = elementById.get(tab.relationshipId);
    return element ? { element, tab } : { tab };
  });
  former.forEach((element, index) => {
    const id = relationshipIdOf(element);
    if (changes.removedTabs.has(id) || order.some((one) => one.element === element)) return;
    const before = former[index - 1];
    const position = order.findIndex((one) => before !== undefined && one.element === before);
    order.splice(position + 1, 0, { element });
  });
  return order;
}

function withTab(tag: string, tab: ListedTab, element: XmlElement | undefined): string {
  const state = attributeOf(element, "state") ?? "visible";
  const wasHidden = state !== "visible";
  const changes: Record<string, string | undefined> = {};
  if (attributeOf(element, "name") !== tab.title) changes.name = tab.title;
  if (!element) changes.sheetId = String(tab.fileSheetId);
  if (wasHidden !== tab.hidden) changes.state = tab.hidden ? "hidden" : undefined;
  return withAttributes(tag, changes);
}

/** Corrects what names a tab by its place in the list: local names, the active tab. */
function movedTabIndexes(xml: string, root: XmlElement, newIndexes: ReadonlyMap<number, number>): TextEdit[] {
  const names = childrenOf(childOf(root, "definedNames"), "definedName").flatMap((element): TextEdit[] => {
    const index = numberAttribute(element, "localSheetId");
    const moved = index === undefined ? undefined : (newIndexes.get(index) ?? -1);
    if (moved === undefined || moved === index) return [];
    if (moved < 0) return [{ start: element.start, end: element.end, text: "" }];
    return [retagged(xml, element, { localSheetId: String(moved) })];
  });
  const views = childrenOf(childOf(root, "bookViews"), "workbookView").flatMap((element): TextEdit[] => {
    const index = numberAttribute(element, "activeTab");
    const moved = index === undefined ? undefined : newIndexes.get(index);
    if (moved === undefined || moved === index) return [];
    return [retagged(xml, element, { activeTab: String(Math.max(0, moved)), firstSheet: undefined })];
  });
  return [...names, ...views];
}

/** The names of tabs that go are taken away whole. */
function namesThatMoved(root: XmlElement, names: readonly string[], gone: readonly TextEdit[]): TextEdit[] {
  return childrenOf(childOf(root, "definedNames"), "definedName").flatMap((element, index): TextEdit[] => {
    const formula = names[index];
    const isGone = gone.some(({ start, end }) => start === element.start && end === element.end);
    if (formula === undefined || formula === element.text.trim() || isGone) return [];
    return [{ start: element.contentStart, end: element.contentEnd, text: escapeText(formula) }];
  });
}

function recalculation(xml: string, root: XmlElement): TextEdit {
  const element = childOf(root, "calcPr");
  if (element) return retagged(xml, element, { fullCalcOnLoad: "1" });
  const next = root.children.find((child) => AFTER_CALCULATION.includes(child.name));
  const position = next?.start ?? root.contentEnd;
  return { start: position, end: position, text: withPrefix('<calcPr fullCalcOnLoad="1"/>', root.prefix) };
}

// The children that the schema puts after `calcPr`.
const AFTER_CALCULATION = [
  ...["oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing"],
  ...["fileRecoveryPr", "webPublishObjects", "extLst"],
];

function retagged(xml: string, element: XmlElement, changes: Record<string, string | undefined>): TextEdit {
  const tag = xml.slice(element.start, element.contentStart);
  return { start: element.start, end: element.contentStart, text: withAttributes(tag, changes) };
}

function relationshipPrefix(root: XmlElement): { prefix: string; declaration: string } {
  const isRelationships = (value: string): boolean =>
    value.endsWith("/officeDocument/relationships") || value === OFFICE_RELATIONSHIPS;
  const declared = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && isRelationships(value),
  );
  if (declared) return { prefix: declared[0].slice("xmlns:".length), declaration: "" };
  return { prefix: "r", declaration: ` xmlns:r="${OFFICE_RELATIONSHIPS}"` };
}

function relationshipIdOf(element: XmlElement): string {
  const key = Object.keys(element.attributes).find((name) => name.endsWith(":id"));
  return key === undefined ? "" : (element.attributes[key] ?? "");
}
