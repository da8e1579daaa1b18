// `Évolution` and `Atteinte`: unrounded, in the direction of `Sens`, and counts only when whole.
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { rateOf, settings, type Tables } from "../../support/workbook-cells.ts";

interface Case {
  target?: RawCell;
  direction?: string;
  previous?: RawCell;
  closedOn?: string;
  months?: number;
  suspended?: boolean;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => `01/${String(index + 1).padStart(2, "0")}/2020`);

/** One indicator whose months all have the same figures. */
function rate(unit: string, calculation: string, figures: Record<string, RawCell>, options: Case = {}) {
  const headers = Object.keys(figures);
  const tables: Tables = {
    Paramètres: settings({ "Arrêté au": options.closedOn ?? "31/12/2020" }),
    Indicateurs: [
      ["Code", "Unité", "Calcul", "Cible", "Sens"],
      ["X", unit, calculation, options.target ?? "", options.direction ?? ""],
    ],
    Relevés: [
      ["Mois", "Code", ...headers],
      ...MONTHS.slice(0, options.months ?? 12).map((month) => [month, "X", ...Object.values(figures)]),
    ],
    Historique: [
      ["Exercice", "Code", "Valeur"],
      [2019, "X", options.previous ?? ""],
    ],
    Suspensions: [["Début", "Fin"], ...(options.suspended === true ? [["15/05/2020", "15/05/2020"]] : [])],
  };
  return rateOf(tables, "X");
}
const percent = (numerator: number, denominator: number, options: Case) =>
  rate("%", "Ratio", { Numérateur: numerator, Dénominateur: denominator }, options);
const count = (numerator: number, options: Case) =>
  rate("nombre", "Nombre", { Numérateur: numerator }, options);

describe("Évolution", () => {
  it("is the exercice minus N-1, in points: 78 % after 70 % is +8", () => {
    expect(percent(78, 100, { previous: 70 })).toMatchObject({ previousYear: 70, change: 8 });
    expect(rate("%", "Valeur", { Valeur: 95.16 }, { previous: 94 }).change).toBeCloseTo(1.16, 9);
  });

  it("is empty without N-1 or without a value", () => {
    expect(percent(78, 100, {}).change).toBeNull();
    expect(percent(0, 0, { previous: 70 })).toMatchObject({ year: null, previousYear: 70, change: null });
  });

  it("may be negative, or of a partial year when it is no count", () => {
    expect(percent(60, 100, { previous: 70, closedOn: "31/05/2020" }).change).toBe(-10);
  });
});

describe("Atteinte", () => {
  it.each<[number, string, boolean]>([
    [85, "≥", true],
    [84, "≥", false],
    [86, "≥", true],
    [85, "≤", true],
    [84, "≤", true],
    [86, "≤", false],
  ])("of %i %% against %s 85: %s", (value, direction, expected) => {
    expect(percent(value, 100, { target: 85, direction }).isAttained).toBe(expected);
  });

  it("compares the unrounded value: 89,96 % does not reach 90", () => {
    expect(percent(8996, 10_000, { target: 90, direction: "≥" })).toMatchObject({
      year: 89.96,
      isAttained: false,
    });
    expect(percent(1004, 10_000, { target: 10, direction: "≤" }).isAttained).toBe(false);
  });

  it("is not lost to binary noise: twelve months at 7,1 reach 7,1", () => {
    const { year, isAttained } = rate("/10", "Valeur", { Valeur: 7.1 }, { target: 7.1, direction: "≥" });
    expect(year).toBeCloseTo(7.1, 12);
    expect(isAttained).toBe(true);
  });

  it("is empty without value, target or direction", () => {
    expect(percent(0, 0, { target: 85, direction: "≥" }).isAttained).toBeNull();
    expect(percent(90, 100, { direction: "≥" }).isAttained).toBeNull();
    expect(percent(90, 100, { target: 85 }).isAttained).toBeNull();
  });
});

describe("a count", () => {
  it("is compared when whole", () => {
    expect(count(10, { previous: 100, target: 130, direction: "≥" })).toMatchObject({
      year: 120,
      change: 20,
      isAttained: false,
    });
    expect(count(10, { target: 130, direction: "≤" }).isAttained).toBe(true);
  });

  it.each<[string, Case]>([
    ["before 31 December", { closedOn: "30/12/2020" }],
    ["with a month missing", { months: 11 }],
    ["with a month suspended", { suspended: true }],
  ])("%s has no evolution, and only the verdict that more can't change", (_, partial) => {
    const compared = (target: number, direction: string) =>
      count(10, { previous: 100, target, direction, ...partial });
    expect(compared(130, "≥")).toMatchObject({ change: null, isAttained: null });
    expect(compared(110, "≥")).toMatchObject({ change: null, isAttained: true });
    expect(compared(109, "≤")).toMatchObject({ change: null, isAttained: false });
    expect(compared(130, "≤")).toMatchObject({ change: null, isAttained: null });
  });

  it("computed automatically is whole once the year is over", () => {
    const meetings = (closedOn: string) =>
      rateOf(
        {
          Paramètres: settings({ "Arrêté au": closedOn }),
          Indicateurs: [
            ["Code", "Unité", "Calcul", "Cible", "Sens"],
            ["CLU1", "nombre", "Automatique", 1, "≥"],
          ],
          Historique: [
            ["Exercice", "Code", "Valeur"],
            [2019, "CLU1", 1],
          ],
        },
        "CLU1",
      );
    expect(meetings("30/12/2020")).toMatchObject({ year: 0, change: null, isAttained: null });
    expect(meetings("31/12/2020")).toMatchObject({ year: 0, change: -1, isAttained: false });
  });

  it("in another unit is compared at once", () => {
    expect(rate("jours", "Nombre", { Numérateur: 1 }, { months: 3, previous: 5 }).change).toBe(-2);
  });
});
