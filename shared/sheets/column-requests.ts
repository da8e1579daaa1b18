// What a column of the contract becomes in Google Sheets: header, help, format, dropdown, width.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { withNoBreakSpaces } from "../french/typography.ts";
import type { Column } from "../workbook/column.ts";
import { type CellData, cellsRequest } from "./cells.ts";

type Request = sheets_v4.Schema$Request;

/** A column and where it stands. */
export interface PlacedColumn {
  sheetId: number;
  columnIndex: number;
  column: Column<unknown>;
}

const WHITE = { red: 1, green: 1, blue: 1 };
/** The State's blue, for what staff fill. */
const BLUE_FRANCE = { red: 0, green: 0, blue: 145 / 255 };
/** The State's grey, for what the form and the add-on fill. */
const DARK_GREY = { red: 58 / 255, green: 58 / 255, blue: 58 / 255 };
const DEFAULT_WIDTH_PIXELS = 110;
/** Texts of columns at least this wide are wrapped rather than cut. */
const WRAPPED_WIDTH_PIXELS = 240;

/** The header's cell: its words, its help as a note, a colour that tells who fills the column. */
function headerCell(column: Column<unknown>): CellData {
  return {
    userEnteredValue: { stringValue: column.header },
    note: withNoBreakSpaces(column.help),
    userEnteredFormat: {
      backgroundColorStyle: { rgbColor: column.owner === "staff" ? BLUE_FRANCE : DARK_GREY },
      textFormat: { bold: true, foregroundColorStyle: { rgbColor: WHITE } },
      verticalAlignment: "MIDDLE",
      wrapStrategy: "WRAP",
    },
  };
}

/** Writes headers side by side from a column on. */
export function headerRequest(
  sheetId: number,
  firstColumnIndex: number,
  columns: readonly Column<unknown>[],
) {
  return cellsRequest(
    { sheetId, rowIndex: 0, columnIndex: firstColumnIndex },
    [columns.map(headerCell)],
    "userEnteredValue,note,userEnteredFormat(backgroundColorStyle,textFormat,verticalAlignment,wrapStrategy)",
  );
}

/** Adds the help to a header that has none; nothing else of the header changes. */
export function helpRequest({ sheetId, columnIndex, column }: PlacedColumn): Request {
  const note = withNoBreakSpaces(column.help);
  return cellsRequest({ sheetId, rowIndex: 0, columnIndex }, [[{ note }]], "note");
}

/** Sets the width of a new column. */
export function widthRequest({ sheetId, columnIndex, column }: PlacedColumn): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: "COLUMNS", startIndex: columnIndex, endIndex: columnIndex + 1 },
      properties: { pixelSize: column.widthPixels ?? DEFAULT_WIDTH_PIXELS },
      fields: "pixelSize",
    },
  };
}

/** Wraps the texts of a new wide column. */
export function wrapRequests(place: PlacedColumn): Request[] {
  const { column } = place;
  if (column.kind !== "text" || (column.widthPixels ?? 0) < WRAPPED_WIDTH_PIXELS) return [];
  return [formatRequest(below(place), { wrapStrategy: "WRAP" })];
}

/** Gives a column its number format, where it has one. */
export function numberFormatRequests(place: PlacedColumn): Request[] {
  const { kind, numberFormat: pattern } = place.column;
  if (kind === "text") return textFormatRequests(place, []);
  if (pattern === undefined) return [];
  const numberFormat = { type: kind === "date" || kind === "month" ? "DATE" : "NUMBER", pattern };
  return [formatRequest(below(place), { numberFormat })];
}

/**
 * Formats a column of text as text, so that `06 12…`, `007` or `décembre 2020` stay as typed. The rows (from 0) that
 * hold numbers keep their format: a day would show as its serial number. The add-on's own texts need none.
 */
export function textFormatRequests(place: PlacedColumn, numberRows: readonly number[]): Request[] {
  if (place.column.owner === "addOn") return [];
  const numberFormat = { type: "TEXT", pattern: "@" };
  const starts = [1, ...numberRows.map((row) => row + 1)];
  const ends = [...numberRows, null];
  return starts.flatMap((startRowIndex, index): Request[] => {
    const endRowIndex = ends[index] ?? null;
    if (endRowIndex !== null && endRowIndex <= startRowIndex) return [];
    const range = { ...below(place), startRowIndex, ...(endRowIndex === null ? {} : { endRowIndex }) };
    return [formatRequest(range, { numberFormat })];
  });
}

/**
 * Makes what nobody has dealt with stand out, by its weight too: the choice `new` of a column that has one. Nothing
 * when its word is in `rules`, those of the tab as JSON: staff may have changed the colours.
 */
export function highlightRequests(place: PlacedColumn, rules: string): Request[] {
  const userEnteredValue = place.column.choices?.labels.new;
  if (userEnteredValue === undefined || rules.includes(`"${userEnteredValue}"`)) return [];
  const booleanRule = {
    condition: { type: "TEXT_EQ", values: [{ userEnteredValue }] },
    format: {
      backgroundColorStyle: { rgbColor: { red: 0.9, green: 0.9, blue: 1 } },
      textFormat: { bold: true },
    },
  };
  return [{ addConditionalFormatRule: { rule: { ranges: [below(place)], booleanRule } } }];
}

/** Gives a column of choices or suggestions its dropdown; other words are flagged by Sheets, not refused. */
export function dropdownRequests(place: PlacedColumn): Request[] {
  const { choices, suggestions, help } = place.column;
  const labels = choices === undefined ? suggestions : Object.values(choices.labels);
  if (labels === undefined) return [];
  return [{ setDataValidation: { range: below(place), rule: dropdownRule(labels, help) } }];
}

/** A dropdown of labels. */
export function dropdownRule(
  labels: readonly string[],
  inputMessage: string,
): sheets_v4.Schema$DataValidationRule {
  return {
    condition: { type: "ONE_OF_LIST", values: labels.map((userEnteredValue) => ({ userEnteredValue })) },
    inputMessage,
    showCustomUi: true,
    strict: false,
  };
}

/** Formats cells: what the format names changes, nothing else. */
function formatRequest(
  range: sheets_v4.Schema$GridRange,
  userEnteredFormat: sheets_v4.Schema$CellFormat,
): Request {
  const fields = Object.keys(userEnteredFormat).map((name) => `userEnteredFormat.${name}`);
  return { repeatCell: { range, cell: { userEnteredFormat }, fields: fields.join() } };
}

function below({ sheetId, columnIndex }: PlacedColumn): sheets_v4.Schema$GridRange {
  return { sheetId, startRowIndex: 1, startColumnIndex: columnIndex, endColumnIndex: columnIndex + 1 };
}
