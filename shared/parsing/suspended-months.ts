// The months that suspensions touch: a month touched, even in part, is suspended whole.
import { type DaySerial, daySerial } from "../calendar/day.ts";

/** Months of `year` (1–12) that share at least one day with a suspension. */
export function suspendedMonths(
  suspensions: readonly { start: DaySerial; end: DaySerial }[],
  year: number,
): Set<number> {
  const months = new Set<number>();
  for (let month = 1; month <= 12; month += 1) {
    const start = daySerial(year, month, 1);
    const end = daySerial(year, month + 1, 1) - 1;
    if (suspensions.some((suspension) => suspension.start <= end && suspension.end >= start))
      months.add(month);
  }
  return months;
}
