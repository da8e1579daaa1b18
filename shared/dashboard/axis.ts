// The value axis of a chart: bounds that leave room for labels and don't exaggerate.

import type { Unit } from "../indicators/rate.ts";
import type { ReviewChart } from "../review/review.ts";

/** The bounds of an axis, in the chart's unit. */
export interface AxisBounds {
  minimum: number;
  maximum: number;
}

/** The scale's end, where the unit has one. */
const FULL_SCALE: Partial<Record<Unit, number>> = { percent: 100, outOf10: 10, outOf5: 5 };
const STEPS = [1, 2, 5, 10] as const;
/** An evolution shows at least this share of its scale, so that a small change looks small. */
const LEAST_SHARE = 0.4;
const TICKS = 5;

/** Columns start from 0; lines may start higher, on a scale that has an end. */
export function axisBounds({
  shape,
  unit,
  points,
}: Pick<ReviewChart, "shape" | "unit" | "points">): AxisBounds {
  const shown = points.flatMap(({ value, target }) => [value, target]).filter((value) => value !== null);
  const highest = Math.max(0, ...shown);
  const fullScale = FULL_SCALE[unit];
  if (fullScale === undefined || highest > fullScale)
    return { minimum: 0, maximum: roundedUp(highest * 1.15) };
  if (shape === "comparison") return { minimum: 0, maximum: fullScale };
  const lowest = Math.min(fullScale, ...shown);
  const step = fullScale / 10;
  if (highest <= fullScale / 2)
    return { minimum: 0, maximum: Math.min(fullScale, roundedUp(highest * 1.25)) };
  const floor = Math.floor(lowest / step - 1) * step;
  return { minimum: Math.max(0, Math.min(floor, fullScale * (1 - LEAST_SHARE))), maximum: fullScale };
}

/** The next multiple of a round step: 17.3 is 20, 0 is 1. */
function roundedUp(value: number): number {
  if (value <= 0) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(value / TICKS));
  const step = (STEPS.find((candidate) => candidate * magnitude * TICKS >= value) ?? 10) * magnitude;
  return Math.ceil(value / step) * step;
}
