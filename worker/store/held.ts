// Messages that a person sets aside one by one, with a reason, until someone sends them again.
import * as z from "zod";
import { replayParked } from "./batches.ts";
import { freeUnsent } from "./leavers.ts";
import { countOf, firstRow } from "./rows.ts";

const placeSchema = z.object({
  sequence: z.int(),
  batch: z.int().nullable(),
  isDelivered: z.int().transform((one) => one === 1),
  isHeld: z.int().transform((one) => one === 1),
  hasLeft: z.int().transform((one) => one === 1),
  spreadsheetId: z.string().nullable(),
});
const revisionSchema = z.object({ revision: z.int() });
const batchSchema = z.object({ batch: z.int().nullable() });

/**
 * What became of the wish to set a message aside: `held`, or `heldUnlessThere` when its batch may have arrived with it,
 * which its guard will tell.
 */
export type HoldResult = "held" | "heldUnlessThere" | "delivered" | "unknown";

/**
 * Sets a message aside, whether or not it is in a batch; `now` in milliseconds since 1970. Its batch goes on without
 * it, under the same guard, whose value then tells which of the two arrived. A message set aside already keeps its
 * reason.
 */
export function holdMessage(
  sql: SqlStorage,
  { reference, reason }: { reference: string; reason: string },
  now: number,
): HoldResult {
  const place = firstRow(
    sql,
    placeSchema,
    `SELECT sequence, batch, deliveries.delivered_at IS NOT NULL AS isDelivered, held_at IS NOT NULL AS isHeld,
      left_revision IS NOT NULL AS hasLeft, spreadsheet_id AS spreadsheetId
    FROM submissions JOIN deliveries USING (sequence) LEFT JOIN batches ON batch = number WHERE reference = ?`,
    reference,
  );
  if (place === undefined) return "unknown";
  const { sequence, batch, isDelivered, isHeld, hasLeft, spreadsheetId } = place;
  if (isDelivered) return "delivered";
  if (!isHeld) {
    const query = "UPDATE deliveries SET held_at = ?, held_reason = ? WHERE sequence = ?";
    sql.exec(query, now, reason, sequence);
  }
  if (batch === null) return "held";
  if (!hasLeft) leaveBatch(sql, sequence, batch);
  if (spreadsheetId === null) {
    freeUnsent(sql, batch);
    return "held";
  }
  // Nothing else waits for it: its guard alone is sent at once, and tells.
  if (isEmpty(sql, batch)) replayParked(sql, now, batch);
  return "heldUnlessThere";
}

function leaveBatch(sql: SqlStorage, sequence: number, batch: number): void {
  const query = "UPDATE batches SET revision = revision + 1 WHERE number = ? RETURNING revision";
  const changed = revisionSchema.parse(firstRow(sql, revisionSchema, query, batch));
  sql.exec("UPDATE deliveries SET left_revision = ? WHERE sequence = ?", changed.revision, sequence);
}

function isEmpty(sql: SqlStorage, batch: number): boolean {
  return (
    countOf(sql, "SELECT 1 FROM deliveries WHERE batch = ? AND left_revision IS NULL LIMIT 1", batch) === 0
  );
}

/**
 * Sends a message again: by the next batch, once it is known that its former one did not bring it. False when it is not
 * set aside.
 */
export function releaseMessage(sql: SqlStorage, reference: string, now: number): boolean {
  const released = firstRow(
    sql,
    batchSchema,
    `UPDATE deliveries SET held_at = NULL, held_reason = NULL
    WHERE held_at IS NOT NULL AND sequence = (SELECT sequence FROM submissions WHERE reference = ?) RETURNING batch`,
    reference,
  );
  if (released === undefined) return false;
  if (released.batch !== null) replayParked(sql, now, released.batch);
  return true;
}

/** How many messages a person set aside since `at`, in milliseconds since 1970. */
export function countHeldSince(sql: SqlStorage, at: number): number {
  return countOf(sql, "SELECT sequence FROM deliveries WHERE held_at >= ?", at);
}
