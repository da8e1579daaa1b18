// How long to wait before sending again: twice as long each time, spread at random.

/** After this long without success, in milliseconds, a batch is set aside, visible, and tried again slowly. */
export const PARKED_AFTER = 86_400_000;
/** A longest wait that `Retry-After` may ask for, in milliseconds. */
const LONGEST_ASKED = 3_600_000;

/** Google refills its quotas each minute: a refusal by quota needs no longer wait, in milliseconds. */
const LONGEST_QUOTA_WAIT = 120_000;

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

/** The limits after a refusal by quota (429), which says nothing of how well Google is. */
export function quotaLimits({ firstRetry, longestRetry }: BackoffLimits): BackoffLimits {
  return { firstRetry, longestRetry: Math.min(longestRetry, LONGEST_QUOTA_WAIT) };
}

/** How slowly what was set aside is tried again, in milliseconds. */
export interface ParkedLimits {
  firstParkedRetry: number;
  longestParkedRetry: number;
}

/** Sites that were set aside together are not tried together: up to this share of the wait is left out, at random. */
const PARKED_SPREAD = 0.1;

/**
 * Milliseconds to wait before a batch that was set aside is tried again, `slowTries` times already: the first wait
 * doubled each time, never above the longest. `random` is in [0, 1).
 */
export function parkedDelay(slowTries: number, limits: ParkedLimits, random: number): number {
  const { firstParkedRetry, longestParkedRetry } = limits;
  const doubled = Math.min(longestParkedRetry, firstParkedRetry * 2 ** Math.min(slowTries, 30));
  return Math.round(doubled * (1 - PARKED_SPREAD * random));
}
