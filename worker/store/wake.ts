// Which of the things that wait wakes the object first.

/** What waits in an object. Instants are in milliseconds since 1970. */
export interface Waiting {
  /** When the batch on its way is sent next, if there is one. */
  batchAt: number | null;
  /** When a batch that was set aside is tried again, if one is. */
  parkedAt?: number | null;
  /** The rows that are in no batch yet: none, some, or enough to fill one. */
  rows: "none" | "some" | "batchful";
  /** When the last batch was delivered, if one was. */
  lastDeliveredAt: number | null;
  /** When the sheet is read next, for each purpose. */
  readings: readonly (number | undefined)[];
}

/** How fast rows leave. In milliseconds. */
export interface Pace {
  /** From a row's arrival to its batch. */
  deliveryDelay: number;
  /** Between two batches, unless a full one waits: Google counts calls, not rows. */
  deliveryPace: number;
}

/** The next instant with something to do; nothing when nothing waits. */
export function earliestWake(waiting: Waiting, now: number, pace: Pace): number | undefined {
  const instants = waiting.readings.filter((instant) => instant !== undefined);
  if (typeof waiting.parkedAt === "number") instants.push(waiting.parkedAt);
  if (waiting.batchAt !== null) instants.push(waiting.batchAt);
  else if (waiting.rows !== "none") instants.push(nextBatch(waiting, now, pace));
  return instants.length === 0 ? undefined : Math.min(...instants);
}

function nextBatch({ rows, lastDeliveredAt }: Waiting, now: number, pace: Pace): number {
  const soonest = now + pace.deliveryDelay;
  if (rows === "batchful" || lastDeliveredAt === null) return soonest;
  return Math.max(soonest, lastDeliveredAt + pace.deliveryPace);
}
