// docs/contract.md, 1. Calculations: Ratio, Moyenne, Nombre, Valeur, over quarters and the exercice. Figures worked out by hand.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateOf } from "../../support/workbook-cells.ts";
import {
  counts,
  type Indicator,
  indicatorWorkbook,
  MONTHS,
  type Reading,
  value,
} from "./indicator-workbook.ts";

const RATIO: Indicator = { Unité: "%", Calcul: "Ratio" };
const rate = (indicator: Indicator, readings: readonly Reading[], values = {}) =>
  rateOf(indicatorWorkbook(indicator, readings, { values }), "X");

describe("Ratio = 100 × Σ numerators ÷ Σ denominators over the usable months — never a mean of monthly percentages", () => {
  it("1 of 1 and 0 of 9 are 10 %, not 50 %", () => {
    expect(rate(RATIO, [counts("2026-01", 1, 1), counts("2026-02", 0, 9)]).year).toBe(10);
  });

  it("is the same however the months are cut, whatever their order", () => {
    const month = fc.tuple(fc.nat(500), fc.nat(500)).map(([part, rest]) => ({ part, whole: part + rest }));
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 12 }), (months) => {
        const readings = months.map(({ part, whole }, index) => counts(MONTHS[index] ?? "", part, whole));
        const parts = months.reduce((sum, { part }) => sum + part, 0);
        const whole = months.reduce((sum, month) => sum + month.whole, 0);
        const expected = whole === 0 ? null : (100 * parts) / whole;
        expect(rate(RATIO, readings)).toMatchObject({
          year: expected,
          sampleSize: whole === 0 ? null : whole,
        });
        expect(rate(RATIO, [...readings].reverse()).year).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe("Moyenne = Σ numerators ÷ Σ denominators", () => {
  it("600 minutes for 25 people are 24 minutes; the minutes need not be whole", () => {
    const indicator = { Unité: "min", Calcul: "Moyenne" };
    expect(rate(indicator, [counts("2026-01", "499,5", 20), counts("2026-02", "100,5", 5)])).toMatchObject({
      year: 24,
      sampleSize: 25,
    });
  });
});

describe("Nombre = Σ numerators (a denominator is ignored; alone, it is a fault)", () => {
  it("3 and 4 of 50 are 7, without Effectif", () => {
    const indicator = { Unité: "nombre", Calcul: "Nombre" };
    const readings = [counts("2026-01", 3), counts("2026-02", 4, 50), counts("2026-03", "", 50)];
    expect(rate(indicator, readings)).toMatchObject({ year: 7, sampleSize: null });
  });
});

describe("Valeur = the month's Valeur; over several months their plain mean (whatever the steps), marked", () => {
  it("of months: 94 and 95,16 are 94,58", () => {
    const { year, detail } = rate({ Unité: "%", Calcul: "Valeur" }, [
      value("2026-01", 94),
      value("2026-02", "95,16"),
    ]);
    expect(year).toBe(94.58);
    expect(detail).toMatch(/^moyenne simple de 2 mois/);
  });

  it("of half-years: 80 and 90 are 85, marked too", () => {
    const indicator = { Unité: "%", Calcul: "Valeur", Périodicité: "Semestrielle" };
    const { year, detail } = rate(indicator, [value("2026-03", 80), value("2026-12", 90)]);
    expect(year).toBe(85);
    expect(detail).toBe("moyenne simple de 2 mois");
  });
});

describe("A half-yearly or yearly indicator has no quarterly values", () => {
  it.each([
    ["", [50, null, 75, null]],
    ["Mensuelle", [50, null, 75, null]],
    ["Trimestrielle", [50, null, 75, null]],
    ["Semestrielle", [null, null, null, null]],
    ["Annuelle", [null, null, null, null]],
  ])("Périodicité %j: %j", (periodicity, quarters) => {
    const readings = [counts("2026-02", 1, 2), counts("2026-09", 3, 4)];
    const { year, quarters: shown } = rate({ ...RATIO, Périodicité: periodicity }, readings);
    expect([year, shown]).toEqual([400 / 6, quarters]);
  });
});

describe("Effectif = Σ denominators for Ratio and Moyenne, empty otherwise and when it would be 0", () => {
  it.each<[string, Indicator, Reading, number | null]>([
    ["Ratio", RATIO, counts("2026-01", 9, 10), 10],
    ["Moyenne", { Unité: "min", Calcul: "Moyenne" }, counts("2026-01", 90, 10), 10],
    ["Ratio of 0 out of 0", RATIO, counts("2026-01", 0, 0), null],
    ["Moyenne of 0 out of 0", { Unité: "min", Calcul: "Moyenne" }, counts("2026-01", 0, 0), null],
    ["Nombre", { Unité: "nombre", Calcul: "Nombre" }, counts("2026-01", 9, 10), null],
    ["Valeur", { Unité: "%", Calcul: "Valeur" }, value("2026-01", 90), null],
  ])("%s", (_, indicator, reading, effectif) => {
    expect(rate(indicator, [reading]).sampleSize).toBe(effectif);
  });
});

describe("A month belongs to a period when its first day is on or before Arrêté au", () => {
  it.each([
    ["31/01/2026", 50],
    ["01/02/2026", 75],
  ])("at %s", (closedOn, expected) => {
    const readings = [counts("2026-01", 1, 2), counts("2026-02", 2, 2)];
    expect(rate(RATIO, readings, { "Arrêté au": closedOn }).year).toBe(expected);
  });
});
