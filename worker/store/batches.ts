// Batches of deliveries: rows sent together under one guard, until the sheet has them.
import { lastThatFits, MOST_ROWS } from "./batch-limits.ts";
import { readFact, writeFact } from "./facts.ts";
import { IS_OPEN } from "./open-state.ts";

/** A batch on its way. Times are in milliseconds since 1970. */
export interface Batch {
  number: number;
  guardId: number;
  attempts: number;
  madeAt: number;
  nextAttemptAt: number;
  /** The workbook that may hold it by an earlier attempt; `null` when surely none does. */
  spreadsheetId: string | null;
}

/** One row for the sheet. */
export interface BatchRow {
  sequence: number;
  reference: string;
  receivedAt: number;
  language: string;
  flag: string;
  type: string;
  author: string;
  subject: string;
  message: string;
  name: string;
  email: string;
  phone: string;
}

/** The guards of one object are numbered from a random base, apart from those of other programs. */
const GUARD_BASE_RANGE = 2_000_000_000;

/** The oldest batch still on its way, or a new one of the oldest waiting rows; nothing when none waits. */
export function currentBatch(sql: SqlStorage, now: number): Batch | undefined {
  const open = sql
    .exec<Batch & Record<string, SqlStorageValue>>(
      `SELECT number, guard_id AS guardId, attempts, made_at AS madeAt, next_attempt_at AS nextAttemptAt,
        spreadsheet_id AS spreadsheetId
      FROM batches WHERE state = 'open' ORDER BY next_attempt_at, number LIMIT 1`,
    )
    .toArray()[0];
  return open ?? newBatch(sql, now);
}

const ROWS = `SELECT sequence, reference, received_at AS receivedAt, language, flag, type, author,
    subject, message, name, email, phone
  FROM deliveries JOIN submissions USING (sequence)`;

/** The rows of a batch, in their order of arrival. */
export function rowsOf(sql: SqlStorage, batch: Batch): BatchRow[] {
  return sql
    .exec<BatchRow & Record<string, SqlStorageValue>>(
      `${ROWS} WHERE batch = ? ORDER BY sequence`,
      batch.number,
    )
    .toArray();
}

/**
 * Records where the batch goes, before it leaves: until it surely is not there, it goes nowhere else, should the site
 * be given another workbook meanwhile. `null` once it surely is in none.
 */
export function bindTo(sql: SqlStorage, batch: Batch, spreadsheetId: string | null): void {
  sql.exec("UPDATE batches SET spreadsheet_id = ? WHERE number = ?", spreadsheetId, batch.number);
}

/** Records that the workbook that it was bound to has the batch. */
export function markDelivered(sql: SqlStorage, batch: Batch, now: number): void {
  sql.exec(
    `UPDATE batches SET state = 'delivered', attempts = attempts + 1, delivered_at = ?, reason = NULL
    WHERE number = ?`,
    now,
    batch.number,
  );
  const rows = sql
    .exec(
      `UPDATE deliveries SET delivered_at = ?, is_open =
        (SELECT ${IS_OPEN} FROM submissions WHERE submissions.sequence = deliveries.sequence)
      WHERE batch = ? RETURNING sequence`,
      now,
      batch.number,
    )
    .toArray();
  writeFact(sql, "deliveredRows", (readFact(sql, "deliveredRows") ?? 0) + rows.length);
}

/** Records that the batch is to be sent again. */
export function postpone(sql: SqlStorage, batch: Batch, nextAttemptAt: number, reason: string): void {
  sql.exec(
    "UPDATE batches SET attempts = attempts + 1, next_attempt_at = ?, reason = ? WHERE number = ?",
    nextAttemptAt,
    reason,
    batch.number,
  );
}

/** Sets a batch aside until someone replays it. */
export function park(sql: SqlStorage, batch: Batch, reason: string): void {
  sql.exec(
    "UPDATE batches SET state = 'parked', attempts = attempts + 1, reason = ? WHERE number = ?",
    reason,
    batch.number,
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

/** Sends every parked batch again under its own guard. Gives how many there were. */
export function replayParked(sql: SqlStorage, now: number): number {
  return sql
    .exec(
      "UPDATE batches SET state = 'open', made_at = ?1, next_attempt_at = ?1 WHERE state = 'parked' RETURNING number",
      now,
    )
    .toArray().length;
}

/** Those of the guards that may leave the sheet: of batches delivered before `deliveredBefore`, but for the last `kept`. */
export function outdatedGuards(
  sql: SqlStorage,
  guardIds: readonly number[],
  { kept, deliveredBefore }: { kept: number; deliveredBefore: number },
): Set<number> {
  const rows = sql.exec<{ id: number }>(
    `SELECT guard_id AS id FROM batches
    WHERE state = 'delivered' AND guard_id IN (SELECT value FROM json_each(?)) AND delivered_at < ?
      AND number NOT IN
        (SELECT number FROM batches WHERE state = 'delivered' ORDER BY delivered_at DESC LIMIT ?)`,
    JSON.stringify(guardIds),
    deliveredBefore,
    kept,
  );
  return new Set([...rows].map(({ id }) => id));
}

function newBatch(sql: SqlStorage, now: number): Batch | undefined {
  const waiting = sql.exec<BatchRow & Record<string, SqlStorageValue>>(
    `${ROWS} WHERE delivered_at IS NULL AND batch IS NULL ORDER BY sequence LIMIT ?`,
    MOST_ROWS,
  );
  const last = lastThatFits(waiting)?.sequence;
  if (last === undefined) return undefined;
  const { number } = sql
    .exec<{ number: number }>(
      "INSERT INTO batches (guard_id, state, made_at, next_attempt_at) VALUES (0, 'open', ?1, ?1) RETURNING number",
      now,
    )
    .one();
  const guardId = guardBaseOf(sql) + number;
  sql.exec("UPDATE batches SET guard_id = ? WHERE number = ?", guardId, number);
  sql.exec(
    "UPDATE deliveries SET batch = ? WHERE delivered_at IS NULL AND batch IS NULL AND sequence <= ?",
    number,
    last,
  );
  return { number, guardId, attempts: 0, madeAt: now, nextAttemptAt: now, spreadsheetId: null };
}

function guardBaseOf(sql: SqlStorage): number {
  return readFact(sql, "guardBase") ?? drawGuardBase(sql);
}

function drawGuardBase(sql: SqlStorage): number {
  const drawn = 1 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % GUARD_BASE_RANGE);
  writeFact(sql, "guardBase", drawn);
  return drawn;
}
