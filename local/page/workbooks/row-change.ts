// Inserting and deleting rows as Google does, so that formats, choices and ranges follow; and taking it back.
import { editRow, openDraft } from "../../google/sheets/draft.ts";
import type { Row, Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import { notFound, PageError } from "../page-error.ts";
import type { Desk } from "./desk.ts";
import { isSameRow } from "./same-row.ts";
import { requestStructure } from "./structure-request.ts";

interface RowSpan {
  sheetId: number;
  /** The rows' order that `at` counts in. */
  rowVersion: number;
  /** The first row, from 0. */
  at: number;
  count: number;
}

/** Rows to insert; those that come back from a deletion say what they were. */
export interface RowInsertion extends RowSpan {
  kind: "insertion";
  back?: DeletedRows;
}

/** Rows to delete; when an insertion is taken back, only if they are still as it left them. */
export interface RowDeletion extends RowSpan {
  kind: "deletion";
  onlyIf?: (Row | undefined)[];
}

interface DeletedRows {
  ids: number[];
  rows: (Row | undefined)[];
  /** The workbook around the deletion: what it shrank (rules, protections, charts) is put back whole. */
  before: Spreadsheet;
  after: Spreadsheet;
}

/** Inserts rows; answers the deletion that takes it back. */
export function insertRows(desk: Desk, workbookId: string, insertion: RowInsertion): RowDeletion {
  const { sheetId, rowVersion, count, back } = insertion;
  const order = desk.workbook(workbookId).rowOrder(sheetId);
  const sheet = sheetOf(desk.spreadsheet(workbookId), sheetId);
  const at = order.placeNow(rowVersion, insertion.at);
  const headerRows = headerRowsOf(sheet);
  if (at < headerRows) throw new PageError("Une ligne ne s’insère pas au-dessus des en-têtes.");
  desk.write(() => {
    const before = desk.spreadsheet(workbookId);
    const range = { sheetId, dimension: "ROWS", startIndex: at, endIndex: at + count };
    // Like the row above, unless these are the headers.
    const inheritFromBefore = at > headerRows || at === sheet.properties.gridProperties.rowCount;
    requestStructure(desk, workbookId, { insertDimension: { range, inheritFromBefore } });
    if (back !== undefined)
      desk.google.spreadsheets.put(restored(before, desk.spreadsheet(workbookId), at, sheetId, back));
  });
  order.insert(at, count, sheet.properties.gridProperties.rowCount, back?.ids);
  const onlyIf = rowsOf(sheetOf(desk.spreadsheet(workbookId), sheetId), at, count);
  return { kind: "deletion", sheetId, rowVersion: order.version, at, count, onlyIf };
}

/** Deletes rows; answers the insertion that takes it back. @throws PageError when they may not go. */
export function deleteRows(desk: Desk, workbookId: string, deletion: RowDeletion): RowInsertion {
  const { sheetId, rowVersion, count, onlyIf } = deletion;
  const order = desk.workbook(workbookId).rowOrder(sheetId);
  const before = desk.spreadsheet(workbookId);
  const sheet = sheetOf(before, sheetId);
  const at = order.indexNow(rowVersion, deletion.at);
  const last = order.indexNow(rowVersion, deletion.at + count - 1);
  if (at === undefined || last !== at + count - 1) throw new PageError(ROWS_MOVED);
  if (at < headerRowsOf(sheet)) throw new PageError("La ligne des en-têtes ne se supprime pas.");
  const rows = rowsOf(sheet, at, count);
  if (onlyIf !== undefined && !sameRows(rows, onlyIf)) throw new PageError(ROWS_MOVED);
  const { rowCount } = sheet.properties.gridProperties;
  if (rowCount - count <= headerRowsOf(sheet))
    throw new PageError("Un onglet garde au moins une ligne sous ses en-têtes.");
  desk.write(() => {
    const range = { sheetId, dimension: "ROWS", startIndex: at, endIndex: at + count };
    requestStructure(desk, workbookId, { deleteDimension: { range } });
  });
  const ids = order.delete(at, count, rowCount);
  const after = desk.spreadsheet(workbookId);
  const back = { ids, rows, before, after };
  return { kind: "insertion", sheetId, rowVersion: order.version, at, count, back };
}

const ROWS_MOVED =
  "Ces lignes ont changé entre-temps : elles restent telles quelles. Vérifiez, puis recommencez.";

function restored(
  before: Spreadsheet,
  inserted: Spreadsheet,
  at: number,
  sheetId: number,
  back: DeletedRows,
): Spreadsheet {
  const draft = openDraft(inserted);
  const { spreadsheet } = draft;
  const isUntouched = (get: (of: Spreadsheet) => unknown): boolean => get(before) === get(back.after);
  for (const sheet of spreadsheet.sheets) {
    const id = sheet.properties.sheetId;
    const old = back.before.sheets.find(({ properties }) => properties.sheetId === id);
    if (old === undefined) continue;
    for (const field of ATTACHED)
      if (isUntouched((of) => fieldOf(of, id, field))) Object.assign(sheet, { [field]: old[field] });
  }
  for (const field of ["namedRanges", "developerMetadata"] as const)
    if (isUntouched((of) => of[field])) Object.assign(spreadsheet, { [field]: back.before[field] });
  const sheet = sheetOf(spreadsheet, sheetId);
  for (const [offset, row] of back.rows.entries())
    editRow(draft, sheet, at + offset, (cells) => cells.splice(0, Number.POSITIVE_INFINITY, ...(row ?? [])));
  return spreadsheet;
}

/** What a tab has besides its cells and refers to its rows. */
const ATTACHED = [
  "merges",
  "protectedRanges",
  "conditionalFormats",
  "basicFilter",
  "charts",
  "rowGroups",
  "rowMetadata",
] as const;

function fieldOf({ sheets }: Spreadsheet, sheetId: number, field: (typeof ATTACHED)[number]): unknown {
  return sheets.find(({ properties }) => properties.sheetId === sheetId)?.[field];
}

function sheetOf({ sheets }: Spreadsheet, sheetId: number): Sheet {
  const sheet = sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (sheet === undefined) throw notFound("Cet onglet");
  return sheet;
}

function headerRowsOf({ properties }: Sheet): number {
  return properties.gridProperties.frozenRowCount ?? 0;
}

function rowsOf(sheet: Sheet, at: number, count: number): (Row | undefined)[] {
  return Array.from({ length: count }, (_, offset) => sheet.rows[at + offset]);
}

function sameRows(rows: readonly (Row | undefined)[], others: readonly (Row | undefined)[]): boolean {
  return rows.every((row, index) => isSameRow(row, others[index]));
}
