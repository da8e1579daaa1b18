// Alarms that fail: kept for the operations page, as nobody sees an alarm.
import { ConfigurationError } from "../configuration-error.ts";
import { readFact, writeFact } from "./facts.ts";

/** Counts one more failure; `now` in milliseconds since 1970. */
export function recordAlarmFailure(sql: SqlStorage, error: unknown, now: number): void {
  const { since = now, count = 0 } = readFact(sql, "alarmFailure") ?? {};
  writeFact(sql, "alarmFailure", { since, at: now, count: count + 1, reason: reasonOf(error) });
}

/** An alarm has done its work. */
export function clearAlarmFailure(sql: SqlStorage): void {
  if ((readFact(sql, "alarmFailure") ?? null) !== null) writeFact(sql, "alarmFailure", null);
}

// The message of another error may hold what a person typed; the log has where it arose.
function reasonOf(error: unknown): string {
  if (error instanceof ConfigurationError) return error.message;
  const name = error instanceof Error ? error.name : "Erreur";
  return `Erreur du programme (${name}). Le journal du Worker dit où (« alarmFailed »).`;
}
