// What the operations page shows: how many wait, since when, what was set aside and why.
import * as z from "zod";
import { type BatchKind, batchKindSchema } from "./batch-row.ts";
import type { DayCounts } from "./day-counts.ts";
import {
  type AlarmFailure,
  type NoticeState,
  type Reconciliation,
  readFact,
  type WorkbookSettings,
} from "./facts.ts";
import { firstRow, rowsOf } from "./rows.ts";
import { readTries, type Try } from "./tries.ts";
import type { Trouble } from "./trouble.ts";

/** A batch that failed to arrive so far. Times are in milliseconds since 1970. */
interface FailingBatch extends Omit<Trouble, "isShared"> {
  number: number;
  kind: BatchKind;
  rows: number;
  attempts: number;
  lastTryAt: number;
  /** When it is tried again by itself; `null` when a person set it aside. */
  nextTryAt: number | null;
  /** The last tries, each with its reason. */
  tries: Try[];
  references: string[];
  /** The workbook that may hold it; `null` when surely none does. */
  spreadsheetId: string | null;
}

/** A batch set aside. */
export interface ParkedBatch extends FailingBatch {
  since: number;
}

/** What is no longer in the sheet. */
export interface MissingRow {
  reference: string;
  receivedAt: number;
  /** Whether the form still has its texts, so that it can be put back. */
  isWhole: boolean;
}

const doubtfulSchema = z.object({ reference: z.string(), receivedAt: z.number(), flag: z.string() });

/** A message that the form doubts and nobody has sorted yet. */
type DoubtfulRow = z.infer<typeof doubtfulSchema>;

const heldSchema = z.object({
  reference: z.string(),
  receivedAt: z.number(),
  heldAt: z.number(),
  reason: z.string(),
});

/** A message that a person set aside. Times are in milliseconds since 1970. */
type HeldRow = z.infer<typeof heldSchema>;

/** The state of a site's deliveries. Times are in milliseconds since 1970. */
export interface SiteCounters {
  received: number;
  firstReceivedAt: number | null;
  delivered: number;
  lastDeliveredAt: number | null;
  /** Messages whose personal data left the form's store. */
  erased: number;
  /** Everything that is not in the sheet, set aside or not. */
  pending: number;
  /** Of those that no person set aside. */
  oldestPendingAt: number | null;
  /** Of those that are on their way: neither a person nor the form set them aside. */
  oldestWaitingAt: number | null;
  /** Messages alone. */
  parkedRows: number;
  /** Opinions of the answers that were set aside. */
  parkedOpinions: number;
  parked: ParkedBatch[];
  /** What a person set aside message by message, the first ones, and how many there are. */
  held: { count: number; first: HeldRow[] };
  /** What staff were told last by webhook and by mail, and why it fails; nothing before the first look. */
  notice: NoticeState | null;
  mailNotice: NoticeState | null;
  /** What staff have to sort, the last ones first, and how many there are. */
  doubtful: { count: number; last: DoubtfulRow[] };
  /** Opinions of the answers: given in all, and not in the sheet yet. */
  opinions: { given: number; pending: number };
  /** The batch on its way that failed to arrive so far, if there is one. */
  failing: FailingBatch | null;
  /** Why it has not arrived yet; empty when nothing failed. */
  lastFailure: string;
  readBackFault: string;
  /** The same of the workbooks of earlier years. */
  formerReadingFault: string;
  /** Alarms that failed since one did its work. */
  alarmFailure: AlarmFailure | null;
  reconciliation: Reconciliation | undefined;
  /** What the workbook says of what the form announces too; nothing before the first night. */
  workbookSettings: WorkbookSettings | undefined;
  /** What the last comparison missed, and may be put back. */
  missing: MissingRow[];
  /** What the day brought; nothing where it was not asked for. */
  day: DayCounts | null;
}

/** Counts what a site's object holds. */
export function countSite(sql: SqlStorage): Omit<SiteCounters, "day"> {
  const delivered = readFact(sql, "deliveredRows") ?? 0;
  const waiting = waitingSchema.parse(
    firstRow(
      sql,
      waitingSchema,
      `SELECT count(*) AS pending, min(received_at) FILTER (WHERE held_at IS NULL) AS oldestPendingAt,
        min(received_at) FILTER (WHERE held_at IS NULL AND (state IS NOT 'parked' OR left_revision IS NOT NULL))
          AS oldestWaitingAt
      FROM deliveries JOIN submissions USING (sequence) LEFT JOIN batches ON batch = number
      WHERE deliveries.delivered_at IS NULL`,
    ),
  );
  const parked = failingBatches(sql, "parked");
  const [failing = null] = failingBatches(sql, "open");
  const reconciliation = readFact(sql, "reconciliation");
  return {
    received: delivered + waiting.pending,
    firstReceivedAt: instant(
      sql,
      "SELECT received_at AS at FROM submissions WHERE sequence = (SELECT min(sequence) FROM submissions)",
    ),
    delivered,
    lastDeliveredAt: instant(sql, "SELECT max(delivered_at) AS at FROM batches WHERE state = 'delivered'"),
    erased: readFact(sql, "erasedRows") ?? 0,
    ...waiting,
    parkedRows: rowsIn(parked, "complaints"),
    parkedOpinions: rowsIn(parked, "opinions"),
    parked,
    held: countHeld(sql),
    notice: readFact(sql, "notice") ?? null,
    mailNotice: readFact(sql, "mailNotice") ?? null,
    doubtful: countDoubtful(sql),
    opinions: countOpinions(sql),
    failing,
    lastFailure: failing?.reason ?? "",
    readBackFault: readFact(sql, "readBackFault") ?? "",
    formerReadingFault: readFact(sql, "formerReadingFault") ?? "",
    alarmFailure: readFact(sql, "alarmFailure") ?? null,
    reconciliation,
    workbookSettings: readFact(sql, "workbookSettings"),
    missing: missingRows(sql, reconciliation?.missing ?? []),
  };
}

