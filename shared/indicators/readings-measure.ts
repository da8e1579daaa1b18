// The value of an indicator followed by monthly readings, and how much of the period they cover.
import { calendarDay } from "../calendar/day.ts";
import { monthsBegun, type Period } from "../calendar/period.ts";
import { isStepOver, isStepSuspended, type Periodicity, stepOfMonth, stepsBegun } from "../calendar/steps.ts";
import type { Coverage } from "../records/rate.ts";
import type { WorkbookRecords } from "../records/records.ts";
import type { Calculation } from "../workbook/choices.ts";
import { type Measure, NO_MEASURE, sampleOf, shareMeasure } from "./measure.ts";
import { plainMean, quotientDetail, sumOfMonths } from "./measure-words.ts";

type Reading = WorkbookRecords["readings"][number];

/** The usable readings of one indicator, by month of the exercice (1–12): at most one each. */
export type ReadingsByMonth = ReadonlyMap<number, Reading>;

/** Groups usable readings by month. */
export function readingsByMonth(readings: readonly Reading[]): ReadingsByMonth {
  return new Map(readings.map((reading) => [calendarDay(reading.month ?? 0).month, reading]));
}

/** The readings of the period's months begun at `Arrêté au`. */
function readingsIn(readings: ReadingsByMonth, period: Period): Reading[] {
  return monthsBegun(period).flatMap((month) => readings.get(month) ?? []);
}

/** The value over a period: sums divided by sums, never a mean of monthly percentages. */
export function measureReadings(
  readings: ReadingsByMonth,
  calculation: Calculation,
  period: Period,
): Measure {
  const usable = readingsIn(readings, period);
  if (usable.length === 0) return NO_MEASURE;
  const numerator = sumOf(usable, "numerator");
  const denominator = sumOf(usable, "denominator");
  switch (calculation) {
    case "ratio":
      return shareMeasure(numerator, denominator);
    case "average":
      return {
        value: denominator === 0 ? null : numerator / denominator,
        sampleSize: sampleOf(denominator),
        detail: quotientDetail(numerator, denominator),
      };
    case "sum":
      return { value: numerator, sampleSize: null, detail: sumOfMonths(usable.length) };
    case "value":
      return {
        value: sumOf(usable, "value") / usable.length,
        sampleSize: null,
        detail: plainMean(usable.length),
      };
    case "automatic":
      return NO_MEASURE;
  }
}

/** How much of the period's steps begun the readings cover. A reading covers the step of its month. */
export function coverageOf(
  readings: ReadingsByMonth,
  periodicity: Periodicity,
  suspendedMonths: ReadonlySet<number>,
  period: Period,
): Coverage {
  const { year } = calendarDay(period.start);
  const expected = stepsBegun(periodicity, period);
  const covered = new Set(
    monthsBegun(period)
      .filter((month) => readings.has(month))
      .map((month) => stepOfMonth(periodicity, month)),
  );
  const suspended = expected.filter((step) => isStepSuspended(periodicity, step, suspendedMonths));
  return {
    periodicity,
    coveredSteps: covered.size,
    expectedSteps: expected.length,
    suspendedSteps: suspended,
    missingSteps: expected.filter(
      (step) =>
        isStepOver(periodicity, step, year, period.asOf) && !covered.has(step) && !suspended.includes(step),
    ),
  };
}

function sumOf(readings: readonly Reading[], key: "numerator" | "denominator" | "value"): number {
  return readings.reduce((sum, reading) => sum + (reading[key] ?? 0), 0);
}
