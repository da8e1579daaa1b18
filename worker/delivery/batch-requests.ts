// The one atomic batch: the rows as typed cells, the guard that makes it safe to send again, old guards removed.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { findColumns } from "../../shared/reading/headers.ts";
import { BLANK_CELL, type CellData, dayCell, textCell } from "../../shared/sheets/cells.ts";
import { COMPLAINT_AUTHORS, COMPLAINT_CHANNELS, COMPLAINT_TYPES } from "../../shared/workbook/choices.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import type { BatchRow } from "../store/batches.ts";
import { parisDay } from "./paris-day.ts";
import type { Guard, SheetState } from "./sheets-client.ts";

/** The key of our guards in the spreadsheet's developer metadata. */
export const GUARD_KEY = "revue-qualite.lot";

/** Where each of the form's columns stands (index from 0), or the headers that prevent a delivery. */
export type ColumnPlaces =
  | { positions: ReadonlyMap<string, number> }
  | { missing: string[]; duplicated: string[] };

/** Finds the columns that the form owns. Columns of staff do not matter to a delivery. */
export function placeColumns(headers: readonly string[]): ColumnPlaces {
  const search = findColumns(complaintsTab, headers);
  const missing = search.missing.filter(({ owner }) => owner === "form");
  const duplicated = search.duplicated.filter(({ owner }) => owner === "form");
  if (missing.length === 0 && duplicated.length === 0) {
    const owned = Object.entries(complaintsTab.columns).filter(([, column]) => column.owner === "form");
    const keys = new Set(owned.map(([key]) => key));
    return { positions: new Map([...search.positions].filter(([key]) => keys.has(key))) };
  }
  return {
    missing: missing.map(({ header }) => header),
    duplicated: duplicated.map(({ header }) => header),
  };
}

/** The requests of one batch, all done or none. */
export function batchRequests(options: {
  state: SheetState;
  positions: ReadonlyMap<string, number>;
  rows: readonly BatchRow[];
  guard: Guard;
  outdatedGuardIds: ReadonlySet<number>;
}): sheets_v4.Schema$Request[] {
  const { state, positions, rows, guard, outdatedGuardIds } = options;
  const outdated = state.guards.filter(({ id, key }) => key === GUARD_KEY && outdatedGuardIds.has(id));
  return [
    {
      appendCells: {
        sheetId: state.sheetId,
        rows: rows.map((row) => ({ values: cellsOf(row, positions) })),
        fields: "userEnteredValue,userEnteredFormat.numberFormat",
      },
    },
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

function cellsOf(row: BatchRow, positions: ReadonlyMap<string, number>): CellData[] {
  const cells: CellData[] = Array.from({ length: Math.max(...positions.values()) + 1 }, () => BLANK_CELL);
  for (const [key, position] of positions) cells[position] = cellOf(row, key);
  return cells;
}

function cellOf(row: BatchRow, key: string): CellData {
  switch (key) {
    case "receivedOn":
      return dayCell(parisDay(row.receivedAt));
    case "type":
      return textCell(labelOf(COMPLAINT_TYPES.labels, row.type));
    case "channel":
      return textCell(COMPLAINT_CHANNELS.labels.webForm);
    case "author":
      return textCell(labelOf(COMPLAINT_AUTHORS.labels, row.author));
    default:
      return textCell(textOf(row, key));
  }
}

function textOf(row: BatchRow, key: string): string {
  const texts: Partial<Record<string, string | number>> = { ...row };
  const text = texts[key];
  if (typeof text !== "string") throw new Error(`The form has no value for the column ${key}.`);
  return text;
}

function labelOf(labels: Readonly<Record<string, string>>, code: string): string {
  const label = labels[code];
  if (label === undefined) throw new Error(`Unknown choice: ${code}.`);
  return label;
}
