// Puts what was read in the sheet into the store, and reports references missing or there twice.
import { writeFact } from "../store/facts.ts";
import type { SheetRow } from "./read-back.ts";

/** Records the states of the site's own submissions. Rows of staff are not in the store and change nothing. */
export function recordStates(sql: SqlStorage, rows: readonly SheetRow[]): void {
  for (const { reference, status, acknowledgedOn, answeredOn } of rows) {
    sql.exec(
      `UPDATE submissions SET status = ?2, acknowledged_on = ?3, answered_on = ?4
      WHERE reference = ?1 AND (status IS NOT ?2 OR acknowledged_on IS NOT ?3 OR answered_on IS NOT ?4)`,
      reference,
      status,
      acknowledgedOn,
      answeredOn,
    );
  }
}

/** Whether something delivered has not come to its end: the sheet is then read more often. */
export function hasOpenSubmissions(sql: SqlStorage): boolean {
  const open = sql.exec(
    `SELECT 1 FROM submissions JOIN deliveries USING (sequence) WHERE delivered_at IS NOT NULL
      AND answered_on IS NULL AND (status IS NULL OR status IN ('new', 'inProgress')) LIMIT 1`,
  );
  return open.toArray().length > 0;
}

/** Compares what was delivered before `readAt` with the sheet, and keeps the report. Milliseconds since 1970. */
export function reconcile(sql: SqlStorage, rows: readonly SheetRow[], readAt: number): void {
  const counts = new Map<string, number>();
  for (const { reference } of rows) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  const delivered = sql
    .exec<{ reference: string }>(
      "SELECT reference FROM submissions JOIN deliveries USING (sequence) WHERE delivered_at < ?",
      readAt,
    )
    .toArray()
    .map(({ reference }) => reference);
  writeFact(sql, "reconciliation", {
    at: readAt,
    missing: delivered.filter((reference) => !counts.has(reference)),
    doubled: delivered.filter((reference) => (counts.get(reference) ?? 0) > 1),
    checked: delivered.length,
  });
}
