// The steps at which an indicator is followed through a year: its months, quarters, half-years, or the year whole.
import { times } from "../times.ts";
import type { CodeOf, PERIODICITIES } from "../workbook/choices.ts";
import { daySerial } from "./day.ts";
import { monthsBegun, type Period } from "./period.ts";

/** How often an indicator is followed. */
export type Periodicity = CodeOf<typeof PERIODICITIES>;

const MONTHS_PER_YEAR = 12;
const MONTHS_PER_STEP: Record<Periodicity, number> = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 };

/** How many steps a year has. */
export function stepsPerYear(periodicity: Periodicity): number {
  return MONTHS_PER_YEAR / MONTHS_PER_STEP[periodicity];
}

/** Whether the quarters of what is followed so have values of their own. */
export function hasQuarters(periodicity: Periodicity): boolean {
  return periodicity === "monthly" || periodicity === "quarterly";
}

/** The step, from 1, that a month (1–12) belongs to. */
export function stepOfMonth(periodicity: Periodicity, month: number): number {
  return Math.ceil(month / MONTHS_PER_STEP[periodicity]);
}

/** The months (1–12) of a step. */
function monthsOfStep(periodicity: Periodicity, step: number): number[] {
  const count = MONTHS_PER_STEP[periodicity];
  return times(count, (index) => (step - 1) * count + index + 1);
}

/** Whether a month (1–12) is the last of its step: the one whose end gives the step's figures. */
export function isLastOfStep(periodicity: Periodicity, month: number): boolean {
  return month % MONTHS_PER_STEP[periodicity] === 0;
}

/** The steps of a period that began on or before `Arrêté au`. */
export function stepsBegun(periodicity: Periodicity, period: Period): number[] {
  return [...new Set(monthsBegun(period).map((month) => stepOfMonth(periodicity, month)))];
}

/** Whether every month of a step is suspended, those to come included. */
export function isStepSuspended(
  periodicity: Periodicity,
  step: number,
  suspendedMonths: ReadonlySet<number>,
): boolean {
  return monthsOfStep(periodicity, step).every((month) => suspendedMonths.has(month));
}

/** Whether the last day of a step of `year` is on or before `day`. */
export function isStepOver(periodicity: Periodicity, step: number, year: number, day: number): boolean {
  return daySerial(year, step * MONTHS_PER_STEP[periodicity] + 1, 1) - 1 <= day;
}
