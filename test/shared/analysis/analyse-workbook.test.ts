// The whole analysis: what blocks it, the order of its alerts, and cells left as they were.
import { describe, expect, it } from "vitest";
import { analyseWorkbook } from "../../../shared/analysis/analyse-workbook.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import {
  analysed,
  anomalies,
  automatic,
  LATER,
  settings,
  type Tables,
  workbookCells,
} from "../../support/workbook-cells.ts";

/** A small workbook with something in every kind of tab. */
const WORKBOOK: Tables = {
  Paramètres: settings({ "Arrêté au": "31/12/2020" }),
  Suspensions: [
    ["Début", "Fin", "Motif"],
    ["01/03/2020", "30/06/2020", "Crise sanitaire"],
  ],
  Indicateurs: [
    ["Code", "Libellé", "Famille", "Unité", "Calcul", "Cible", "Sens"],
    ["TEL1", "Appels décrochés", "Téléphone", "%", "Ratio", 85, "≥"],
    ["REC1", "", "", "nombre", "Automatique", "", "≤"],
    ["SAT1", "", "", "%", "Automatique", 90, "≥"],
  ],
  Relevés: [
    ["Mois", "Code", "Numérateur", "Dénominateur", "Valeur"],
    ["01/01/2020", "TEL1", 90, 100, ""],
    ["01/02/2020", "TEL1", 93, 100, ""],
    ["01/04/2020", "TEL1", 93, 100, ""],
  ],
  Réclamations: [
    ["Référence", "Reçue le", "Type", "Statut", "Répondue le"],
    ["2020-0001", "14/02/2020", "Réclamation", "Répondue", "26/02/2020"],
    ["", "bientôt", "Réclamation", "", ""],
  ],
  Satisfaction: [
    ["Campagne", "Début", "Fin", "Répondants", "Item", "Très satisfait", "Peu satisfait"],
    ["Décembre", "01/12/2020", "18/12/2020", 100, "Accueil", 95, 5],
  ],
};

describe("an analysis", () => {
  it("leaves its cells as they were", () => {
    const cells = workbookCells(WORKBOOK);
    const before = structuredClone(cells);
    const freeze = (value: object): void => {
      Object.freeze(value);
      for (const inner of Object.values(value))
        if (typeof inner === "object" && inner !== null) freeze(inner);
    };
    freeze(cells);
    analyseWorkbook(cells, LATER);
    expect(cells).toEqual(before);
  });

  it("gives the same result twice", () => {
    const cells = workbookCells(WORKBOOK);
    expect(analyseWorkbook(cells, LATER)).toEqual(analyseWorkbook(cells, LATER));
  });

  it("gives each rate whole", () => {
    expect(analysed(WORKBOOK).rates[0]).toEqual({
      code: "TEL1",
      label: "Appels décrochés",
      family: "Téléphone",
      unit: "percent",
      calculation: "ratio",
      quarters: [91.5, null, null, null],
      year: 91.5,
      previousYear: null,
      change: null,
      target: 85,
      direction: "atLeast",
      isAttained: true,
      sampleSize: 200,
      coverage: {
        periodicity: "monthly",
        coveredSteps: 2,
        expectedSteps: 12,
        suspendedSteps: [3, 4, 5, 6],
        missingSteps: [7, 8, 9, 10, 11, 12],
      },
      detail: "183 ÷ 200 ; mois relevés : T1 2/3, T2 0/3, T3 0/3, T4 0/3",
    });
  });

  it("names an indicator without label by its code", () => {
    expect(analysed(WORKBOOK).rates[1]).toMatchObject({ code: "REC1", label: "REC1", family: "" });
  });

  it("lists anomalies in the order of the tabs, then by row, and information last", () => {
    const { alerts } = analysed(WORKBOOK);
    expect(alerts.map(({ severity, tab, row }) => `${severity} ${tab} ${row}`)).toEqual([
      "anomaly Relevés 4",
      "anomaly Réclamations 3",
      "information Relevés null",
    ]);
  });

  it("blocked by Paramètres says only that", () => {
    const tables = { ...WORKBOOK, Paramètres: settings({ Exercice: "", Couleur: "bleu" }) };
    const analysis = analyseWorkbook(workbookCells(tables), LATER);
    expect(analysis).toEqual({
      kind: "blocked",
      alerts: [expect.objectContaining({ severity: "blocking", tab: "Paramètres", row: 3 })],
    });
  });

  it("of an empty workbook with its settings has no rate and no alert", () => {
    expect(analysed({})).toMatchObject({ rates: [], alerts: [] });
  });

  it("skips blank rows and follows moved columns without changing a rate", () => {
    const scattered = (table: readonly (readonly RawCell[])[]) =>
      table.flatMap((row, index) =>
        index === 0 ? [[...row].reverse()] : [[], [...row].reverse(), ["", null]],
      );
    const moved = Object.fromEntries(
      Object.entries(WORKBOOK).map(([title, table]) => {
        const width = table[0]?.length ?? 0;
        return [
          title,
          scattered(table.map((row) => Array.from({ length: width }, (_, index) => row[index]))),
        ];
      }),
    );
    expect(analysed(moved).rates).toEqual(analysed(WORKBOOK).rates);
  });

  it("lists formulas in error wherever they are", () => {
    const tables: Tables = {
      Indicateurs: automatic("nombre", "CLU1"),
      Réunions: [
        ["Date", "Type"],
        ["#REF!", "CLU"],
        ["08/10/2020", "#NOT_COMPUTED!"],
      ],
    };
    expect(anomalies(tables)).toEqual([
      "Réunions 2: Colonne « Date » : la formule donne l’erreur « #REF! ». Corrigez-la ou tapez la valeur. Ligne non comptée.",
      "Réunions 3: Colonne « Type » : la formule n’est pas calculée. Ouvrez le fichier dans un tableur, enregistrez-le, puis recommencez. Ligne non comptée.",
    ]);
  });
});
