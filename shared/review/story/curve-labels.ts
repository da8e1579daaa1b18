// Which points of a curve bear their figure, and on which side of the line.
import { sumOf } from "../../sum.ts";
import type { ReviewChart } from "../composition.ts";
import type { Point } from "./curve-points.ts";

/** What the bounds of the axis are apart on a slide of six curves, in points (deck spec §7). */
const PLOT_HEIGHT = 70;
/** Where a figure begins and ends, from its point. */
const NEAR = 4;
const FAR = 15;
/** As far as half a figure goes towards the next month. */
const HALF_WIDTH_MONTHS = 0.9;
/** How bad it is that a figure stands over something else. */
const BADNESS = { line: 3, letters: 2, level: 1 } as const;

const SIDES = { above: 1, below: -1 } as const;
type Side = keyof typeof SIDES;
type Axis = ReviewChart["axis"];

/** The points with the figures that the deck writes, each on the side where it covers the least. */
export function withLabels(points: readonly Point[], axis: Axis): Point[] {
  const labelled = labelledMonths(points);
  return points.map((point, index) =>
    labelled.has(index) ? { ...point, labelPlace: freestSide(points, index, axis) } : point,
  );
}

/** The first month, the first after a suspension, the last: two labels side by side would touch. */
function labelledMonths(values: readonly { value: number | null; isSuspended: boolean }[]): Set<number> {
  const known = values.flatMap(({ value }, index) => (value === null ? [] : [index]));
  const last = known.at(-1);
  const afterSuspension = known.filter((index, place) => {
    const previous = known[place - 1];
    return (
      previous !== undefined &&
      index + 1 !== last &&
      values.slice(previous + 1, index).some(({ isSuspended }) => isSuspended)
    );
  });
  return new Set([...known.slice(0, 1), ...afterSuspension, ...(last === undefined ? [] : [last])]);
}

/** Above, but where less stands under the point. */
function freestSide(points: readonly Point[], index: number, axis: Axis): Side {
  return covered(points, index, axis, "below") < covered(points, index, axis, "above") ? "below" : "above";
}

/** What a figure on that side of its point covers: the curve, a level's line, the months' letters. */
function covered(points: readonly Point[], index: number, axis: Axis, side: Side): number {
  const { value, target = null, previousYear = null } = points[index] ?? {};
  if (value === null || value === undefined) return 0;
  const perPoint = (axis.maximum - axis.minimum) / PLOT_HEIGHT;
  /** How far on that side a value stands from the point, in points of the page. */
  const distance = (level: number) => (SIDES[side] * (level - value)) / perPoint;
  const isCovered = (level: number | null) =>
    level !== null && distance(level) >= NEAR && distance(level) <= FAR;
  const isLineThere = [points[index - 1], points[index + 1]].some(
    (neighbour) =>
      typeof neighbour?.value === "number" && distance(neighbour.value) * HALF_WIDTH_MONTHS > NEAR,
  );
  return sumOf([
    isLineThere ? BADNESS.line : 0,
    side === "below" && distance(axis.minimum) < FAR ? BADNESS.letters : 0,
    ...[target, previousYear].map((level) => (isCovered(level) ? BADNESS.level : 0)),
  ]);
}
