// Days, months and spans of months in French.
import { calendarDay, type DaySerial } from "../calendar/day.ts";

const MONTH_NAMES = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;
const SHORT_MONTH_NAMES = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
] as const;

/** The month's name, from 1 (janvier) to 12. */
export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? "";
}

/** The month's short name, from 1 (janv.) to 12. */
export function shortMonthName(month: number): string {
  return SHORT_MONTH_NAMES[month - 1] ?? "";
}

/** `11 février 2020`; the first of a month is `1er mars 2020`. */
export function formatDay(serial: DaySerial): string {
  const { year, month, day } = calendarDay(serial);
  return `${day === 1 ? "1er" : day} ${monthName(month)} ${year}`;
}

/** `11/02/2020`. */
export function formatShortDay(serial: DaySerial): string {
  const { year, month, day } = calendarDay(serial);
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}

/** Months by number as spans: `[3, 4, 5, 6]` is `mars à juin`, `[1, 3]` is `janvier, mars`. */
export function formatMonths(months: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === month - 1) last[1] = month;
    else spans.push([month, month]);
  }
  return spans.map(([first, last]) => formatSpan(first, last)).join(", ");
}

function formatSpan(first: number, last: number): string {
  if (first === last) return monthName(first);
  return last === first + 1
    ? `${monthName(first)}, ${monthName(last)}`
    : `${monthName(first)} à ${monthName(last)}`;
}
