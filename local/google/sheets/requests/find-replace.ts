// findReplace.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import { editRow } from "../draft.ts";
import { gridArea } from "../grid/area.ts";
import type { Cell } from "../model.ts";
import { isCellError } from "../values/cell-kind.ts";
import { writtenCell } from "../values/write-cell.ts";
import { type Handler, type Place, placeOf, type RequestContext, sheetById } from "./request-context.ts";

type Counts = Required<{
  [Name in
    | "valuesChanged"
    | "formulasChanged"
    | "rowsChanged"
    | "sheetsChanged"
    | "occurrencesChanged"]: number;
}>;

export const findReplace: Handler<sheets_v4.Schema$FindReplaceRequest> = (context, request) => {
  if (!request.find) throw invalidArgument("The find text must not be empty.");
  const pattern = searched(request);
  const counts: Counts = {
    valuesChanged: 0,
    formulasChanged: 0,
    rowsChanged: 0,
    sheetsChanged: 0,
    occurrencesChanged: 0,
  };
  for (const place of places(context, request)) {
    const before = counts.rowsChanged;
    replaceIn(
      context,
      place,
      { pattern, replacement: request.replacement ?? "", formulas: request.includeFormulas === true },
      counts,
    );
    if (counts.rowsChanged > before) counts.sheetsChanged += 1;
  }
  return { findReplace: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) };
};

function searched({
  find,
  searchByRegex,
  matchCase,
  matchEntireCell,
}: sheets_v4.Schema$FindReplaceRequest): RegExp {
  const literal = (find ?? "").replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const source = searchByRegex ? (find ?? "") : literal;
  try {
    return new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? "g" : "gi");
  } catch (error) {
    if (error instanceof SyntaxError) throw invalidArgument(`Invalid regular expression: ${find ?? ""}`);
    throw error;
  }
}

function places(context: RequestContext, request: sheets_v4.Schema$FindReplaceRequest): Place[] {
  if (request.allSheets) {
    return context.draft.spreadsheet.sheets.map((sheet) => ({ sheet, area: gridArea(sheet) }));
  }
  if (request.range) return [placeOf(context, request.range)];
  if (typeof request.sheetId !== "number")
    throw invalidArgument("A scope (range, sheetId or allSheets) must be specified.");
  const sheet = sheetById(context, request.sheetId);
  return [{ sheet, area: gridArea(sheet) }];
}

interface Replacing {
  pattern: RegExp;
  replacement: string;
  formulas: boolean;
}

function replaceIn(
  { draft, environment }: RequestContext,
  { sheet, area }: Place,
  replacing: Replacing,
  counts: Counts,
): void {
  const input = {
    valueInputOption: "USER_ENTERED",
    locale: draft.spreadsheet.properties.locale ?? "en_US",
    today: environment.now(),
  };
  const end = Math.min(area.endRow, sheet.rows.length);
  for (let row = area.startRow; row < end; row += 1) {
    const changes = new Map<number, string>();
    const cells = sheet.rows[row] ?? [];
    for (let column = area.startColumn; column < Math.min(area.endColumn, cells.length); column += 1) {
      const text = replacedText(cells[column], replacing, counts);
      if (text !== undefined) changes.set(column, text);
    }
    if (changes.size === 0) continue;
    counts.rowsChanged += 1;
    editRow(draft, sheet, row, (edited) => {
      for (const [column, text] of changes) edited[column] = writtenCell(edited[column], text, input);
    });
  }
}

function replacedText(
  cell: Cell | undefined,
  { pattern, replacement, formulas }: Replacing,
  counts: Counts,
): string | undefined {
  const { value, formula } = cell ?? {};
  if (value === undefined || isCellError(value) || (formula !== undefined && !formulas)) return undefined;
  const text = formula ?? String(value);
  const found = text.match(pattern)?.length ?? 0;
  if (found === 0) return undefined;
  counts.occurrencesChanged += found;
  if (formula === undefined) counts.valuesChanged += 1;
  else counts.formulasChanged += 1;
  return text.replaceAll(pattern, replacement);
}
