// Days, months and spans of months in French.
import { calendarDay, type DaySerial } from "../calendar/day.ts";
import type { Periodicity } from "../calendar/steps.ts";

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

/** `mars 2020`: the month of a day. */
export function formatMonth(serial: DaySerial): string {
  const { year, month } = calendarDay(serial);
  return `${monthName(month)} ${year}`;
}

/** Months by number as spans: `[3, 4, 5, 6]` is `mars à juin`, `[1, 3]` is `janvier, mars`. */
export function formatMonths(months: readonly number[]): string {
  return formatSpans(months, monthName);
}

const STEP_NAMES: Record<Periodicity, (step: number) => string> = {
  monthly: monthName,
  quarterly: (step) => `T${step}`,
  halfYearly: (step) => `S${step}`,
  yearly: () => "année entière",
};

/** Steps of a year as spans: `mars à juin`, `T1, T3`, `S1`, `année entière`. */
export function formatSteps(periodicity: Periodicity, steps: readonly number[]): string {
  return formatSpans(steps, STEP_NAMES[periodicity]);
}

/** The same with their year: `janvier, mars à mai 2026`, `S1 2026`, `2026`. */
export function formatStepsOfYear(periodicity: Periodicity, steps: readonly number[], year: number): string {
  return periodicity === "yearly" ? `${year}` : `${formatSteps(periodicity, steps)} ${year}`;
}

function formatSpans(numbers: readonly number[], name: (number: number) => string): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans
    .map(([first, last]) => {
      if (first === last) return name(first);
      return `${name(first)}${last === first + 1 ? "," : " à"} ${name(last)}`;
    })
    .join(", ");
}
