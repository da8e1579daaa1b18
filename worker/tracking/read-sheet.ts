// The reading part of an alarm: states every few minutes, references compared once a night.
import { failureSentence, MISSING_TAB } from "../delivery/french-reasons.ts";
import { GoogleCallError } from "../delivery/google-call.ts";
import type { SheetsClient } from "../delivery/sheets-client.ts";
import { readFact, writeFact } from "../store/facts.ts";
import { readSheetRows, type SheetRow } from "./read-back.ts";
import { hasOpenSubmissions, reconcile, recordStates } from "./states.ts";

/** With nothing open, the sheet is read this many times less often. */
const QUIET_FACTOR = 12;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Nightly work begins at 01:00 UTC, spread over three hours. */
const NIGHT_START = 3_600_000;
const NIGHT_LENGTH = 10_800_000;

export interface SheetReading {
  storage: DurableObjectStorage;
  client: SheetsClient;
  /** Milliseconds between two readings while something is open. */
  interval: number;
  /** In [0, 1): spreads the sites over the interval and the night. */
  spread: number;
  now: () => number;
}

/** Plans the first readings once the object has something to follow. */
export function planReadings(
  sql: SqlStorage,
  reading: { interval: number; spread: number; now: number },
): void {
  if (readFact(sql, "nextReadBackAt") !== undefined) return;
  writeFact(sql, "nextReadBackAt", reading.now + Math.round(reading.interval * (0.5 + reading.spread / 2)));
  writeFact(sql, "nextReconciliationAt", nextNight(reading.now, reading.spread));
}

/** Reads the sheet when its time has come, once for both purposes. A failure waits for the next time and is shown. */
export async function readSheet(reading: SheetReading): Promise<void> {
  const { storage, now } = reading;
  const { sql } = storage;
  const isStateDue = (readFact(sql, "nextReadBackAt") ?? Number.POSITIVE_INFINITY) <= now();
  const isNightDue = (readFact(sql, "nextReconciliationAt") ?? Number.POSITIVE_INFINITY) <= now();
  if (!isStateDue && !isNightDue) return;
  const startedAt = now();
  const { rows, fault } = await readRows(reading.client);
  storage.transactionSync(() => {
    writeFact(sql, "readBackFault", fault);
    if (rows !== undefined) recordStates(sql, rows);
    if (rows !== undefined && isNightDue) reconcile(sql, rows, startedAt);
    if (isNightDue) writeFact(sql, "nextReconciliationAt", nextNight(now(), reading.spread));
    const factor = hasOpenSubmissions(sql) ? 1 : QUIET_FACTOR;
    writeFact(sql, "nextReadBackAt", now() + reading.interval * factor);
  });
}

async function readRows(client: SheetsClient): Promise<{ rows?: SheetRow[]; fault: string }> {
  try {
    const rows = await readSheetRows(client);
    if (rows !== undefined) return { rows, fault: "" };
    return { fault: `${MISSING_TAB} Ou bien l’une des colonnes lues manque ou vient d’être déplacée.` };
  } catch (error) {
    if (!(error instanceof GoogleCallError)) throw error;
    return { fault: failureSentence(error) };
  }
}

function nextNight(now: number, spread: number): number {
  const offset = NIGHT_START + Math.round(NIGHT_LENGTH * spread);
  const today = Math.floor(now / MILLISECONDS_PER_DAY) * MILLISECONDS_PER_DAY + offset;
  return today > now ? today : today + MILLISECONDS_PER_DAY;
}
