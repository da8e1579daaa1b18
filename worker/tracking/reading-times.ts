// When a site's sheet is read: each site has its own moment of every interval, so that all never ask at once.

/** With nothing open, the sheet is read this many times less often. */
export const QUIET_FACTOR = 12;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Nightly work begins at 01:00 UTC, spread over three hours. */
const NIGHT_START = 3_600_000;
const NIGHT_LENGTH = 10_800_000;

/**
 * The site's next moment of reading after `now`: one in each interval since 1970, where `spread` (in [0, 1)) puts it.
 * Instants and `interval` are in milliseconds. An incident that opens every site at once thus starts no stampede.
 */
export function nextReading(now: number, interval: number, spread: number): number {
  const offset = Math.floor(interval * spread);
  return (Math.floor((now - offset) / interval) + 1) * interval + offset;
}

/**
 * When a reading that failed is tried again: at a moment of chance within the interval, so that where quotas bind the
 * same sites are not refused every time. `random` is in [0, 1).
 */
export function retryReading(now: number, interval: number, random: number): number {
  return now + Math.round(interval * (0.5 + random / 2));
}

/** The site's moment of the coming night, in milliseconds since 1970. */
export function nextNight(now: number, spread: number): number {
  const offset = NIGHT_START + Math.round(NIGHT_LENGTH * spread);
  const today = Math.floor(now / MILLISECONDS_PER_DAY) * MILLISECONDS_PER_DAY + offset;
  return today > now ? today : today + MILLISECONDS_PER_DAY;
}
