// Submissions in the object's store: kept with their delivery record in one statement, found again by key or reference.
import type { Complaint } from "../complaint/complaint.ts";
import { FIELD_NAMES } from "../complaint/fields.ts";
import { referenceFrom } from "../complaint/reference.ts";
import type { Language } from "../languages/language.ts";
import { randomText } from "../security/signing.ts";

/** What the Worker asks the object to keep. */
export interface NewSubmission {
  /** The same key is the same submission. */
  idempotencyKey: string;
  complaint: Complaint;
  language: Language;
  /** Why the form doubts it, in French for the sheet; empty otherwise. */
  flag: string;
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
    const reference = referenceFrom(crypto.getRandomValues(new Uint8Array(6)));
    const receipt = { reference, secret: randomText(SECRET_BYTES) };
    if (isInserted(sql, submission, receipt, now)) return { kind: "kept", receipt };
    const known = resultOfKey(sql, submission);
    if (known !== undefined) return known;
  }
  throw new Error("No free reference was found.");
}

/** The answers as they were kept; fields are `null` once personal data has been erased. */
export interface KeptAnswers {
  receivedAt: number;
  type: Complaint["type"];
  author: Complaint["author"];
  subject: string | null;
  message: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
}

/** What staff recorded; days are serial numbers. */
export interface TrackedState {
  reference: string;
  receivedAt: number;
  type: Complaint["type"];
  status: string | null;
  acknowledgedOn: number | null;
  answeredOn: number | null;
}

/** A submission as pages need it. */
export type FoundSubmission = TrackedState & KeptAnswers & { secret: string };

/** Finds a submission by its reference. */
export function findSubmission(sql: SqlStorage, reference: string): FoundSubmission | undefined {
  return sql
    .exec<FoundSubmission & Record<string, SqlStorageValue>>(
      `SELECT reference, secret, received_at AS receivedAt, type, author, subject, message, name, email, phone,
        status, acknowledged_on AS acknowledgedOn, answered_on AS answeredOn
      FROM submissions WHERE reference = ?`,
      reference,
    )
    .toArray()[0];
}

/** What the submission's key already made; nothing when it is new. */
function resultOfKey(sql: SqlStorage, { idempotencyKey, complaint }: NewSubmission): KeepResult | undefined {
  const [known] = sql
    .exec<Record<keyof Receipt, string> & Record<keyof Complaint, string | null>>(
      `SELECT reference, secret, type, author, subject, message, name, email, phone
      FROM submissions WHERE idempotency_key = ?`,
      idempotencyKey,
    )
    .toArray();
  if (known === undefined) return undefined;
  // Erased fields can't be compared: a key of that age serves for another content.
  if (FIELD_NAMES.some((name) => known[name] !== complaint[name])) return { kind: "keyReused" };
  return { kind: "replayed", receipt: { reference: known.reference, secret: known.secret } };
}

/** Whether the row is in; not when its key or its reference is another's. */
function isInserted(sql: SqlStorage, submission: NewSubmission, receipt: Receipt, now: number): boolean {
  const { complaint } = submission;
  const [row] = sql
    .exec<{ sequence: number }>(
      `INSERT INTO submissions (reference, secret, idempotency_key, received_at, language, flag,
        type, author, subject, message, name, email, phone)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING sequence`,
      receipt.reference,
      receipt.secret,
      submission.idempotencyKey,
      now,
      submission.language,
      submission.flag,
      complaint.type,
      complaint.author,
      complaint.subject,
      complaint.message,
      complaint.name,
      complaint.email,
      complaint.phone,
    )
    .toArray();
  return row !== undefined;
}
