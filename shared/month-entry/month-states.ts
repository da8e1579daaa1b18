// Where each month of the year stands, and the one to begin with.

import { type DaySerial, daySerial } from "../calendar/day.ts";
import { suspendedMonths } from "../parsing/suspended-months.ts";
import { times } from "../times.ts";
import { askedIndicators, type IndicatorRecord } from "./month-fields.ts";
import { completeness, type StandingMonths } from "./standing-month.ts";

/** `entered`, in part, followed by nobody, still to enter, not begun yet. */
export type MonthState = "entered" | "partial" | "suspended" | "missing" | "future";

/** What the states are computed from. */
export interface YearReadings {
  year: number;
  today: DaySerial;
  indicators: readonly IndicatorRecord[];
  standingIn: StandingMonths;
  suspensions: readonly { start: DaySerial; end: DaySerial }[];
}

/** The states of the twelve months, January first. */
export function monthStates({
  year,
  today,
  indicators,
  standingIn,
  suspensions,
}: YearReadings): MonthState[] {
  const suspended = suspendedMonths(suspensions, year);
  return times(12, (index) => {
    const month = index + 1;
    if (suspended.has(month)) return "suspended";
    const { figures } = standingIn(year, month);
    const asked = askedIndicators(indicators, month);
    const complete = asked.filter((indicator) => completeness(indicator, figures) === "complete");
    if (complete.length === asked.length) return "entered";
    if (asked.some((indicator) => completeness(indicator, figures) !== "empty")) return "partial";
    return daySerial(year, month, 1) > today ? "future" : "missing";
  });
}

/** The month (1–12) to open on: the first one over that lacks something, else the current one, else the last. */
export function firstMonthToEnter({ year, today }: YearReadings, states: readonly MonthState[]): number {
  const isOver = (index: number): boolean => daySerial(year, index + 2, 1) <= today;
  const lacking = states.findIndex(
    (state, index) => (state === "missing" || state === "partial") && isOver(index),
  );
  if (lacking >= 0) return lacking + 1;
  const current = states.findIndex((_, index) => !isOver(index));
  return current < 0 ? 12 : current + 1;
}
