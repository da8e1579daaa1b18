// Reading ranges in A1 or R1C1 notation, tab names and named ranges.
import { columnIndexOf, unquotedTitle } from "../../../../shared/reading/a1.ts";
import { invalidArgument } from "../../google-error.ts";
import type { Sheet, Spreadsheet } from "../model.ts";
import { type OpenArea, openAreaOf } from "./area.ts";

/** A range found: its tab and what of it, open where the text names no edge. */
export interface FoundRange {
  sheet: Sheet;
  area: OpenArea;
}

/**
 * Finds the range that a text names.
 * @throws GoogleError INVALID_ARGUMENT when the tab, the name or the notation is unknown.
 */
export function findRange(spreadsheet: Spreadsheet, text: string): FoundRange {
  const found = findInTab(spreadsheet, text) ?? findWithoutTab(spreadsheet, text);
  if (found === undefined) throw invalidArgument(`Unable to parse range: ${text}`);
  return found;
}

function findInTab(spreadsheet: Spreadsheet, text: string): FoundRange | undefined {
  const split = /^(?:'((?:[^']|'')*)'|([^']*?))!([^!]*)$/s.exec(text);
  if (split === null) return undefined;
  const [, quoted, plain, rest = ""] = split;
  const sheet = sheetTitled(spreadsheet, quoted === undefined ? (plain ?? "") : unquotedTitle(quoted));
  if (sheet === undefined) return undefined;
  const area = parseArea(rest);
  return area === undefined ? namedRange(spreadsheet, rest) : { sheet, area };
}

function findWithoutTab(spreadsheet: Spreadsheet, text: string): FoundRange | undefined {
  const quoted = /^'((?:[^']|'')*)'$/s.exec(text)?.[1];
  if (quoted !== undefined) return wholeSheet(sheetTitled(spreadsheet, unquotedTitle(quoted)));
  const area = parseArea(text);
  const first = spreadsheet.sheets.find((sheet) => sheet.properties.hidden !== true);
  if (area !== undefined && first !== undefined) return { sheet: first, area };
  return namedRange(spreadsheet, text) ?? wholeSheet(sheetTitled(spreadsheet, text));
}

function wholeSheet(sheet: Sheet | undefined): FoundRange | undefined {
  return sheet === undefined ? undefined : { sheet, area: {} };
}

function sheetTitled(spreadsheet: Spreadsheet, title: string): Sheet | undefined {
  const lower = title.toLowerCase();
  return (
    spreadsheet.sheets.find((sheet) => sheet.properties.title === title) ??
    spreadsheet.sheets.find((sheet) => sheet.properties.title.toLowerCase() === lower)
  );
}

function namedRange(spreadsheet: Spreadsheet, name: string): FoundRange | undefined {
  const lower = name.toLowerCase();
  const range = spreadsheet.namedRanges.find((named) => named.name?.toLowerCase() === lower)?.range;
  if (!range) return undefined;
  const sheet = spreadsheet.sheets.find((candidate) => candidate.properties.sheetId === (range.sheetId ?? 0));
  return sheet === undefined ? undefined : { sheet, area: openAreaOf(range) };
}

interface Corner {
  row?: number;
  column?: number;
}

function parseArea(text: string): OpenArea | undefined {
  const parts = text.split(":");
  if (parts.length > 2) return undefined;
  const [first, last] = parts.map(parseCorner);
  if (first === undefined) return undefined;
  if (parts.length === 1) return isCell(first) ? spanOf(first, first) : undefined;
  return last === undefined ? undefined : spanOf(first, last);
}

function isCell(corner: Corner): boolean {
  return corner.row !== undefined && corner.column !== undefined;
}

function parseCorner(text: string): Corner | undefined {
  const absolute = /^R(\d+)C(\d+)$/i.exec(text);
  if (absolute !== null) return { row: Number(absolute[1]) - 1, column: Number(absolute[2]) - 1 };
  const parts = /^\$?([A-Za-z]{1,3})?\$?(\d{1,9})?$/.exec(text);
  if (parts === null) return undefined;
  const [, letters, digits] = parts;
  if ((letters === undefined && digits === undefined) || digits === "0") return undefined;
  return {
    ...(letters !== undefined && { column: columnIndexOf(letters) }),
    ...(digits !== undefined && { row: Number(digits) - 1 }),
  };
}

function spanOf(first: Corner, last: Corner): OpenArea {
  const [startRow, endRow] = extent(first.row, last.row);
  const [startColumn, endColumn] = extent(first.column, last.column);
  return {
    ...(startRow !== undefined && { startRow }),
    ...(endRow !== undefined && { endRow }),
    ...(startColumn !== undefined && { startColumn }),
    ...(endColumn !== undefined && { endColumn }),
  };
}

// `A2:C` is open at the bottom, `A1:1` at the right; `B2:A1` is turned round.
function extent(
  first: number | undefined,
  last: number | undefined,
): [number | undefined, number | undefined] {
  if (first !== undefined && last !== undefined) return [Math.min(first, last), Math.max(first, last) + 1];
  return [first ?? last, undefined];
}
