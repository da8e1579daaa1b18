// Working days: Monday to Friday, public holidays of the zone left out.
import { calendarDay, type DaySerial, weekday } from "./day.ts";
import { type HolidayZone, publicHolidays } from "./public-holidays.ts";

const SATURDAY = 6;

/** Counts working days in one zone. */
export interface WorkingCalendar {
  isWorkingDay: (day: DaySerial) => boolean;
  /** The `count`th working day after `day`, itself not counted. */
  workingDayAfter: (day: DaySerial, count: number) => DaySerial;
  /** The number of the working day that a day is after another; a day off is past the one before it, so counts with the next. */
  workingDaysBetween: (start: DaySerial, end: DaySerial) => number;
}

/** The working days of a zone; each year's holidays and each deadline are computed once. */
export function workingCalendar(zone: HolidayZone): WorkingCalendar {
  const holidaysByYear = new Map<number, Set<DaySerial>>();
  const holidaysOf = (year: number): Set<DaySerial> => {
    const holidays = holidaysByYear.get(year) ?? publicHolidays(year, zone);
    holidaysByYear.set(year, holidays);
    return holidays;
  };
  const isWorkingDay = (day: DaySerial): boolean =>
    weekday(day) < SATURDAY && !holidaysOf(calendarDay(day).year).has(day);
  const deadlinesByCount = new Map<number, Map<DaySerial, DaySerial>>();
  return {
    isWorkingDay,
    workingDayAfter: (day, count) => {
      const deadlines = deadlinesByCount.get(count) ?? new Map<DaySerial, DaySerial>();
      deadlinesByCount.set(count, deadlines);
      const known = deadlines.get(day);
      if (known !== undefined) return known;
      let current = day;
      for (let left = count; left > 0; ) {
        current += 1;
        if (isWorkingDay(current)) left -= 1;
      }
      deadlines.set(day, current);
      return current;
    },
    workingDaysBetween: (start, end) => {
      let count = end > start && !isWorkingDay(end) ? 1 : 0;
      for (let day = start + 1; day <= end; day += 1) if (isWorkingDay(day)) count += 1;
      return count;
    },
  };
}
