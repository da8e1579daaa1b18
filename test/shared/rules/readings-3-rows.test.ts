// docs/contract.md, 3. Readings that count: which readings are passed over, which are unusable and listed.
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import {
  analysed,
  anomalies,
  rateOf,
  settings,
  type Table,
  type Tables,
} from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];
const INDICATORS: Table = [
  ["Code", "Unité", "Calcul", "Actif", "Cible", "Sens"],
  ["TEL1", "%", "Ratio", "", "", ""],
  ["ACC1", "min", "Moyenne", "", "", ""],
  ["NB1", "nombre", "Nombre", "", "", ""],
  ["TIT1", "%", "Valeur", "", "", ""],
  ["NOTE", "/10", "Valeur", "", "", ""],
  ["EFFORT", "/5", "Valeur", "", "", ""],
  ["OLD1", "%", "Ratio", "Non", "", ""],
  ["REC1", "nombre", "Automatique", "", "", ""],
];
const HEADERS = ["Mois", "Code", "Numérateur", "Dénominateur", "Valeur"];

const workbook = (rows: readonly Row[], values: Record<string, RawCell> = {}): Tables => ({
  Paramètres: settings({ Exercice: 2026, ...values }),
  Indicateurs: INDICATORS,
  Relevés: [HEADERS, ...rows],
});
const kept = (tables: Tables) => analysed(tables).records.readings.map(({ row }) => row);

describe("A reading without any figure is not entered yet: skipped, no alert", () => {
  it.each<Row[]>([
    [["01/01/2026", "TEL1"]],
    [["bientôt", "TEL9"]],
    [["01/01/2026", "TEL1", " ", "\u00a0", ""]],
  ])("%j", (row) => {
    expect(anomalies(workbook([row]))).toEqual([]);
    expect(kept(workbook([row]))).toEqual([]);
  });
});

describe("A month of another year, from Exercice − 5 to Exercice + 1, belongs to that year", () => {
  it.each([
    ["31/12/2020", 1],
    ["01/01/2021", 0],
    ["31/12/2025", 0],
    ["01/01/2026", 1],
    ["01/01/2027", 0],
    ["31/12/2027", 0],
    ["01/01/2028", 1],
  ])("one of %s, wrong otherwise: %i alert", (month, alerts) => {
    expect(anomalies(workbook([[month, "TEL9", -1]]))).toHaveLength(alerts);
  });

  it("the same workbook serves year after year: each exercice has its own readings", () => {
    const rows: Row[] = [2024, 2025, 2026].map((year, index) => [`01/01/${year}`, "TEL1", index + 1, 10]);
    for (const [year, expected] of [
      [2025, 20],
      [2026, 30],
    ]) {
      const tables = workbook(rows, { Exercice: year });
      expect(anomalies(tables)).toEqual([]);
      expect(rateOf(tables, "TEL1").year).toBe(expected);
    }
  });
});

describe("Unusable, listed, one alert a row", () => {
  it.each<[string, Row]>([
    ["unknown code", ["01/01/2026", "TEL9", 1, 2]],
    ["inactive code", ["01/01/2026", "OLD1", 1, 2]],
    ["code whose Calcul is Automatique", ["01/01/2026", "REC1", 1, 2]],
    ["numerator without denominator", ["01/01/2026", "TEL1", 1, ""]],
    ["the reverse", ["01/01/2026", "ACC1", "", 2]],
    ["a Nombre's denominator alone", ["01/01/2026", "NB1", "", 2]],
    ["a numerator above 0 with a denominator of 0", ["01/01/2026", "ACC1", 0.5, 0]],
    ["negative", ["01/01/2026", "NB1", -1, ""]],
    ["Ratio with numerator > denominator", ["01/01/2026", "TEL1", 3, 2]],
    ["month outside these years", ["01/01/1996", "TEL1", 1, 2]],
    ["a Ratio's numerator that is not whole: 93 % typed as a count is 0,93", ["01/01/2026", "TEL1", 0.93, 1]],
    ["a Ratio's denominator that is not whole", ["01/01/2026", "TEL1", 1, 2.5]],
    ["a Moyenne's denominator that is not whole", ["01/01/2026", "ACC1", 1, 2.5]],
    ["Valeur together with counts", ["01/01/2026", "TIT1", 1, 2, 50]],
    ["counts where a Valeur is wanted", ["01/01/2026", "TIT1", 1, 2]],
    ["a Valeur where counts are wanted", ["01/01/2026", "TEL1", "", "", 50]],
    ["a Valeur in % above 100", ["01/01/2026", "TIT1", "", "", 100.01]],
    ["a Valeur in % up to 1", ["01/01/2026", "TIT1", "", "", 1]],
    ["a Valeur above 10 in /10", ["01/01/2026", "NOTE", "", "", 10.01]],
    ["a Valeur above 5 in /5", ["01/01/2026", "EFFORT", "", "", 5.01]],
  ])("%s", (_, row) => {
    const tables = workbook([row]);
    expect(anomalies(tables)).toEqual([expect.stringMatching(/^Relevés 2: .*Ligne non comptée\.$/)]);
    expect(kept(tables)).toEqual([]);
  });

  it.each<[string, Row]>([
    ["0 out of 0", ["01/01/2026", "TEL1", 0, 0]],
    ["whole to a millionth", ["01/01/2026", "TEL1", 1.000_000_9, 1.999_999_2]],
    ["minutes that are not whole", ["01/01/2026", "ACC1", 10.5, 2]],
    ["a Nombre that is not whole", ["01/01/2026", "NB1", 2.5, ""]],
    ["a Valeur of 0 %", ["01/01/2026", "TIT1", "", "", 0]],
    ["10 in /10", ["01/01/2026", "NOTE", "", "", 10]],
    ["5 in /5", ["01/01/2026", "EFFORT", "", "", 5]],
  ])("but not %s", (_, row) => {
    expect(anomalies(workbook([row]))).toEqual([]);
    expect(kept(workbook([row]))).toEqual([2]);
  });

  it("two otherwise usable rows for the same code and month: both left out", () => {
    const rows: Row[] = [
      ["01/01/2026", "TEL1", 1, 2],
      ["31/01/2026", "tel1", 1, 2],
      ["15/01/2026", "TEL1", 3, 2],
    ];
    expect(anomalies(workbook(rows))).toHaveLength(3);
    expect(kept(workbook(rows))).toEqual([]);
    expect(kept(workbook(rows.slice(1)))).toEqual([2]);
  });
});

