// Reads what staff recorded (Statut, Accusé le, Répondue le) in one call, and the references with it.
import { type CellReading, choiceReader, readDate } from "../../shared/parsing/cell.ts";
import { columnLetters, quotedTitle } from "../../shared/reading/a1.ts";
import { findColumns } from "../../shared/reading/headers.ts";
import { isBlank } from "../../shared/reading/workbook-cells.ts";
import { COMPLAINT_STATUSES } from "../../shared/workbook/choices.ts";
import { comparableName } from "../../shared/workbook/names.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { isRefusal } from "../delivery/google-call.ts";
import type { Cell, SheetsClient } from "../delivery/sheets-client.ts";

const READ_KEYS = ["reference", "status", "acknowledgedOn", "answeredOn"] as const;
type ReadKey = (typeof READ_KEYS)[number];

/** What the sheet says of one reference; what can't be read counts as empty. Days are serial numbers. */
export interface SheetRow {
  reference: string;
  status: string | null;
  acknowledgedOn: number | null;
  answeredOn: number | null;
}

const readStatus = choiceReader(COMPLAINT_STATUSES);

/** What a reading gives: the rows that bear a reference, those of staff too, or what stands in its way. */
export type SheetReading =
  | { kind: "read"; rows: SheetRow[] }
  | { kind: "tabMissing" }
  | { kind: "columnsUnclear"; headers: string[] };

/**
 * Reads the sheet. `knownHeaders` is its header row when it was last seen: as long as the columns stand where it
 * says, one call is enough. Each column is read with its header, in that one call, so that no column that staff
 * moved, inserted or renamed can pass for another.
 * @throws GoogleCallError when a call fails.
 */
export async function readSheetRows(
  client: SheetsClient,
  knownHeaders: readonly string[],
): Promise<SheetReading> {
  const rows = await readAsKnown(client, knownHeaders);
  if (rows !== undefined) return { kind: "read", rows };
  const state = await client.readState();
  if (state === undefined) return { kind: "tabMissing" };
  const places = placesOf(state.headers);
  if (places.length < READ_KEYS.length)
    return { kind: "columnsUnclear", headers: unclearHeaders(state.headers) };
  const rowsNow = await readColumns(client, places);
  // Moved again between the two calls: the next reading will find them.
  return rowsNow === undefined ? { kind: "columnsUnclear", headers: [] } : { kind: "read", rows: rowsNow };
}

async function readAsKnown(
  client: SheetsClient,
  headers: readonly string[],
): Promise<SheetRow[] | undefined> {
  const places = placesOf(headers);
  if (places.length < READ_KEYS.length) return undefined;
  try {
    return await readColumns(client, places);
  } catch (error) {
    // The tab was renamed, or has fewer columns than it had.
    if (isRefusal(error, 400)) return undefined;
    throw error;
  }
}

/** Where the columns stand, as many as are there once. */
function placesOf(headers: readonly string[]): number[] {
  const { positions } = findColumns(complaintsTab, headers);
  return READ_KEYS.map((key) => positions.get(key)).filter((position) => position !== undefined);
}

function unclearHeaders(headers: readonly string[]): string[] {
  const { positions } = findColumns(complaintsTab, headers);
  return READ_KEYS.filter((key) => !positions.has(key)).map((key) => complaintsTab.columns[key].header);
}

/** The rows, or nothing when a column is not under its header. */
async function readColumns(client: SheetsClient, places: readonly number[]): Promise<SheetRow[] | undefined> {
  const ranges = places.map((position) => {
    const letters = columnLetters(position);
    return `${quotedTitle(complaintsTab.title)}!${letters}1:${letters}`;
  });
  const columns = await client.readColumns(ranges);
  const isInPlace = READ_KEYS.every(
    (key, index) =>
      comparableName(String(columns[index]?.[0] ?? "")) === comparableName(complaintsTab.columns[key].header),
  );
  return isInPlace ? rowsOf(columns) : undefined;
}

function rowsOf(columns: readonly Cell[][]): SheetRow[] {
  const rows: SheetRow[] = [];
  const at = (key: ReadKey, row: number): Cell => columns[READ_KEYS.indexOf(key)]?.[row] ?? null;
  for (let row = 1; row < (columns[0]?.length ?? 0); row += 1) {
    const reference = String(at("reference", row) ?? "").trim();
    if (reference === "") continue;
    rows.push({
      reference,
      status: readableValue(at("status", row), readStatus),
      acknowledgedOn: readableValue(at("acknowledgedOn", row), readDate),
      answeredOn: readableValue(at("answeredOn", row), readDate),
    });
  }
  return rows;
}

function readableValue<Value extends string | number>(
  cell: Cell,
  read: (cell: Cell) => CellReading<Value>,
): Value | null {
  if (isBlank(cell)) return null;
  const value = read(cell);
  // A faulty cell is listed for staff by the add-on's checks; for the citizen it is not there yet.
  return typeof value === "string" || typeof value === "number" ? value : null;
}
