// What staff deleted from the sheet while the store still has it: sent once more, or left out on purpose.
import * as z from "zod";
import { readFact, writeFact } from "./facts.ts";
import { countOf, firstRow } from "./rows.ts";

const deliveredSchema = z.object({
  sequence: z.int(),
  batch: z.int(),
  spreadsheetId: z.string(),
  isErased: z.int(),
});

/** Where a submission was delivered, as long as it is not being sent again. */
export interface Delivered {
  sequence: number;
  batch: number;
  spreadsheetId: string;
  /** Whether its texts are still there. */
  isWhole: boolean;
}

/** The delivery of a reference; nothing when it is unknown, or on its way. */
export function deliveryOf(sql: SqlStorage, reference: string): Delivered | undefined {
  const found = firstRow(
    sql,
    deliveredSchema,
    `SELECT sequence, batch, spreadsheet_id AS spreadsheetId, submissions.erased_at IS NOT NULL AS isErased
    FROM submissions JOIN deliveries USING (sequence) JOIN batches ON batch = number
    WHERE reference = ? AND deliveries.delivered_at IS NOT NULL`,
    reference,
  );
  if (found === undefined) return undefined;
  const { isErased, ...delivered } = found;
  return { ...delivered, isWhole: isErased === 0 };
}

/**
 * Puts a row among those that wait, for a batch with a guard of its own. False when it is no longer where `delivered`
 * found it: someone else has put it back meanwhile, and it goes only once.
 */
export function sendOnceMore(sql: SqlStorage, { sequence, batch }: Delivered): boolean {
  const changed = countOf(
    sql,
    `UPDATE deliveries SET delivered_at = NULL, batch = NULL, is_open = NULL, removed_on_purpose_at = NULL
    WHERE sequence = ? AND batch = ? AND delivered_at IS NOT NULL RETURNING sequence`,
    sequence,
    batch,
  );
  if (changed === 0) return false;
  writeFact(sql, "deliveredRows", (readFact(sql, "deliveredRows") ?? 0) - 1);
  return true;
}

/** Records that staff deleted a row on purpose: it is no longer looked for. */
export function leaveOut(sql: SqlStorage, { sequence }: Delivered, now: number): void {
  sql.exec("UPDATE deliveries SET removed_on_purpose_at = ?, is_open = 0 WHERE sequence = ?", now, sequence);
}

/** Takes a reference off the last comparison's list. */
export function forgetMissing(sql: SqlStorage, reference: string): void {
  const report = readFact(sql, "reconciliation");
  if (report === undefined) return;
  const missing = report.missing.filter((listed) => listed !== reference);
  writeFact(sql, "reconciliation", { ...report, missing });
}
