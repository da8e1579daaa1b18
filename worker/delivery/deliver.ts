// One step of delivery: the oldest batch sent once, and what became of it recorded.
import { log } from "../log.ts";
import {
  type Batch,
  bindTo,
  currentBatch,
  markDelivered,
  outdatedGuards,
  park,
  postpone,
  renumberGuard,
  rowsOf,
} from "../store/batches.ts";
import { type BackoffLimits, PARKED_AFTER, quotaLimits, retryDelay } from "./backoff.ts";
import { givenUpSentence } from "./french-reasons.ts";
import { type Outcome, sendBatch } from "./send-batch.ts";
import type { SheetsClient } from "./sheets-client.ts";

/** Guards left in the sheet: the last ones, and all those younger than a request may live (180 s). */
const KEPT_GUARDS = 20;
const GUARD_AGE = 240_000;

export interface Delivery {
  storage: DurableObjectStorage;
  /** The client of a workbook. */
  clientOf: (spreadsheetId: string) => SheetsClient;
  siteId: string;
  /** The site's workbook. */
  spreadsheetId: string;
  /** What marks our guards: site and installation. */
  owner: string;
  limits: BackoffLimits;
  now: () => number;
}

/** Sends the batch whose turn has come, if any. */
export async function deliver(delivery: Delivery): Promise<void> {
  const { storage, now } = delivery;
  const batch = storage.transactionSync(() => currentBatch(storage.sql, now()));
  if (batch === undefined || batch.nextAttemptAt > now()) return;
  const spreadsheetId = batch.spreadsheetId ?? delivery.spreadsheetId;
  bindTo(storage.sql, batch, spreadsheetId);
  const outcome = await sendBatch({
    client: delivery.clientOf(spreadsheetId),
    batch,
    rows: rowsOf(storage.sql, batch),
    owner: delivery.owner,
    outdatedAmong: (guardIds) =>
      outdatedGuards(storage.sql, guardIds, { kept: KEPT_GUARDS, deliveredBefore: now() - GUARD_AGE }),
  });
  storage.transactionSync(() => record(delivery, batch, outcome));
}

function record({ storage, siteId, limits, now }: Delivery, batch: Batch, outcome: Outcome): void {
  const { sql } = storage;
  log("delivery", { site: siteId, batch: batch.number, attempt: batch.attempts + 1, outcome: outcome.kind });
  if (isSurelyNowhere(batch, outcome)) bindTo(sql, batch, null);
  if (outcome.kind === "delivered") markDelivered(sql, batch, now());
  else if (outcome.kind === "refused") park(sql, batch, outcome.reason);
  else if (outcome.kind === "guardTaken") renumberGuard(sql, batch);
  else if (now() - batch.madeAt > PARKED_AFTER) park(sql, batch, givenUpSentence(outcome.reason));
  else {
    const retryLimits = outcome.isOverQuota ? quotaLimits(limits) : limits;
    const delay = retryDelay(batch.attempts + 1, retryLimits, Math.random(), outcome.retryAfterMilliseconds);
    postpone(sql, batch, now() + delay, outcome.reason);
  }
}

/** Whether no workbook has the batch, nor will by this attempt or those before. */
function isSurelyNowhere(batch: Batch, outcome: Outcome): boolean {
  if (outcome.kind === "delivered") return false;
  if (outcome.kind === "refused" && outcome.isWorkbookGone) return true;
  const mayArrive = outcome.kind === "retry" && outcome.mayArrive;
  return batch.spreadsheetId === null && !mayArrive;
}
