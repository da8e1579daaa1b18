import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../../local/google/sheets/formats/format-number.ts";
import { civilTime, serialDate } from "../../../../local/google/sheets/formats/serial-dates.ts";
import { fittingPixels } from "../../../../local/google/sheets/formats/text-width.ts";

describe("numbers by their format", () => {
  it.each([
    [1.45, undefined, "1.45"],
    [1 / 3, undefined, "0.3333333333"],
    [100 / 3, undefined, "33.33333333"],
    [123456789012, undefined, "123456789012"],
    [1e15, undefined, "1E+15"],
    [0.00001234, undefined, "0.00001234"],
    [1234.5, "#,##0.00", "1,234.50"],
    [0, "#,##0.00", "0.00"],
    [1.005, "0.00", "1.01"],
    [-2.5, "0", "-3"],
    [-0.4, "0", "0"],
    [0.285, "0%", "29%"],
    [0.9516, "0.0%", "95.2%"],
    [0.5, "#.##", ".5"],
    [5, "000", "005"],
    [1234567, '0.0,,"M"', "1.2M"],
    [12345, "0.00E+00", "1.23E+04"],
    [-3, "0;(0)", "(3)"],
    [0, '0;-0;"none"', "none"],
    [3, '"$"#,##0.00', "$3.00"],
    [3, "[Red]0", "3"],
    [3.25, "0.0\\h", "3.3h"],
  ])("%d by %s is %s", (value, pattern, shown) => {
    expect(
      formatNumber(value, pattern === undefined ? undefined : { type: "NUMBER", pattern }, "en_US"),
    ).toBe(shown);
  });

  it("uses the French signs", () => {
    expect(formatNumber(1234567.5, { type: "NUMBER", pattern: "#,##0.0" }, "fr_FR")).toBe(
      "1\u202f234\u202f567,5",
    );
    expect(formatNumber(0.25, undefined, "fr_FR")).toBe("0,25");
    expect(formatNumber(12.5, { type: "CURRENCY" }, "fr_FR")).toBe("12,50\u00a0€");
  });

  it.each([
    ["PERCENT", "50.00%"],
    ["SCIENTIFIC", "5.00E-01"],
    ["TIME", "12:00:00 PM"],
    ["TEXT", "0.5"],
  ])("has a default for %s", (type, shown) => {
    expect(formatNumber(0.5, { type }, "en_US")).toBe(shown);
  });
});

describe("dates by their format", () => {
  const serial = 44137 + 13.5 / 24;
  it.each([
    ["yyyy-mm-dd", "2020-11-02"],
    ["dd/MM/yyyy HH:mm:ss", "02/11/2020 13:30:00"],
    ["dddd d mmmm yyyy", "lundi 2 novembre 2020"],
    ["ddd d mmm yy", "lun. 2 nov. 20"],
    ["h:mm am/pm", "1:30 PM"],
    ["[h]:mm", "1059301:30"],
    ["mmmmm", "N"],
    ["dd.MM.yyyy", "02.11.2020"],
    ["ss.00", "00,00"],
  ])("%s", (pattern, shown) => {
    expect(formatNumber(serial, { type: "DATE", pattern }, "fr_FR")).toBe(shown);
  });

  it("defaults to the locale's date", () => {
    expect(formatNumber(44137, { type: "DATE" }, "fr_FR")).toBe("02/11/2020");
    expect(formatNumber(44137, { type: "DATE" }, "en_US")).toBe("11/2/2020");
  });

  it("does not depend on the machine's time zone and rounds to the second", () => {
    expect(civilTime(44137 + 0.9999999)).toMatchObject({ day: 3, hours: 0 });
    expect(serialDate(2020, 2, 29)).toBe(43890);
    expect(serialDate(2021, 2, 29)).toBeUndefined();
  });
});

it("measures a text as recorded", () => {
  expect(fittingPixels("A".repeat(1024), undefined)).toBe(8691);
  expect(fittingPixels("", undefined)).toBe(0);
});
