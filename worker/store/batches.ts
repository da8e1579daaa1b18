// Batches of deliveries: rows sent together under one guard, until the sheet has them.
import * as z from "zod";
import { lastThatFits, MOST_ROWS } from "./batch-limits.ts";
import { type BatchKind, type BatchRow, batchKindSchema, batchRowSchema } from "./batch-row.ts";
import { readFact, writeFact } from "./facts.ts";
import { FIELD_COLUMNS } from "./field-columns.ts";
import { freeLeavers, freeUnsent } from "./leavers.ts";
import { IS_OPEN, IS_WAITING } from "./open-state.ts";
import { joinBatch, markOpinionsDelivered, waitingOpinions } from "./opinions.ts";
import { countOf, eachRow, firstRow, rowsOf as rowsOfQuery } from "./rows.ts";
import { readTries, type Try, withTry } from "./tries.ts";

const batchSchema = z.object({
  number: z.int(),
  /** What its rows are, and so the tab that they go to. */
  kind: batchKindSchema,
  guardId: z.int(),
  /** How many of its messages a person has taken out of it: what its guard stands for differs by this. */
  revision: z.int(),
  /** `parked`: set aside, tried again slowly. */
  state: z.enum(["open", "parked"]),
  attempts: z.int(),
  /** How often it was tried since it was set aside. */
  slowTries: z.int(),
  madeAt: z.number(),
  nextAttemptAt: z.number(),
  /** The workbook that may hold it by an earlier attempt; `null` when surely none does. */
  spreadsheetId: z.string().nullable(),
  tries: z.string(),
});

/** A batch that may be sent. Times are in milliseconds since 1970. */
export type Batch = Omit<z.infer<typeof batchSchema>, "tries"> & { tries: readonly Try[] };

const numberSchema = z.object({ number: z.int() });
const guardSchema = z.object({ id: z.int() });

/** The guards of one object are numbered from a random base, apart from those of other programs. */
const GUARD_BASE_RANGE = 2_000_000_000;

/**
 * The batch whose turn has come: one on its way, else one that was set aside, else a new one of the oldest waiting
 * rows (opinions once no message waits), unless one on its way waits for its own turn. Nothing when nothing is due.
 */
export function currentBatch(sql: SqlStorage, now: number): Batch | undefined {
  const due = firstRow(
    sql,
    batchSchema,
    `SELECT number, kind, guard_id AS guardId, revision, state, attempts, slow_tries AS slowTries, made_at AS madeAt,
      next_attempt_at AS nextAttemptAt, spreadsheet_id AS spreadsheetId, tries
    FROM batches WHERE state IN ('open', 'parked') AND set_aside_at IS NULL AND next_attempt_at <= ?
    ORDER BY state, next_attempt_at, number LIMIT 1`,
    now,
  );
  if (due !== undefined) return { ...due, tries: readTries(due.tries) };
  const isOneOnItsWay = countOf(sql, "SELECT 1 FROM batches WHERE state = 'open' LIMIT 1") > 0;
  if (isOneOnItsWay) return undefined;
  return newBatchOfComplaints(sql, now) ?? newBatchOfOpinions(sql, now);
}

const ROWS = `SELECT sequence, reference, received_at AS receivedAt, language, flag, ${FIELD_COLUMNS}
  FROM deliveries JOIN submissions USING (sequence)`;

/** The messages of a batch in the revision that it was read in, in their order of arrival. */
export function rowsOf(sql: SqlStorage, { number, revision }: Batch): BatchRow[] {
  return rowsOfQuery(
    sql,
    batchRowSchema,
    `${ROWS} WHERE batch = ? AND coalesce(left_revision > ?, 1) ORDER BY sequence`,
    number,
    revision,
  );
}

/**
 * Records where the batch goes, before it leaves: until it surely is not there, it goes nowhere else, should the site
 * be given another workbook meanwhile.
 */
