// Serial numbers: days since 30 December 1899, in no time zone.

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** A date and time of day as a calendar and a clock show them; months from 1, Sunday is 0. */
export interface CivilTime {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hours: number;
  minutes: number;
  seconds: number;
  milliseconds: number;
}

/** What a calendar and a clock show for a serial number, to the second unless milliseconds are wanted. */
export function civilTime(serial: number, withMilliseconds = false): CivilTime {
  const exact = serial * DAY_MS;
  const rounded = withMilliseconds ? Math.round(exact) : Math.round(exact / 1000) * 1000;
  const date = new Date(EPOCH_MS + rounded);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
    milliseconds: date.getUTCMilliseconds(),
  };
}

/**
 * The serial number of a calendar date; nothing when there is no such day.
 * @example serialDate(2020, 1, 1) // 43831
 */
export function serialDate(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round((date.getTime() - EPOCH_MS) / DAY_MS);
}
