// The points of an indicator's curve, and the axis that curves of one unit share.

import type { Rate } from "../../records/rate.ts";
import { times } from "../../times.ts";
import type { Unit } from "../../workbook/choices.ts";
import type { ReviewChart } from "../composition.ts";
import type { Followed } from "./monthly-series.ts";
import type { Story } from "./story.ts";

const MONTHS = 12;
const MONTH_LETTERS = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"] as const;

export type Point = ReviewChart["points"][number];

/** A yearly target of a `Nombre` is drawn against the months cumulated (review.md, truth 5). */
export function isCumulated({ calculation, target }: Rate): boolean {
  return calculation === "sum" && target !== null;
}

/** The twelve months, bare of figures. */
export function pointsOf({ rate, series }: Followed, { isWholeYear }: Story): Point[] {
  const byMonth = new Map(series.months.map((month) => [month.month, month]));
  let total = 0;
  const values = times(MONTHS, (index) => {
    const month = byMonth.get(index + 1);
    const value = month === undefined || month.isSuspended ? null : month.value;
    total += value ?? 0;
    return {
      value: value === null || !isCumulated(rate) ? value : total,
      isSuspended: month?.isSuspended ?? false,
    };
  });
  const previousYear = isWholeYear ? previousLevel(rate) : null;
  return values.map(({ value, isSuspended }, index) => ({
    label: MONTH_LETTERS[index] ?? "",
    value,
    target: rate.target,
    previousYear,
    isSuspended,
    labelPlace: null,
  }));
}

/** N-1 in the measure of a month's point; `null` where the points are cumulated. */
function previousLevel(rate: Rate): number | null {
  if (rate.previousYear === null || isCumulated(rate)) return null;
  return rate.calculation === "sum" ? rate.previousYear / MONTHS : rate.previousYear;
}

/** Same bounds for the same unit on a slide (deck spec §7). */
export function axisOf(unit: Unit, points: readonly Point[]): { minimum: number; maximum: number } {
  const levels = points.flatMap(({ value, target, previousYear }) =>
    [value, target, previousYear].flatMap((level) => level ?? []),
  );
  const lowest = levels.reduce((least, level) => Math.min(least, level), Number.POSITIVE_INFINITY);
  const highest = levels.reduce((most, level) => Math.max(most, level), 0);
  if (unit === "percent") {
    const floor = Number.isFinite(lowest) ? Math.floor(lowest / 10) * 10 : 0;
    return { minimum: Math.max(0, Math.min(90, floor)), maximum: 100 };
  }
  return { minimum: 0, maximum: (Math.floor(highest / 10) + 1) * 10 };
}
