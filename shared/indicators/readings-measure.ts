// The value of an indicator followed by monthly readings, and how much of the period they cover.
import { calendarDay } from "../calendar/day.ts";
import { monthsBegun, type Period } from "../calendar/period.ts";
import { plainMean, quotientDetail, sumOfMonths } from "../french/details.ts";
import type { WorkbookRecords } from "../parsing/records.ts";
import { type Measure, NO_MEASURE, percentage } from "./measure.ts";
import type { Calculation, Coverage } from "./rate.ts";

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
  const numerator = sumOf(usable, "numerator");
  const denominator = sumOf(usable, "denominator");
  switch (calculation) {
    case "ratio":
      return {
        value: percentage(numerator, denominator),
        sampleSize: denominator,
        detail: quotientDetail(numerator, denominator),
      };
    case "average":
      return {
        value: denominator === 0 ? null : numerator / denominator,
        sampleSize: denominator,
        detail: quotientDetail(numerator, denominator),
      };
    case "sum":
      return {
        value: usable.length === 0 ? null : numerator,
        sampleSize: null,
        detail: sumOfMonths(usable.length),
      };
    case "value":
      return {
        value: usable.length === 0 ? null : sumOf(usable, "value") / usable.length,
        sampleSize: null,
        detail: usable.length === 0 ? "" : plainMean(usable.length),
      };
    case "automatic":
      return NO_MEASURE;
  }
}

/** How many of the period's months begun have a usable reading. */
export function coverageOf(
  readings: ReadingsByMonth,
  suspendedMonths: ReadonlySet<number>,
  period: Period,
): Coverage {
  const expected = monthsBegun(period);
  return {
    usableMonths: readingsIn(readings, period).length,
    expectedMonths: expected.length,
    suspendedMonths: expected.filter((month) => suspendedMonths.has(month)),
  };
}

function sumOf(readings: readonly Reading[], key: "numerator" | "denominator" | "value"): number {
  return readings.reduce((sum, reading) => sum + (reading[key] ?? 0), 0);
}
