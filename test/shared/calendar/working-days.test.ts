// Working days: deadlines that step over week-ends and the zone's public holidays.
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../shared/calendar/day.ts";
import type { HolidayZone } from "../../../shared/calendar/public-holidays.ts";
import { workingCalendar } from "../../../shared/calendar/working-days.ts";
import { day } from "../../support/workbook-cells.ts";

const workingDayAfter = (start: string, count: number, zone: HolidayZone = "metropole") =>
  isoDay(workingCalendar(zone).workingDayAfter(day(start), count));

describe("a working day", () => {
  it.each([
    ["2020-04-10", true],
    ["2020-04-11", false],
    ["2020-04-12", false],
    ["2020-04-13", false],
    ["2020-04-14", true],
  ])("%s around Easter 2020: %s", (iso, expected) => {
    expect(workingCalendar("metropole").isWorkingDay(day(iso))).toBe(expected);
  });
});

describe("the Nth working day after a day", () => {
  it("starts the day after, and counts Monday to Friday", () => {
    expect(workingDayAfter("2020-02-10", 1)).toBe("2020-02-11");
    expect(workingDayAfter("2020-02-10", 5)).toBe("2020-02-17");
    expect(workingDayAfter("2020-02-14", 1)).toBe("2020-02-17");
    expect(workingDayAfter("2020-02-15", 1)).toBe("2020-02-17");
    expect(workingDayAfter("2020-02-16", 1)).toBe("2020-02-17");
    expect(workingDayAfter("2020-02-10", 15)).toBe("2020-03-02");
  });

  it("is the day itself when none is asked", () => {
    expect(workingDayAfter("2020-02-15", 0)).toBe("2020-02-15");
  });

  // The last working day before each holiday: the next working day is after it.
  it.each<[HolidayZone, string, string]>([
    ["metropole", "2019-12-31", "2020-01-02"],
    ["metropole", "2020-04-10", "2020-04-14"],
    ["metropole", "2020-04-30", "2020-05-04"],
    ["metropole", "2020-05-07", "2020-05-11"],
    ["metropole", "2020-05-20", "2020-05-22"],
    ["metropole", "2020-05-29", "2020-06-02"],
    ["metropole", "2020-07-13", "2020-07-15"],
    ["metropole", "2019-08-14", "2019-08-16"],
    ["metropole", "2019-10-31", "2019-11-04"],
    ["metropole", "2020-11-10", "2020-11-12"],
    ["metropole", "2020-12-24", "2020-12-28"],
    ["alsaceMoselle", "2020-04-09", "2020-04-14"],
    ["alsaceMoselle", "2019-12-24", "2019-12-27"],
    ["mayotte", "2020-04-24", "2020-04-28"],
    ["martinique", "2020-05-20", "2020-05-25"],
    ["guadeloupe", "2020-05-26", "2020-05-28"],
    ["guyane", "2020-06-09", "2020-06-11"],
    ["reunion", "2021-12-17", "2021-12-21"],
  ])("in %s, after %s: %s", (zone, start, expected) => {
    expect(workingDayAfter(start, 1, zone)).toBe(expected);
  });

  it("keeps one zone's days out of the others", () => {
    for (const own of ["2020-04-09", "2020-04-24", "2020-05-26", "2020-06-09"]) {
      const next = day(own) + (own === "2020-04-24" ? 3 : 1);
      expect(workingDayAfter(own, 1)).toBe(isoDay(next));
    }
  });

  it("crosses the year with the holidays of both", () => {
    // 24 December 2020 is a Thursday; 25 December and 1 January are holidays.
    expect(workingDayAfter("2020-12-24", 5)).toBe("2021-01-04");
  });

  it("gives the same answer twice", () => {
    const calendar = workingCalendar("metropole");
    expect(calendar.workingDayAfter(day("2020-04-01"), 15)).toBe(day("2020-04-23"));
    expect(calendar.workingDayAfter(day("2020-04-01"), 15)).toBe(day("2020-04-23"));
    expect(calendar.workingDayAfter(day("2020-04-01"), 14)).toBe(day("2020-04-22"));
  });

  it("counts the days between as deadlines do, also up to a day off", () => {
    const { workingDayAfter: after, workingDaysBetween } = workingCalendar("metropole");
    // 29 April 2024 is a Monday; 1, 8, 9 and 20 May are off.
    const start = day("2024-04-29");
    expect(workingDaysBetween(start, day("2024-05-24"))).toBe(15);
    expect(workingDaysBetween(start, day("2024-05-25"))).toBe(16);
    for (let end = start; end <= start + 30; end += 1)
      for (let count = 0; count <= 20; count += 1)
        expect([end, count, workingDaysBetween(start, end) <= count]).toEqual([
          ...[end, count, end <= after(start, count)],
        ]);
  });
});
