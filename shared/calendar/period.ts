// The four quarters and the exercice, as far as they have begun.
import { times } from "../times.ts";
import { calendarDay, type DaySerial, daySerial } from "./day.ts";

/** A period, both days included. */
export interface Period {
  start: DaySerial;
  end: DaySerial;
  /** The earlier of the period's end and `Arrêté au`: what is later has not happened. */
  asOf: DaySerial;
}

/** A year and its quarters; `null` for the quarters that had not begun at `Arrêté au`. */
export interface YearPeriods {
  year: Period;
  quarters: readonly [Period | null, Period | null, Period | null, Period | null];
}

/** The periods of a calendar year, seen from `closedOn`, which is never before its 1 January. */
export function yearPeriods(year: number, closedOn: DaySerial): YearPeriods {
  const period = (firstMonth: number, lastMonth: number): Period => {
    const end = daySerial(year, lastMonth + 1, 1) - 1;
    return { start: daySerial(year, firstMonth, 1), end, asOf: Math.min(end, closedOn) };
  };
  const quarter = (number: number): Period | null => {
    const begun = period(number * 3 - 2, number * 3);
    return begun.start > closedOn ? null : begun;
  };
  return { year: period(1, 12), quarters: [quarter(1), quarter(2), quarter(3), quarter(4)] };
}

/** Whether a dated event happened in the period, `Arrêté au` taken into account. */
export function happenedIn(period: Period, day: DaySerial | null): day is DaySerial {
  return day !== null && day >= period.start && day <= period.asOf;
}

/** The months (1–12) of a period that began on or before `Arrêté au`. */
export function monthsBegun(period: Period): number[] {
  const first = calendarDay(period.start).month;
  const last = calendarDay(period.asOf).month;
  return times(last - first + 1, (index) => first + index);
}
