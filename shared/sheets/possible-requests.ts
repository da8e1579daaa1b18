// The requests of a preparation that Google takes as staff laid out their tabs, and what is left undone.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { groupedBy } from "../grouping.ts";
import type { CellRectangle, TabLayout } from "./tab-layout.ts";

type Request = sheets_v4.Schema$Request;
type Range = sheets_v4.Schema$GridRange;

/** What one tab was not given. */
export interface LeftUndone {
  sheetId: number;
  /** Its header row stays unfrozen: merged cells begin there and go further down. */
  isHeaderUnfrozen: boolean;
  /** Columns without their number format or their choices: a table of Google's types them. */
  typedColumns: readonly number[];
}

type LaidOutSheet = TabLayout & { sheetId: number };

/** What a typed column refuses. */
const REFUSED_FIELDS = new Set(["userEnteredFormat.numberFormat", "dataValidation"]);

/** Takes out what Google would refuse, with the whole batch, on tabs that staff laid out their own way. */
export function possibleRequests(
  requests: readonly Request[],
  sheets: readonly LaidOutSheet[],
): { requests: Request[]; left: LeftUndone[] } {
  const layouts = new Map(sheets.map((sheet) => [sheet.sheetId, sheet]));
  const left = new Map<number, { isHeaderUnfrozen: boolean; typedColumns: Set<number> }>();
  const leftOn = (sheetId: number) => {
    const kept = left.get(sheetId) ?? { isHeaderUnfrozen: false, typedColumns: new Set<number>() };
    left.set(sheetId, kept);
    return kept;
  };
  const possible = requests.flatMap((request): Request[] => {
    const unfrozen = splitSheet(request, layouts);
    if (unfrozen !== undefined) {
      leftOn(unfrozen).isHeaderUnfrozen = true;
      return [];
    }
    const typed = typedCells(request, layouts);
    for (const { sheetId, columnIndex } of typed) leftOn(sheetId).typedColumns.add(columnIndex);
    return typed.length === 0 ? [request] : withoutRefusedFields(request);
  });
  return {
    requests: possible,
    left: [...left].map(([sheetId, { isHeaderUnfrozen, typedColumns }]) => ({
      sheetId,
      isHeaderUnfrozen,
      typedColumns: [...typedColumns].sort((one, other) => one - other),
    })),
  };
}

/** The sheet that a request would freeze through a merged cell. */
function splitSheet({ updateSheetProperties }: Request, layouts: ReadonlyMap<number, LaidOutSheet>) {
  const { sheetId, gridProperties } = updateSheetProperties?.properties ?? {};
  const edge = gridProperties?.frozenRowCount ?? 0;
  const isSplit = layouts
    .get(sheetId ?? 0)
    ?.merges.some(({ startRowIndex, endRowIndex }) => startRowIndex < edge && edge < endRowIndex);
  return isSplit === true ? (sheetId ?? 0) : undefined;
}

/** The typed columns whose cells a request would format or validate. */
function typedCells(request: Request, layouts: ReadonlyMap<number, LaidOutSheet>) {
  const range = refusedRange(request);
  if (range === undefined) return [];
  const sheetId = range.sheetId ?? 0;
  return (layouts.get(sheetId)?.typedColumns ?? [])
    .filter((column) => isTouched(column, range))
    .map(({ startColumnIndex }) => ({ sheetId, columnIndex: startColumnIndex }));
}

/** The cells that a request formats or validates; none when it does neither. */
function refusedRange({ setDataValidation, repeatCell, updateCells }: Request): Range | undefined {
  if (setDataValidation) return setDataValidation.range ?? undefined;
  const fields = (repeatCell ?? updateCells)?.fields?.split(",") ?? [];
  if (!fields.some((field) => REFUSED_FIELDS.has(field))) return undefined;
  if (repeatCell) return repeatCell.range ?? undefined;
  return updateCells?.range ?? (updateCells && rangeFrom(updateCells));
}

function rangeFrom({ start, rows }: sheets_v4.Schema$UpdateCellsRequest): Range {
  const rowIndex = start?.rowIndex ?? 0;
  const columnIndex = start?.columnIndex ?? 0;
  const width = Math.max(0, ...(rows ?? []).map(({ values }) => values?.length ?? 0));
  return {
    ...(typeof start?.sheetId === "number" && { sheetId: start.sheetId }),
    startRowIndex: rowIndex,
    endRowIndex: rowIndex + (rows?.length ?? 0),
    startColumnIndex: columnIndex,
    endColumnIndex: columnIndex + width,
  };
}

function isTouched(cells: CellRectangle, range: Range): boolean {
  return (
    cells.startRowIndex < (range.endRowIndex ?? Infinity) &&
    (range.startRowIndex ?? 0) < cells.endRowIndex &&
    cells.startColumnIndex < (range.endColumnIndex ?? Infinity) &&
    (range.startColumnIndex ?? 0) < cells.endColumnIndex
  );
}

/** The request without the fields that typed columns refuse; none when nothing else was asked. */
function withoutRefusedFields(request: Request): Request[] {
  const { updateCells } = request;
  const fields = (updateCells?.fields ?? "").split(",").filter((field) => !REFUSED_FIELDS.has(field));
  const rest = fields.filter((field) => field !== "").join(",");
  return updateCells && rest !== "" ? [{ updateCells: { ...updateCells, fields: rest } }] : [];
}

/** The requests by the sheet that they are about, in their order; `null` for the workbook. */
export function requestsBySheet(requests: readonly Request[]): Map<number | null, Request[]> {
  return groupedBy(requests, sheetIdWithin);
}

// Every request about a sheet bears its id, at some depth; 0 is an id as any other.
function sheetIdWithin(value: unknown): number | null {
  if (typeof value !== "object" || value === null) return null;
  const sheetId: unknown = Reflect.get(value, "sheetId");
  if (typeof sheetId === "number") return sheetId;
  for (const item of Object.values(value)) {
    const found = sheetIdWithin(item);
    if (found !== null) return found;
  }
  return null;
}
