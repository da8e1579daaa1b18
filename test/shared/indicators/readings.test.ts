// Rates from `Relevés`: sums over sums, periods, suspensions, coverage. Figures worked out by hand.
import { describe, expect, it } from "vitest";
import { coverageText } from "../../../shared/indicators/measure-words.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { analysed, day, rateOf, settings, type Tables } from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];
const RATIO: Row = ["TEL1", "%", "Ratio"];
const MEAN: Row = ["TEL1", "min", "Moyenne"];
const COUNT: Row = ["TEL1", "nombre", "Nombre"];
const VALUE: Row = ["TEL1", "%", "Valeur"];

/** A workbook of one indicator, TEL1; each reading as [month, numerator, denominator, value]. */
function workbook(indicator: Row, readings: readonly Row[], others: Tables = {}): Tables {
  return {
    Indicateurs: [["Code", "Unité", "Calcul"], indicator],
    Relevés: [
      ["Mois", "Numérateur", "Dénominateur", "Valeur", "Code"],
      ...readings.map(([month, numerator = "", denominator = "", value = ""]) => [
        `01/${month}/2020`,
        numerator,
        denominator,
        value,
        "TEL1",
      ]),
    ],
    ...others,
  };
}
const tel1 = (indicator: Row, readings: readonly Row[], others?: Tables) =>
  rateOf(workbook(indicator, readings, others), "TEL1");
const closedOn = (date: string): Tables => ({ Paramètres: settings({ "Arrêté au": date }) });

describe("a Ratio", () => {
  it("is 100 × the sum of numerators ÷ the sum of denominators, never a mean of percentages", () => {
    // 95 ÷ 110; the mean of 90 % and 50 % would be 70 %.
    const rate = tel1(RATIO, [
      ["01", 90, 100],
      ["02", 5, 10],
    ]);
    expect(rate.year).toBe(9500 / 110);
    expect(rate.year).toBeCloseTo(86.363_636, 5);
    expect(rate.sampleSize).toBe(110);
    expect(rate.detail).toBe("95 ÷ 110 ; mois relevés : T1 2/3, T2 0/3, T3 0/3, T4 0/3");
  });

  it("keeps full precision: 1180 calls of 1240 are 95,16 %, as published", () => {
    expect(tel1(RATIO, [["01", 1180, 1240]]).year).toBeCloseTo(95.161_290_32, 8);
    expect(tel1(RATIO, [["01", 1, 3]]).year).toBe(100 / 3);
  });

  it("is given for each quarter and the year", () => {
    const rate = tel1(RATIO, [
      ["03", 90, 100],
      ["04", 40, 50],
      ["06", 10, 50],
      ["12", 7, 10],
    ]);
    expect(rate.quarters).toEqual([90, 50, null, 70]);
    expect(rate.year).toBe(70);
  });

  it("of 0 out of 0 has no value, never 0 %, yet its month is covered", () => {
    const rate = tel1(RATIO, [["01", 0, 0]]);
    expect(rate).toMatchObject({ year: null, quarters: [null, null, null, null], sampleSize: null });
    expect(rate.coverage?.coveredSteps).toBe(1);
    const quiet = tel1(RATIO, [
      ["01", 0, 0],
      ["02", 3, 4],
    ]);
    expect(quiet.year).toBe(75);
  });

  it("of 0 out of some is 0 %", () => {
    expect(tel1(RATIO, [["01", 0, 12]]).year).toBe(0);
  });

  it("without readings has no value", () => {
    expect(tel1(RATIO, [])).toMatchObject({ year: null, sampleSize: null, isAttained: null });
  });
});

