// What the operations pages tell of one message: where it is, its tries, what its person may be told; never its content.
import * as z from "zod";
import { firstRow } from "./rows.ts";
import { findSubmission, type TrackedState } from "./submissions.ts";
import { readTries, type Try } from "./tries.ts";

/** The batch that a message is in. Instants are in milliseconds since 1970. */
interface MessageBatch {
  number: number;
  isParked: boolean;
  /** How many messages it has, this one included unless it left. */
  rows: number;
  attempts: number;
  tries: Try[];
  /** When it is tried next by itself; `null` once it was delivered, or when a person stopped it. */
  nextTryAt: number | null;
}

/** What was recorded of a message: of the published answer and of the opinion, only that there is one. */
type RecordedFacts = Omit<TrackedState, "publishedAnswer" | "opinion"> & {
  publishedAnswer: true | null;
  opinion: true | null;
};

/** Why and since when a person set a message aside, in milliseconds since 1970. */
interface Hold {
  at: number;
  reason: string;
}

/** A message without what its person wrote, nor what was written to it. */
export interface MessageFacts {
  found: RecordedFacts;
  /** Why the form doubts it; empty when it does not. */
  flag: string;
  deliveredAt: number | null;
  /** Nothing as long as it waits for its first batch. */
  batch: MessageBatch | null;
  /** Nothing unless a person set it aside. */
  held: Hold | null;
  /** Whether it was taken out of that batch, which may have arrived with it all the same. */
  hasLeftBatch: boolean;
  /** When personal data left the form's store. */
  erasedAt: number | null;
}

const placeSchema = z.object({
  flag: z.string(),
  deliveredAt: z.number().nullable(),
  erasedAt: z.number().nullable(),
  batch: z.int().nullable(),
  heldAt: z.number().nullable(),
  heldReason: z.string().nullable(),
  hasLeftBatch: z.int().transform((one) => one === 1),
});
const batchSchema = z.object({
  number: z.int(),
  state: z.string(),
  attempts: z.int(),
  tries: z.string(),
  nextTryAt: z.number().nullable(),
  rows: z.int(),
});

/** What is known of a reference; nothing when no message of the site bears it. */
export function factsOfMessage(sql: SqlStorage, reference: string): MessageFacts | undefined {
  const submission = findSubmission(sql, reference);
  const place = firstRow(
    sql,
    placeSchema,
    `SELECT flag, erased_at AS erasedAt, delivered_at AS deliveredAt, batch, held_at AS heldAt,
      held_reason AS heldReason, left_revision IS NOT NULL AS hasLeftBatch
    FROM submissions JOIN deliveries USING (sequence) WHERE reference = ?`,
    reference,
  );
  if (submission === undefined || place === undefined) return undefined;
  const { batch, heldAt, heldReason, ...facts } = place;
  const held = heldAt === null ? null : { at: heldAt, reason: heldReason ?? "" };
  return { ...facts, found: recorded(submission), held, batch: batchOf(sql, batch) };
}

/** No text leaves the object, but the site's own words for what the message is about. */
function recorded(submission: TrackedState): RecordedFacts {
  const { reference, receivedAt, type, motive, language, status } = submission;
  const { acknowledgedOn, answeredOn, erasedOn, copyErasedAt, heldAt } = submission;
  const publishedAnswer = submission.publishedAnswer === null ? null : true;
  const opinion = submission.opinion === null ? null : true;
  const days = { acknowledgedOn, answeredOn, erasedOn, copyErasedAt, heldAt };
  return { reference, receivedAt, type, motive, language, status, publishedAnswer, opinion, ...days };
}

function batchOf(sql: SqlStorage, number: number | null): MessageBatch | null {
  if (number === null) return null;
  const found = firstRow(
    sql,
    batchSchema,
    `SELECT number, state, attempts, tries,
      CASE WHEN state <> 'delivered' AND set_aside_at IS NULL THEN next_attempt_at END AS nextTryAt,
      (SELECT count(*) FROM deliveries WHERE batch = number AND left_revision IS NULL) AS rows
    FROM batches WHERE number = ?`,
    number,
  );
  if (found === undefined) return null;
  const { state, tries, ...batch } = found;
  return { ...batch, isParked: state === "parked", tries: readTries(tries) };
}
