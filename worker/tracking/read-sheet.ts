// The reading part of an alarm: states every few minutes, references compared once a night.
import { failureSentence, MISSING_TAB, unclearColumnsSentence } from "../delivery/french-reasons.ts";
import { GoogleCallError } from "../delivery/google-call.ts";
import type { SheetsClient } from "../delivery/sheets-client.ts";
import { log } from "../log.ts";
import { readFact, writeFact } from "../store/facts.ts";
import { readSheetRows, type SheetRow } from "./read-back.ts";
import { hasOpenSubmissions, reconcile, recordStates } from "./states.ts";

/** With nothing open, the sheet is read this many times less often. */
const QUIET_FACTOR = 12;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Nightly work begins at 01:00 UTC, spread over three hours. */
const NIGHT_START = 3_600_000;
const NIGHT_LENGTH = 10_800_000;

export interface ReadingTask {
  storage: DurableObjectStorage;
  client: SheetsClient;
  siteId: string;
  spreadsheetId: string;
  /** Milliseconds between two readings while something is open. */
  interval: number;
  /** In [0, 1): spreads the sites over the interval and the night. */
  spread: number;
  now: () => number;
}

/** Plans the readings that follow a new submission: soon, were it quiet before, and each night. */
export function planReadings(
  sql: SqlStorage,
  { interval, spread, now }: { interval: number; spread: number; now: number },
): void {
  const planned = readFact(sql, "nextReadBackAt");
  if (planned === undefined || planned > now + interval) {
    writeFact(sql, "nextReadBackAt", now + Math.round(interval * (0.5 + spread / 2)));
  }
  if (readFact(sql, "nextReconciliationAt") === undefined) {
    writeFact(sql, "nextReconciliationAt", nextNight(now, spread));
  }
}

/** Reads the sheet when its time has come, once for both purposes. A failure waits for the next time and is shown. */
export async function readSheet(task: ReadingTask): Promise<void> {
  const { storage, now } = task;
  const { sql } = storage;
  const isStateDue = (readFact(sql, "nextReadBackAt") ?? Number.POSITIVE_INFINITY) <= now();
  const isNightDue = (readFact(sql, "nextReconciliationAt") ?? Number.POSITIVE_INFINITY) <= now();
  if (!isStateDue && !isNightDue) return;
  const startedAt = now();
  const reading = await attempt(task);
  storage.transactionSync(() => {
    if ("rows" in reading) record(task, reading.rows, { startedAt, isNightDue });
    else postpone(task, reading.fault, isNightDue);
  });
}

async function attempt({ storage, client }: ReadingTask): Promise<{ rows: SheetRow[] } | { fault: string }> {
  try {
    const reading = await readSheetRows(client, readFact(storage.sql, "headers") ?? []);
    if (reading.kind === "read") return reading;
    return { fault: reading.kind === "tabMissing" ? MISSING_TAB : unclearColumnsSentence(reading.headers) };
  } catch (error) {
    if (!(error instanceof GoogleCallError)) throw error;
    return { fault: failureSentence(error) };
  }
}

function record(
  task: ReadingTask,
  rows: readonly SheetRow[],
  { startedAt, isNightDue }: { startedAt: number; isNightDue: boolean },
): void {
  const { storage, siteId, spreadsheetId, interval, spread, now } = task;
  const { sql } = storage;
  writeFact(sql, "readBackFault", "");
  recordStates(sql, rows);
  const factor = hasOpenSubmissions(sql, rows, startedAt) ? 1 : QUIET_FACTOR;
  writeFact(sql, "nextReadBackAt", now() + interval * factor);
  if (!isNightDue) return;
  const { checked, missing, doubled } = reconcile(sql, rows, { spreadsheetId, readAt: startedAt });
  log("reconciliation", { site: siteId, checked, missing: missing.length, doubled: doubled.length });
  writeFact(sql, "nextReconciliationAt", nextNight(now(), spread));
}

function postpone({ storage, siteId, interval, now }: ReadingTask, fault: string, isNightDue: boolean): void {
  const { sql } = storage;
  log("readBackFailed", { site: siteId, fault });
  writeFact(sql, "readBackFault", fault);
  writeFact(sql, "nextReadBackAt", now() + interval);
  if (isNightDue) writeFact(sql, "nextReconciliationAt", now() + interval);
}

function nextNight(now: number, spread: number): number {
  const offset = NIGHT_START + Math.round(NIGHT_LENGTH * spread);
  const today = Math.floor(now / MILLISECONDS_PER_DAY) * MILLISECONDS_PER_DAY + offset;
  return today > now ? today : today + MILLISECONDS_PER_DAY;
}
