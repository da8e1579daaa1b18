// The figures written on a curve: which months bear one, and on which side it covers the least.
import { describe, expect, it } from "vitest";
import { withLabels } from "../../../../shared/review/story/curve-labels.ts";
import type { Point } from "../../../../shared/review/story/curve-points.ts";

const PERCENT = { minimum: 0, maximum: 100 };

function points(values: readonly (number | null)[], levels: Partial<Point> = {}): Point[] {
  return values.map((value, index) => ({
    label: `${index + 1}`,
    value,
    target: null,
    previousYear: null,
    isSuspended: value === null,
    labelPlace: null,
    ...levels,
  }));
}

/** The sides of the first and last figures. */
function sides(values: readonly number[], levels: Partial<Point> = {}, axis = PERCENT) {
  const labelled = withLabels(points(values, levels), axis);
  return [labelled[0]?.labelPlace, labelled.at(-1)?.labelPlace];
}

describe("the figures of a curve", () => {
  it("are those of the first month, of the first after a suspension and of the last", () => {
    const months = withLabels(points([50, 50, null, null, 50, 50, 50]), PERCENT);
    expect(months.map(({ labelPlace }) => labelPlace !== null)).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  it("stand above where nothing is in their way", () => {
    expect(sides([50, 50, 50])).toEqual(["above", "above"]);
  });

  it("keep off the curve that rises from a point or falls to it", () => {
    expect(sides([50, 70, 50])).toEqual(["below", "below"]);
    expect(sides([50, 30, 50])).toEqual(["above", "above"]);
  });

  it("keep off the lines of the target and of last year", () => {
    expect(sides([50, 50], { target: 62 })).toEqual(["below", "below"]);
    expect(sides([50, 50], { previousYear: 62 })).toEqual(["below", "below"]);
    expect(sides([50, 50], { target: 90 })).toEqual(["above", "above"]);
  });

  it("keep off the months' letters under the axis, rather over a level's line", () => {
    expect(sides([5, 5], { target: 17 })).toEqual(["above", "above"]);
  });

  it("never change the points", () => {
    const bare = points([12, null, 40]);
    const labelled = withLabels(bare, PERCENT);
    expect(labelled.map((point) => ({ ...point, labelPlace: null }))).toEqual(bare);
  });
});
