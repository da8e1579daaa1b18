// Tracking codes that were tried in vain: a short code is not to be guessed.
import { countOf } from "./rows.ts";

/** How long a wrong code is remembered, in milliseconds. */
export const CODE_MEMORY = 3_600_000;
/** From this many wrong codes on, within that time, even the right one is not taken: the link still is. */
const MOST_WRONG_CODES = 10;

/** Whether codes of a reference may still be tried; `now` in milliseconds since 1970. */
export function mayTryCode(sql: SqlStorage, reference: string, now: number): boolean {
  const query = "SELECT 1 FROM wrong_codes WHERE reference = ? AND at > ? LIMIT ?";
  return countOf(sql, query, reference, now - CODE_MEMORY, MOST_WRONG_CODES) < MOST_WRONG_CODES;
}

/** Remembers a wrong code of a reference that exists. */
export function recordWrongCode(sql: SqlStorage, reference: string, now: number): void {
  sql.exec("INSERT INTO wrong_codes (reference, at) VALUES (?, ?)", reference, now);
}