function rowsIn(batches: readonly ParkedBatch[], wanted: BatchKind): number {
  return batches.reduce((sum, { kind, rows }) => sum + (kind === wanted ? rows : 0), 0);
}

function instant(sql: SqlStorage, query: string): number | null {
  return firstRow(sql, instantSchema, query)?.at ?? null;
}

/** How many doubtful messages, or messages set aside one by one, a page lists. */
const MOST_LISTED = 50;
const DOUBTFUL = "FROM submissions WHERE flag <> '' AND (status IS NULL OR status = 'new')";

function countDoubtful(sql: SqlStorage): SiteCounters["doubtful"] {
  const counted = firstRow(sql, countSchema, `SELECT count(*) AS count ${DOUBTFUL}`);
  const query = `SELECT reference, received_at AS receivedAt, flag ${DOUBTFUL} ORDER BY sequence DESC LIMIT ?`;
  return { count: counted?.count ?? 0, last: rowsOf(sql, doubtfulSchema, query, MOST_LISTED) };
}

function countHeld(sql: SqlStorage): SiteCounters["held"] {
  const query = "SELECT count(*) AS count FROM deliveries WHERE held_at IS NOT NULL";
  const listed = `SELECT reference, received_at AS receivedAt, held_at AS heldAt, held_reason AS reason
    FROM deliveries JOIN submissions USING (sequence) WHERE held_at IS NOT NULL ORDER BY held_at LIMIT ?`;
  const first = rowsOf(sql, heldSchema, listed, MOST_LISTED);
  return { count: firstRow(sql, countSchema, query)?.count ?? 0, first };
}

const countSchema = z.object({ count: z.int() });

function countOpinions(sql: SqlStorage): SiteCounters["opinions"] {
  const query = `SELECT (SELECT count(*) FROM opinions) AS given,
    (SELECT count(*) FROM opinions WHERE delivered_at IS NULL) AS pending`;
  return firstRow(sql, opinionsSchema, query) ?? { given: 0, pending: 0 };
}

const opinionsSchema = z.object({ given: z.int(), pending: z.int() });
const waitingSchema = z.object({
  pending: z.int(),
  oldestPendingAt: z.number().nullable(),
  oldestWaitingAt: z.number().nullable(),
});
const instantSchema = z.object({ at: z.number().nullable() });
const referencesSchema = z.array(z.string());
const storedBatchSchema = z.object({
  number: z.int(),
  kind: batchKindSchema,
  attempts: z.int(),
  since: z.number(),
  nextTryAt: z.number().nullable(),
  tries: z.string(),
  references: z.string(),
  spreadsheetId: z.string().nullable(),
});
const missingSchema = z.object({ reference: z.string(), receivedAt: z.number(), isErased: z.int() });

/** The batches of a state that failed at least once, and hold something. */
function failingBatches(sql: SqlStorage, state: "open" | "parked"): ParkedBatch[] {
  const stored = rowsOf(
    sql,
    storedBatchSchema,
    `SELECT number, kind, attempts, coalesce(parked_at, made_at) AS since,
      CASE WHEN set_aside_at IS NULL THEN next_attempt_at END AS nextTryAt, tries, spreadsheet_id AS spreadsheetId,
      CASE kind WHEN 'complaints' THEN
        (SELECT json_group_array(reference) FROM deliveries JOIN submissions USING (sequence)
          WHERE batch = number AND left_revision IS NULL)
      ELSE (SELECT json_group_array(reference) FROM opinions JOIN submissions USING (sequence) WHERE batch = number)
      END AS "references"
    FROM batches WHERE state = ? AND tries <> '[]' ORDER BY number`,
    state,
  );
  const batches = stored.map(({ tries, references, ...batch }) => {
    const all = readTries(tries);
    const named = referencesSchema.parse(JSON.parse(references));
    const { at, isShared: _, ...trouble } = all.at(-1) ?? NO_TRY;
    return { ...batch, ...trouble, rows: named.length, lastTryAt: at, tries: all, references: named };
  });
  return batches.filter(({ rows }) => rows > 0);
}

/** Stands for the try that every failing batch has. */
const NO_TRY: Try = {
  at: 0,
  code: "",
  reason: "",
  remedy: "",
  by: "nobody",
  link: null,
  isShared: false,
};

function missingRows(sql: SqlStorage, references: readonly string[]): MissingRow[] {
  if (references.length === 0) return [];
  const missing = rowsOf(
    sql,
    missingSchema,
    `SELECT reference, received_at AS receivedAt, erased_at IS NOT NULL AS isErased
    FROM submissions WHERE reference IN (SELECT value FROM json_each(?))`,
    JSON.stringify(references),
  );
  return missing.map(({ isErased, ...row }) => ({ ...row, isWhole: isErased === 0 }));
}
