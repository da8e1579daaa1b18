// Which rows of `Réclamations` have outlived the retention of personal data.

import { addMonths, type DaySerial } from "../calendar/day.ts";
import { countsBy } from "../grouping.ts";
import { CellFault, type CellReading, choiceReader, readDate } from "../parsing/cell.ts";
import { isBlank, type RawCell, type TabCells } from "../reading/workbook-cells.ts";
import { COMPLAINT_STATUSES, type CodeOf } from "../workbook/choices.ts";
import { comparableName } from "../workbook/names.ts";
import { personalColumns } from "./personal-columns.ts";

/** A closed row whose personal data still stands. */
export interface ClosedRow {
  /** The sheet's row number, from 1. */
  row: number;
  /** Empty when the row has none. */
  reference: string;
  /** `null` when no closing day can be read. */
  closedOn: DaySerial | null;
  /** The column of the closing day. */
  closingColumn: "answeredOn" | "receivedOn";
  /** Everything read of the row: what tells it from another once rows have moved. */
  fingerprint: string;
}

/** The closed rows that were not erased yet; the others are open, or done with. */
export interface Expiry {
  /** Closed for longer than the retention. */
  due: ClosedRow[];
  /** Closed on no known day: never erased. */
  undated: ClosedRow[];
}

type Status = CodeOf<typeof COMPLAINT_STATUSES>;

const CLOSED_STATUSES: ReadonlySet<Status> = new Set(["answered", "closed", "outOfScope", "junk"]);
const PERSONAL_KEYS = personalColumns().map(({ key }) => key);
const FIRST_ROW = 2;

/**
 * Sorts the closed rows of `Réclamations`, `retentionMonths` after their `Répondue le`, or after the `Reçue le` of
 * those that are `Indésirable`. A day before `Reçue le` is no closing day. Rows that no computation can count are
 * erased like the others; a row erased before is due again for the personal data typed in it since, and for the
 * opinion that was given since, by comparable reference.
 */
export function expiredRows(
  cells: TabCells,
  retentionMonths: number,
  today: DaySerial,
  commentedReferences: ReadonlySet<string> = new Set(),
): Expiry {
  const columns = Object.values(cells);
  const readStatus = choiceReader(COMPLAINT_STATUSES);
  const expiry: Expiry = { due: [], undated: [] };
  for (const [index, statusCell] of (cells.status ?? []).entries()) {
    const status = readable(statusCell, readStatus);
    const reference = String(cells.reference?.[index] ?? "").trim();
    const isErased = wasErased(cells, index) && !commentedReferences.has(comparableName(reference));
    if (status === null || !CLOSED_STATUSES.has(status) || isErased) continue;
    const closedOn = closingDay(cells, index, status);
    const closed: ClosedRow = {
      row: index + FIRST_ROW,
      reference,
      closedOn,
      closingColumn: status === "junk" ? "receivedOn" : "answeredOn",
      fingerprint: JSON.stringify(columns.map((column) => column?.[index] ?? "")),
    };
    if (closedOn === null) expiry.undated.push(closed);
    else if (addMonths(closedOn, retentionMonths) < today) expiry.due.push(closed);
  }
  return expiry;
}

/**
 * The rows approved before that are still due, wherever they stand now. One that can't be told from a row that
 * nobody approved is left out.
 */
export function stillDue(approved: readonly ClosedRow[], current: readonly ClosedRow[]): ClosedRow[] {
  const approvedCounts = countsBy(approved, ({ fingerprint }) => fingerprint);
  const currentCounts = countsBy(current, ({ fingerprint }) => fingerprint);
  return current.filter(
    ({ fingerprint }) => (currentCounts.get(fingerprint) ?? 0) <= (approvedCounts.get(fingerprint) ?? 0),
  );
}

/** Whether the row is dated as erased, and nothing personal was typed in it since. */
function wasErased(cells: TabCells, index: number): boolean {
  if (readable(cells.erasedOn?.[index], readDate) === null) return false;
  return PERSONAL_KEYS.every((key) => isBlank(cells[key]?.[index]));
}

/** What is junk has nothing to answer: it is done with when it arrives. */
function closingDay(cells: TabCells, index: number, status: Status): DaySerial | null {
  const answeredOn = readable(cells.answeredOn?.[index], readDate);
  const receivedOn = readable(cells.receivedOn?.[index], readDate);
  if (status === "junk") return receivedOn;
  const isBeforeReceipt = answeredOn !== null && receivedOn !== null && answeredOn < receivedOn;
  return isBeforeReceipt ? null : answeredOn;
}

function readable<Value extends string | number>(
  cell: RawCell,
  read: (cell: RawCell) => CellReading<Value>,
): Value | null {
  if (isBlank(cell)) return null;
  const value = read(cell);
  return value instanceof CellFault ? null : value;
}
