// Public holidays: the 11 national days, and each zone's own.
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../shared/calendar/day.ts";
import { type HolidayZone, publicHolidays } from "../../../shared/calendar/public-holidays.ts";
import { HOLIDAY_ZONES } from "../../../shared/workbook/choices.ts";

const listed = (year: number, zone: HolidayZone) => [...publicHolidays(year, zone)].map(isoDay).sort();

/** Easter Sundays: 12 April 2020, 31 March 2024, 20 April 2025. */
const NATIONAL = {
  2020: ["01-01", "04-13", "05-01", "05-08", "05-21", "06-01", "07-14", "08-15", "11-01", "11-11", "12-25"],
  2024: ["01-01", "04-01", "05-01", "05-08", "05-09", "05-20", "07-14", "08-15", "11-01", "11-11", "12-25"],
  2025: ["01-01", "04-21", "05-01", "05-08", "05-29", "06-09", "07-14", "08-15", "11-01", "11-11", "12-25"],
};
const OWN: [HolidayZone, string[]][] = [
  ["metropole", []],
  ["alsaceMoselle", ["2020-04-10", "2020-12-26"]],
  ["guadeloupe", ["2020-05-27"]],
  ["guyane", ["2020-06-10"]],
  ["martinique", ["2020-05-22"]],
  ["mayotte", ["2020-04-27"]],
  ["reunion", ["2020-12-20"]],
];

describe("public holidays", () => {
  it.each(Object.entries(NATIONAL))("of %s are the 11 national days", (year, days) => {
    expect(listed(Number(year), "metropole")).toEqual(days.map((monthAndDay) => `${year}-${monthAndDay}`));
  });

  it.each(OWN)("of %s add its own days", (zone, own) => {
    const national = listed(2020, "metropole");
    expect(listed(2020, zone)).toEqual([...national, ...own].sort());
  });

  it("are known in every zone of the list", () => {
    expect(OWN.map(([zone]) => zone).sort()).toEqual(Object.keys(HOLIDAY_ZONES.labels).sort());
  });

  it("count once when two fall on one day: 1 May 2008, Ascension", () => {
    expect(listed(2008, "metropole")).toHaveLength(10);
  });
});
