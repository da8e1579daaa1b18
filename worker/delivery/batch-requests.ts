// The one atomic batch: the rows as typed cells, the guard that makes it safe to send again, old guards removed.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { findColumns } from "../../shared/reading/headers.ts";
import { BLANK_CELL, type CellData } from "../../shared/sheets/cells.ts";
import type { Column, Tab } from "../../shared/workbook/column.ts";
import type { Guard, SheetState } from "./sheets-client.ts";
import type { RowCells } from "./tab-rows.ts";

/** The key of our guards in the spreadsheet's developer metadata. */
export const GUARD_KEY = "revue-qualite.lot";

/** Columns by their key, with where they stand (index from 0). */
interface Places {
  filled: ReadonlyMap<string, number>;
  /** Those of staff too: an appended row carries their formats, which it would otherwise clear. */
  all: ReadonlyMap<string, number>;
}

/** Where the columns stand (index from 0), or the headers that prevent a delivery. */
export type ColumnPlaces =
  | { places: Places }
  | { missing: string[]; duplicated: string[]; isNoneFound: boolean };

/** Finds the columns that the form fills, by their keys. Other columns of staff do not matter to a delivery. */
export function placeColumns(tab: Tab, headers: readonly string[], keys: ReadonlySet<string>): ColumnPlaces {
  const search = findColumns(tab, headers);
  const filled = new Set(
    Object.entries(tab.columns).flatMap(([key, { header }]) => (keys.has(key) ? [header] : [])),
  );
  const headersOf = (columns: readonly Column<unknown>[]) =>
    columns.map(({ header }) => header).filter((header) => filled.has(header));
  const missing = headersOf(search.missing);
  const duplicated = headersOf(search.duplicated);
  if (missing.length > 0 || duplicated.length > 0) {
    return { missing, duplicated, isNoneFound: search.positions.size === 0 && duplicated.length === 0 };
  }
  const all = search.positions;
  return { places: { all, filled: new Map([...all].filter(([key]) => keys.has(key))) } };
}

/** What one batch holds. */
export interface BatchContent {
  tab: Tab;
  state: SheetState;
  places: Places;
  rows: readonly RowCells[];
  guard: Guard;
  outdatedGuardIds: ReadonlySet<number>;
  /** Whether the cells bring their formats; else they take those that stand there. */
  areFormatted: boolean;
}

/** The requests of one batch, all done or none; of one that was left by all its messages, the guard alone. */
export function batchRequests(content: BatchContent): sheets_v4.Schema$Request[] {
  const { tab, state, places, rows, guard, outdatedGuardIds, areFormatted } = content;
  const outdated = state.guards.filter(({ id, key }) => key === GUARD_KEY && outdatedGuardIds.has(id));
  const appended = {
    appendCells: {
      sheetId: state.sheetId,
      rows: rows.map((row) => ({ values: cellsOf(tab, row, places) })),
      fields: areFormatted ? "userEnteredValue,userEnteredFormat.numberFormat" : "userEnteredValue",
    },
  };
  return [
    ...(rows.length === 0 ? [] : [appended]),
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: guard.id,
          metadataKey: guard.key,
          metadataValue: guard.value,
          location: { spreadsheet: true },
          visibility: "DOCUMENT",
        },
      },
    },
    ...outdated.map(({ id }) => ({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: id } } },
    })),
  ];
}

function cellsOf(tab: Tab, row: RowCells, { all, filled }: Places): CellData[] {
  const width = Math.max(...filled.values()) + 1;
  const cells: CellData[] = Array.from({ length: width }, () => BLANK_CELL);
  for (const [key, position] of all) {
    if (position >= width) continue;
    const cell = filled.has(key) ? row(key) : BLANK_CELL;
    cells[position] = { ...formatOf(tab.columns[key]), ...cell };
  }
  return cells;
}

const TEXT_FORMAT: CellData = { userEnteredFormat: { numberFormat: { type: "TEXT", pattern: "@" } } };

/** What keeps a cell as it will be typed: text as text, days as days. */
function formatOf(column: Column<unknown> | undefined): CellData {
  if (column?.kind === "text") return TEXT_FORMAT;
  if (column?.kind !== "date" || column.numberFormat === undefined) return BLANK_CELL;
  return { userEnteredFormat: { numberFormat: { type: "DATE", pattern: column.numberFormat } } };
}
