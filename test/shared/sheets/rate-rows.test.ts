// Rates and alerts as rows: numbers with the format of their unit, blanks where there is no value.
import { describe, expect, it } from "vitest";
import type { Rate } from "../../../shared/records/rate.ts";
import { alertRow } from "../../../shared/sheets/alert-rows.ts";
import { changePattern, valuePattern } from "../../../shared/sheets/number-patterns.ts";
import { rateRow } from "../../../shared/sheets/rate-rows.ts";

const RATE: Rate = {
  code: "TEL1",
  label: "=1+1",
  family: "Téléphone",
  unit: "percent",
  calculation: "ratio",
  quarters: [92.5, null, 95, 94.123456789],
  year: 89.96,
  previousYear: 91.4,
  change: -1.44,
  target: 90,
  direction: "atLeast",
  isAttained: false,
  sampleSize: 9450,
  coverage: {
    periodicity: "monthly",
    coveredSteps: 8,
    expectedSteps: 12,
    suspendedSteps: [3, 4, 5, 6],
    missingSteps: [],
  },
  detail: "8 501 ÷ 9 450",
};
const pattern = (cell: unknown): unknown => Object(cell).userEnteredFormat?.numberFormat?.pattern;

describe("rateRow", () => {
  it("keeps numbers unrounded and texts as text", () => {
    const row = rateRow(RATE);
    expect(row.quarter4.userEnteredValue).toEqual({ numberValue: 94.123456789 });
    expect(row.label.userEnteredValue).toEqual({ stringValue: "=1+1" });
    expect(row.isAttained.userEnteredValue).toEqual({ stringValue: "Non" });
    expect(row.coverage.userEnteredValue).toEqual({ stringValue: "8/12 mois (suspendu : mars à juin)" });
  });

  it("leaves a cell empty where there is no value", () => {
    const row = rateRow({
      ...RATE,
      year: null,
      previousYear: null,
      change: null,
      target: null,
      isAttained: null,
      sampleSize: null,
      coverage: null,
      unit: null,
    });
    for (const key of [
      "quarter2",
      "year",
      "previousYear",
      "change",
      "target",
      "sampleSize",
      "coverage",
      "unit",
    ]) {
      expect(Object(row)[key]).toEqual({});
    }
    expect(row.isAttained.userEnteredValue).toEqual({ stringValue: "—" });
  });

  it("shows enough decimals not to contradict Atteinte", () => {
    expect(pattern(rateRow(RATE).year)).toBe('#,##0.00"\u00a0%"');
    expect(pattern(rateRow({ ...RATE, year: 91.96, isAttained: true }).year)).toBe('#,##0.0"\u00a0%"');
  });

  it.each([
    [95, "percent", '#,##0"\u00a0%"'],
    [95.16, "percent", '#,##0.0"\u00a0%"'],
    [12.5, "workingDays", '#,##0.0"\u00a0j"'],
    [1234, "count", "#,##0"],
    [8.3, "outOf10", '#,##0.0"/10"'],
    [8.3, null, "#,##0.0"],
  ] as const)("formats %d %s", (value, unit, expected) => {
    expect(valuePattern(value, unit, 1)).toBe(expected);
  });

  it.each([
    [1.7, "percent", '+#,##0.0"\u00a0pt";-#,##0.0"\u00a0pt";#,##0.0"\u00a0pt"'],
    [-0.04, "percent", '#,##0.0"\u00a0pt";#,##0.0"\u00a0pt"'],
    [0, "count", "#,##0;#,##0"],
    [-3, "count", "+#,##0;-#,##0;#,##0"],
  ] as const)("formats an evolution of %d %s", (change, unit, expected) => {
    expect(changePattern(change, unit)).toBe(expected);
  });
});

describe("alertRow", () => {
  it("writes the French severity, and a date only for a deadline", () => {
    const alert = { tab: "Relevés", row: 14, message: "Code inconnu" };
    expect(alertRow({ ...alert, severity: "anomaly", dueOn: null })).toMatchObject({
      severity: { userEnteredValue: { stringValue: "Anomalie" } },
      row: { userEnteredValue: { numberValue: 14 } },
      dueOn: {},
    });
    expect(alertRow({ ...alert, severity: "deadline", row: null, dueOn: 44_000 })).toMatchObject({
      row: {},
      dueOn: {
        userEnteredValue: { numberValue: 44_000 },
        userEnteredFormat: { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } },
      },
    });
  });
});
