// docs/contract.md, Missing readings: steps over at `Arrêté au` without a usable reading, and years that are not closed.
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { information, settings, type Tables } from "../../support/workbook-cells.ts";
import {
  counts,
  type Indicator,
  indicatorWorkbook,
  MONTHS,
  type Reading,
  suspension,
} from "./indicator-workbook.ts";

const TEL1: Indicator = { Code: "TEL1", Libellé: "Taux d'appels décrochés", Unité: "%", Calcul: "Ratio" };
const said = (
  periodicity: string,
  months: readonly string[],
  values: Record<string, RawCell> = {},
  others: Tables = {},
) =>
  information(
    indicatorWorkbook(
      { ...TEL1, Périodicité: periodicity },
      months.map((month): Reading => counts(month, 1, 2)),
      { values, ...others },
    ),
  );
const lacking = (steps: string) => [
  `Relevés: Relevés manquants pour TEL1 (Taux d'appels décrochés) : ${steps}.`,
];

describe("the steps of the exercice whose last day is on or before Arrêté au, without a usable reading", () => {
  it.each<[string, string[], string, string[]]>([
    ["Mensuelle", ["2026-02"], "31/05/2026", lacking("janvier, mars à mai 2026")],
    ["Mensuelle", ["2026-02"], "30/05/2026", lacking("janvier, mars, avril 2026")],
    ["", ["2026-01"], "31/01/2026", []],
    ["", [], "30/01/2026", []],
    ["Trimestrielle", ["2026-04"], "30/09/2026", lacking("T1, T3 2026")],
    ["Trimestrielle", ["2026-04"], "29/09/2026", lacking("T1 2026")],
    ["Semestrielle", ["2026-07"], "31/12/2026", lacking("S1 2026")],
    ["Annuelle", [], "31/12/2026", lacking("2026")],
    ["Annuelle", [], "30/12/2026", []],
    ["Annuelle", ["2026-03"], "31/01/2027", []],
    ["Mensuelle", MONTHS, "31/01/2027", []],
  ])("%s with %j at %s: %j", (periodicity, months, closedOn, expected) => {
    expect(said(periodicity, months, { "Arrêté au": closedOn })).toEqual(expected);
  });

  it("not suspended in all their months", () => {
    expect(
      said("", ["2026-01"], { "Arrêté au": "30/04/2026" }, suspension("15/02/2026", "01/03/2026")),
    ).toEqual(lacking("avril 2026"));
    expect(
      said("Trimestrielle", [], { "Arrêté au": "30/06/2026" }, suspension("01/01/2026", "30/04/2026")),
    ).toEqual(lacking("T2 2026"));
  });

  it("a reading that was left out does not count", () => {
    const tables = indicatorWorkbook(TEL1, [counts("2026-01", 3, 2)], {
      values: { "Arrêté au": "31/01/2026" },
    });
    expect(information(tables)).toEqual(lacking("janvier 2026"));
  });
});

describe("one an active indicator fed by hand", () => {
  it("named by its code alone where it has no label", () => {
    const tables: Tables = {
      Paramètres: settings({ Exercice: 2026, "Arrêté au": "28/02/2026" }),
      Indicateurs: [
        ["Code", "Libellé", "Unité", "Calcul", "Actif"],
        ["A1", "", "%", "Ratio", ""],
        ["A2", "Inactif", "%", "Ratio", "Non"],
        ["REC1", "Reçues", "nombre", "Automatique", ""],
        ["A3", "Sans unité", "", "Ratio", ""],
        ["A4", "Suivi", "min", "Moyenne", "Oui"],
      ],
    };
    expect(information(tables)).toEqual([
      "Relevés: Relevés manquants pour A1 : janvier, février 2026.",
      "Relevés: Relevés manquants pour A4 (Suivi) : janvier, février 2026.",
    ]);
  });
});

describe("Years from Exercice − 5 to Exercice − 1 with a reading that has a figure and no line at all in Historique", () => {
  const years = (readings: readonly Reading[], history: readonly RawCell[][] = []) =>
    information({
      ...indicatorWorkbook(TEL1, [...readings, counts("2026-01", 1, 2)], {
        values: { "Arrêté au": "31/01/2026" },
      }),
      Historique: [["Exercice", "Code", "Valeur"], ...history],
    }).map((line) => line.replace(/ :.*/, ""));
  const open = (year: number) => `Historique: L’exercice ${year} n’est pas clos`;

  it.each<[string, Reading[], RawCell[][], string[]]>([
    ["one year", [counts("2025-03", 1, 2)], [], [open(2025)]],
    [
      "one alert a year, the oldest first",
      [counts("2025-03", 1, 2), counts("2025-04", 1, 2), counts("2021-01", 1, 2)],
      [],
      [open(2021), open(2025)],
    ],
    ["six years back is too far", [counts("2020-12", 1, 2)], [], []],
    ["the year ahead is not over", [counts("2027-01", 1, 2)], [], []],
    ["a line is enough", [counts("2025-03", 1, 2)], [[2025, "SAT1", 90]], []],
    ["a line without a usable value too", [counts("2025-03", 1, 2)], [["2025", "", "bon"]], []],
    ["another year's line is not", [counts("2025-03", 1, 2)], [[2024, "TEL1", 90]], [open(2025)]],
    ["no figure, nothing to close", [counts("2025-03", "", "")], [], []],
    ["no figure that can be read either", [counts("2025-03", "?", "")], [], []],
    ["a figure is enough, whatever else is wrong", [counts("2025-03", -3, "?")], [], [open(2025)]],
  ])("%s", (_, readings, history, expected) => {
    expect(years(readings, history)).toEqual(expected);
  });
});
