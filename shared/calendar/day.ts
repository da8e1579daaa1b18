// Days as serial numbers, the way spreadsheets count them: whole days since 1899-12-30, without time zone.

/** Whole days since 1899-12-30. 2020-01-01 is 43831. */
export type DaySerial = number;

/** A day of the calendar; `month` goes from 1 to 12. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day serial of 1970-01-01, where JavaScript's UTC dates begin. */
const UNIX_EPOCH_SERIAL = 25_569;

/** The serial of a day; out-of-range months and days carry over, as in `Date.UTC`. */
export function daySerial(year: number, month: number, day: number): DaySerial {
  // `Date.UTC` takes the years 0 to 99 for those of the 20th century.
  const isAncient = year >= 0 && year < 100;
  const time = isAncient ? new Date(0).setUTCFullYear(year, month - 1, day) : Date.UTC(year, month - 1, day);
  return time / MILLISECONDS_PER_DAY + UNIX_EPOCH_SERIAL;
}

/** The calendar day of a serial; `calendarDay(43831)` is 2020-01-01. */
export function calendarDay(serial: DaySerial): CalendarDay {
  const date = new Date((serial - UNIX_EPOCH_SERIAL) * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** How many days a month has; `daysInMonth(2020, 2)` is 29. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The serial of a day, or `null` when the calendar has no such day (30 February). */
export function existingDay(year: number, month: number, day: number): DaySerial | null {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? daySerial(year, month, day) : null;
}

/** The same day number `months` later (or earlier when negative), or that month's last day. */
export function addMonths(serial: DaySerial, months: number): DaySerial {
  const { year, month, day } = calendarDay(serial);
  const monthIndex = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(monthIndex / 12);
  const targetMonth = monthIndex - targetYear * 12 + 1;
  return daySerial(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** The same day `years` later; 29 February becomes 28 February where needed. */
export function addYears(serial: DaySerial, years: number): DaySerial {
  return addMonths(serial, years * 12);
}

/** Day of the week, from 1 (Monday) to 7 (Sunday). */
export function weekday(serial: DaySerial): number {
  return ((((serial - 2) % 7) + 7) % 7) + 1;
}

/** ISO text, as `2020-12-31`. */
export function isoDay(serial: DaySerial): string {
  const { year, month, day } = calendarDay(serial);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
