// The workbook's structure as *Préparer le classeur* reads it: tabs, headers, formats, dropdowns, protections.
import {
  anything,
  list,
  nullable,
  number,
  object,
  optional,
  orElse,
  type Read,
  type Reader,
  text,
} from "../json/shape.ts";
import { quotedTitle } from "../reading/a1.ts";
import { type SheetOverview, sheetOfTab } from "../reading/overview.ts";
import type { WorkbookPlace } from "../workbook/place.ts";
import { STAFF_TABS, TABS } from "../workbook/tabs.ts";
import { type ColumnMark, MARK_KEY } from "./column-marks.ts";
import { PLACE_FIELDS } from "./overview-answer.ts";
import { LAYOUT_FIELDS, LayoutAnswer, type TabLayout, tabLayout } from "./tab-layout.ts";

/** What stands in a cell, apart from its look. */
interface CellState {
  /** As shown; empty for a blank cell. */
  text: string;
  isBlank: boolean;
  hasNote: boolean;
  /** `DATE`, `TEXT`…; `null` without a format of its own. */
  numberFormatType: string | null;
  hasDropdown: boolean;
}

/** A protected range by the columns it covers; without an end, the whole tab is meant. */
interface Protection {
  startColumnIndex: number;
  endColumnIndex: number | null;
}

/** A tab listed without its cells. */
export interface ListedSheet extends SheetOverview, TabLayout {
  frozenRowCount: number;
  protections: Protection[];
  /** The rules of conditional formats as JSON, where a word is sought. */
  rules: string;
  /** Charts, and what is known of it besides cells. */
  hasObjects: boolean;
}

/** A tab with its first rows, or all for the tabs that get default rows. */
export interface TabStructure extends ListedSheet {
  rows: readonly (readonly CellState[])[];
  marks: readonly ColumnMark[];
  /** The columns that hold something under the headers, among those that were read to tell. */
  filledColumns: ReadonlySet<number>;
  /** For each of these, the rows (from 0) that hold numbers. */
  numberRows: ReadonlyMap<number, readonly number[]>;
}

/**
 * Marks a tab that holds what the Sheets API does not tell (a picture, a print area…): whoever opens a file and sees it
 * puts this developer metadata on the tab.
 */
export const UNTOLD_CONTENT_KEY = "revue-qualite:contenu-hors-cellules";

/** The tabs of a workbook, and where its dates are read. */
export interface ListedWorkbook extends WorkbookPlace {
  sheets: ListedSheet[];
}

/** A title above the headers takes no more rows than this. */
const ROWS_LOOKED_AT = 6;

/** The mask that lists the tabs. */
export const SHEET_LIST_FIELDS = `${PLACE_FIELDS},sheets(properties(sheetId,title,gridProperties(rowCount,columnCount,frozenRowCount)),protectedRanges(range),conditionalFormats,charts(chartId),developerMetadata(metadataKey),${LAYOUT_FIELDS})`;

/** The mask that reads the first rows of the tabs. */
export const STRUCTURE_FIELDS =
  "sheets(properties(sheetId),data(rowData(values(formattedValue,userEnteredValue,note,dataValidation,userEnteredFormat(numberFormat))),columnMetadata(developerMetadata(metadataId,metadataKey,metadataValue))))";

// Google leaves zeros and empty lists out of its answers.
const optionalCount = orElse(number, 0);
const optionalList = <Item>(item: Reader<Item>) => orElse(list(item), []);

const SheetList = object({
  properties: object({ locale: text, timeZone: text }),
  sheets: list(
    object({
      properties: object({
        sheetId: optionalCount,
        title: text,
        gridProperties: orElse(
          object({ rowCount: optionalCount, columnCount: optionalCount, frozenRowCount: optionalCount }),
          { rowCount: 0, columnCount: 0, frozenRowCount: 0 },
        ),
      }),
      conditionalFormats: optionalList(anything),
      charts: optionalList(anything),
      developerMetadata: optionalList(object({ metadataKey: orElse(text, "") })),
      ...LayoutAnswer,
      protectedRanges: optionalList(
        object({
          range: orElse(
            object({
              startColumnIndex: optionalCount,
              endColumnIndex: orElse(nullable(number), null),
            }),
            { startColumnIndex: 0, endColumnIndex: null },
          ),
        }),
      ),
    }),
  ),
});

