// The requests that create or complete one tab; what staff typed or set is left as it is.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Alert } from "../records/alert.ts";
import type { Column, Tab } from "../workbook/column.ts";
import { markRequests } from "./column-marks.ts";
import {
  dropdownRequests,
  headerRequest,
  helpRequest,
  highlightRequests,
  numberFormatRequests,
  type PlacedColumn,
  textFormatRequests,
  widthRequest,
  wrapRequests,
} from "./column-requests.ts";
import { firstFreeColumn, type PlacedColumns, placeColumns } from "./place-columns.ts";
import type { TabStructure } from "./structure.ts";
import { PLAIN_LAYOUT } from "./tab-layout.ts";

type Request = sheets_v4.Schema$Request;

/** Rows of a new tab; Google Sheets offers more at its foot, and writes add what they need. */
const NEW_TAB_ROWS = 500;
/** Columns of a new tab of charts: those that Google Sheets gives a new sheet. */
const CHART_TAB_COLUMNS = 26;

const DATE_TYPES: ReadonlySet<string> = new Set(["DATE", "TIME", "DATE_TIME"]);

/** A tab completed: the requests, the columns added, and where every column then stands. */
export interface CompletedTab {
  structure: TabStructure;
  requests: Request[];
  addedHeaders: string[];
  /** Headers that were erased or rewritten, put back. */
  restoredHeaders: string[];
  positions: Map<string, number>;
  /** What staff must sort out: nothing was added there. */
  alerts: Alert[];
}

/** Creates a tab, empty for now; its id is chosen here so that the same batch can fill it. */
export function newTab(tab: Tab, sheetId: number): { structure: TabStructure; request: Request } {
  const columnCount = Object.keys(tab.columns).length;
  const gridProperties =
    columnCount === 0
      ? { rowCount: NEW_TAB_ROWS, columnCount: CHART_TAB_COLUMNS, frozenRowCount: 0 }
      : { rowCount: NEW_TAB_ROWS, columnCount, frozenRowCount: 1 };
  const structure = {
    sheetId,
    title: tab.title,
    ...gridProperties,
    headers: [],
    protections: [],
    rules: "",
    hasObjects: false,
    rows: [],
    ...PLAIN_LAYOUT,
    marks: [],
    filledColumns: new Set<number>(),
    numberRows: new Map<number, number[]>(),
  };
  return { structure, request: { addSheet: { properties: { sheetId, title: tab.title, gridProperties } } } };
}

/** The lowest ids from 1 on that no sheet has, one a call. */
export function sheetIdSource(sheets: readonly { sheetId: number }[]): () => number {
  const taken = new Set(sheets.map(({ sheetId }) => sheetId));
  let last = 0;
  return () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
}

/** Completes a tab, new or not: headers, help, frozen row, formats, dropdowns, protections, marks. */
export function completeTab(tab: Tab, asFound: TabStructure): CompletedTab {
  if (Object.keys(tab.columns).length === 0) return protectedTab(tab, asFound);
  // Google refuses to freeze the only row of a tab.
  const structure = { ...asFound, rowCount: Math.max(2, asFound.rowCount) };
  const { positions, restored, added, alerts } = placeColumns(tab, structure);
  const newColumns = added.map(([, column]) => column);
  const firstNew = firstFreeColumn(structure);
  const requests = [
    ...appendRequests(structure.sheetId, "ROWS", structure.rowCount - asFound.rowCount),
    ...freezeRequests(structure),
    ...restoredRequests(structure, positions, restored),
    ...(newColumns.length === 0 ? [] : newColumnRequests(structure, firstNew, newColumns)),
    ...existingColumnRequests(tab, structure, positions, firstNew),
    ...protectionRequests(tab, structure, positions),
    ...markRequests(structure.sheetId, structure.marks, positions),
  ];
  return {
    structure,
    requests,
    addedHeaders: newColumns.map(({ header }) => header),
    restoredHeaders: restored.map(([, { header }]) => header),
    positions,
    alerts,
  };
}

/** A tab of charts has no header to place or freeze. */
function protectedTab(tab: Tab, structure: TabStructure): CompletedTab {
  const positions = new Map<string, number>();
  const requests = protectionRequests(tab, structure, positions);
  return { structure, requests, addedHeaders: [], restoredHeaders: [], positions, alerts: [] };
}

