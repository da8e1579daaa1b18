// docs/contract.md, 4. Coverage: the coverage, in the steps of `Périodicité`, and counts compared only when whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateJson } from "../../../apps-script/running/results.ts";
import { coverageText } from "../../../shared/indicators/measure-words.ts";
import { rateOf, settings } from "../../support/workbook-cells.ts";
import { counts, indicatorWorkbook, MONTHS, type Reading, suspension } from "./indicator-workbook.ts";

const NUMBER = { Unité: "nombre", Calcul: "Nombre", Cible: 5, Sens: "≥" };

function rate(periodicity: string, months: readonly string[], values = {}, others = {}) {
  const readings: Reading[] = months.map((month) => counts(month, 1));
  return rateOf(
    indicatorWorkbook({ ...NUMBER, Périodicité: periodicity }, readings, { values, ...others }),
    "X",
  );
}
function coverage(periodicity: string, months: readonly string[], values = {}, others = {}) {
  const { coverage: found } = rate(periodicity, months, values, others);
  if (found === null) throw new Error("what is fed by hand has a coverage");
  return found;
}

describe("steps with at least one usable reading / steps of the exercice begun, and those suspended in all their months", () => {
  it.each<[string, string[], [string, string], string]>([
    [
      "",
      ["2026-01", "2026-02", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"],
      ["01/03/2026", "30/06/2026"],
      "8/12 mois (suspendu : mars à juin)",
    ],
    [
      "Trimestrielle",
      ["2026-03", "2026-07", "2026-12"],
      ["01/04/2026", "30/06/2026"],
      "3/4 trimestres (suspendu : T2)",
    ],
    ["Semestrielle", ["2026-12"], ["01/01/2026", "30/06/2026"], "1/2 semestres (suspendu : S1)"],
    ["Annuelle", ["2026-05"], ["01/03/2026", "30/06/2026"], "1/1 année"],
  ])("%s %j, suspended %j: %s", (periodicity, months, [start, end], expected) => {
    expect(coverageText(coverage(periodicity, months, {}, suspension(start, end)))).toBe(expected);
  });

  it("months of a step still to come count for its suspension", () => {
    const seen = { "Arrêté au": "15/04/2026" };
    const all = coverage("Trimestrielle", ["2026-02"], seen, suspension("01/04/2026", "30/06/2026"));
    expect(all).toMatchObject({ coveredSteps: 1, expectedSteps: 2, suspendedSteps: [2] });
    const part = coverage("Trimestrielle", ["2026-02"], seen, suspension("01/04/2026", "31/05/2026"));
    expect(part).toMatchObject({ coveredSteps: 1, expectedSteps: 2, suspendedSteps: [] });
  });

  it("a reading covers the step of its month, once; one of a month to come covers nothing yet", () => {
    expect(coverage("Trimestrielle", ["2026-01", "2026-02", "2026-03"])).toMatchObject({ coveredSteps: 1 });
    const seen = { "Arrêté au": "15/02/2026" };
    expect(coverage("Trimestrielle", ["2026-03"], seen)).toMatchObject({ coveredSteps: 0, expectedSteps: 1 });
  });

  it("never covers more than is expected, nor than there are readings", () => {
    const periodicity = fc.constantFrom("Mensuelle", "Trimestrielle", "Semestrielle", "Annuelle");
    const day = fc
      .integer({ min: 1, max: 28 })
      .chain((dayOfMonth) => fc.integer({ min: 1, max: 12 }).map((month) => `${dayOfMonth}/${month}/2026`));
    fc.assert(
      fc.property(periodicity, fc.subarray(MONTHS), day, (steps, months, closedOn) => {
        const found = coverage(steps, months, { "Arrêté au": closedOn });
        expect(found.coveredSteps).toBeLessThanOrEqual(Math.min(found.expectedSteps, months.length));
        expect(found.coveredSteps + found.missingSteps.length).toBeLessThanOrEqual(found.expectedSteps);
      }),
      { numRuns: 50 },
    );
  });
});

describe("The detail gives it by quarter where the step is a month", () => {
  it.each([
    ["", "somme de 2 mois ; mois relevés : T1 2/3, T2 0/3, T3 0/3, T4 0/3"],
    ["Trimestrielle", "somme de 2 mois"],
  ])("Périodicité %j: %s", (periodicity, detail) => {
    expect(rate(periodicity, ["2026-01", "2026-02"]).detail).toBe(detail);
  });
});

describe("Automatique has none", () => {
  it("whatever its Périodicité", () => {
    const tables = {
      Paramètres: settings({ Exercice: 2026 }),
      Indicateurs: [
        ["Code", "Unité", "Calcul", "Périodicité"],
        ["REC1", "nombre", "Automatique", "Annuelle"],
      ],
    };
    expect(rateOf(tables, "REC1")).toMatchObject({ coverage: null, quarters: [0, 0, 0, 0] });
    expect(rateJson(rateOf(tables, "REC1")).couverture).toBeNull();
  });
});

describe('In JSON: "couverture":{"pas","couverts","attendus","suspendus"}', () => {
  it.each([
    ["Mensuelle", "mois", 12],
    ["Trimestrielle", "trimestre", 4],
    ["Semestrielle", "semestre", 2],
    ["Annuelle", "année", 1],
  ])("%s: %s", (periodicity, pas, attendus) => {
    expect(rateJson(rate(periodicity, ["2026-02"])).couverture).toEqual({
      pas,
      couverts: 1,
      attendus,
      suspendus: 0,
    });
  });
});

describe("A Nombre is whole when every step of the exercice has a usable reading", () => {
  const previous = {
    Historique: [
      ["Exercice", "Code", "Valeur"],
      [2025, "X", 3],
    ],
  };

  it.each<[string, string[], number | null]>([
    ["Mensuelle", MONTHS, 9],
    ["Mensuelle", MONTHS.slice(1), null],
    ["Trimestrielle", ["2026-01", "2026-06", "2026-07", "2026-12"], 1],
    ["Trimestrielle", ["2026-01", "2026-06", "2026-12"], null],
    ["Semestrielle", ["2026-06", "2026-12"], -1],
    ["Annuelle", ["2026-01"], -2],
  ])("%s: Évolution of %j is %s", (periodicity, months, change) => {
    expect(rate(periodicity, months, {}, previous).change).toBe(change);
  });

  it("and the exercice is over", () => {
    expect(rate("Annuelle", ["2026-01"], { "Arrêté au": "30/12/2026" }, previous).change).toBeNull();
    expect(rate("Annuelle", ["2026-01"], { "Arrêté au": "31/12/2026" }, previous).change).toBe(-2);
  });

  it("otherwise Atteinte is given only where more can't change it: ≥ already reached, ≤ already exceeded", () => {
    expect(rate("", MONTHS.slice(0, 5)).isAttained).toBe(true);
    expect(rate("", MONTHS.slice(0, 4)).isAttained).toBeNull();
    const atMost = (months: readonly string[]) =>
      rateOf(
        indicatorWorkbook(
          { ...NUMBER, Sens: "≤" },
          months.map((month) => counts(month, 1)),
        ),
        "X",
      ).isAttained;
    expect([atMost(MONTHS.slice(0, 5)), atMost(MONTHS.slice(0, 6)), atMost(MONTHS)]).toEqual([
      null,
      false,
      false,
    ]);
  });
});
