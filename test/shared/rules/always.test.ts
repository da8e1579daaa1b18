// docs/contract.md, Rates: what always holds: equality to a millionth, rounding that never contradicts Atteinte, N-1, counts compared when whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateJson } from "../../../apps-script/running/results.ts";
import { rateLines } from "../../../local/cli/report.ts";
import { formatRate } from "../../../shared/french/numbers.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { rateRow } from "../../../shared/sheets/rate-rows.ts";
import {
  analysed,
  anomalies,
  automatic,
  day,
  rateOf,
  settings,
  type Tables,
} from "../../support/workbook-cells.ts";
import { counts, indicatorWorkbook, value } from "./indicator-workbook.ts";

const judged = (year: RawCell, target: RawCell, direction: string, unit = "%") =>
  rateOf(
    indicatorWorkbook({ Unité: unit, Calcul: "Valeur", Cible: target, Sens: direction }, [
      value("2026-01", year),
    ]),
    "X",
  );

describe("nearer than a millionth is equal", () => {
  it.each<[number, string, boolean]>([
    [84.999_999_1, "≥", true],
    [84.999_998, "≥", false],
    [85.000_000_9, "≤", true],
    [85.000_002, "≤", false],
  ])("%d against %s 85: %s", (year, direction, isAttained) => {
    expect(judged(year, 85, direction).isAttained).toBe(isAttained);
  });

  it("for the threshold too", () => {
    const tables = (threshold: number): Tables => ({
      Paramètres: settings({ "Seuil de satisfaction (%)": threshold }),
      Indicateurs: automatic("%", "SAT2"),
      Satisfaction: [
        ["Campagne", "Fin", "Item", "Satisfait", "Peu satisfait"],
        ["Juin", "30/06/2020", "Accueil", 2, 1],
      ],
    });
    expect(rateOf(tables(66.666_667), "SAT2").year).toBe(100);
    expect(rateOf(tables(66.666_69), "SAT2").year).toBe(0);
  });
});

describe("rounding is display only: one more decimal where it would contradict Atteinte", () => {
  const plain = (text: string) => text.replaceAll("\u00a0", " ");

  it("89,96 % against 90, on slides, in Taux and on the command line", () => {
    const rate = judged(89.96, 90, "≥");
    expect([rate.year, rate.isAttained]).toEqual([89.96, false]);
    expect(plain(formatRate(rate))).toBe("89,96 %");
    expect(rateRow(rate).year.userEnteredFormat?.numberFormat?.pattern).toBe('#,##0.00"\u00a0%"');
    expect(rateLines([rateJson(rate)]).map(plain)).toEqual(["X      89,96 % · cible 90 % non atteinte"]);
  });

  it("a target is shown as typed, lest it contradicts as well", () => {
    const rate = judged(85.23, 85.24, "≥");
    expect(rateLines([rateJson(rate)]).map(plain)).toEqual(["X      85,2 % · cible 85,24 % non atteinte"]);
    expect(rateRow(rate).target.userEnteredFormat?.numberFormat?.pattern).toBe('#,##0.00"\u00a0%"');
    expect(rateRow(judged(8, 8.5, "≥", "/10")).target.userEnteredFormat?.numberFormat?.pattern).toBe(
      '#,##0.0"/10"',
    );
  });

  it("whatever the value and the target, in either direction", () => {
    const hundredths = fc.integer({ min: 200, max: 9900 }).map((number) => number / 100);
    const near = fc.integer({ min: -99_999, max: 99_999 }).map((number) => number / 1_000_000);
    fc.assert(
      fc.property(hundredths, near, fc.constantFrom("≥", "≤"), (target, offset, direction) => {
        const rate = judged(target + offset, target, direction);
        const shown = Number(
          formatRate(rate)
            .replace(/[^\d,]/g, "")
            .replace(",", "."),
        );
        const reaches = direction === "≥" ? shown >= target : shown <= target;
        expect(reaches).toBe(rate.isAttained);
      }),
      { numRuns: 100 },
    );
  });
});

describe("Effectif under the parameter is said", () => {
  it.each<[number, Record<string, RawCell>, boolean]>([
    [9, {}, true],
    [10, {}, false],
    [29, { "Effectif faible (moins de)": 30 }, true],
    [9, { "Effectif faible (moins de)": 5 }, false],
    [0, {}, false],
  ])("%i with %j: %s", (whole, values, isSaid) => {
    const tables = indicatorWorkbook({ Unité: "%", Calcul: "Ratio" }, [counts("2026-01", 0, whole)], {
      values,
    });
    expect(rateOf(tables, "X").detail.includes("effectif faible")).toBe(isSaid);
  });
});

describe("N-1 comes from Historique only: two rows with a usable value are an anomaly, both left out", () => {
  const history = (...rows: RawCell[][]): Tables => ({
    ...indicatorWorkbook({ Unité: "%", Calcul: "Ratio" }, [
      counts("2026-01", 95, 100),
      counts("2025-01", 9, 10),
    ]),
    Historique: [["Exercice", "Code", "Valeur"], ...rows],
  });

  it.each<[string, RawCell[][], number | null, number]>([
    ["none", [], null, 0],
    ["one", [[2025, "x", 90]], 90, 0],
    ["another year's", [[2024, "X", 90]], null, 0],
    [
      "two",
      [
        [2025, "X", 90],
        [2025, "x ", 91],
      ],
      null,
      2,
    ],
    [
      "a blank one beside",
      [
        [2025, "X", 90],
        [2025, "X", ""],
      ],
      90,
      0,
    ],
    [
      "an unreadable one beside",
      [
        [2025, "X", 90],
        [2025, "X", "bon"],
      ],
      90,
      1,
    ],
    [
      "a fraction beside",
      [
        [2025, "X", 90],
        [2025, "X", 0.9],
      ],
      90,
      1,
    ],
    [
      "two of a year long past",
      [
        [2010, "X", 90],
        [2010, "X", 91],
      ],
      null,
      2,
    ],
  ])("%s", (_, rows, previousYear, alerts) => {
    expect(rateOf(history(...rows), "X").previousYear).toBe(previousYear);
    expect(anomalies(history(...rows))).toHaveLength(alerts);
  });
});

describe("Arrêté au", () => {
  it.each([
    ["2025-11-26", "2026-01-01"],
    ["2026-06-15", "2026-06-15"],
    ["2027-01-31", "2027-01-31"],
    ["2027-02-01", "2027-01-31"],
  ])("today %s, it defaults to %s", (today, expected) => {
    const { closedOn } = analysed({ Paramètres: settings({ Exercice: 2026 }) }, day(today)).records.settings;
    expect(closedOn).toBe(day(expected));
  });

  it("what is dated after it has not happened: such rows are not counted", () => {
    const tables = (closedOn: string): Tables => ({
      Paramètres: settings({ Exercice: 2026, "Arrêté au": closedOn }),
      Indicateurs: automatic("nombre", "REC1", "CLU1"),
      Réclamations: [
        ["Reçue le", "Type"],
        ["31/12/2026 23:59", "Réclamation"],
      ],
      Réunions: [
        ["Date", "Type"],
        ["31/12/2026", "CLU"],
      ],
    });
    expect(analysed(tables("30/12/2026")).rates.map(({ year }) => year)).toEqual([0, 0]);
    expect(analysed(tables("31/12/2026")).rates.map(({ year }) => year)).toEqual([1, 1]);
  });
});
