// What citizens think of the answers: one opinion a submission, kept until the sheet has it.
import { type OpinionRow, opinionRowSchema } from "./opinion-row.ts";
import { eachRow, firstRow, rowsOf } from "./rows.ts";

/** An opinion; its comment is empty when there is none. */
export interface Opinion {
  isSatisfied: boolean;
  comment: string;
}

/** Keeps the first opinion that is given of an answer; what comes later changes nothing. `now` in milliseconds since 1970. */
export function keepOpinion(sql: SqlStorage, reference: string, opinion: Opinion, now: number): void {
  sql.exec(
    `INSERT INTO opinions (sequence, given_at, is_satisfied, comment)
    SELECT sequence, ?2, ?3, ?4 FROM submissions WHERE reference = ?1 ON CONFLICT DO NOTHING`,
    reference,
    now,
    opinion.isSatisfied ? 1 : 0,
    opinion.comment,
  );
}

const OPINIONS = `SELECT sequence, reference, given_at AS givenAt, is_satisfied AS isSatisfied, opinions.comment
  FROM opinions JOIN submissions USING (sequence)`;

/** The opinion of a submission's answer. */
export function opinionOf(sql: SqlStorage, reference: string): OpinionRow | undefined {
  return firstRow(sql, opinionRowSchema, `${OPINIONS} WHERE reference = ?`, reference);
}

/** The opinions of a batch, in the order of their submissions. */
export function opinionsOfBatch(sql: SqlStorage, batch: number): OpinionRow[] {
  return rowsOf(sql, opinionRowSchema, `${OPINIONS} WHERE opinions.batch = ? ORDER BY sequence`, batch);
}

/** Those that are in no batch yet, read one after the other. */
export function waitingOpinions(sql: SqlStorage, most: number): Generator<OpinionRow, void> {
  const query = `${OPINIONS} WHERE opinions.delivered_at IS NULL AND opinions.batch IS NULL ORDER BY sequence LIMIT ?`;
  return eachRow(sql, opinionRowSchema, query, most);
}

/** Puts the waiting ones, up to `last`, into a batch. */
export function joinBatch(sql: SqlStorage, batch: number, last: number): void {
  sql.exec(
    "UPDATE opinions SET batch = ? WHERE delivered_at IS NULL AND batch IS NULL AND sequence <= ?",
    batch,
    last,
  );
}

/** Records that the sheet has a batch of them. */
export function markOpinionsDelivered(sql: SqlStorage, batch: number, now: number): void {
  sql.exec("UPDATE opinions SET delivered_at = ? WHERE batch = ?", now, batch);
}

/** Erases the comments that were delivered before an instant, in milliseconds since 1970. */
export function eraseComments(sql: SqlStorage, deliveredBefore: number): void {
  sql.exec(
    `UPDATE opinions SET comment = NULL WHERE comment IS NOT NULL AND batch IN
      (SELECT number FROM batches WHERE delivered_at < ? AND erased_at IS NULL)`,
    deliveredBefore,
  );
}
