// Reads what staff recorded (Statut, Accusé le, Répondue le, Réponse publiée) in one call, and the references with it.
import { type CellReading, choiceReader, readDate } from "../../shared/parsing/cell.ts";
import { columnLetters, quotedTitle } from "../../shared/reading/a1.ts";
import { findColumns } from "../../shared/reading/headers.ts";
import { isBlank } from "../../shared/reading/workbook-cells.ts";
import { COMPLAINT_STATUSES } from "../../shared/workbook/choices.ts";
import { comparableName } from "../../shared/workbook/names.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { cleanText } from "../complaint/clean-text.ts";
import { readReference } from "../complaint/reference.ts";
import { isRefusal } from "../delivery/google-call.ts";
import { searchTrouble } from "../delivery/send-batch.ts";
import type { Cell, SheetsClient } from "../delivery/sheets-client.ts";
import { columnsMovedTrouble, columnsTrouble } from "../delivery/troubles.ts";
import type { TabSeen } from "../store/facts.ts";
import type { Trouble } from "../store/trouble.ts";

/** What every workbook has. */
const REQUIRED = ["reference", "status", "acknowledgedOn", "answeredOn"] as const;
/** What a workbook may do without; it is then not read. */
const OPTIONAL = ["publishedAnswer", "erasedOn"] as const;
const READ_KEYS = [...REQUIRED, ...OPTIONAL] as const;
type ReadKey = (typeof READ_KEYS)[number];

/** A column that is read, with where it stands (index from 0). */
interface Place {
  key: ReadKey;
  position: number;
}

/** What the sheet says of one reference; what can't be read counts as empty. Days are serial numbers. */
export interface SheetRow {
  reference: string;
  status: string | null;
  acknowledgedOn: number | null;
  answeredOn: number | null;
  /** Words for the citizen, as staff typed them. */
  publishedAnswer: string | null;
  erasedOn: number | null;
}

const TITLE = complaintsTab.title;
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
  if (search.kind !== "found") return { trouble: searchTrouble(TITLE, search) };
  const { state } = search;
  const places = placesOf(state.headers);
  if (places === undefined) return { trouble: columnsTrouble(TITLE, unclearColumns(state.headers)) };
  const rowsNow = await readColumns(client, state.title, places);
  // Moved again between the two calls: the next reading will find them.
  return rowsNow === undefined ? { trouble: columnsMovedTrouble(TITLE) } : { rows: rowsNow };
}

async function readAsKnown(
  client: SheetsClient,
  { title, headers }: TabSeen,
): Promise<SheetRow[] | undefined> {
  const places = placesOf(headers);
  if (places === undefined) return undefined;
  try {
    return await readColumns(client, title, places);
  } catch (error) {
    // The tab was renamed, or has fewer columns than it had.
    if (isRefusal(error, "rangeMissing")) return undefined;
    throw error;
  }
}

/** Where the columns stand, as many as are there once; nothing when one that is required is not. */
function placesOf(headers: readonly string[]): Place[] | undefined {
  const { positions } = findColumns(complaintsTab, headers);
  if (REQUIRED.some((key) => !positions.has(key))) return undefined;
  return READ_KEYS.flatMap((key) => {
    const position = positions.get(key);
    return position === undefined ? [] : [{ key, position }];
  });
}

/** The required columns that are missing or there twice. */
function unclearColumns(headers: readonly string[]) {
  const { positions, missing, duplicated } = findColumns(complaintsTab, headers);
  const read = new Set<string>(REQUIRED.map((key) => complaintsTab.columns[key].header));
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
  places: readonly Place[],
): Promise<SheetRow[] | undefined> {
  const ranges = places.map(({ position }) => {
    const letters = columnLetters(position);
    return `${quotedTitle(title)}!${letters}1:${letters}`;
  });
  const columns = await client.readColumns(ranges);
  const isInPlace = places.every(
    ({ key }, index) =>
      comparableName(String(columns[index]?.[0] ?? "")) === comparableName(complaintsTab.columns[key].header),
  );
  if (!isInPlace) return undefined;
  return rowsOf(new Map(places.map(({ key }, index) => [key, columns[index] ?? []])));
}

function rowsOf(columns: ReadonlyMap<ReadKey, readonly Cell[]>): SheetRow[] {
  const rows: SheetRow[] = [];
  const at = (key: ReadKey, row: number): Cell => columns.get(key)?.[row] ?? null;
  for (let row = 1; row < (columns.get("reference")?.length ?? 0); row += 1) {
    const written = comparableName(String(at("reference", row) ?? ""));
    if (written === "") continue;
    // Staff may have typed it again, in small letters or without its hyphen.
    const reference = readReference(written) ?? written;
    rows.push({
      reference,
      status: readableValue(at("status", row), readStatus),
      acknowledgedOn: readableValue(at("acknowledgedOn", row), readDate),
      answeredOn: readableValue(at("answeredOn", row), readDate),
      publishedAnswer: answerText(at("publishedAnswer", row)),
      erasedOn: readableValue(at("erasedOn", row), readDate),
    });
  }
  return rows;
}

/** Whatever its length; blanks alone are no answer. */
function answerText(cell: Cell): string | null {
  return isBlank(cell) ? null : cleanText(String(cell));
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
