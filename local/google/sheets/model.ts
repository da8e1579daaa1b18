// What the stand-in keeps of a spreadsheet: sparse grids of immutable cells.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

/** A value as `UNFORMATTED_VALUE` with `SERIAL_NUMBER` reads it: dates are days since 1899-12-30. */
export type CellScalar = string | number | boolean;

/** A formula's error. `type` as in Google's ErrorValue; `text` is what reads show, such as `#DIV/0!`. */
export interface CellError {
  readonly type: string;
  readonly text: string;
  readonly message: string;
}

/**
 * One filled cell. Never changed in place: a write puts a new object, so that two versions of a grid can be
 * compared, and restored, by identity.
 */
export interface Cell {
  /** The constant typed, or the last computed value of `formula`. */
  readonly value?: CellScalar | CellError;
  /** With its leading `=`. */
  readonly formula?: string;
  readonly format?: sheets_v4.Schema$CellFormat;
  readonly note?: string;
  readonly validation?: sheets_v4.Schema$DataValidationRule;
  readonly textFormatRuns?: readonly sheets_v4.Schema$TextFormatRun[];
}

/** A row's cells by column index; holes and a missing row are blank. Replaced, not changed, by a write. */
export type Row = readonly (Cell | undefined)[];

/** The properties that every sheet has once created. */
export interface SheetProperties extends sheets_v4.Schema$SheetProperties {
  sheetId: number;
  title: string;
  index: number;
  sheetType: string;
  gridProperties: sheets_v4.Schema$GridProperties & { rowCount: number; columnCount: number };
}

/** One tab. Rows and metadata reach only as far as something is kept: an empty grid costs nothing. */
export interface Sheet {
  properties: SheetProperties;
  rows: (Row | undefined)[];
  rowMetadata: (sheets_v4.Schema$DimensionProperties | undefined)[];
  columnMetadata: (sheets_v4.Schema$DimensionProperties | undefined)[];
  merges: sheets_v4.Schema$GridRange[];
  protectedRanges: sheets_v4.Schema$ProtectedRange[];
  conditionalFormats: sheets_v4.Schema$ConditionalFormatRule[];
  basicFilter?: sheets_v4.Schema$BasicFilter;
  charts: sheets_v4.Schema$EmbeddedChart[];
  /** With the types of columns; their names are read from the headers. */
  tables: sheets_v4.Schema$Table[];
  rowGroups: sheets_v4.Schema$DimensionGroup[];
  columnGroups: sheets_v4.Schema$DimensionGroup[];
}

/** A name that a file gives to what its formula reads. */
export interface DefinedName {
  readonly name: string;
  /** Without a leading `=`. */
  readonly formula: string;
  /** The tab whose own it is, if it is not the whole workbook's. */
  readonly sheetId?: number;
}

/** A whole spreadsheet. Developer metadata of every location is kept here, ids being unique in a spreadsheet. */
export interface Spreadsheet {
  spreadsheetId: string;
  properties: sheets_v4.Schema$SpreadsheetProperties;
  sheets: Sheet[];
  namedRanges: sheets_v4.Schema$NamedRange[];
  /** Those of a file, print areas among them; none in Google's answers. */
  definedNames?: readonly DefinedName[];
  developerMetadata: sheets_v4.Schema$DeveloperMetadata[];
}

/** Google's limits. */
export const MAX_CELL_CHARACTERS = 50_000;
export const MAX_CELLS = 10_000_000;
export const MAX_COLUMNS = 18_278;
export const MAX_METADATA_CHARACTERS = 30_000;
export const MAX_TITLE_CHARACTERS = 100;