const Cell = object({
  formattedValue: orElse(text, ""),
  userEnteredValue: optional(anything),
  note: orElse(text, ""),
  dataValidation: optional(anything),
  userEnteredFormat: optional(object({ numberFormat: optional(object({ type: orElse(text, "") })) })),
});

const Metadata = object({
  metadataId: optionalCount,
  metadataKey: orElse(text, ""),
  metadataValue: orElse(text, ""),
});

const Structures = object({
  sheets: optionalList(
    object({
      properties: orElse(object({ sheetId: optionalCount }), { sheetId: 0 }),
      data: optionalList(
        object({
          rowData: optionalList(object({ values: optionalList(Cell) })),
          columnMetadata: optionalList(object({ developerMetadata: optionalList(Metadata) })),
        }),
      ),
    }),
  ),
});

/** Reads the list of tabs from Google's answer. */
export function parseSheetList(answer: unknown): ListedWorkbook {
  const { properties: place, sheets } = SheetList(answer);
  return {
    ...place,
    sheets: sheets.map(
      ({ properties, protectedRanges, conditionalFormats, charts, developerMetadata, ...layout }) => ({
        sheetId: properties.sheetId,
        title: properties.title,
        ...properties.gridProperties,
        headers: [],
        protections: protectedRanges.map(({ range }) => range),
        rules: JSON.stringify(conditionalFormats),
        hasObjects:
          charts.length > 0 ||
          developerMetadata.some(({ metadataKey }) => metadataKey === UNTOLD_CONTENT_KEY),
        ...tabLayout(layout),
      }),
    ),
  };
}

/** The ranges whose cells tell what is missing: of every tab, those of the staff's own only to see whether they are blank. */
export function structureRanges(sheets: readonly ListedSheet[]): string[] {
  const only = onlySheet(sheets);
  if (only !== undefined) return [quotedTitle(only.title)];
  const readWhole = [STAFF_TABS.settings, STAFF_TABS.indicators].map((tab) => sheetOfTab(sheets, tab));
  return sheets.map((sheet) => (readWhole.includes(sheet) ? quotedTitle(sheet.title) : firstRows(sheet)));
}

/** The only tab of a workbook that has none of the contract's: a new spreadsheet's default one, perhaps. */
export function onlySheet(sheets: readonly ListedSheet[]): ListedSheet | undefined {
  const [only, second] = sheets;
  const isOfContract = Object.values(TABS).some((tab) => sheetOfTab(sheets, tab) !== undefined);
  return second === undefined && !isOfContract ? only : undefined;
}

/** Joins the list of tabs and the cells of the second answer. */
export function parseStructures(sheets: readonly ListedSheet[], answer: unknown): TabStructure[] {
  const dataById = new Map(
    Structures(answer).sheets.map(({ properties, data }) => [properties.sheetId, data[0]]),
  );
  return sheets.map((sheet) => {
    const data = dataById.get(sheet.sheetId);
    const rows = (data?.rowData ?? []).map(({ values }) => values.map(cellState));
    const marks = (data?.columnMetadata ?? []).flatMap(({ developerMetadata }, columnIndex) =>
      developerMetadata
        .filter(({ metadataKey }) => metadataKey === MARK_KEY)
        .map(({ metadataId, metadataValue }) => ({ metadataId, columnIndex, columnKey: metadataValue })),
    );
    const headers = (rows[0] ?? []).map(({ text }) => text);
    return {
      ...sheet,
      rows,
      headers,
      marks,
      filledColumns: new Set<number>(),
      numberRows: new Map<number, number[]>(),
    };
  });
}

function firstRows({ title, rowCount }: ListedSheet): string {
  return `${quotedTitle(title)}!1:${Math.max(1, Math.min(rowCount, ROWS_LOOKED_AT))}`;
}

function cellState(cell: Read<typeof Cell>): CellState {
  return {
    text: cell.formattedValue,
    isBlank: cell.userEnteredValue === undefined,
    hasNote: cell.note !== "",
    numberFormatType: cell.userEnteredFormat?.numberFormat?.type ?? null,
    hasDropdown: cell.dataValidation !== undefined,
  };
}
