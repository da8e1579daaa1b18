// Days and spans as slides say them, held together by no-break spaces.
import { calendarDay, type DaySerial, daySerial } from "../../calendar/day.ts";
import { formatMonths, monthName } from "../../french/dates.ts";
import { ofWord } from "../../french/elision.ts";
import { joinedByAnd, NO_BREAK_SPACE } from "./words.ts";

/** `11 février 2020`, `1er mars 2020`. */
export function fullDay(serial: DaySerial): string {
  return `${dayAndMonth(serial)}${NO_BREAK_SPACE}${calendarDay(serial).year}`;
}

/** `15 janvier`. */
export function dayAndMonth(serial: DaySerial): string {
  const { month, day } = calendarDay(serial);
  return `${dayOfMonth(day)}${NO_BREAK_SPACE}${monthName(month)}`;
}

/** `du 2 juillet au 27 août 2020`, `du 10 au 16 juin 2020`; `le 2 juillet 2020` for one day. */
export function daySpan(first: DaySerial, last: DaySerial): string {
  if (first === last) return `le ${fullDay(first)}`;
  const [start, end] = [calendarDay(first), calendarDay(last)];
  const isOneYear = start.year === end.year;
  const from = isOneYear && start.month === end.month ? dayOfMonth(start.day) : dayAndMonth(first);
  return `du ${isOneYear ? from : fullDay(first)} au ${fullDay(last)}`;
}

function dayOfMonth(day: number): string {
  return day === 1 ? "1er" : `${day}`;
}

/** `de mars à juin`, `en mars`, `de mars à juin et en octobre`: months by number, in order. */
export function inMonths(months: readonly number[]): string {
  return joinedByAnd(monthSpans(months).map(inSpan));
}

/** `mars à juin`, `mars et octobre`. */
export function monthsNamed(months: readonly number[]): string {
  return joinedByAnd(monthSpans(months).map(formatMonths));
}

/** The last day of a year. */
export const lastDayOf = (year: number): DaySerial => daySerial(year, 12, 31);

/** The quarter of a day, 0 to 3. */
export const quarterIndex = (serial: DaySerial): number => Math.floor((calendarDay(serial).month - 1) / 3);

function monthSpans(months: readonly number[]): number[][] {
  const spans: number[][] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last?.at(-1) === month - 1) last.push(month);
    else spans.push([month]);
  }
  return spans;
}

function inSpan(months: readonly number[]): string {
  const [first = 1] = months;
  const last = months.at(-1) ?? first;
  if (first === last) return `en ${monthName(first)}`;
  return `${ofWord(monthName(first))} à ${monthName(last)}`;
}
