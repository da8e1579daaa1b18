// One worksheet part as a tab of the model, with what a later save needs to patch it.
import type { Sheet } from "../../google/sheets/model.ts";
import { newSheet } from "../../google/sheets/new-spreadsheet.ts";
import { readConditionalFormats } from "../conditional/read-rules.ts";
import type { CellContext } from "../sheet/cell-builder.ts";
import { readRows, type SheetRows } from "../sheet/read-rows.ts";
import {
  readBasicFilter,
  readColumns,
  readGridProperties,
  readMerges,
  readTabColor,
} from "../sheet/read-settings.ts";
import { SheetFrame } from "../sheet/sheet-frame.ts";
import type { SheetLayout } from "../sheet/sheet-layout.ts";
import { cutSheetXml } from "../sheet/sheet-xml.ts";
import { applyValidations } from "../validations/read-validations.ts";

// Google's size of a new tab, so that every action finds the room that it has there.
const MINIMUM_ROWS = 1000;
const MINIMUM_COLUMNS = 26;

/** The tab's place and names, known before its content. */
export interface TabIdentity {
  sheetId: number;
  title: string;
  index: number;
  hidden: boolean;
  /** The size that the tab had when it was last saved here, which its content may not show. */
  rowCount?: number;
  columnCount?: number;
}

/** Reads a worksheet part; `complete` adds to the cells what other parts say of them. Throws an Error on XML that is not well formed. */
export function readSheet(
  xml: string,
  tab: TabIdentity,
  context: CellContext,
  complete: (rows: SheetRows["rows"]) => void,
): { sheet: Sheet; layout: SheetLayout } {
  const cut = cutSheetXml(xml);
  const frame = new SheetFrame(cut);
  const { rows, rowMetadata, layout, columnCount: usedColumns } = readRows(cut.rows, context);
  const rowCount = Math.max(MINIMUM_ROWS, rows.length, tab.rowCount ?? 0);
  const columnCount = Math.max(MINIMUM_COLUMNS, usedColumns, tab.columnCount ?? 0);
  complete(rows);
  applyValidations(frame, rows, { rowCount, columnCount });
  const sheet = newSheet({
    sheetId: tab.sheetId,
    title: tab.title,
    index: tab.index,
    ...(tab.hidden && { hidden: true }),
    ...readTabColor(frame),
    gridProperties: { ...readGridProperties(frame), rowCount, columnCount },
  });
  sheet.rows = rows;
  sheet.rowMetadata = rowMetadata;
  sheet.columnMetadata = readColumns(frame, columnCount);
  sheet.conditionalFormats = readConditionalFormats(frame, tab.sheetId, context.differentialFormats);
  const basicFilter = readBasicFilter(frame, tab.sheetId);
  if (basicFilter) sheet.basicFilter = basicFilter;
  sheet.merges = readMerges(frame, tab.sheetId);
  return { sheet, layout };
}
