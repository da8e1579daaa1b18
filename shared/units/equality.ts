// When two figures are the same: sums of fractions miss by a hair what exact arithmetic reaches.

/** Figures nearer than a millionth are equal: targets, thresholds, whole counts. */
const SAME_FIGURE = 1e-6;

/** Whether `value` is at or above `bound`. */
export function isAtLeast(value: number, bound: number): boolean {
  return value > bound - SAME_FIGURE;
}

/** Whether `value` is at or under `bound`. */
export function isAtMost(value: number, bound: number): boolean {
  return value < bound + SAME_FIGURE;
}

/** Whether a count is whole: `93 %` typed as a count is 0,93, and is not. */
export function isWhole(count: number): boolean {
  return Math.abs(count - Math.round(count)) < SAME_FIGURE;
}
