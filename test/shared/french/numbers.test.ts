// Figures as French readers expect them.
import { describe, expect, it } from "vitest";
import {
  counted,
  formatChange,
  formatDecimal,
  formatNumber,
  formatRate,
  formatTarget,
  formatTyped,
  formatValue,
  isPlural,
  roundHalfAway,
} from "../../../shared/french/numbers.ts";

/** Shows no-break spaces, which look like others. */
const visible = (text: string) => text.replaceAll("\u00a0", "_");

describe("rounding", () => {
  it.each([
    [0.15, 1, 0.2],
    [0.25, 1, 0.3],
    [-0.25, 1, -0.3],
    [1.005, 2, 1.01],
    [95.15, 1, 95.2],
    [95.149_999, 1, 95.1],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.04, 1, 0],
    [99.96, 1, 100],
  ])("%f to %i decimals: %f", (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  it("gives no minus sign to zero", () => {
    expect(Object.is(roundHalfAway(-0.04, 1), 0)).toBe(true);
    expect(formatDecimal(-0.04, 1)).toBe("0,0");
  });
});

describe("a number", () => {
  it.each([
    [95.16, "95,2"],
    [95, "95"],
    [0, "0"],
    [1234.5, "1_234,5"],
    [1_234_567, "1_234_567"],
    [-3.25, "−3,3"],
    [89.96, "90,0"],
    [999_999.96, "1_000_000,0"],
  ])("%f is written %s", (value, expected) => {
    expect(visible(formatNumber(value))).toBe(expected);
  });
});

describe("a number as typed", () => {
  it.each([
    [0.9516, "0,9516"],
    [100.5, "100,5"],
    [100, "100"],
    [1200, "1_200"],
    [0.95, "0,95"],
    [0.000_01, "0"],
  ])("%f is written %s", (value, expected) => {
    expect(visible(formatTyped(value))).toBe(expected);
  });
});

describe("a value with its unit", () => {
  it.each([
    [95.16, "percent", "95,2_%"],
    [12, "minutes", "12_min"],
    [1, "days", "1_jour"],
    [1.9, "days", "1,9_jour"],
    [2, "days", "2_jours"],
    [0, "days", "0_jour"],
    [27, "days", "27_jours"],
    [1.5, "workingDays", "1,5_jour ouvré"],
    [15, "workingDays", "15_jours ouvrés"],
    [8.25, "outOf10", "8,3/10"],
    [2.75, "outOf5", "2,8/5"],
    [65, "count", "65"],
    [null, "percent", "—"],
    [3, null, "3"],
  ] as const)("%s %s: %s", (value, unit, expected) => {
    expect(visible(formatValue(value, unit))).toBe(expected);
  });

  it("shows targets with their direction", () => {
    expect(visible(formatTarget(85, "atLeast", "percent"))).toBe("≥_85_%");
    expect(visible(formatTarget(10, "atMost", "percent"))).toBe("≤_10_%");
    expect(visible(formatTarget(10, null, "minutes"))).toBe("10_min");
    expect(formatTarget(null, "atLeast", "percent")).toBe("—");
  });
});

describe("the year's rate beside its target", () => {
  const shown = (year: number | null, target: number | null, direction: "atLeast" | "atMost") => {
    const isAttained =
      year === null || target === null ? null : direction === "atLeast" ? year >= target : year <= target;
    return visible(formatRate({ year, unit: "percent", target, direction, isAttained }));
  };

  it.each([
    [89.96, 90, "89,96_%"],
    [89.94, 90, "89,9_%"],
    [89.996, 90, "89,996_%"],
    [90, 90, "90_%"],
    [90.04, 90, "90,0_%"],
    [95.16, 90, "95,2_%"],
    [4.25, 4.25, "4,3_%"],
    [99.95, 99.96, "99,95_%"],
  ])("%f against at least %f: %s", (year, target, expected) => {
    expect(shown(year, target, "atLeast")).toBe(expected);
  });

  it.each([
    [10.04, 10, "10,04_%"],
    [10.06, 10, "10,1_%"],
    [9.96, 10, "10,0_%"],
  ])("%f against at most %f: %s", (year, target, expected) => {
    expect(shown(year, target, "atMost")).toBe(expected);
  });

  it("has one decimal without a target, and a dash without a value", () => {
    expect(shown(89.96, null, "atLeast")).toBe("90,0_%");
    expect(shown(null, 90, "atLeast")).toBe("—");
  });
});

describe("an evolution", () => {
  it.each([
    [8, "percent", "+8_points"],
    [1.16, "percent", "+1,2_point"],
    [-3, "percent", "−3_points"],
    [-0.5, "percent", "−0,5_point"],
    [0, "percent", "0_point"],
    [2, "days", "+2_jours"],
    [-0.2, "outOf10", "−0,2/10"],
    [4, "count", "+4"],
    [null, "percent", "—"],
  ] as const)("of %s %s is %s", (change, unit, expected) => {
    expect(visible(formatChange(change, unit))).toBe(expected);
  });

  it("of less than a rounding has no sign", () => {
    expect(visible(formatChange(0.01, "percent"))).toBe("0,0_point");
    expect(visible(formatChange(-0.01, "percent"))).toBe("0,0_point");
  });
});

describe("the plural", () => {
  it("starts at two, not before", () => {
    expect([0, 1, 1.9, 2, -1, -2].map(isPlural)).toEqual([false, false, false, true, false, true]);
    expect(visible(counted(1, "réclamation"))).toBe("1_réclamation");
    expect(visible(counted(0, "réclamation"))).toBe("0_réclamation");
    expect(visible(counted(3, "cheval", "chevaux"))).toBe("3_chevaux");
  });
});
