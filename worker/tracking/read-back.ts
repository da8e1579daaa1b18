// Reads what staff recorded (Statut, Accusé le, Répondue le) in one call, and the references with it.
import { type CellReading, choiceReader, readDate } from "../../shared/parsing/cell.ts";
import { columnLetters, quotedTitle } from "../../shared/reading/a1.ts";
import { findColumns } from "../../shared/reading/headers.ts";
import { isBlank } from "../../shared/reading/workbook-cells.ts";
import { COMPLAINT_STATUSES } from "../../shared/workbook/choices.ts";
import { comparableName } from "../../shared/workbook/names.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { readReference } from "../complaint/reference.ts";
import { isRefusal } from "../delivery/google-call.ts";
import { searchTrouble } from "../delivery/send-batch.ts";
import type { Cell, SheetsClient } from "../delivery/sheets-client.ts";
import { COLUMNS_MOVED, columnsTrouble } from "../delivery/troubles.ts";
import type { TabSeen } from "../store/facts.ts";
import type { Trouble } from "../store/trouble.ts";

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
export type SheetReading = { rows: SheetRow[] } | { trouble: Trouble };

/**
 * Reads the sheet. As long as the tab and its columns stand where the client last saw them, one call is enough. Each
 * column is read with its header, in that one call, so that no column that staff moved, inserted or renamed can pass
 * for another.
 * @throws GoogleCallError when a call fails.
 */
export async function readSheetRows(client: SheetsClient): Promise<SheetReading> {
  const rows = client.known && (await readAsKnown(client, client.known));
  if (rows !== undefined) return { rows };
  const search = await client.readState();
  if (search.kind !== "found") return { trouble: searchTrouble(search) };
  const { state } = search;
  const places = placesOf(state.headers);
  if (places.length < READ_KEYS.length) return { trouble: columnsTrouble(unclearColumns(state.headers)) };
  const rowsNow = await readColumns(client, state.title, places);
  // Moved again between the two calls: the next reading will find them.
  return rowsNow === undefined ? { trouble: COLUMNS_MOVED } : { rows: rowsNow };
}

async function readAsKnown(
  client: SheetsClient,
  { title, headers }: TabSeen,
): Promise<SheetRow[] | undefined> {
  const places = placesOf(headers);
  if (places.length < READ_KEYS.length) return undefined;
  try {
    return await readColumns(client, title, places);
  } catch (error) {
    // The tab was renamed, or has fewer columns than it had.
    if (isRefusal(error, "rangeMissing")) return undefined;
    throw error;
  }
}

/** Where the columns stand, as many as are there once. */
function placesOf(headers: readonly string[]): number[] {
  const { positions } = findColumns(complaintsTab, headers);
  return READ_KEYS.map((key) => positions.get(key)).filter((position) => position !== undefined);
}

/** The columns to read that are missing or there twice. */
function unclearColumns(headers: readonly string[]) {
  const { positions, missing, duplicated } = findColumns(complaintsTab, headers);
  const read = new Set<string>(READ_KEYS.map((key) => complaintsTab.columns[key].header));
  const readAmong = (columns: readonly { header: string }[]) =>
    columns.map(({ header }) => header).filter((header) => read.has(header));
  return {
    missing: readAmong(missing),
    duplicated: readAmong(duplicated),
    isNoneFound: positions.size === 0 && duplicated.length === 0,
  };
}

/** The rows, or nothing when a column is not under its header. */
async function readColumns(
  client: SheetsClient,
  title: string,
  places: readonly number[],
): Promise<SheetRow[] | undefined> {
  const ranges = places.map((position) => {
    const letters = columnLetters(position);
    return `${quotedTitle(title)}!${letters}1:${letters}`;
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
    const written = comparableName(String(at("reference", row) ?? ""));
    if (written === "") continue;
    // Staff may have typed it again, in small letters or without its hyphen.
    const reference = readReference(written) ?? written;
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
