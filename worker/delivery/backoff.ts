// How long to wait before sending again: twice as long each time, spread at random.

/** A longest wait that `Retry-After` may ask for, in milliseconds. */
const LONGEST_ASKED = 3_600_000;

export interface BackoffLimits {
  /** Milliseconds. */
  firstRetry: number;
  longestRetry: number;
}

/**
 * Milliseconds to wait after `attempts` failed attempts (at least 1): between half and the whole of
 * `firstRetry` doubled each time, never above `longestRetry`, never under what Google asks.
 * `random` is in [0, 1).
 */
export function retryDelay(
  attempts: number,
  { firstRetry, longestRetry }: BackoffLimits,
  random: number,
  retryAfterMilliseconds = 0,
): number {
  const doubled = Math.min(longestRetry, firstRetry * 2 ** Math.min(attempts - 1, 30));
  const jittered = doubled / 2 + (doubled / 2) * random;
  return Math.round(Math.max(jittered, Math.min(retryAfterMilliseconds, LONGEST_ASKED)));
}
