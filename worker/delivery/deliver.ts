// One step of delivery: the oldest batch sent once, and what became of it recorded.
import { log } from "../log.ts";
import {
  type Batch,
  currentBatch,
  markDelivered,
  outdatedGuards,
  park,
  postpone,
  renumberGuard,
  rowsOf,
} from "../store/batches.ts";
import { type BackoffLimits, retryDelay } from "./backoff.ts";
import { givenUpSentence } from "./french-reasons.ts";
import { type Outcome, sendBatch } from "./send-batch.ts";
import type { SheetsClient } from "./sheets-client.ts";

/** Guards left in the sheet: the last ones, and all those younger than a request may live (180 s). */
const KEPT_GUARDS = 20;
const GUARD_AGE = 240_000;
/** After this long without success a batch is set aside, visible, until replayed. */
const PARKED_AFTER = 86_400_000;

export interface Delivery {
  storage: DurableObjectStorage;
  client: SheetsClient;
  siteId: string;
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
  const outcome = await sendBatch({
    client: delivery.client,
    batch,
    rows: rowsOf(storage.sql, batch),
    owner: delivery.owner,
    outdatedGuardIds: outdatedGuards(storage.sql, KEPT_GUARDS, now() - GUARD_AGE),
  });
  storage.transactionSync(() => record(delivery, batch, outcome));
}

function record(
  { storage, siteId, spreadsheetId, limits, now }: Delivery,
  batch: Batch,
  outcome: Outcome,
): void {
  const { sql } = storage;
  log("delivery", { site: siteId, batch: batch.number, attempt: batch.attempts + 1, outcome: outcome.kind });
  if (outcome.kind === "delivered") markDelivered(sql, batch, spreadsheetId, now());
  else if (outcome.kind === "refused") park(sql, batch, outcome.reason);
  else if (outcome.kind === "guardTaken") renumberGuard(sql, batch);
  else if (now() - batch.madeAt > PARKED_AFTER) park(sql, batch, givenUpSentence(outcome.reason));
  else {
    const delay = retryDelay(batch.attempts + 1, limits, Math.random(), outcome.retryAfterMilliseconds);
    postpone(sql, batch, now() + delay, outcome.reason);
  }
}
