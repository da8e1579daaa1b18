// Removes personal data once the sheet has it and the site's delay is over; never before.
import { FIELDS_ERASED } from "./field-columns.ts";

const MILLISECONDS_PER_DAY = 86_400_000;

/** Erases what is due; `now` in milliseconds since 1970. What was not delivered stays whole, whatever its age. */
export function erasePersonalData(sql: SqlStorage, retentionDays: number, now: number): void {
  const deliveredBefore = now - retentionDays * MILLISECONDS_PER_DAY;
  sql.exec(
    `UPDATE submissions SET ${FIELDS_ERASED}, erased_at = ?1
    WHERE erased_at IS NULL AND sequence IN (SELECT sequence FROM deliveries JOIN batches ON batch = number
      WHERE batches.delivered_at < ?2 AND batches.erased_at IS NULL)`,
    now,
    deliveredBefore,
  );
  sql.exec(
    "UPDATE batches SET erased_at = ? WHERE delivered_at < ? AND erased_at IS NULL",
    now,
    deliveredBefore,
  );
  sql.exec("DELETE FROM used_proofs WHERE expires_at < ?", now);
}
