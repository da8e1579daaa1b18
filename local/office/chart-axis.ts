// The grid of a chart's value axis where its bounds are fixed.

const STEPS = [1, 2, 5];
/** More lines than this crowd a small chart. */
const MOST_INTERVALS = 5;

/** The round step that cuts a range of values in at most five; undefined for an empty range. */
export function gridStep(minimum: number, maximum: number): number | undefined {
  const range = maximum - minimum;
  if (!(range > 0)) return undefined;
  const power = 10 ** Math.floor(Math.log10(range / MOST_INTERVALS));
  return [...STEPS.map((step) => step * power), 10 * power].find((step) => range / step <= MOST_INTERVALS);
}