describe("a % sign where the unit is not % is an anomaly", () => {
  it.each<[Row, boolean]>([
    [["01/01/2026", "TEL1", "93 %", 100], true],
    [["01/01/2026", "TEL1", 93, "100\u00a0%"], true],
    [["01/01/2026", "NB1", "93%", ""], true],
    [["01/01/2026", "NOTE", "", "", "9 %"], true],
    [["01/01/2026", "TIT1", "", "", "93 %"], false],
  ])("%j: %s", (row, isListed) => {
    expect(anomalies(workbook([row]))).toHaveLength(isListed ? 1 : 0);
    expect(kept(workbook([row]))).toEqual(isListed ? [] : [2]);
  });
});

describe("the same checks for Cible and Historique of whatever year, whose value is then ignored", () => {
  const VALUES: [string, RawCell, boolean][] = [
    ["%", 0.95, false],
    ["%", 1, false],
    ["%", 100.5, false],
    ["%", 0, true],
    ["%", "95 %", true],
    ["%", 95, true],
    ["/10", 11, false],
    ["/10", 10, true],
    ["/5", 5.1, false],
    ["/5", 5, true],
    ["min", "30 %", false],
    ["min", 0.5, true],
    ["nombre", 150, true],
    ["nombre", -1, false],
  ];

  it.each(VALUES)("Cible in %s of %j: kept %s", (unit, target, isKept) => {
    const tables: Tables = {
      Indicateurs: [
        ["Code", "Unité", "Calcul", "Cible", "Sens"],
        ["X", unit, "Valeur", target, "≥"],
      ],
    };
    expect(rateOf(tables, "X").target === null).toBe(!isKept);
    expect(anomalies(tables)).toHaveLength(isKept ? 0 : 1);
  });

  it.each(VALUES)("Historique in %s of %j: kept %s", (unit, result, isKept) => {
    const tables: Tables = {
      Paramètres: settings({ Exercice: 2026 }),
      Indicateurs: [
        ["Code", "Unité", "Calcul"],
        ["X", unit, "Valeur"],
      ],
      Historique: [
        ["Exercice", "Code", "Valeur"],
        [2025, "X", result],
        [2019, "X", result],
      ],
    };
    expect(rateOf(tables, "X").previousYear === null).toBe(!isKept);
    expect(anomalies(tables)).toHaveLength(isKept ? 0 : 2);
  });

  it.each([
    [0.9, 1],
    [101, 1],
    [0, 1],
    [1.5, 0],
    ["90 %", 0],
  ])("the threshold of %j: %i alert", (threshold, alerts) => {
    expect(anomalies({ Paramètres: settings({ "Seuil de satisfaction (%)": threshold }) })).toHaveLength(
      alerts,
    );
  });

  it.each(["15 %", "0", -3, 1.5])("a delay of %j is listed, the default used", (delay) => {
    const tables = { Paramètres: settings({ "Délai de réponse (jours ouvrés)": delay }) };
    expect(anomalies(tables)).toHaveLength(1);
    expect(analysed(tables).records.settings.answerDelayWorkingDays).toBe(15);
  });
});
