// Reads what staff recorded (Statut, Accusé le, Répondue le) in one call, and the check of references with it.
import { type CellReading, choiceReader, isBlank, readDate } from "../../shared/parsing/cell.ts";
import { columnLetters, quotedTitle } from "../../shared/reading/a1.ts";
import { findColumns } from "../../shared/reading/headers.ts";
import { COMPLAINT_STATUSES } from "../../shared/workbook/choices.ts";
import { comparableHeader } from "../../shared/workbook/names.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
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

/**
 * Reads the rows that bear a reference, those of staff too; `undefined` when the tab or a column is not there.
 * Each column is read with its header, so that a column inserted between the two calls is noticed.
 * @throws GoogleCallError when a call fails.
 */
export async function readSheetRows(client: SheetsClient): Promise<SheetRow[] | undefined> {
  const state = await client.readState();
  if (state === undefined) return undefined;
  const { positions } = findColumns(complaintsTab, state.headers);
  const ranges: string[] = [];
  for (const key of READ_KEYS) {
    const position = positions.get(key);
    if (position === undefined) return undefined;
    const letters = columnLetters(position);
    ranges.push(`${quotedTitle(complaintsTab.title)}!${letters}1:${letters}`);
  }
  const columns = await client.readColumns(ranges);
  const isMoved = READ_KEYS.some(
    (key, index) =>
      comparableHeader(String(columns[index]?.[0] ?? "")) !==
      comparableHeader(complaintsTab.columns[key].header),
  );
  return isMoved ? undefined : rowsOf(columns);
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
