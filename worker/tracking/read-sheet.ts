// The reading part of an alarm: states every few minutes, earlier workbooks more seldom, references compared once a night.
import type { DaySerial } from "../../shared/calendar/day.ts";
import type { Tab } from "../../shared/workbook/column.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { settingsTab } from "../../shared/workbook/tabs/settings.ts";
import { GoogleCallError } from "../delivery/google-call.ts";
import type { SheetsClient } from "../delivery/sheets-client.ts";
import { callTrouble } from "../delivery/troubles.ts";
import { log } from "../log.ts";
import { readFact, writeFact } from "../store/facts.ts";
import { type Trouble, troubleText } from "../store/trouble.ts";
import { readSheetRows, type SheetReading, type SheetRow } from "./read-back.ts";
import { readWorkbookSettings } from "./read-settings.ts";
import { nextNight, nextReading, QUIET_FACTOR, retryReading } from "./reading-times.ts";
import { formerWorkbooks, hasOpenSubmissions, reconcile, recordStates } from "./states.ts";

export interface ReadingTask {
  storage: DurableObjectStorage;
  /** The client of a workbook's tab; `isAnew` when it is to look at all titles again. */
  clientOf: (spreadsheetId: string, tab: Tab, isAnew?: boolean) => SheetsClient;
  /** The address that workbooks are shared with. */
  account: string;
  siteId: string;
  /** The site's workbook. */
  spreadsheetId: string;
  /** Milliseconds between two readings while something is open. */
  interval: number;
  /** In [0, 1): spreads the sites over the interval and the night. */
  spread: number;
  /** Answers of an earlier day are not taken over. */
  answersKeptFrom: DaySerial;
  /** Whether the answers that staff give are counted, for their morning's digest. */
  areAnswersCounted: boolean;
  now: () => number;
}

/** Plans the readings that follow a new submission: soon, were it quiet before, and each night. */
export function planReadings(
  sql: SqlStorage,
  { interval, spread, now }: { interval: number; spread: number; now: number },
): void {
  const planned = readFact(sql, "nextReadBackAt");
  if (planned === undefined || planned > now + interval) {
    writeFact(sql, "nextReadBackAt", nextReading(now, interval, spread));
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
  // Once a night all titles are looked at: a second tab may bear this one's.
  const reading = await readWorkbook(
    task.clientOf(task.spreadsheetId, complaintsTab, isNightDue),
    task.account,
  );
  storage.transactionSync(() => {
    if ("rows" in reading) record(task, reading.rows, { startedAt, isNightDue });
    else postpone(task, reading.trouble, isNightDue);
  });
  if (!("rows" in reading)) return;
  if (isNightDue) await compareSettings(task);
  await readFormerWorkbooks(task, reading.rows);
}

/** What the workbook says of what the form announces; where it can't be read, what was read last stays. */
async function compareSettings({
  storage,
  clientOf,
  siteId,
  spreadsheetId,
  account,
}: ReadingTask): Promise<void> {
  try {
    const settings = await readWorkbookSettings(clientOf(spreadsheetId, settingsTab));
    if (settings !== undefined) writeFact(storage.sql, "workbookSettings", settings);
  } catch (error) {
    if (!(error instanceof GoogleCallError)) throw error;
    log("settingsNotRead", { site: siteId, reason: callTrouble(error, account).code });
  }
}

/**
 * Reads the earlier years' workbooks that hold something still open, as often as a quiet site's. What staff carried
 * over is followed in the site's workbook, whose rows are `currentRows`. A fault there does not stop the rest.
 */
async function readFormerWorkbooks(task: ReadingTask, currentRows: readonly SheetRow[]): Promise<void> {
  const { storage, siteId, spreadsheetId, interval, spread, now } = task;
  const { sql } = storage;
  if ((readFact(sql, "nextFormerReadingAt") ?? 0) > now()) return;
  const carriedOver = new Set(currentRows.map(({ reference }) => reference));
  const faults = new Set<string>();
  for (const former of formerWorkbooks(sql, spreadsheetId, carriedOver, now())) {
    const reading = await readWorkbook(task.clientOf(former, complaintsTab), task.account);
    if ("trouble" in reading) {
      log("formerReadingFailed", { site: siteId, reason: reading.trouble.code });
      faults.add(troubleText(reading.trouble));
      continue;
    }
    const rows = reading.rows.filter(({ reference }) => !carriedOver.has(reference));
    storage.transactionSync(() => takeOver(task, rows));
  }
  writeFact(sql, "formerReadingFault", [...faults].join(" "));
  writeFact(sql, "nextFormerReadingAt", nextReading(now(), interval * QUIET_FACTOR, spread));
}

/** Reads a workbook; a call that fails is a trouble like others. `account` is whom it is shared with. */
export async function readWorkbook(client: SheetsClient, account: string): Promise<SheetReading> {
  try {
    return await readSheetRows(client);
  } catch (error) {
    if (!(error instanceof GoogleCallError)) throw error;
    return { trouble: callTrouble(error, account) };
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
  takeOver(task, rows);
  const factor = hasOpenSubmissions(sql, rows, startedAt) ? 1 : QUIET_FACTOR;
  writeFact(sql, "nextReadBackAt", nextReading(now(), interval * factor, spread));
  if (!isNightDue) return;
  const { checked, missing, doubled } = reconcile(sql, rows, { spreadsheetId, readAt: startedAt });
  log("reconciliation", { site: siteId, checked, missing: missing.length, doubled: doubled.length });
  writeFact(sql, "nextReconciliationAt", nextNight(now(), spread));
}

/** Puts what was read into the store, and counts the answers where that is asked for. */
function takeOver(task: ReadingTask, rows: readonly SheetRow[]): void {
  const { sql } = task.storage;
  const answered = recordStates(sql, rows, task.answersKeptFrom);
  if (!task.areAnswersCounted || answered === 0) return;
  writeFact(sql, "answeredRows", (readFact(sql, "answeredRows") ?? 0) + answered);
}

function postpone(task: ReadingTask, trouble: Trouble, isNightDue: boolean): void {
  const { storage, siteId, interval, now } = task;
  const { sql } = storage;
  log("readBackFailed", { site: siteId, reason: trouble.code });
  writeFact(sql, "readBackFault", troubleText(trouble));
  const next = retryReading(now(), interval, Math.random());
  writeFact(sql, "nextReadBackAt", next);
  if (isNightDue) writeFact(sql, "nextReconciliationAt", next);
}
