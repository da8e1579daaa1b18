// `Indicateurs` and `Historique`: what is wrong in them, and what becomes of the indicator.
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { analysed, anomalies, rateOf, type Tables } from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];
const FRACTION = (header: string, shown: string) =>
  `Colonne « ${header} » : ${shown} % est sans doute une part (0,9516 pour 95,16 %) ou dépasse 100. Tapez le pourcentage lui-même (95,16) ; un taux réel sous 1 % se saisit par ses nombres. Valeur ignorée.`;

const catalogue = (...rows: Row[]): Tables => ({
  Indicateurs: [["Code", "Libellé", "Unité", "Calcul", "Cible", "Sens", "Actif"], ...rows],
  Relevés: [
    ["Mois", "Code", "Numérateur", "Dénominateur"],
    ["01/01/2020", "TEL1", 95, 100],
  ],
  Historique: [
    ["Exercice", "Code", "Valeur"],
    [2019, "TEL1", 90],
  ],
});
const GOOD: Row = ["TEL1", "Appels", "%", "Ratio", 85, "≥", ""];

describe("the catalogue", () => {
  it("keeps its order, and leaves out what is inactive", () => {
    const tables = catalogue(
      GOOD,
      ["NB2", "", "nombre", "Nombre", "", "", "Non"],
      ["NB1", "", "nombre", "Nombre"],
    );
    expect(analysed(tables).rates.map(({ code }) => code)).toEqual(["TEL1", "NB1"]);
    expect(anomalies(tables)).toEqual([]);
  });

  it.each<[RawCell, string]>([
    ["", "Colonne « Unité » : la cellule est vide. Complétez-la."],
    [
      "pourcent",
      "Colonne « Unité » : « pourcent » n’est pas un choix possible. Choisissez parmi : %, min, jours, jours ouvrés, nombre, /10, /5. Cellule comptée comme vide.",
    ],
  ])("without a readable unit (%j), an indicator has no value at all", (unit, message) => {
    const tables = catalogue(["TEL1", "Appels", unit, "Ratio", 85, "≥"]);
    expect(anomalies(tables)).toEqual([`Indicateurs 2: ${message}`]);
    expect(rateOf(tables, "TEL1")).toMatchObject({
      quarters: [null, null, null, null],
      year: null,
      previousYear: null,
      change: null,
      isAttained: null,
      sampleSize: null,
      coverage: null,
      target: 85,
    });
  });

  it("without a readable calculation either, and its readings are not blamed", () => {
    const tables = catalogue(["TEL1", "Appels", "%", "Taux", 85, "≥"]);
    expect(anomalies(tables)).toEqual([
      "Indicateurs 2: Colonne « Calcul » : « Taux » n’est pas un choix possible. Choisissez parmi : Ratio, Moyenne, Nombre, Valeur, Automatique. Cellule comptée comme vide.",
    ]);
    expect(rateOf(tables, "TEL1")).toMatchObject({ year: null, previousYear: null, coverage: null });
  });

  it("lists a repeated code, in any case: the first counts", () => {
    const tables = catalogue(GOOD, ["tel1", "Autres appels", "min", "Moyenne", 3, "≤"]);
    expect(anomalies(tables)).toEqual([
      "Indicateurs 3: Code « tel1 » en double : seul le premier compte. Supprimez ou renommez cette ligne.",
    ]);
    expect(analysed(tables).rates).toHaveLength(1);
    expect(rateOf(tables, "TEL1").year).toBe(95);
  });

  it("lists an unknown automatic code, which has no value", () => {
    const tables = catalogue(GOOD, ["ZZZ9", "", "%", "Automatique"]);
    expect(anomalies(tables)).toEqual([
      "Indicateurs 3: Le code « ZZZ9 » n’a pas de calcul automatique : choisissez un autre « Calcul », ou un code automatique du catalogue (REC1, SAT1…).",
    ]);
    expect(rateOf(tables, "ZZZ9")).toMatchObject({ year: null, sampleSize: null, coverage: null });
  });

  it("lists a row without code", () => {
    expect(anomalies(catalogue(GOOD, ["", "Sans code", "%", "Ratio"]))).toEqual([
      "Indicateurs 3: Colonne « Code » : la cellule est vide. Complétez-la. Ligne non comptée.",
    ]);
  });

  it.each<[RawCell, string | null]>([
    [0.85, "0,85"],
    [1, "1"],
    [150, "150"],
    [0, null],
    [1.5, null],
    [100, null],
    ["85 %", null],
  ])("takes a target in %% of %j, unless it is a part or too much", (target, shown) => {
    const tables = catalogue(["TEL1", "Appels", "%", "Ratio", target, "≥"]);
    const rate = rateOf(tables, "TEL1");
    expect(anomalies(tables)).toEqual(shown === null ? [] : [`Indicateurs 2: ${FRACTION("Cible", shown)}`]);
    expect(rate.target === null).toBe(shown !== null);
    expect(rate.isAttained === null).toBe(shown !== null);
  });

  it("takes any target in another unit", () => {
    const tables = catalogue(
      GOOD,
      ["ACC1", "", "min", "Moyenne", 0.5, "<="],
      ["NB1", "", "nombre", "Nombre", 150, ">="],
    );
    expect(anomalies(tables)).toEqual([]);
    expect(rateOf(tables, "ACC1")).toMatchObject({ target: 0.5, direction: "atMost" });
    expect(rateOf(tables, "NB1")).toMatchObject({ target: 150, direction: "atLeast" });
  });

  it("counts an unreadable Sens or Actif as empty, listed: no verdict, but active", () => {
    const tables = catalogue(["TEL1", "Appels", "%", "Ratio", 85, "plus de", "peut-être"]);
    expect(anomalies(tables)).toEqual([
      "Indicateurs 2: Colonne « Sens » : « plus de » n’est pas un choix possible. Choisissez parmi : ≥, ≤. Cellule comptée comme vide.",
      "Indicateurs 2: Colonne « Actif » : « peut-être » n’est pas un choix possible. Choisissez parmi : Oui, Non. Cellule comptée comme vide.",
    ]);
    expect(rateOf(tables, "TEL1")).toMatchObject({ year: 95, isAttained: null });
  });
});

