// Finding cells by what they show and by what is typed to get them, over every tab.
import type { Cell, Row, Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import { hasContent } from "../../google/sheets/values/cell-kind.ts";
import { formattedText } from "../../google/sheets/values/render.ts";
import type { FoundCells } from "../protocol.ts";
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

/** The cells that hold a text, whatever its case and accents, tab by tab; hidden tabs are left out. */
export function findCells(spreadsheet: Spreadsheet, search: Search): FoundCells {
  const wanted = comparableText(search.text);
  const found: FoundCells = { total: 0, tabs: [] };
  if (wanted === "") return found;
  for (const sheet of spreadsheet.sheets) {
    if (sheet.properties.hidden === true) continue;
    const room = MOST_LISTED - Math.min(MOST_LISTED, found.total);
    const { count, places } = placesIn(spreadsheet, sheet, wanted, search.isWhole, room);
    if (count === 0) continue;
    found.total += count;
    found.tabs.push({ sheetId: sheet.properties.sheetId, count, places });
  }
  return found;
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
  spreadsheet: Spreadsheet,
  { rows }: Sheet,
  wanted: string,
  isWhole: boolean,
  room: number,
): { count: number; places: [row: number, column: number][] } {
  const places: [row: number, column: number][] = [];
  let count = 0;
  for (const [index, row] of rows.entries()) {
    const columns = row === undefined ? [] : columnsWith(searchableLine(spreadsheet, row), wanted, isWhole);
    count += columns.length;
    if (places.length < room) places.push(...columns.map((column): [number, number] => [index, column]));
  }
  return { count, places: places.slice(0, room) };
}

function columnsWith(line: string, wanted: string, isWhole: boolean): number[] {
  if (!line.includes(wanted)) return [];
  return line.split(BETWEEN_CELLS).flatMap((texts, column) => {
    const isFound = isWhole ? texts.split("\n").includes(wanted) : texts.includes(wanted);
    return isFound ? [column] : [];
  });
}

/** Versions share the rows that did not change: each is made searchable once. */
const lines = new WeakMap<Row, string>();

function searchableLine({ properties }: Spreadsheet, row: Row): string {
  const known = lines.get(row);
  if (known !== undefined) return known;
  const line = Array.from(row, (cell) => searchableCell(properties, cell)).join(BETWEEN_CELLS);
  lines.set(row, line);
  return line;
}

/** What is shown and, where it is another text, what is typed. */
function searchableCell(properties: Spreadsheet["properties"], cell: Cell | undefined): string {
  if (!hasContent(cell)) return "";
  const shown = formattedText(cell, properties);
  const typed = typedText(cell, shown);
  return comparableText(typed === undefined ? shown : `${shown}\n${typed}`);
}
