// Removes personal data once the sheet has it and the site's delay is over; never before.
import type { DaySerial } from "../../shared/calendar/day.ts";
import { readFact, writeFact } from "./facts.ts";
import { FIELDS_ERASED } from "./field-columns.ts";
import { eraseComments } from "./opinions.ts";
import { countOf } from "./rows.ts";
import { CODE_MEMORY } from "./wrong-codes.ts";

const MILLISECONDS_PER_DAY = 86_400_000;

/** Erases what is due; `now` in milliseconds since 1970. What was not delivered stays whole, whatever its age. */
export function erasePersonalData(
  sql: SqlStorage,
  { retentionDays, answersKeptFrom }: { retentionDays: number; answersKeptFrom: DaySerial },
  now: number,
): void {
  const deliveredBefore = now - retentionDays * MILLISECONDS_PER_DAY;
  const erased = countOf(
    sql,
    `UPDATE submissions SET ${FIELDS_ERASED}, erased_at = ?1
    WHERE erased_at IS NULL AND sequence IN (SELECT sequence FROM deliveries JOIN batches ON batch = number
      WHERE batches.delivered_at < ?2 AND batches.erased_at IS NULL) RETURNING sequence`,
    now,
    deliveredBefore,
  );
  if (erased > 0) writeFact(sql, "erasedRows", (readFact(sql, "erasedRows") ?? 0) + erased);
  eraseComments(sql, deliveredBefore);
  // The sheet's own erasure empties them at the next reading; this is for rows that are read no more.
  sql.exec(
    `UPDATE submissions SET published_answer = NULL
    WHERE published_answer IS NOT NULL AND answered_on < ?1 AND 25569 + received_at / 86400000 < ?1`,
    answersKeptFrom,
  );
  sql.exec(
    "UPDATE batches SET erased_at = ? WHERE delivered_at < ? AND erased_at IS NULL",
    now,
    deliveredBefore,
  );
  sql.exec("DELETE FROM wrong_codes WHERE at < ?", now - CODE_MEMORY);
  sql.exec("DELETE FROM used_proofs WHERE expires_at < ?", now);
}