function restoredRequests(
  { sheetId }: TabStructure,
  positions: ReadonlyMap<string, number>,
  restored: PlacedColumns["restored"],
): Request[] {
  return restored.flatMap(([key, column]) => {
    const index = positions.get(key);
    return index === undefined ? [] : [headerRequest(sheetId, index, [column])];
  });
}

/** Enlarges a sheet by `length` rows or columns; nothing when none lack. */
export function appendRequests(sheetId: number, dimension: "ROWS" | "COLUMNS", length: number): Request[] {
  return length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
}

function freezeRequests({ sheetId, frozenRowCount }: TabStructure): Request[] {
  if (frozenRowCount > 0) return [];
  return [
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { frozenRowCount: 1 } },
        fields: "gridProperties.frozenRowCount",
      },
    },
  ];
}

function newColumnRequests(
  { sheetId, columnCount, rules }: TabStructure,
  firstNew: number,
  columns: readonly Column<unknown>[],
): Request[] {
  const places = columns.map((column, offset) => ({ sheetId, columnIndex: firstNew + offset, column }));
  return [
    ...appendRequests(sheetId, "COLUMNS", firstNew + columns.length - columnCount),
    headerRequest(sheetId, firstNew, columns),
    ...places.map(widthRequest),
    ...places.flatMap((place) => [...columnRequests(place), ...highlightRequests(place, rules)]),
  ];
}

function columnRequests(place: PlacedColumn): Request[] {
  return [...wrapRequests(place), ...numberFormatRequests(place), ...dropdownRequests(place)];
}

function existingColumnRequests(
  tab: Tab,
  structure: TabStructure,
  positions: ReadonlyMap<string, number>,
  firstNew: number,
): Request[] {
  const [headerCells, firstCells] = structure.rows;
  return [...positions]
    .filter(([, columnIndex]) => columnIndex < firstNew)
    .flatMap(([key, columnIndex]) => {
      const column = tab.columns[key];
      if (column === undefined) return [];
      const place = { sheetId: structure.sheetId, columnIndex, column };
      const cell = firstCells?.[columnIndex];
      return [
        ...(headerCells?.[columnIndex]?.hasNote === true ? [] : [helpRequest(place)]),
        ...existingFormatRequests(structure, key, place),
        ...(cell?.hasDropdown === true ? [] : dropdownRequests(place)),
        ...highlightRequests(place, structure.rules),
      ];
    });
}

function existingFormatRequests(structure: TabStructure, key: string, place: PlacedColumn): Request[] {
  const { columnIndex, column } = place;
  const type = structure.rows[1]?.[columnIndex]?.numberFormatType ?? null;
  if (column.kind !== "text") return type === null ? numberFormatRequests(place) : [];
  // A format of date is not the staff's: what they typed looked like one.
  const isOwn = type !== null && !DATE_TYPES.has(type);
  const isMarked = structure.marks.some((mark) => mark.columnKey === key && mark.columnIndex === columnIndex);
  return isOwn || isMarked ? [] : textFormatRequests(place, structure.numberRows.get(columnIndex) ?? []);
}

// Protections warn and don't forbid: who must correct a cell can.
function protectionRequests(
  tab: Tab,
  { sheetId, protections }: TabStructure,
  positions: ReadonlyMap<string, number>,
): Request[] {
  const columns = Object.entries(tab.columns);
  const ownColumns = columns.filter(([, { owner }]) => owner === "addOn").map(([key]) => key);
  const isWholeTab = ownColumns.length === columns.length;
  const ranges = isWholeTab
    ? [{ sheetId }]
    : ownColumns.flatMap((key) => {
        const index = positions.get(key);
        return index === undefined
          ? []
          : [{ sheetId, startRowIndex: 1, startColumnIndex: index, endColumnIndex: index + 1 }];
      });
  return ranges
    .filter((range) => !protections.some((protection) => covers(protection, range)))
    .map((range) => ({
      addProtectedRange: {
        protectedRange: { range, warningOnly: true, description: "Rempli par Revue Qualité" },
      },
    }));
}

function covers(
  { startColumnIndex, endColumnIndex }: TabStructure["protections"][number],
  range: sheets_v4.Schema$GridRange,
): boolean {
  if (endColumnIndex === null) return true;
  return startColumnIndex === range.startColumnIndex && endColumnIndex === range.endColumnIndex;
}
