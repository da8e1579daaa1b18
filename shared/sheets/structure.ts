// The workbook's structure as *Préparer le classeur* reads it: tabs, headers, formats, dropdowns, protections.
import * as z from "zod/mini";
import { headerRow, quotedTitle } from "../reading/a1.ts";
import { type SheetOverview, sheetOfTab } from "../reading/overview.ts";
import type { Tab } from "../workbook/column.ts";
import { STAFF_TABS, TABS } from "../workbook/tabs.ts";
import { LAYOUT_FIELDS, LayoutAnswer, type TabLayout, tabLayout } from "./tab-layout.ts";

/** What stands in a cell, apart from its look. */
export interface CellState {
  /** As shown; empty for a blank cell. */
  text: string;
  isBlank: boolean;
  hasNote: boolean;
  hasNumberFormat: boolean;
  hasDropdown: boolean;
}

/** A protected range by the columns it covers; without an end, the whole tab is meant. */
export interface Protection {
  startColumnIndex: number;
  endColumnIndex: number | null;
}

/** A tab listed without its cells. */
export interface ListedSheet extends SheetOverview, TabLayout {
  frozenRowCount: number;
  protections: Protection[];
}

/** A tab with its first rows: two of them, or all for the tabs that get default rows. */
export interface TabStructure extends ListedSheet {
  rows: readonly (readonly CellState[])[];
}

/** The mask that lists the tabs. */
export const SHEET_LIST_FIELDS = `sheets(properties(sheetId,title,gridProperties(rowCount,columnCount,frozenRowCount)),protectedRanges(range),${LAYOUT_FIELDS})`;

/** The mask that reads the first rows of the tabs. */
export const STRUCTURE_FIELDS =
  "sheets(properties(sheetId),data(rowData(values(formattedValue,userEnteredValue,note,dataValidation,userEnteredFormat(numberFormat)))))";

// Google leaves zeros and empty lists out of its answers.
const optionalCount = z._default(z.number(), 0);
const optionalList = <Item extends z.core.SomeType>(item: Item) => z._default(z.array(item), []);

const SheetList = z.object({
  sheets: z.array(
    z.object({
      properties: z.object({
        sheetId: optionalCount,
        title: z.string(),
        gridProperties: z._default(
          z.object({ rowCount: optionalCount, columnCount: optionalCount, frozenRowCount: optionalCount }),
          { rowCount: 0, columnCount: 0, frozenRowCount: 0 },
        ),
      }),
      ...LayoutAnswer,
      protectedRanges: optionalList(
        z.object({
          range: z._default(
            z.object({
              startColumnIndex: optionalCount,
              endColumnIndex: z._default(z.nullable(z.number()), null),
            }),
            { startColumnIndex: 0, endColumnIndex: null },
          ),
        }),
      ),
    }),
  ),
});

const Cell = z.object({
  formattedValue: z._default(z.string(), ""),
  userEnteredValue: z.optional(z.unknown()),
  note: z._default(z.string(), ""),
  dataValidation: z.optional(z.unknown()),
  userEnteredFormat: z.optional(z.object({ numberFormat: z.optional(z.unknown()) })),
});

const Structures = z.object({
  sheets: optionalList(
    z.object({
      properties: z._default(z.object({ sheetId: optionalCount }), { sheetId: 0 }),
      data: optionalList(z.object({ rowData: optionalList(z.object({ values: optionalList(Cell) })) })),
    }),
  ),
});

/** Reads the list of tabs from Google's answer. */
export function parseSheetList(answer: unknown): ListedSheet[] {
  return SheetList.parse(answer).sheets.map(({ properties, protectedRanges, ...layout }) => ({
    sheetId: properties.sheetId,
    title: properties.title,
    ...properties.gridProperties,
    headers: [],
    protections: protectedRanges.map(({ range }) => range),
    ...tabLayout(layout),
  }));
}

/** The ranges whose cells tell what is missing; none for tabs that do not exist yet. */
export function structureRanges(sheets: readonly ListedSheet[]): string[] {
  const ranges = Object.values(TABS).flatMap((tab) => {
    const sheet = sheetOfTab(sheets, tab);
    return sheet === undefined ? [] : [rangeOf(tab, sheet)];
  });
  const only = onlySheet(sheets);
  return only === undefined ? ranges : [quotedTitle(only.title)];
}

/** The only tab of a workbook that has none of the contract's: a new spreadsheet's default one, perhaps. */
export function onlySheet(sheets: readonly ListedSheet[]): ListedSheet | undefined {
  const [only, second] = sheets;
  const isOfContract = Object.values(TABS).some((tab) => sheetOfTab(sheets, tab) !== undefined);
  return second === undefined && !isOfContract ? only : undefined;
}

/** Joins the list of tabs and the cells of the second answer. */
export function parseStructures(sheets: readonly ListedSheet[], answer: unknown): TabStructure[] {
  const rowsById = new Map(
    Structures.parse(answer).sheets.map(({ properties, data }) => [
      properties.sheetId,
      (data[0]?.rowData ?? []).map(({ values }) => values.map(cellState)),
    ]),
  );
  return sheets.map((sheet) => {
    const rows = rowsById.get(sheet.sheetId) ?? [];
    return { ...sheet, rows, headers: (rows[0] ?? []).map(({ text }) => text) };
  });
}

function rangeOf(tab: Tab, sheet: ListedSheet): string {
  const isReadWhole = tab === STAFF_TABS.settings || tab === STAFF_TABS.indicators;
  if (isReadWhole) return quotedTitle(sheet.title);
  return sheet.rowCount < 2 ? headerRow(sheet.title) : `${quotedTitle(sheet.title)}!1:2`;
}

function cellState(cell: z.infer<typeof Cell>): CellState {
  return {
    text: cell.formattedValue,
    isBlank: cell.userEnteredValue === undefined,
    hasNote: cell.note !== "",
    hasNumberFormat: cell.userEnteredFormat?.numberFormat !== undefined,
    hasDropdown: cell.dataValidation !== undefined,
  };
}
