// The one atomic batch: the rows as typed cells, the guard that makes it safe to send again, old guards removed.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { DaySerial } from "../../shared/calendar/day.ts";
import { findColumns } from "../../shared/reading/headers.ts";
import { BLANK_CELL, type CellData, dayCell, textCell } from "../../shared/sheets/cells.ts";
import { COMPLAINT_CHANNELS, COMPLAINT_STATUSES } from "../../shared/workbook/choices.ts";
import type { Column } from "../../shared/workbook/column.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { FIELD_NAMES, type FieldName, fieldNamed } from "../complaint/fields.ts";
import type { BatchRow } from "../store/batches.ts";
import type { Guard, SheetState } from "./sheets-client.ts";
import { zoneDay } from "./zone-day.ts";

/** The key of our guards in the spreadsheet's developer metadata. */
export const GUARD_KEY = "revue-qualite.lot";

/** What a site's settings change in its rows. */
export interface RowSettings {
  /** Where the day of receipt is that of the site. */
  timeZone: string;
  /** Whether the page shown at once is the acknowledgement of receipt. */
  isPageAcknowledgement: boolean;
}

/** Columns by their key, with where they stand (index from 0). */
export interface Places {
  filled: ReadonlyMap<string, number>;
  /** Those of staff too: an appended row carries their formats, which it would otherwise clear. */
  all: ReadonlyMap<string, number>;
}

/** Where the columns stand stands (index from 0), or the headers that prevent a delivery. */
export type ColumnPlaces =
  | { places: Places }
  | { missing: string[]; duplicated: string[]; isNoneFound: boolean };

/** Finds the columns that the form fills. Other columns of staff do not matter to a delivery. */
export function placeColumns(headers: readonly string[], settings: RowSettings): ColumnPlaces {
  const search = findColumns(complaintsTab, headers);
  const filled = filledColumns(settings);
  const isFilled = ({ header }: { header: string }): boolean => filled.has(header);
  const missing = search.missing.filter(isFilled).map(({ header }) => header);
  const duplicated = search.duplicated.filter(isFilled).map(({ header }) => header);
  if (missing.length > 0 || duplicated.length > 0) {
    return { missing, duplicated, isNoneFound: search.positions.size === 0 && duplicated.length === 0 };
  }
  const keys = new Set(filled.values());
  const all = search.positions;
  return { places: { all, filled: new Map([...all].filter(([key]) => keys.has(key))) } };
}

/** The fields by the column that they go to. */
const FIELD_OF_COLUMN: ReadonlyMap<string, FieldName> = new Map(
  FIELD_NAMES.map((name) => [fieldNamed(name).column, name]),
);

/** The keys of the columns that the form fills, by header: its own, those of its fields, and two of staff that it begins. */
function filledColumns({ isPageAcknowledgement }: RowSettings): Map<string, string> {
  const begun = isPageAcknowledgement ? ["status", "acknowledgedOn"] : ["status"];
  const filled = Object.entries(complaintsTab.columns).filter(
    ([key, { owner }]) => owner === "form" || begun.includes(key) || FIELD_OF_COLUMN.has(key),
  );
  return new Map(filled.map(([key, { header }]) => [header, key]));
}

/** The requests of one batch, all done or none. */
export function batchRequests(options: {
  state: SheetState;
  places: Places;
  rows: readonly BatchRow[];
  rowSettings: RowSettings;
  guard: Guard;
  outdatedGuardIds: ReadonlySet<number>;
  /** Whether the cells bring their formats; else they take those that stand there. */
  areFormatted: boolean;
}): sheets_v4.Schema$Request[] {
  const { state, places, rows, rowSettings, guard, outdatedGuardIds, areFormatted } = options;
  const outdated = state.guards.filter(({ id, key }) => key === GUARD_KEY && outdatedGuardIds.has(id));
  return [
    {
      appendCells: {
        sheetId: state.sheetId,
        rows: rows.map((row) => ({ values: cellsOf(row, places, rowSettings) })),
        fields: areFormatted ? "userEnteredValue,userEnteredFormat.numberFormat" : "userEnteredValue",
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

function cellsOf(row: BatchRow, { all, filled }: Places, { timeZone }: RowSettings): CellData[] {
  const width = Math.max(...filled.values()) + 1;
  const cells: CellData[] = Array.from({ length: width }, () => BLANK_CELL);
  const receivedOn = zoneDay(row.receivedAt, timeZone);
  for (const [key, position] of all) {
    if (position >= width) continue;
    const cell = filled.has(key) ? cellOf(row, key, receivedOn) : BLANK_CELL;
    cells[position] = { ...formatOf(key), ...cell };
  }
  return cells;
}

const COLUMNS: Readonly<Record<string, Column<unknown>>> = complaintsTab.columns;
const TEXT_FORMAT: CellData = { userEnteredFormat: { numberFormat: { type: "TEXT", pattern: "@" } } };

/** What keeps a cell as it will be typed: text as text, days as days. */
function formatOf(key: string): CellData {
  const column = COLUMNS[key];
  if (column?.kind === "text") return TEXT_FORMAT;
  if (column?.kind !== "date" || column.numberFormat === undefined) return BLANK_CELL;
  return { userEnteredFormat: { numberFormat: { type: "DATE", pattern: column.numberFormat } } };
}

function cellOf(row: BatchRow, key: string, receivedOn: DaySerial): CellData {
  const field = FIELD_OF_COLUMN.get(key);
  if (field !== undefined) return textCell(textOfField(field, row[field]));
  switch (key) {
    case "reference":
    case "language":
    case "flag":
      return textCell(row[key]);
    case "receivedOn":
    case "acknowledgedOn":
      return dayCell(receivedOn);
    case "channel":
      return textCell(COMPLAINT_CHANNELS.labels.webForm);
    case "status":
      return textCell(COMPLAINT_STATUSES.labels.new);
    // A column of the form that it does not ask for.
    default:
      return BLANK_CELL;
  }
}

/** A field as the sheet shows it: a choice by its label. */
function textOfField(name: FieldName, value: string | null): string | null {
  const field = fieldNamed(name);
  if (value === null || field.kind !== "choice") return value;
  const label = field.choices.labels[value];
  if (label === undefined) throw new Error(`Unknown choice of ${name}: ${value}.`);
  return label;
}
