// One step of delivery: the batch whose turn has come sent once, and what became of it recorded.
import type { Tab } from "../../shared/workbook/column.ts";
import { log } from "../log.ts";
import {
  type Batch,
  bindTo,
  currentBatch,
  type Destination,
  delayFellows,
  markDelivered,
  outdatedGuards,
  park,
  postpone,
  releaseFellows,
  renumberGuard,
  rowsOf,
  unbind,
} from "../store/batches.ts";
import { opinionsOfBatch } from "../store/opinions.ts";
import type { Trouble } from "../store/trouble.ts";
import {
  type BackoffLimits,
  PARKED_AFTER,
  type ParkedLimits,
  parkedDelay,
  quotaLimits,
  retryDelay,
} from "./backoff.ts";
import { type Outcome, sendBatch } from "./send-batch.ts";
import type { SheetsClient } from "./sheets-client.ts";
import { complaintCells, opinionCells, type RowCells, type RowSettings, TAB_OF_KIND } from "./tab-rows.ts";
import { givenUp } from "./troubles.ts";

/** Guards left in the sheet: the last ones, and all those younger than a request may live (180 s). */
const KEPT_GUARDS = 20;
const GUARD_AGE = 240_000;

export interface Delivery {
  storage: DurableObjectStorage;
  /** The client of a workbook's tab. */
  clientOf: (spreadsheetId: string, tab: Tab) => SheetsClient;
  siteId: string;
  /** The site's workbook. */
  spreadsheetId: string;
  rowSettings: RowSettings;
  /** What marks our guards: site and installation. */
  owner: string;
  /** The address that workbooks are shared with. */
  account: string;
  limits: BackoffLimits & ParkedLimits;
  now: () => number;
}

/** Sends the batch whose turn has come, if any. */
export async function deliver(delivery: Delivery): Promise<void> {
  const { storage, rowSettings, owner, account, now } = delivery;
  const batch = storage.transactionSync(() => currentBatch(storage.sql, now()));
  if (batch === undefined) return;
  const destination = {
    current: delivery.spreadsheetId,
    workbook: batch.spreadsheetId ?? delivery.spreadsheetId,
    kind: batch.kind,
  };
  bindTo(storage.sql, batch, destination.workbook);
  const outcome = await sendBatch({
    client: delivery.clientOf(destination.workbook, TAB_OF_KIND[batch.kind]),
    batch,
    rows: () => cellsOf(storage.sql, batch, rowSettings),
    rowSettings,
    owner,
    account,
    outdatedAmong: (guardIds) =>
      outdatedGuards(storage.sql, guardIds, { kept: KEPT_GUARDS, deliveredBefore: now() - GUARD_AGE }),
  });
  storage.transactionSync(() => record(delivery, batch, { outcome, destination }));
}

function cellsOf(sql: SqlStorage, batch: Batch, settings: RowSettings): RowCells[] {
  if (batch.kind === "complaints") return rowsOf(sql, batch).map((row) => complaintCells(row, settings));
  return opinionsOfBatch(sql, batch.number).map((row) => opinionCells(row, settings));
}

/** What became of an attempt, and where it was made. */
interface Attempted {
  outcome: Outcome;
  destination: Destination;
}

function record(delivery: Delivery, batch: Batch, { outcome, destination }: Attempted): void {
  const { storage, siteId, now } = delivery;
  const { sql } = storage;
  log("delivery", {
    site: siteId,
    batch: batch.number,
    attempt: batch.attempts + 1,
    outcome: outcome.kind,
    ...("trouble" in outcome ? { reason: outcome.trouble.code } : {}),
  });
  if (isSurelyNowhere(batch, outcome)) unbind(sql, batch);
  if (outcome.kind === "delivered") {
    markDelivered(sql, batch, outcome.revision, now());
    releaseFellows(sql, destination, now());
  } else if (outcome.kind === "guardTaken") renumberGuard(sql, batch);
  else if (outcome.kind === "refused") setAside(delivery, batch, { trouble: outcome.trouble, destination });
  else retry(delivery, batch, { outcome, destination });
}

function retry(
  delivery: Delivery,
  batch: Batch,
  { outcome, destination }: { outcome: Extract<Outcome, { kind: "retry" }>; destination: Destination },
): void {
  const { storage, limits, now } = delivery;
  const { trouble, isOverQuota, retryAfterMilliseconds } = outcome;
  if (batch.state === "parked") setAside(delivery, batch, { trouble, destination });
  else if (now() - batch.madeAt > PARKED_AFTER) {
    setAside(delivery, batch, { trouble: givenUp(trouble), destination });
  } else {
    const retryLimits = isOverQuota ? quotaLimits(limits) : limits;
    const delay = retryDelay(batch.attempts + 1, retryLimits, Math.random(), retryAfterMilliseconds);
    postpone(storage.sql, batch, now() + delay, { at: now(), ...trouble });
  }
}

function setAside(
  { storage, limits, now }: Delivery,
  batch: Batch,
  { trouble, destination }: { trouble: Trouble; destination: Destination },
): void {
  const { sql } = storage;
  const slowTries = batch.state === "parked" ? batch.slowTries + 1 : 0;
  const delay = parkedDelay(slowTries, limits, Math.random());
  park(sql, batch, now() + delay, { at: now(), ...trouble });
  // One try tells for all: however many are set aside, a closed workbook is asked no more often than this.
  if (trouble.isShared) delayFellows(sql, destination, now() + limits.firstParkedRetry);
}

/** Whether no workbook has the batch, nor will by this attempt or those before. */
function isSurelyNowhere(batch: Batch, outcome: Outcome): boolean {
  if (outcome.kind === "delivered") return false;
  if (outcome.kind === "refused" && outcome.isWorkbookGone) return true;
  const mayArrive = outcome.kind === "retry" && outcome.mayArrive;
  return batch.spreadsheetId === null && !mayArrive;
}
