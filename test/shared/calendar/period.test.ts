// The quarters and the exercice seen from `Arrêté au`.
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../shared/calendar/day.ts";
import { happenedIn, monthsBegun, type Period, yearPeriods } from "../../../shared/calendar/period.ts";
import { day } from "../../support/workbook-cells.ts";

const shown = (period: Period | null) =>
  period === null ? null : `${isoDay(period.start)} ${isoDay(period.end)} seen on ${isoDay(period.asOf)}`;

describe("the periods of a year", () => {
  it("are whole once the year is over", () => {
    const { year, quarters } = yearPeriods(2020, day("2021-01-31"));
    expect(shown(year)).toBe("2020-01-01 2020-12-31 seen on 2020-12-31");
    expect(quarters.map(shown)).toEqual([
      "2020-01-01 2020-03-31 seen on 2020-03-31",
      "2020-04-01 2020-06-30 seen on 2020-06-30",
      "2020-07-01 2020-09-30 seen on 2020-09-30",
      "2020-10-01 2020-12-31 seen on 2020-12-31",
    ]);
  });

  it("stop in the middle of a quarter, and leave out those not begun", () => {
    const { year, quarters } = yearPeriods(2020, day("2020-05-15"));
    expect(shown(year)).toBe("2020-01-01 2020-12-31 seen on 2020-05-15");
    expect(quarters.map(shown)).toEqual([
      "2020-01-01 2020-03-31 seen on 2020-03-31",
      "2020-04-01 2020-06-30 seen on 2020-05-15",
      null,
      null,
    ]);
  });

  it.each([
    ["2020-03-31", 1],
    ["2020-04-01", 2],
    ["2020-01-01", 1],
  ])("begin on their first day: at %s, %i quarters", (closedOn, begun) => {
    const { quarters } = yearPeriods(2020, day(closedOn));
    expect(quarters.filter((quarter) => quarter !== null)).toHaveLength(begun);
  });
});

describe("a period", () => {
  const { year, quarters } = yearPeriods(2020, day("2020-05-15"));
  const second = quarters[1];

  it("holds what happened from its first day to Arrêté au", () => {
    if (second === null) throw new Error("T2 has begun");
    expect(
      ["2020-03-31", "2020-04-01", "2020-05-15", "2020-05-16"].map((iso) => happenedIn(second, day(iso))),
    ).toEqual([false, true, true, false]);
    expect(happenedIn(second, null)).toBe(false);
  });

  it("counts the month in which Arrêté au falls as begun", () => {
    if (second === null) throw new Error("T2 has begun");
    expect(monthsBegun(year)).toEqual([1, 2, 3, 4, 5]);
    expect(monthsBegun(second)).toEqual([4, 5]);
  });
});
