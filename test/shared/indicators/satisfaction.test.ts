// SAT1 to SAT3: campaigns, their rates weighted by respondents, their items against the threshold.
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { analysed, automatic, rateOf, settings, type Tables } from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];
const HEADERS = [
  "Campagne",
  "Mode",
  "Fin",
  "Répondants",
  "Item",
  "Très satisfait",
  "Satisfait",
  "Peu satisfait",
  "Pas satisfait",
  "Sans objet",
];
const GLOBAL = "Satisfaction globale";

function workbook(code: string, rows: readonly Row[], values: Record<string, RawCell> = {}): Tables {
  return {
    Paramètres: settings(values),
    Indicateurs: automatic(code === "SAT3" ? "nombre" : "%", code),
    Satisfaction: [HEADERS, ...rows],
  };
}
const rate = (code: string, rows: readonly Row[], values?: Record<string, RawCell>) =>
  rateOf(workbook(code, rows, values), code);

const DECEMBER: Row = ["Décembre", "Papier", "18/12/2020"];
/** 112 people, 105 of them satisfied: 93,75 %. */
const DECEMBER_ROWS: Row[] = [
  [...DECEMBER, 112, GLOBAL, 61, 44, 5, 2, 0],
  [...DECEMBER, 112, "Accueil", 50, 40, 5, 5, 12],
  [...DECEMBER, 112, "Attente", 30, 40, 20, 10, 0],
];

describe("a campaign's rate", () => {
  it("is that of its overall item: (61 + 44) ÷ 112", () => {
    expect(rate("SAT1", DECEMBER_ROWS)).toMatchObject({
      year: 93.75,
      sampleSize: 112,
      quarters: [null, null, null, 93.75],
    });
  });

  it("finds the overall item without regard to case and accents", () => {
    const rows = DECEMBER_ROWS.map((row) =>
      row.map((cell) => (cell === GLOBAL ? " SATISFACTION  GLOBALE " : cell)),
    );
    expect(rate("SAT1", rows).year).toBe(93.75);
  });

  it("is that of all its rows where it has none: (90 + 70) ÷ (100 + 100), Sans objet left out", () => {
    expect(rate("SAT1", DECEMBER_ROWS.slice(1)).year).toBe(80);
  });

  it("counts an empty count as 0", () => {
    expect(rate("SAT1", [[...DECEMBER, 10, GLOBAL, 6, "", 2, "", ""]]).year).toBe(75);
  });
});

describe("SAT1", () => {
  it("weighs campaigns by respondents, not by answers: (100 × 90 + 300 × 50) ÷ 400", () => {
    const rows: Row[] = [
      ["Mars", "Papier", "31/03/2020", 100, GLOBAL, 9, 0, 1, 0, 0],
      ["Juin", "Papier", "30/06/2020", 300, GLOBAL, 5, 0, 5, 0, 0],
    ];
    expect(rate("SAT1", rows)).toMatchObject({ year: 60, sampleSize: 400, quarters: [90, 50, null, null] });
  });

  it("takes name and mode together as the campaign", () => {
    const rows: Row[] = [
      ["Mars", "Papier", "31/03/2020", 100, GLOBAL, 10, 0, 0, 0, 0],
      ["Mars", "Tablette", "31/03/2020", 100, GLOBAL, 0, 0, 10, 0, 0],
      ["Mars", "", "31/03/2020", 200, GLOBAL, 10, 0, 0, 0, 0],
    ];
    expect(rate("SAT1", rows)).toMatchObject({ year: 75, sampleSize: 400 });
  });

  it("takes the largest Répondants, or else the largest total of a row's five counts", () => {
    const differing: Row[] = [
      [...DECEMBER, 100, GLOBAL, 50, 0, 0, 0, 0],
      [...DECEMBER, 120, "Accueil", 50, 0, 0, 0, 0],
    ];
    expect(rate("SAT1", differing).sampleSize).toBe(120);
    const blank: Row[] = [
      [...DECEMBER, "", GLOBAL, 50, 20, 5, 5, 0],
      [...DECEMBER, "", "Accueil", 50, 20, 5, 5, 7],
    ];
    expect(rate("SAT1", blank).sampleSize).toBe(87);
  });

  it("has no value without an expressed answer, and leaves such a campaign out of its weights", () => {
    expect(rate("SAT1", [])).toMatchObject({ year: null, sampleSize: null });
    const silent: Row = ["Juin", "Papier", "30/06/2020", 500, GLOBAL, 0, 0, 0, 0, 500];
    expect(rate("SAT1", [silent]).year).toBeNull();
    expect(rate("SAT1", [silent, ...DECEMBER_ROWS])).toMatchObject({ year: 93.75, sampleSize: 112 });
  });

  it("leaves out campaigns that end outside the exercice or after Arrêté au", () => {
    const rows: Row[] = [["Avant", "", "31/12/2019", 10, GLOBAL, 0, 0, 10, 0, 0], ...DECEMBER_ROWS];
    expect(rate("SAT1", rows).year).toBe(93.75);
    expect(rate("SAT1", rows, { "Arrêté au": "17/12/2020" }).year).toBeNull();
    expect(rate("SAT1", rows, { "Arrêté au": "18/12/2020" }).year).toBe(93.75);
  });

  it("leaves out an unusable row: more answers than respondents", () => {
    const rows: Row[] = [
      [...DECEMBER, 10, GLOBAL, 11, 0, 0, 0, 0],
      [...DECEMBER, 10, "Accueil", 5, 0, 5, 0, 0],
    ];
    expect(rate("SAT1", rows)).toMatchObject({ year: 50, sampleSize: 10 });
  });
});

describe("SAT2", () => {
  it("is the share of other items at or above the threshold: Accueil 90 %, Attente 70 %", () => {
    expect(rate("SAT2", DECEMBER_ROWS)).toMatchObject({ year: 50, sampleSize: 2 });
    expect(rate("SAT2", DECEMBER_ROWS, { "Seuil de satisfaction (%)": 70 }).year).toBe(100);
    expect(rate("SAT2", DECEMBER_ROWS, { "Seuil de satisfaction (%)": 90.1 }).year).toBe(0);
  });

  it("counts an item once a campaign, and not without an expressed answer", () => {
    const rows: Row[] = [
      ...DECEMBER_ROWS,
      ["Juin", "Papier", "30/06/2020", 10, "Accueil", 10, 0, 0, 0, 0],
      ["Juin", "Papier", "30/06/2020", 10, "Attente", 0, 0, 0, 0, 10],
    ];
    const { year, sampleSize, quarters } = rate("SAT2", rows);
    expect([year, sampleSize, quarters]).toEqual([200 / 3, 3, [null, 100, null, 50]]);
  });

  it("has no value without other items", () => {
    expect(rate("SAT2", DECEMBER_ROWS.slice(0, 1))).toMatchObject({ year: null, sampleSize: null });
  });
});

describe("SAT3", () => {
  it("is the number of respondents, each campaign once", () => {
    expect(rate("SAT3", DECEMBER_ROWS)).toMatchObject({
      year: 112,
      quarters: [0, 0, 0, 112],
      sampleSize: null,
    });
  });

  it("is 0 without any campaign", () => {
    expect(rate("SAT3", [])).toMatchObject({ year: 0, quarters: [0, 0, 0, 0] });
  });
});

describe("a very long campaign", () => {
  it("is no trouble", () => {
    const rows: Row[] = Array.from({ length: 150_000 }, () => [...DECEMBER, 10, "Accueil", 1, 0, 0, 0, 0]);
    expect(analysed(workbook("SAT3", rows)).rates[0]?.year).toBe(10);
  });
});
