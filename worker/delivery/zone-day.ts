// The day it is at an instant in a site's time zone, as the workbook counts days.
import { type DaySerial, daySerial } from "../../shared/calendar/day.ts";

/** Making a format costs more than using it. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** The serial of the day in `timeZone` (`America/Cayenne`); `instant` is in milliseconds since 1970. */
export function zoneDay(instant: number, timeZone: string): DaySerial {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return daySerial(Number(parts.year), Number(parts.month), Number(parts.day));
}

const HALF_HOUR = 1_800_000;

/** When the day of an instant began in a zone; found by half hours, as clocks change. */
export function dayStart(instant: number, timeZone: string): number {
  const day = zoneDay(instant, timeZone);
  let start = Math.floor(instant / HALF_HOUR) * HALF_HOUR;
  while (zoneDay(start - 1, timeZone) === day) start -= HALF_HOUR;
  return start;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timeZone);
  if (known !== undefined) return known;
  const options = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const format = new Intl.DateTimeFormat("en-CA", options);
  FORMATS.set(timeZone, format);
  return format;
}