export function bindTo(sql: SqlStorage, batch: Batch, spreadsheetId: string): void {
  sql.exec("UPDATE batches SET spreadsheet_id = ? WHERE number = ?", spreadsheetId, batch.number);
}

/** Records that the batch surely is in no workbook: what a person took out of it is free. */
export function unbind(sql: SqlStorage, batch: Batch): void {
  sql.exec("UPDATE batches SET spreadsheet_id = NULL WHERE number = ?", batch.number);
  freeUnsent(sql, batch.number);
}

/** Records that the workbook that it was bound to has the batch, in the revision that its guard tells. */
export function markDelivered(sql: SqlStorage, batch: Batch, revision: number, now: number): void {
  sql.exec(
    `UPDATE batches SET state = 'delivered', attempts = attempts + 1, delivered_at = ?, tries = '[]'
    WHERE number = ?`,
    now,
    batch.number,
  );
  if (batch.kind === "opinions") markOpinionsDelivered(sql, batch.number, now);
  else {
    if (revision > 0) freeLeavers(sql, batch.number, revision);
    markRowsDelivered(sql, batch.number, now);
  }
}

function markRowsDelivered(sql: SqlStorage, batch: number, now: number): void {
  const rows = countOf(
    sql,
    `UPDATE deliveries SET delivered_at = ?, is_open =
      (SELECT ${IS_OPEN} FROM submissions WHERE submissions.sequence = deliveries.sequence),
      left_revision = NULL, held_at = NULL, held_reason = NULL
    WHERE batch = ? RETURNING sequence`,
    now,
    batch,
  );
  writeFact(sql, "deliveredRows", (readFact(sql, "deliveredRows") ?? 0) + rows);
}

/** Records that the batch is to be sent again. */
export function postpone(sql: SqlStorage, batch: Batch, nextAttemptAt: number, last: Try): void {
  sql.exec(
    "UPDATE batches SET attempts = attempts + 1, next_attempt_at = ?, tries = ? WHERE number = ?",
    nextAttemptAt,
    withTry(batch.tries, last),
    batch.number,
  );
}

/** Sets a batch aside, or leaves it there: from now on it is tried again slowly. */
export function park(sql: SqlStorage, batch: Batch, nextAttemptAt: number, last: Try): void {
  sql.exec(
    `UPDATE batches SET state = 'parked', attempts = attempts + 1, next_attempt_at = ?1, tries = ?2,
      parked_at = coalesce(parked_at, ?3), slow_tries = slow_tries + (state = 'parked') WHERE number = ?4`,
    nextAttemptAt,
    withTry(batch.tries, last),
    last.at,
    batch.number,
  );
}

/** Those set aside by what strikes every batch for a tab of `workbook`; `current` is the site's workbook. */
const FELLOWS = `state = 'parked' AND set_aside_at IS NULL AND kind = ?4
  AND coalesce(spreadsheet_id, ?1) = ?2 AND json_extract(tries, '$[#-1].isShared') = 1`;

/** Where a batch was sent, and the site's workbook, which takes what surely is in none. */
export interface Destination {
  current: string;
  workbook: string;
  kind: BatchKind;
}

/** The way to a workbook is open again: what was set aside for it is tried at once. */
export function releaseFellows(sql: SqlStorage, { current, workbook, kind }: Destination, now: number): void {
  sql.exec(
    `UPDATE batches SET next_attempt_at = ?3 WHERE ${FELLOWS} AND next_attempt_at > ?3`,
    current,
    workbook,
    now,
    kind,
  );
}

/** The way to a workbook is still closed: what was set aside for it needs no try of its own before `until`. */
export function delayFellows(sql: SqlStorage, { current, workbook, kind }: Destination, until: number): void {
  sql.exec(
    `UPDATE batches SET next_attempt_at = ?3 WHERE ${FELLOWS} AND next_attempt_at < ?3`,
    current,
    workbook,
    until,
    kind,
  );
}

