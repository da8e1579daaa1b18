// Puts what was read in the sheet into the store, and reports references missing or there twice.
import * as z from "zod";
import type { DaySerial } from "../../shared/calendar/day.ts";
import { type Reconciliation, writeFact } from "../store/facts.ts";
import { IS_OPEN } from "../store/open-state.ts";
import { countOf, eachRow, firstRow, rowsOf } from "../store/rows.ts";
import type { SheetRow } from "./read-back.ts";

const changedSchema = z.object({ sequence: z.int(), isOpen: z.int() });
const referenceSchema = z.object({ reference: z.string() });
const openSchema = z.object({ reference: z.string(), deliveredAt: z.number() });
const formerSchema = z.object({ reference: z.string(), spreadsheetId: z.string() });

/** The answer (?5), unless it was given (?4), and its message received, before the day from which answers are kept (?7). */
const KEPT_ANSWER = "CASE WHEN max(coalesce(?4, 999999), 25569 + received_at / 86400000) >= ?7 THEN ?5 END";

/**
 * Records the states of the site's own submissions. Rows of staff are not in the store and change nothing. The answer of
 * a day before `answersKeptFrom` is left where it is: it should be erased there too. Gives how many of those that were
 * open are answered now.
 */
export function recordStates(sql: SqlStorage, rows: readonly SheetRow[], answersKeptFrom: DaySerial): number {
  let answered = 0;
  for (const { reference, status, acknowledgedOn, answeredOn, publishedAnswer, erasedOn } of rows) {
    const changed = firstRow(
      sql,
      changedSchema,
      `UPDATE submissions SET status = ?2, acknowledged_on = ?3, answered_on = ?4, published_answer = ${KEPT_ANSWER},
        erased_on = ?6
      WHERE reference = ?1 AND (status IS NOT ?2 OR acknowledged_on IS NOT ?3 OR answered_on IS NOT ?4
        OR published_answer IS NOT ${KEPT_ANSWER} OR erased_on IS NOT ?6)
      RETURNING sequence, ${IS_OPEN} AS isOpen`,
      reference,
      status,
      acknowledgedOn,
      answeredOn,
      publishedAnswer,
      erasedOn,
      answersKeptFrom,
    );
    if (changed === undefined || !isOpenNews(sql, changed)) continue;
    if (answeredOn !== null || status === "answered") answered += 1;
  }
  return answered;
}

/** Records whether a message is open; whether that is news. What is in the sheet before its delivery is recorded is marked then. */
function isOpenNews(sql: SqlStorage, { sequence, isOpen }: z.infer<typeof changedSchema>): boolean {
  const query = `UPDATE deliveries SET is_open = ?1
    WHERE sequence = ?2 AND delivered_at IS NOT NULL AND is_open IS NOT ?1 RETURNING sequence`;
  return countOf(sql, query, isOpen, sequence) > 0;
}

/**
 * Whether something has not come to its end: the sheet is then read more often. What staff removed from the sheet,
 * which `rows` shows, is over; `readAt` is when they were read, in milliseconds since 1970.
 */
export function hasOpenSubmissions(sql: SqlStorage, rows: readonly SheetRow[], readAt: number): boolean {
  const pending = "SELECT 1 FROM deliveries WHERE delivered_at IS NULL AND held_at IS NULL LIMIT 1";
  if (countOf(sql, pending) > 0) return true;
  const present = new Set(rows.map(({ reference }) => reference));
  const open = eachRow(
    sql,
    openSchema,
    `SELECT reference, delivered_at AS deliveredAt FROM deliveries JOIN submissions USING (sequence)
    WHERE is_open = 1`,
  );
  for (const { reference, deliveredAt } of open) {
    if (deliveredAt >= readAt || present.has(reference)) return true;
  }
  return false;
}

/** What was not closed this long after its delivery is no longer looked for in an earlier year's workbook. */
const FOLLOWED_DAYS = 400;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * The workbooks other than `current` that were given something still open, but for the references that staff carried
 * over into `current`. `now` is in milliseconds since 1970.
 */
export function formerWorkbooks(
  sql: SqlStorage,
  current: string,
  carriedOver: ReadonlySet<string>,
  now: number,
): Set<string> {
  const open = eachRow(
    sql,
    formerSchema,
    `SELECT reference, spreadsheet_id AS spreadsheetId
    FROM deliveries JOIN batches ON batch = number JOIN submissions USING (sequence)
    WHERE is_open = 1 AND deliveries.delivered_at >= ?2 AND spreadsheet_id <> ?1`,
    current,
    now - FOLLOWED_DAYS * MILLISECONDS_PER_DAY,
  );
  const workbooks = new Set<string>();
  for (const { reference, spreadsheetId } of open) {
    if (!carriedOver.has(reference)) workbooks.add(spreadsheetId);
  }
  return workbooks;
}

/**
 * Compares what this spreadsheet was given before `readAt` (milliseconds since 1970) with its rows, keeps the report
 * and gives it. What an earlier year's spreadsheet was given is not looked for in this one, nor what staff removed on
 * purpose.
 */
export function reconcile(
  sql: SqlStorage,
  rows: readonly SheetRow[],
  { spreadsheetId, readAt }: { spreadsheetId: string; readAt: number },
): Reconciliation {
  const counts = new Map<string, number>();
  for (const { reference } of rows) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  const delivered = rowsOf(
    sql,
    referenceSchema,
    `SELECT reference FROM batches JOIN deliveries ON batch = number JOIN submissions USING (sequence)
    WHERE state = 'delivered' AND spreadsheet_id = ? AND batches.delivered_at < ? AND removed_on_purpose_at IS NULL`,
    spreadsheetId,
    readAt,
  ).map(({ reference }) => reference);
  const reconciliation = {
    at: readAt,
    missing: delivered.filter((reference) => !counts.has(reference)),
    doubled: delivered.filter((reference) => (counts.get(reference) ?? 0) > 1),
    checked: delivered.length,
  };
  writeFact(sql, "reconciliation", reconciliation);
  return reconciliation;
}
