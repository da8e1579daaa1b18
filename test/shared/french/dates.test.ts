// Days and spans of months in French.
import { describe, expect, it } from "vitest";
import { withTiming } from "../../../shared/alerts/deadline-words.ts";
import {
  formatDay,
  formatMonths,
  formatShortDay,
  monthName,
  shortMonthName,
} from "../../../shared/french/dates.ts";
import { quoted } from "../../../shared/french/quotes.ts";
import { coverageText, quarterCoverageText } from "../../../shared/indicators/measure-words.ts";
import type { Coverage } from "../../../shared/records/rate.ts";
import { day } from "../../support/workbook-cells.ts";

describe("days and months", () => {
  it("are written in full or short", () => {
    expect(formatDay(day("2020-02-11"))).toBe("11 février 2020");
    expect(formatDay(day("2020-03-01"))).toBe("1er mars 2020");
    expect(formatShortDay(day("2020-02-01"))).toBe("01/02/2020");
    expect([monthName(1), monthName(8), monthName(12)]).toEqual(["janvier", "août", "décembre"]);
    expect([shortMonthName(1), shortMonthName(5), shortMonthName(12)]).toEqual(["janv.", "mai", "déc."]);
  });

  it.each([
    [[3, 4, 5, 6], "mars à juin"],
    [[1, 3], "janvier, mars"],
    [[3, 4], "mars, avril"],
    [[1, 3, 4, 5, 12], "janvier, mars à mai, décembre"],
    [[7], "juillet"],
    [[], ""],
  ])("group %j as %s", (months, expected) => {
    expect(formatMonths(months)).toBe(expected);
  });
});

describe("coverage", () => {
  const MONTHLY: Coverage = {
    periodicity: "monthly",
    coveredSteps: 0,
    expectedSteps: 12,
    suspendedSteps: [],
    missingSteps: [],
  };

  it.each<[Partial<Coverage>, string]>([
    [
      { periodicity: "quarterly", coveredSteps: 3, expectedSteps: 4, suspendedSteps: [2] },
      "3/4 trimestres (suspendu : T2)",
    ],
    [
      { periodicity: "quarterly", coveredSteps: 1, expectedSteps: 4, suspendedSteps: [1, 2, 3] },
      "1/4 trimestres (suspendu : T1 à T3)",
    ],
    [
      { periodicity: "halfYearly", coveredSteps: 1, expectedSteps: 2, suspendedSteps: [1] },
      "1/2 semestres (suspendu : S1)",
    ],
    [{ periodicity: "halfYearly", coveredSteps: 0, expectedSteps: 1 }, "0/1 semestre"],
    [{ periodicity: "yearly", coveredSteps: 1, expectedSteps: 1 }, "1/1 année"],
    [
      { periodicity: "yearly", coveredSteps: 0, expectedSteps: 1, suspendedSteps: [1] },
      "0/1 année (suspendu : année entière)",
    ],
  ])("of %j is told in its steps: %s", (steps, expected) => {
    expect(coverageText({ ...MONTHLY, ...steps })).toBe(expected);
  });

  it("tells the months and those suspended", () => {
    expect(coverageText({ ...MONTHLY, coveredSteps: 8, suspendedSteps: [3, 4, 5, 6] })).toBe(
      "8/12 mois (suspendu : mars à juin)",
    );
    expect(coverageText({ ...MONTHLY, coveredSteps: 12 })).toBe("12/12 mois");
  });

  it("by quarter leaves out those not begun", () => {
    const full = { ...MONTHLY, coveredSteps: 3, expectedSteps: 3 };
    const partial = { ...MONTHLY, expectedSteps: 1, suspendedSteps: [4] };
    expect(quarterCoverageText([full, partial, null, null])).toBe("mois relevés : T1 3/3, T2 0/1");
  });
});

describe("a deadline", () => {
  it("is over from the day after it", () => {
    const closedOn = day("2020-12-31");
    expect(withTiming("Fin du label", day("2020-12-30"), closedOn)).toBe(
      "Fin du label — échéance dépassée (30/12/2020).",
    );
    expect(withTiming("Fin du label", closedOn, closedOn)).toBe("Fin du label — avant le 31/12/2020.");
  });
});

describe("what a cell held", () => {
  it("is quoted, on one line, and shortened", () => {
    expect(quoted("  deux\n mots ")).toBe("« deux mots »");
    expect(quoted("x".repeat(41))).toBe(`« ${"x".repeat(40)}… »`);
  });

  it("is never cut in the middle of a character", () => {
    expect(quoted("🙂".repeat(60)).isWellFormed()).toBe(true);
    expect(quoted(`x${"🙂".repeat(60)}`).isWellFormed()).toBe(true);
  });
});