/** Gives the batch another guard: another program holds the id of its own. */
export function renumberGuard(sql: SqlStorage, batch: Batch): void {
  sql.exec(
    "UPDATE batches SET guard_id = ? WHERE number = ?",
    drawGuardBase(sql) + batch.number,
    batch.number,
  );
}

/** Sends what was set aside again at once, each under its own guard: one batch, or all. Gives how many there were. */
export function replayParked(sql: SqlStorage, now: number, number?: number): number {
  return countOf(
    sql,
    `UPDATE batches SET state = 'open', made_at = ?1, next_attempt_at = ?1, parked_at = NULL, set_aside_at = NULL,
      slow_tries = 0
    WHERE state = 'parked' AND number = coalesce(?2, number) RETURNING number`,
    now,
    number ?? null,
  );
}

/** A person sets a parked batch aside: it is tried no more until someone sends it again. False when there is none. */
export function setAside(sql: SqlStorage, number: number, now: number): boolean {
  const query = "UPDATE batches SET set_aside_at = ? WHERE number = ? AND state = 'parked' RETURNING number";
  return countOf(sql, query, now, number) > 0;
}

/** Those of the guards that may leave the sheet: of batches delivered before `deliveredBefore`, but for the last `kept`. */
export function outdatedGuards(
  sql: SqlStorage,
  guardIds: readonly number[],
  { kept, deliveredBefore }: { kept: number; deliveredBefore: number },
): Set<number> {
  const rows = rowsOfQuery(
    sql,
    guardSchema,
    `SELECT guard_id AS id FROM batches
    WHERE state = 'delivered' AND guard_id IN (SELECT value FROM json_each(?)) AND delivered_at < ?
      AND number NOT IN
        (SELECT number FROM batches WHERE state = 'delivered' ORDER BY delivered_at DESC LIMIT ?)`,
    JSON.stringify(guardIds),
    deliveredBefore,
    kept,
  );
  return new Set(rows.map(({ id }) => id));
}

function newBatchOfComplaints(sql: SqlStorage, now: number): Batch | undefined {
  const waiting = eachRow(
    sql,
    batchRowSchema,
    `${ROWS} WHERE ${IS_WAITING} ORDER BY sequence LIMIT ?`,
    MOST_ROWS,
  );
  const last = lastThatFits(waiting)?.sequence;
  if (last === undefined) return undefined;
  const batch = newBatch(sql, "complaints", now);
  sql.exec(`UPDATE deliveries SET batch = ? WHERE ${IS_WAITING} AND sequence <= ?`, batch.number, last);
  return batch;
}

function newBatchOfOpinions(sql: SqlStorage, now: number): Batch | undefined {
  const last = lastThatFits(waitingOpinions(sql, MOST_ROWS))?.sequence;
  if (last === undefined) return undefined;
  const batch = newBatch(sql, "opinions", now);
  joinBatch(sql, batch.number, last);
  return batch;
}

/** A batch without rows yet. */
function newBatch(sql: SqlStorage, kind: BatchKind, now: number): Batch {
  const { number } = numberSchema.parse(
    firstRow(
      sql,
      numberSchema,
      `INSERT INTO batches (guard_id, kind, state, made_at, next_attempt_at) VALUES (0, ?1, 'open', ?2, ?2)
      RETURNING number`,
      kind,
      now,
    ),
  );
  const guardId = guardBaseOf(sql) + number;
  sql.exec("UPDATE batches SET guard_id = ? WHERE number = ?", guardId, number);
  return {
    number,
    kind,
    guardId,
    revision: 0,
    state: "open",
    attempts: 0,
    slowTries: 0,
    madeAt: now,
    nextAttemptAt: now,
    spreadsheetId: null,
    tries: [],
  };
}

function guardBaseOf(sql: SqlStorage): number {
  return readFact(sql, "guardBase") ?? drawGuardBase(sql);
}

function drawGuardBase(sql: SqlStorage): number {
  const drawn = 1 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % GUARD_BASE_RANGE);
  writeFact(sql, "guardBase", drawn);
  return drawn;
}
