// Finding cells by what they show and by what is typed to get them, over every tab.
import { TABS } from "../../../shared/workbook/tabs.ts";
import type { Cell, Row, Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import { hasContent } from "../../google/sheets/values/cell-kind.ts";
import type { FoundCells } from "../protocol/search.ts";
import { contractTab } from "./contract-cells.ts";
import { shownText } from "./shown-text.ts";
import { typedText } from "./typed-text.ts";

/** What is sought. */
export interface Search {
  text: string;
  /** The cell holds nothing else. */
  isWhole: boolean;
}

/** More places are counted, and not listed. */
const MOST_LISTED = 10_000;
/** No text holds it. */
const BETWEEN_CELLS = "\u0000";
/** Of one cell; once comparable, no text holds it either. */
const BETWEEN_TEXTS = "\n";

/**
 * The cells that hold a text, whatever its case and accents, tab by tab; hidden tabs are left out, and the
 * dashboard, whose cells are drawn as tiles that the other tabs hold the words of. A blank text finds
 * nothing, and makes every tab ready for the next search.
 */
export function findCells(spreadsheet: Spreadsheet, search: Search): FoundCells {
  const wanted = wantedTexts(search.text);
  const found: FoundCells = { total: 0, tabs: [] };
  for (const sheet of spreadsheet.sheets) {
    if (sheet.properties.hidden === true || contractTab(sheet) === TABS.dashboard) continue;
    const tab = searchableTab(spreadsheet, sheet.rows);
    if (wanted.length === 0) continue;
    const room = MOST_LISTED - Math.min(MOST_LISTED, found.total);
    const { count, places } = placesIn(tab, wanted, search.isWhole, room);
    if (count === 0) continue;
    found.total += count;
    found.tabs.push({ sheetId: sheet.properties.sheetId, count, places });
  }
  return found;
}

/** The comparable texts to find, either of them: a number shown as « 1 098 » is written 1098. */
function wantedTexts(text: string): readonly string[] {
  const wanted = comparableText(text);
  if (wanted === "") return [];
  return isPartedNumber(text) ? [wanted, wanted.replaceAll(" ", "")] : [wanted];
}

/** Whether a text is of digits in groups, as numbers are shown: the groups may be written together. */
export function isPartedNumber(text: string): boolean {
  return /^\d{1,3}(?:\s\d{1,3})+$/.test(text.trim());
}

/** Without case or accents, blanks of any kind as one space. */
function comparableText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/\s/g, " ")
    .replaceAll("’", "'")
    .toLowerCase();
}

const PLAIN = /^[\x20-\x7e]*$/;

function placesIn(
  { text, starts }: SearchableTab,
  wanted: readonly string[],
  isWhole: boolean,
  room: number,
): { count: number; places: [row: number, column: number][] } {
  const places: [row: number, column: number][] = [];
  let [count, row] = [0, 0];
  const nextOfAny = firstOf(text, wanted, isWhole);
  for (let at = nextOfAny(0); at >= 0; ) {
    count += 1;
    if (places.length < room) {
      while ((starts[row + 1] ?? text.length) <= at) row += 1;
      places.push([row, columnAt(text, starts[row] ?? 0, at)]);
    }
    const end = text.indexOf(BETWEEN_CELLS, at);
    at = end < 0 ? -1 : nextOfAny(end + 1);
  }
  return { count, places };
}

/** Says where the first of some texts stands from a place on, which grows from one asking to the next; -1 when none does. */
function firstOf(text: string, wanted: readonly string[], isWhole: boolean): (from: number) => number {
  const places = wanted.map((one) => ({ one, at: nextPlace(text, one, 0, isWhole) }));
  return (from) => {
    for (const place of places)
      if (place.at >= 0 && place.at < from) place.at = nextPlace(text, place.one, from, isWhole);
    const ahead = places.map(({ at }) => at).filter((at) => at >= 0);
    return ahead.length === 0 ? -1 : Math.min(...ahead);
  };
}

/** Where a text stands in another from a place on, as the whole of a cell's text if need be; -1 when nowhere. */
function nextPlace(text: string, wanted: string, from: number, isWhole: boolean): number {
  let at = text.indexOf(wanted, from);
  while (isWhole && at >= 0 && !(isEdge(text[at - 1]) && isEdge(text[at + wanted.length])))
    at = text.indexOf(wanted, at + 1);
  return at;
}

function isEdge(character: string | undefined): boolean {
  return character === undefined || character === BETWEEN_CELLS || character === BETWEEN_TEXTS;
}

function columnAt(text: string, rowStart: number, place: number): number {
  let column = 0;
  for (let at = text.indexOf(BETWEEN_CELLS, rowStart); at >= 0 && at < place; column += 1)
    at = text.indexOf(BETWEEN_CELLS, at + 1);
  return column;
}

/** Every cell of a tab in one text, and where each row begins in it. */
interface SearchableTab {
  text: string;
  starts: number[];
}

/** Versions share the tabs and the rows that did not change: each is made searchable once. */
const tabs = new WeakMap<Sheet["rows"], SearchableTab>();
const lines = new WeakMap<Row, string>();

function searchableTab({ properties }: Spreadsheet, rows: Sheet["rows"]): SearchableTab {
  const known = tabs.get(rows);
  if (known !== undefined) return known;
  const texts = Array.from(rows, (row) => (row === undefined ? "" : searchableLine(properties, row)));
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length + BETWEEN_CELLS.length;
  }
  const tab = { text: texts.join(BETWEEN_CELLS), starts };
  tabs.set(rows, tab);
  return tab;
}

function searchableLine(properties: Spreadsheet["properties"], row: Row): string {
  const known = lines.get(row);
  if (known !== undefined) return known;
  const line = Array.from(row, (cell) => searchableCell(properties, cell)).join(BETWEEN_CELLS);
  lines.set(row, line);
  return line;
}

/** What is shown and, where it is another text, what is typed. */
function searchableCell(properties: Spreadsheet["properties"], cell: Cell | undefined): string {
  if (!hasContent(cell)) return "";
  const shown = shownText(cell, properties);
  const typed = typedText(cell, shown);
  const texts = typed === undefined ? [shown] : [shown, typed];
  return texts.map(comparableText).join(BETWEEN_TEXTS);
}
