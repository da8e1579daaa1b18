// Day serials: the spreadsheet's count of days, months and years.
import { describe, expect, it } from "vitest";
import {
  addMonths,
  addYears,
  calendarDay,
  daySerial,
  daysInMonth,
  existingDay,
  isoDay,
  weekday,
} from "../../../shared/calendar/day.ts";
import { day } from "../../support/workbook-cells.ts";

describe("a day serial", () => {
  it.each([
    ["1899-12-31", 1],
    ["1900-03-01", 61],
    ["1970-01-01", 25_569],
    ["2020-01-01", 43_831],
    ["2020-12-31", 44_196],
    ["9999-12-31", 2_958_465],
  ])("counts %s as spreadsheets do", (iso, serial) => {
    expect(day(iso)).toBe(serial);
    expect(isoDay(serial)).toBe(iso);
  });

  it("gives the calendar day back", () => {
    expect(calendarDay(43_890)).toEqual({ year: 2020, month: 2, day: 29 });
  });

  it("carries months and days that are out of range", () => {
    expect(daySerial(2020, 13, 1)).toBe(day("2021-01-01"));
    expect(daySerial(99, 1, 1)).toBeLessThan(daySerial(1000, 1, 1));
    expect(daySerial(2020, 3, 0)).toBe(day("2020-02-29"));
  });
});

describe("an existing day", () => {
  it.each([
    [2020, 2, 29, true],
    [2019, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2020, 4, 31, false],
    [2020, 13, 1, false],
    [2020, 0, 1, false],
    [2020, 1, 0, false],
    [2020, 12, 31, true],
  ])("%i-%i-%i: %s", (year, month, dayOfMonth, exists) => {
    expect(existingDay(year, month, dayOfMonth) !== null).toBe(exists);
  });

  it("knows how long months are", () => {
    const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2020, index + 1));
    expect(lengths).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});

describe("months added to a day", () => {
  it.each([
    ["2020-01-15", 1, "2020-02-15"],
    ["2020-01-31", 1, "2020-02-29"],
    ["2019-01-31", 1, "2019-02-28"],
    ["2020-05-31", -3, "2020-02-29"],
    ["2021-05-31", -3, "2021-02-28"],
    ["2020-12-31", 3, "2021-03-31"],
    ["2020-01-10", -1, "2019-12-10"],
    ["2020-03-31", -13, "2019-02-28"],
    ["2020-06-30", 0, "2020-06-30"],
  ])("%s and %i months: %s", (start, months, expected) => {
    expect(isoDay(addMonths(day(start), months))).toBe(expected);
  });
});

describe("years added to a day", () => {
  it.each([
    ["2016-02-29", 4, "2020-02-29"],
    ["2016-02-29", 3, "2019-02-28"],
    ["2020-02-11", 3, "2023-02-11"],
  ])("%s and %i years: %s", (start, years, expected) => {
    expect(isoDay(addYears(day(start), years))).toBe(expected);
  });
});

describe("the day of the week", () => {
  it.each([
    ["2020-01-01", 3],
    ["2020-02-29", 6],
    ["2020-03-01", 7],
    ["2020-03-02", 1],
    ["1899-12-31", 7],
  ])("of %s is %i", (iso, expected) => {
    expect(weekday(day(iso))).toBe(expected);
  });
});
