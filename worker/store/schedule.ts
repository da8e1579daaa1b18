// When the object must wake next: the earliest of what waits in its store.
import { readFact } from "./facts.ts";

/** The next instant with something to do, in milliseconds since 1970; nothing when nothing waits. */
export function nextWake(sql: SqlStorage, now: number, deliveryDelay: number): number | undefined {
  const instants: number[] = [];
  const { open } = sql
    .exec<{ open: number | null }>("SELECT min(next_attempt_at) AS open FROM batches WHERE state = 'open'")
    .one();
  if (open !== null) instants.push(open);
  else if (hasWaitingRows(sql)) instants.push(now + deliveryDelay);
  for (const key of ["nextReadBackAt", "nextReconciliationAt"] as const) {
    const instant = readFact(sql, key);
    if (instant !== undefined) instants.push(instant);
  }
  return instants.length === 0 ? undefined : Math.min(...instants);
}

function hasWaitingRows(sql: SqlStorage): boolean {
  return (
    sql.exec("SELECT 1 FROM deliveries WHERE delivered_at IS NULL AND batch IS NULL LIMIT 1").toArray()
      .length > 0
  );
}
