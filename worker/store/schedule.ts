// When the object must wake next: the earliest of what waits in its store.
import { MOST_ROWS } from "./batch-limits.ts";
import { readFact } from "./facts.ts";
import { earliestWake, type Pace, type Waiting } from "./wake.ts";

/** The next instant with something to do, in milliseconds since 1970; nothing when nothing waits. */
export function nextWake(sql: SqlStorage, now: number, pace: Pace): number | undefined {
  const { batchAt, parkedAt } = sql
    .exec<{ batchAt: number | null; parkedAt: number | null }>(
      `SELECT min(next_attempt_at) FILTER (WHERE state = 'open') AS batchAt,
        min(next_attempt_at) FILTER (WHERE state = 'parked') AS parkedAt
      FROM batches WHERE state IN ('open', 'parked') AND set_aside_at IS NULL`,
    )
    .one();
  const [last] = sql
    .exec<{ deliveredAt: number }>(
      "SELECT delivered_at AS deliveredAt FROM batches WHERE state = 'delivered' ORDER BY number DESC LIMIT 1",
    )
    .toArray();
  const readings = [readFact(sql, "nextReadBackAt"), readFact(sql, "nextReconciliationAt")];
  const lastDeliveredAt = last?.deliveredAt ?? null;
  return earliestWake({ batchAt, parkedAt, rows: waitingRows(sql), lastDeliveredAt, readings }, now, pace);
}

function waitingRows(sql: SqlStorage): Waiting["rows"] {
  if (!hasWaitingRow(sql, 0)) return "none";
  return hasWaitingRow(sql, MOST_ROWS - 1) ? "batchful" : "some";
}

/** Whether a row waits that is in no batch, after `skipped` others. */
function hasWaitingRow(sql: SqlStorage, skipped: number): boolean {
  const found = sql.exec(
    "SELECT 1 FROM deliveries WHERE delivered_at IS NULL AND batch IS NULL LIMIT 1 OFFSET ?",
    skipped,
  );
  return found.toArray().length > 0;
}
