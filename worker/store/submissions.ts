// Submissions in the object's store: kept with their delivery record in one statement, found again by key or reference.
import * as z from "zod";
import { COMPLAINT_TYPES, type CodeOf } from "../../shared/workbook/choices.ts";
import type { Complaint } from "../complaint/complaint.ts";
import { FIELD_NAMES, type FieldName } from "../complaint/fields.ts";
import { REFERENCE_BYTES, referenceFrom } from "../complaint/reference.ts";
import { LANGUAGES, type Language } from "../language.ts";
import { toBase64Url } from "../signing.ts";
import { FIELD_COLUMNS, FIELD_MARKS, fieldShape } from "./field-columns.ts";
import type { OpinionRow } from "./opinion-row.ts";
import { opinionOf } from "./opinions.ts";
import { countOf, firstRow } from "./rows.ts";

/** What the Worker asks the object to keep. */
export interface NewSubmission {
  /** The same key is the same submission. */
  idempotencyKey: string;
  complaint: Complaint;
  language: Language;
  /** Why the form doubts it, in French for the sheet, each in a few words. */
  doubts: readonly string[];
}

/** What the person who sent it gets. */
export interface Receipt {
  reference: string;
  secret: string;
}

/** Kept now, kept already, or refused because the key served for another content. */
export type KeepResult = { kind: "kept" | "replayed"; receipt: Receipt } | { kind: "keyReused" };

const MOST_REFERENCE_DRAWS = 20;
/** Bytes of a tracking secret: 128 bits. */
const SECRET_BYTES = 16;

/**
 * Keeps a submission and its delivery record, or finds the one that its key already made. `now` in milliseconds since 1970.
 * @throws Error when no free reference was found: the store is nearly full of them.
 */
export function keepSubmission(sql: SqlStorage, submission: NewSubmission, now: number): KeepResult {
  for (let draw = 0; draw < MOST_REFERENCE_DRAWS; draw += 1) {
    // One draw for both.
    const bytes = crypto.getRandomValues(new Uint8Array(REFERENCE_BYTES + SECRET_BYTES));
    const secret = toBase64Url(bytes.subarray(REFERENCE_BYTES));
    const receipt = { reference: referenceFrom(bytes), secret };
    if (isInserted(sql, submission, receipt, now)) return { kind: "kept", receipt };
    const known = resultOfKey(sql, submission);
    if (known !== undefined) return known;
  }
  throw new Error("No free reference was found.");
}

const foundSchema = z.object({
  ...fieldShape,
  type: z.enum(Object.keys(COMPLAINT_TYPES.labels) as CodeOf<typeof COMPLAINT_TYPES>[]),
  reference: z.string(),
  secret: z.string(),
  receivedAt: z.number(),
  status: z.string().nullable(),
  acknowledgedOn: z.number().nullable(),
  answeredOn: z.number().nullable(),
  publishedAnswer: z.string().nullable(),
  /** The day when staff erased its personal data in the workbook. */
  erasedOn: z.number().nullable(),
  /** When the person erased the copy of the answers, in milliseconds since 1970. */
  copyErasedAt: z.number().nullable(),
  /** When a person set it aside, in milliseconds since 1970. */
  heldAt: z.number().nullable(),
  language: z.enum(LANGUAGES),
});

/**
 * A submission as pages need it: its fields (`null` once erased), what staff recorded, days as serial numbers, and what
 * the person thinks of the answer.
 */
export type FoundSubmission = z.infer<typeof foundSchema> & { opinion: OpinionRow | null };

/** What the tracking page may tell: nothing that the person wrote, but for what it is about, by the site's own words. */
export type TrackedState = Omit<FoundSubmission, Exclude<FieldName, "type" | "motive"> | "secret">;

/** Finds a submission by its reference. */
export function findSubmission(sql: SqlStorage, reference: string): FoundSubmission | undefined {
  const found = firstRow(
    sql,
    foundSchema,
    `SELECT reference, secret, received_at AS receivedAt, ${FIELD_COLUMNS}, status, language,
      acknowledged_on AS acknowledgedOn, answered_on AS answeredOn, published_answer AS publishedAnswer,
      erased_on AS erasedOn, copy_erased_at AS copyErasedAt, held_at AS heldAt
    FROM submissions JOIN deliveries USING (sequence) WHERE reference = ?`,
    reference,
  );
  return found && { ...found, opinion: opinionOf(sql, reference) ?? null };
}

/** The confirmation shows the copy of a submission no longer. */
export function eraseCopy(sql: SqlStorage, reference: string, now: number): void {
  sql.exec("UPDATE submissions SET copy_erased_at = ? WHERE reference = ?", now, reference);
}

const knownSchema = z.object({ ...fieldShape, reference: z.string(), secret: z.string() });

/** What the submission's key already made; nothing when it is new. */
function resultOfKey(sql: SqlStorage, { idempotencyKey, complaint }: NewSubmission): KeepResult | undefined {
  const known = firstRow(
    sql,
    knownSchema,
    `SELECT reference, secret, ${FIELD_COLUMNS} FROM submissions WHERE idempotency_key = ?`,
    idempotencyKey,
  );
  if (known === undefined) return undefined;
  // Erased fields can't be compared: a key of that age serves for another content. A field that the form did not have
  // then was empty.
  if (FIELD_NAMES.some((name) => (known[name] ?? "") !== complaint[name])) return { kind: "keyReused" };
  return { kind: "replayed", receipt: { reference: known.reference, secret: known.secret } };
}

/** Whether the row is in; not when its key or its reference is another's. */
function isInserted(sql: SqlStorage, submission: NewSubmission, receipt: Receipt, now: number): boolean {
  const inserted = countOf(
    sql,
    `INSERT INTO submissions (reference, secret, idempotency_key, received_at, language, flag, ${FIELD_COLUMNS})
    VALUES (?, ?, ?, ?, ?, ?, ${FIELD_MARKS}) ON CONFLICT DO NOTHING RETURNING sequence`,
    receipt.reference,
    receipt.secret,
    submission.idempotencyKey,
    now,
    submission.language,
    submission.doubts.join(", "),
    ...FIELD_NAMES.map((name) => submission.complaint[name]),
  );
  return inserted > 0;
}
