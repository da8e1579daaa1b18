// MYS1 and MYS2: scores of mystery calls and e-mails.
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { automatic, rateOf, settings, type Tables } from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];
const HEADERS = [
  "Date",
  "Canal",
  "Réponse rapide",
  "Formule d’accueil",
  "Identification",
  "Écoute",
  "Courtoisie",
];
const workbook = (code: string, rows: readonly Row[], values: Record<string, RawCell> = {}): Tables => ({
  Paramètres: settings(values),
  Indicateurs: automatic("/10", code),
  "Enquêtes mystères": [HEADERS, ...rows],
});
const rate = (code: string, rows: readonly Row[], values?: Record<string, RawCell>) =>
  rateOf(workbook(code, rows, values), code);

describe("mystery surveys", () => {
  const SURVEYS: Row[] = [
    ["16/07/2020", "Appel", "Oui", "Oui", "Oui", "Oui", "oui"],
    ["17/07/2020", "appel", "Oui", "NON", "SO", "", "Oui"],
    ["18/10/2020", "Appel", "SO", "", "so", "SO", ""],
    ["19/10/2020", "Courriel", "Non", "Non", "Non", "Non", "Oui"],
    ["20/10/2020", "Visite", "Non", "Non", "Non", "Non", "Non"],
  ];

  it("score 10 × Oui ÷ (Oui + Non), SO and blanks left out: 10 and 6,67", () => {
    const { year, sampleSize, quarters } = rate("MYS1", SURVEYS);
    expect(year).toBeCloseTo(8.333_333, 5);
    expect(sampleSize).toBe(2);
    expect(quarters[2]).toBeCloseTo(8.333_333, 5);
    expect(quarters[3]).toBeNull();
  });

  it("are averaged by survey, not by criterion", () => {
    // 5 of 5, then 0 of 1: the mean is 5; all criteria together would make 8,33.
    const rows: Row[] = [
      ["16/07/2020", "Appel", "Oui", "Oui", "Oui", "Oui", "Oui"],
      ["17/07/2020", "Appel", "Non"],
    ];
    expect(rate("MYS1", rows).year).toBe(5);
  });

  it("keep channels apart", () => {
    expect(rate("MYS2", SURVEYS)).toMatchObject({ year: 2, sampleSize: 1 });
  });

  it("without Oui or Non are left out", () => {
    expect(rate("MYS1", SURVEYS.slice(2, 3))).toMatchObject({ year: null, sampleSize: null });
    expect(rate("MYS2", [])).toMatchObject({ year: null, sampleSize: null });
  });

  it("count up to Arrêté au", () => {
    expect(rate("MYS1", SURVEYS, { "Arrêté au": "16/07/2020" })).toMatchObject({ year: 10, sampleSize: 1 });
  });
});
