// The day it is in Paris at an instant, as the workbook counts days.
import { type DaySerial, daySerial } from "../../shared/calendar/day.ts";

const PARIS = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The serial of the day in Europe/Paris; `instant` is in milliseconds since 1970. */
export function parisDay(instant: number): DaySerial {
  const parts = Object.fromEntries(PARIS.formatToParts(instant).map(({ type, value }) => [type, value]));
  return daySerial(Number(parts.year), Number(parts.month), Number(parts.day));
}
