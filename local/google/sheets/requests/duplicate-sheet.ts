// duplicateSheet: a copy of a sheet with all it holds, under new ids.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Draft } from "../draft.ts";
import { refuseTooLarge } from "../grid/grid-size.ts";
import type { Sheet } from "../model.ts";
import type { SheetsEnvironment } from "../store.ts";
import { freeId } from "./free-id.ts";
import { type Handler, sheetById } from "./request-context.ts";
import { insertSheet, newSheetId, refuseTitle, titleTaken } from "./sheets.ts";
import { freeTableName } from "./tables.ts";

export const duplicateSheet: Handler<sheets_v4.Schema$DuplicateSheetRequest> = (context, request) => {
  const { draft, environment } = context;
  const source = sheetById(context, request.sourceSheetId);
  const title = request.newSheetName || freeTitle(draft, `Copy of ${source.properties.title}`);
  if (request.newSheetName) refuseTitle(draft, title);
  const sheetId = newSheetId(draft, environment, request.newSheetId);
  const copy = copiedSheet(source, sheetId, title, draft, environment);
  insertSheet(draft, copy, request.insertSheetIndex ?? 0);
  refuseTooLarge(draft.spreadsheet, copy.properties.gridProperties.columnCount);
  return { duplicateSheet: { properties: copy.properties } };
};

/** The first of `title`, `title 2`, `title 3`… that no sheet bears. */
export function freeTitle(draft: Draft, title: string): string {
  let free = title;
  for (let number = 2; titleTaken(draft, free); number += 1) free = `${title} ${number}`;
  return free;
}

/** A copy of the sheet, whose ranges, protections and charts are its own. */
export function copiedSheet(
  source: Sheet,
  sheetId: number,
  title: string,
  draft: Draft,
  environment: SheetsEnvironment,
): Sheet {
  const taken = new Set(
    draft.spreadsheet.sheets.flatMap(({ charts, protectedRanges }) => [
      ...charts.map(({ chartId }) => chartId),
      ...protectedRanges.map(({ protectedRangeId }) => protectedRangeId),
    ]),
  );
  const newId = (): number => {
    const id = freeId(environment, (candidate) => taken.has(candidate));
    taken.add(id);
    return id;
  };
  const from = source.properties.sheetId;
  const moved = <T>(value: T): T => onSheet(value, from, sheetId);
  return {
    ...source,
    properties: { ...source.properties, sheetId, title },
    merges: source.merges.map(moved),
    protectedRanges: source.protectedRanges.map((item) => ({ ...moved(item), protectedRangeId: newId() })),
    conditionalFormats: source.conditionalFormats.map(moved),
    ...(source.basicFilter && { basicFilter: moved(source.basicFilter) }),
    charts: source.charts.map((chart) => ({ ...moved(chart), chartId: newId() })),
    tables: source.tables.map((table) => ({
      ...moved(table),
      tableId: String(newId()),
      name: freeTableName(draft.spreadsheet, `${table.name}_`),
    })),
    rowGroups: source.rowGroups.map(moved),
    columnGroups: source.columnGroups.map(moved),
  };
}

const RANGE_FIELDS = [
  "startRowIndex",
  "endRowIndex",
  "startColumnIndex",
  "endColumnIndex",
  "rowIndex",
  "columnIndex",
];
const NAMES_OF_RANGES = new Set(["range", "anchorCell", "dimensionRange"]);

// Every range of the source becomes one of the copy, however deep; a missing sheet id is 0.
function onSheet<T>(value: T, from: number, to: number): T {
  const copy = structuredClone(value);
  retarget(copy, from, to, false);
  return copy;
}

function retarget(value: unknown, from: number, to: number, named: boolean): void {
  if (typeof value !== "object" || value === null) return;
  if (named || RANGE_FIELDS.some((field) => Object.hasOwn(value, field))) moveRange(value, from, to);
  for (const [name, item] of Object.entries(value)) retarget(item, from, to, NAMES_OF_RANGES.has(name));
}

function moveRange(range: object, from: number, to: number): void {
  const id: unknown = Reflect.get(range, "sheetId") ?? 0;
  if (id !== from) return;
  if (to === 0) Reflect.deleteProperty(range, "sheetId");
  else Reflect.set(range, "sheetId", to);
}
