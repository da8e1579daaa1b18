// Inserting and deleting rows as Google does, so that formats, choices and ranges follow; and taking it back.
import { editRow, openDraft } from "../../google/sheets/draft.ts";
import type { Row, Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import { notFound, PageError } from "../page-error.ts";
import { type RowSpan, rowCountOf } from "../row-spans.ts";
import type { Desk } from "./desk.ts";
import { restoreFormulas } from "./restored-formulas.ts";
import type { RowOrder } from "./row-order.ts";
import { isSameRow } from "./same-row.ts";
import { requestStructure } from "./structure-request.ts";

/** Rows of a tab, in one place or in several. */
interface RowsOfTab {
  sheetId: number;
  /** The rows' order that the spans count in. */
  rowVersion: number;
}

/** Rows to insert, each span before a place; those that come back from a deletion say what they were. */
export interface RowInsertion extends RowsOfTab {
  kind: "insertion";
  spans: InsertedSpan[];
  around?: Around;
}

interface InsertedSpan extends RowSpan {
  back?: { ids: number[]; rows: (Row | undefined)[] };
}

/** Rows to delete; when an insertion is taken back, only if they are still as it left them. */
export interface RowDeletion extends RowsOfTab {
  kind: "deletion";
  spans: DeletedSpan[];
}

interface DeletedSpan extends RowSpan {
  onlyIf?: (Row | undefined)[];
}

/** The workbook around a deletion: what it shrank (rules, protections, charts) is put back whole. */
interface Around {
  before: Spreadsheet;
  after: Spreadsheet;
}

/** Inserts rows; answers the deletion that takes it back. */
export function insertRows(desk: Desk, workbookId: string, insertion: RowInsertion): RowDeletion {
  const { sheetId, around } = insertion;
  const order = desk.workbook(workbookId).rowOrder(sheetId);
  const sheet = sheetOf(desk.spreadsheet(workbookId), sheetId);
  const { rowCount } = sheet.properties.gridProperties;
  const headerRows = headerRowsOf(sheet);
  const places = byPlace(
    insertion.spans.map((span) => ({ ...span, at: order.placeNow(insertion.rowVersion, span.at) })),
  );
  if (places.some(({ at }) => at < headerRows))
    throw new PageError("Une ligne ne s’insère pas au-dessus des en-têtes.");
  const spans = places.map((span, index) => ({
    ...span,
    at: span.at + rowCountOf(places.slice(0, index)),
    // Like the row above, unless these are the headers.
    inheritFromBefore: span.at > headerRows || span.at === rowCount,
  }));
  desk.write(() => {
    const before = desk.spreadsheet(workbookId);
    const requests = spans.map(({ inheritFromBefore, ...span }) => ({
      insertDimension: { range: rangeOf(sheetId, span), inheritFromBefore },
    }));
    requestStructure(desk, workbookId, ...requests);
    if (around !== undefined)
      desk.google.spreadsheets.put(restored(before, desk.spreadsheet(workbookId), sheetId, spans, around));
  });
  order.insert(
    spans.map(({ at, count, back }) => ({ at, count, ids: back?.ids })),
    rowCount,
  );
  const after = sheetOf(desk.spreadsheet(workbookId), sheetId);
  const taken = spans.map((span) => ({ at: span.at, count: span.count, onlyIf: rowsOf(after, span) }));
  return { kind: "deletion", sheetId, rowVersion: order.version, spans: taken };
}

/** Deletes rows; answers the insertion that takes it back. @throws PageError when they may not go. */
export function deleteRows(desk: Desk, workbookId: string, deletion: RowDeletion): RowInsertion {
  const { sheetId } = deletion;
  const order = desk.workbook(workbookId).rowOrder(sheetId);
  const before = desk.spreadsheet(workbookId);
  const sheet = sheetOf(before, sheetId);
  const spans = byPlace(deletion.spans.map((span) => spanNow(order, deletion.rowVersion, span)));
  if (spans.some(({ at }) => at < headerRowsOf(sheet)))
    throw new PageError("La ligne des en-têtes ne se supprime pas.");
  if (spans.some(({ onlyIf, ...span }) => onlyIf !== undefined && !sameRows(rowsOf(sheet, span), onlyIf)))
    throw new PageError(ROWS_MOVED);
  const { rowCount } = sheet.properties.gridProperties;
  if (rowCount - rowCountOf(spans) <= headerRowsOf(sheet))
    throw new PageError("Un onglet garde au moins une ligne sous ses en-têtes.");
  desk.write(() => {
    // From the last one up: those above stay where they are.
    const requests = spans.map((span) => ({ deleteDimension: { range: rangeOf(sheetId, span) } }));
    requestStructure(desk, workbookId, ...requests.toReversed());
  });
  const ids = order.delete(spans, rowCount);
  const gone = spans.map((span, index) => ({
    at: span.at - rowCountOf(spans.slice(0, index)),
    count: span.count,
    back: { ids: ids[index] ?? [], rows: rowsOf(sheet, span) },
  }));
  const around = { before, after: desk.spreadsheet(workbookId) };
  return { kind: "insertion", sheetId, rowVersion: order.version, spans: gone, around };
}

function byPlace<Span extends RowSpan>(spans: readonly Span[]): Span[] {
  return spans.toSorted((one, other) => one.at - other.at);
}

/** Where rows are now. @throws PageError when some went, or others came between them. */
function spanNow(order: RowOrder, rowVersion: number, span: DeletedSpan): DeletedSpan {
  const at = order.indexNow(rowVersion, span.at);
  const last = order.indexNow(rowVersion, span.at + span.count - 1);
  if (at === undefined || last !== at + span.count - 1) throw new PageError(ROWS_MOVED);
  return { ...span, at };
}

function rangeOf(sheetId: number, { at, count }: RowSpan): object {
  return { sheetId, dimension: "ROWS", startIndex: at, endIndex: at + count };
}

const ROWS_MOVED =
  "Ces lignes ont changé entre-temps : elles restent telles quelles. Vérifiez, puis recommencez.";

function restored(
  before: Spreadsheet,
  inserted: Spreadsheet,
  sheetId: number,
  spans: readonly InsertedSpan[],
  around: Around,
): Spreadsheet {
  const draft = openDraft(inserted);
  const { spreadsheet } = draft;
  const isUntouched = (get: (of: Spreadsheet) => unknown): boolean => get(before) === get(around.after);
  for (const sheet of spreadsheet.sheets) {
    const id = sheet.properties.sheetId;
    const old = around.before.sheets.find(({ properties }) => properties.sheetId === id);
    if (old === undefined) continue;
    for (const field of ATTACHED)
      if (isUntouched((of) => fieldOf(of, id, field))) Object.assign(sheet, { [field]: old[field] });
  }
  for (const field of ["namedRanges", "developerMetadata", "definedNames"] as const)
    if (isUntouched((of) => of[field])) Object.assign(spreadsheet, { [field]: around.before[field] });
  const sheet = sheetOf(spreadsheet, sheetId);
  for (const { at, back } of spans)
    for (const [offset, row] of back?.rows.entries() ?? [])
      editRow(draft, sheet, at + offset, (cells) =>
        cells.splice(0, Number.POSITIVE_INFINITY, ...(row ?? [])),
      );
  restoreFormulas(draft, around.before);
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

function rowsOf(sheet: Sheet, { at, count }: RowSpan): (Row | undefined)[] {
  return Array.from({ length: count }, (_, offset) => sheet.rows[at + offset]);
}

function sameRows(rows: readonly (Row | undefined)[], others: readonly (Row | undefined)[]): boolean {
  return rows.every((row, index) => isSameRow(row, others[index]));
}
