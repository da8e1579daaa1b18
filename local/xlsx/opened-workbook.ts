// An opened workbook: the spreadsheet to work on, and all that a save compares with and patches.
import type { Sheet, Spreadsheet } from "../google/sheets/model.ts";
import type { PartStore } from "./package/part-store.ts";
import type { SheetLayout } from "./sheet/sheet-layout.ts";
import type { StyleSheet } from "./styles/read-styles.ts";
import type { TabEntry, WorkbookPart } from "./workbook/read-workbook-part.ts";

/** A tab as it was when opened. */
export interface OpenedSheet {
  entry: TabEntry;
  layout: SheetLayout;
  /** The tab's first version: later ones are other objects, as the engine never changes a version. */
  snapshot: Sheet;
  /** The part of each chart, by the chart's id. */
  chartParts: ReadonlyMap<number, string>;
}

/** The file behind a spreadsheet. */
export interface WorkbookFile {
  bytes: Uint8Array;
  parts: PartStore;
  workbook: WorkbookPart;
  styles: StyleSheet;
  sheets: readonly OpenedSheet[];
}

/** What opening gives. `spreadsheet` must not be changed in place: the engine replaces it by new versions. */
export interface OpenedWorkbook {
  spreadsheet: Spreadsheet;
  file: WorkbookFile;
}