describe("the other calculations", () => {
  it("Moyenne is the sum of numerators ÷ the sum of denominators", () => {
    // 500 minutes for 20 people, then 100 for 5: 600 ÷ 25; the mean of 25 and 20 would be 22,5.
    const rate = tel1(MEAN, [
      ["01", 500, 20],
      ["02", 100, 5],
    ]);
    expect(rate).toMatchObject({ year: 24, sampleSize: 25 });
  });

  it("Nombre is the sum of numerators; a denominator is ignored", () => {
    const rate = tel1(COUNT, [
      ["01", 3, ""],
      ["02", 4, 50],
    ]);
    expect(rate).toMatchObject({ year: 7, quarters: [7, null, null, null], sampleSize: null });
    expect(rate.detail).toContain("somme de 2 mois");
  });

  it("Valeur is the month's value, and over several months their plain mean, said so", () => {
    const values: Row[] = [
      ["01", "", "", 94],
      ["02", "", "", "95,16 %"],
      ["04", "", "", 78],
    ];
    const rate = tel1(VALUE, values);
    expect(rate.quarters).toEqual([94.58, 78, null, null]);
    expect(rate.year).toBeCloseTo(89.053_333, 5);
    expect(rate.sampleSize).toBeNull();
    expect(rate.detail).toContain("moyenne simple de 3 mois");
    expect(tel1(VALUE, [["04", "", "", 78]]).detail).toContain("valeur d’un mois");
  });
});

describe("Arrêté au", () => {
  const MONTHS: Row[] = ["01", "02", "03", "04", "05", "06"].map((month) => [month, 1, 2]);

  it.each([
    ["30/04/2020", [3, 1], 4],
    ["01/05/2020", [3, 2], 5],
    ["31/05/2020", [3, 2], 5],
  ])("at %s, a month counts when its first day has come", (date, byQuarter, months) => {
    const rate = tel1(COUNT, MONTHS, closedOn(date));
    expect(rate.quarters).toEqual([...byQuarter, null, null]);
    expect(rate.coverage).toMatchObject({ coveredSteps: months, expectedSteps: months });
  });

  it("hides what is typed for later months, without a word", () => {
    const tables = workbook(RATIO, MONTHS, closedOn("31/01/2020"));
    expect(rateOf(tables, "TEL1")).toMatchObject({
      year: 50,
      sampleSize: 2,
      quarters: [50, null, null, null],
    });
    expect(analysed(tables).alerts).toEqual([]);
  });

  it("is 1 January at the earliest, even when the exercice has not begun", () => {
    const tables = workbook(RATIO, MONTHS, { Paramètres: settings({ Exercice: 2020 }) });
    const { rates, records } = analysed(tables, day("2019-11-26"));
    expect(records.settings.closedOn).toBe(day("2020-01-01"));
    expect(rates[0]).toMatchObject({ year: 50, quarters: [50, null, null, null] });
    expect(rates[0]?.coverage).toMatchObject({ coveredSteps: 1, expectedSteps: 1 });
  });
});

describe("a suspension", () => {
  const YEAR: Row[] = Array.from({ length: 12 }, (_, index) => [String(index + 1).padStart(2, "0"), 9, 10]);
  const suspended = (others: Tables = {}): Tables => ({
    Suspensions: [
      ["Début", "Fin", "Motif"],
      ["01/03/2020", "30/06/2020", "Crise sanitaire"],
    ],
    ...others,
  });

  it("leaves its months out of the value and says them in the coverage", () => {
    const rate = tel1(RATIO, YEAR, suspended());
    expect(rate).toMatchObject({ year: 90, sampleSize: 80, quarters: [90, null, 90, 90] });
    if (rate.coverage === null) throw new Error("readings have a coverage");
    expect(coverageText(rate.coverage)).toBe("8/12 mois (suspendu : mars à juin)");
    expect(rate.detail).toBe("72 ÷ 80 ; mois relevés : T1 2/3, T2 0/3, T3 3/3, T4 3/3");
  });

  it("is counted among the months begun only", () => {
    const { coverage } = tel1(RATIO, YEAR, suspended(closedOn("15/04/2020")));
    expect(coverage).toMatchObject({ coveredSteps: 2, expectedSteps: 4, suspendedSteps: [3, 4] });
  });

  it("touches readings only: complaints count", () => {
    const tables = suspended({
      Indicateurs: [
        ["Code", "Unité", "Calcul"],
        ["REC1", "nombre", "Automatique"],
      ],
      Réclamations: [
        ["Reçue le", "Type"],
        ["15/04/2020", "Réclamation"],
      ],
    });
    expect(rateOf(tables, "REC1")).toMatchObject({ year: 1, coverage: null });
  });
});