describe("the history", () => {
  const history = (...rows: Row[]): Tables => ({
    ...catalogue(GOOD, ["ACC1", "", "min", "Moyenne"]),
    Historique: [["Exercice", "Code", "Valeur"], ...rows],
  });

  it("gives N-1 by code, in any case", () => {
    const tables = history([2018, "TEL1", 80], [2019, " tel1 ", "91,5 %"], [2020, "TEL1", 70]);
    expect(anomalies(tables)).toEqual([]);
    expect(rateOf(tables, "TEL1")).toMatchObject({ previousYear: 91.5, change: 3.5 });
  });

  it("with two rows for one code and year: both left out and listed", () => {
    const tables = history([2019, "TEL1", 80], [2019, "tel1", 91.5], [2018, "TEL1", 70]);
    const message = (code: string) =>
      `Deux lignes pour « ${code} » et 2019 : aucune ne compte. Gardez la bonne. Ligne non comptée.`;
    expect(anomalies(tables)).toEqual([
      `Historique 2: ${message("TEL1")}`,
      `Historique 3: ${message("tel1")}`,
    ]);
    expect(rateOf(tables, "TEL1")).toMatchObject({ previousYear: null, change: null });
  });

  it("with a part for a percentage: ignored and listed; another unit may be small", () => {
    const tables = history([2019, "TEL1", 0.915], [2019, "ACC1", 0.5]);
    expect(anomalies(tables)).toEqual([`Historique 2: ${FRACTION("Valeur", "0,915")}`]);
    expect(rateOf(tables, "TEL1").previousYear).toBeNull();
    expect(rateOf(tables, "ACC1").previousYear).toBe(0.5);
  });

  it("with an unreadable year, code or value: listed", () => {
    const tables = history(
      ["l'an dernier", "TEL1", 80],
      [2019, "", 80],
      [2019, "TEL1", "bon"],
      [2019, "ACC1", ""],
    );
    expect(anomalies(tables)).toEqual([
      "Historique 2: Colonne « Exercice » : « l'an dernier » n’est pas une année. Tapez une année sur quatre chiffres, par exemple 2020. Ligne non comptée.",
      "Historique 3: Colonne « Code » : la cellule est vide. Complétez-la. Ligne non comptée.",
      "Historique 4: Colonne « Valeur » : « bon » n’est pas un nombre. Tapez un nombre, par exemple 95,16. Cellule comptée comme vide.",
    ]);
    expect(rateOf(tables, "TEL1").previousYear).toBeNull();
  });
});
