// What the operations page shows: how many wait, since when, and what was set aside.
import { readFact } from "./facts.ts";

/** A batch set aside, with its reason in French. */
export interface ParkedBatch {
  number: number;
  rows: number;
  attempts: number;
  reason: string;
}

/** The state of a site's deliveries. Times are in milliseconds since 1970. */
export interface SiteCounters {
  received: number;
  delivered: number;
  pending: number;
  oldestPendingAt: number | null;
  parkedRows: number;
  parked: ParkedBatch[];
  /** Why the batch on its way has not arrived yet; empty when nothing failed. */
  lastFailure: string;
  readBackFault: string;
  /** The same of the workbooks of earlier years. */
  formerReadingFault: string;
  reconciliation: { at: number; missing: string[]; doubled: string[]; checked: number } | undefined;
}

/** Counts what a site's object holds. */
export function countSite(sql: SqlStorage): SiteCounters {
  const delivered = readFact(sql, "deliveredRows") ?? 0;
  const waiting = sql
    .exec<{ pending: number; oldestPendingAt: number | null }>(
      `SELECT count(*) AS pending, min(received_at) AS oldestPendingAt
      FROM deliveries JOIN submissions USING (sequence) WHERE delivered_at IS NULL`,
    )
    .one();
  const parked = sql
    .exec<ParkedBatch & Record<string, SqlStorageValue>>(
      `SELECT number, count(sequence) AS rows, attempts, coalesce(reason, '') AS reason
      FROM batches JOIN deliveries ON batch = number WHERE state = 'parked' GROUP BY number`,
    )
    .toArray();
  const failing = sql
    .exec<{ reason: string }>(
      "SELECT reason FROM batches WHERE state = 'open' AND reason IS NOT NULL LIMIT 1",
    )
    .toArray()[0];
  return {
    received: delivered + waiting.pending,
    delivered,
    ...waiting,
    parkedRows: parked.reduce((sum, { rows }) => sum + rows, 0),
    parked,
    lastFailure: failing?.reason ?? "",
    readBackFault: readFact(sql, "readBackFault") ?? "",
    formerReadingFault: readFact(sql, "formerReadingFault") ?? "",
    reconciliation: readFact(sql, "reconciliation"),
  };
}
