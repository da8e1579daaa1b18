// When the object must wake next: the earliest of what waits in its store.
import * as z from "zod";
import { MOST_ROWS } from "./batch-limits.ts";
import { readFact } from "./facts.ts";
import { IS_WAITING } from "./open-state.ts";
import { countOf, firstRow } from "./rows.ts";
import { earliestWake, type Pace, type Waiting } from "./wake.ts";

const nextSchema = z.object({ batchAt: z.number().nullable(), parkedAt: z.number().nullable() });
const lastSchema = z.object({ deliveredAt: z.number() });

/** The next instant with something to do, in milliseconds since 1970; nothing when nothing waits. */
export function nextWake(sql: SqlStorage, now: number, pace: Pace): number | undefined {
  const { batchAt = null, parkedAt = null } =
    firstRow(
      sql,
      nextSchema,
      `SELECT min(next_attempt_at) FILTER (WHERE state = 'open') AS batchAt,
        min(next_attempt_at) FILTER (WHERE state = 'parked') AS parkedAt
      FROM batches WHERE state IN ('open', 'parked') AND set_aside_at IS NULL`,
    ) ?? {};
  const last = firstRow(
    sql,
    lastSchema,
    "SELECT delivered_at AS deliveredAt FROM batches WHERE state = 'delivered' ORDER BY number DESC LIMIT 1",
  );
  const readings = [
    readFact(sql, "nextReadBackAt"),
    readFact(sql, "nextReconciliationAt"),
    readFact(sql, "nextNoticeAt") ?? undefined,
  ];
  const lastDeliveredAt = last?.deliveredAt ?? null;
  return earliestWake({ batchAt, parkedAt, rows: waitingRows(sql), lastDeliveredAt, readings }, now, pace);
}

function waitingRows(sql: SqlStorage): Waiting["rows"] {
  if (!hasWaitingRow(sql, 0)) return hasWaitingOpinion(sql) ? "some" : "none";
  return hasWaitingRow(sql, MOST_ROWS - 1) ? "batchful" : "some";
}

function hasWaitingOpinion(sql: SqlStorage): boolean {
  return countOf(sql, "SELECT 1 FROM opinions WHERE delivered_at IS NULL AND batch IS NULL LIMIT 1") > 0;
}

/** Whether a row waits that is in no batch, after `skipped` others. */
function hasWaitingRow(sql: SqlStorage, skipped: number): boolean {
  const query = `SELECT 1 FROM deliveries WHERE ${IS_WAITING} LIMIT 1 OFFSET ?`;
  return countOf(sql, query, skipped) > 0;
}
