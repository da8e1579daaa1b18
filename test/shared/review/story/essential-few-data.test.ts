// L'essentiel with too few figures to judge the year: nothing is cut without saying so, and the page is never blank.
import { describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../../local/examples/aix-2020/aix-2020.ts";
import type { Synthesis } from "../../../../shared/review/composition.ts";
import { tablesOf } from "../../../support/example-deck.ts";
import { slideOf, spaced } from "../../../support/story.ts";
import { settings, type Table, type Tables } from "../../../support/workbook-cells.ts";

const EXAMPLE = tablesOf(AIX_2020);
const PARAMETERS = settings({
  "Arrêté au": "31/12/2020",
  "Label obtenu le": "11/02/2020",
  "Prochain audit": "T4 2021",
});
const INDICATORS = ["Code", "Libellé", "Famille", "Unité", "Calcul", "Cible", "Sens"];

function synthesisOf(tables: Tables): Synthesis {
  const { composition } = slideOf(tables, "essential");
  if (composition.kind !== "synthesis") throw new Error(`L'essentiel is a ${composition.kind}.`);
  return composition;
}
/** A column's items, then its last line when the layout leaves out so many. */
function columnOf(tables: Tables, start: string, leftOut: number): string[] {
  const column = synthesisOf(tables).columns.find(({ heading }) => spaced(heading).startsWith(start));
  if (column === undefined) throw new Error(`No column ${start}`);
  return [...column.items, column.moreText(leftOut) ?? ""].map(spaced);
}
const automatic = (...codes: readonly string[]): Table => [
  INDICATORS,
  ...codes.map((code) => [code, `Taux de ${code.toLowerCase()}`, "F", "%", "Automatique", 90, "≥"]),
];

describe("the columns of L'essentiel with few data", () => {
  const tables: Tables = {
    Paramètres: PARAMETERS,
    Indicateurs: automatic("FOR1", "ACT1", "REC2", "REC3"),
    Réclamations: [
      ["Reçue le", "Type", "Canal", "Statut"],
      ["02/06/2020", "Réclamation", "Guichet", "Nouvelle"],
    ],
    Agents: [
      ["Agent", "Accueil du public", "Arrivée le"],
      ["Dupont Jeanne", "Oui", ""],
    ],
    "Plan d'actions": [
      ["N°", "Action", "Échéance", "Statut", "Exercice"],
      ["1", "Acheter un distributeur", "30/09/2020", "En cours", 2020],
    ],
  };

  it("count the missed targets that they don't tell", () => {
    const told = columnOf(tables, "4 cibles non atteintes", 0);
    expect(told).toHaveLength(4);
    expect(told.at(-1)).toBe("et 1 autre cible");
    expect(columnOf(tables, "4 cibles non atteintes", 2).at(-1)).toBe("et 3 autres cibles");
  });

  it("count what is lacking and what is asked beyond their lines", () => {
    expect(columnOf(tables, "Ce qui manque", 1).at(-1)).toMatch(/^et \d autres points$/);
    expect(columnOf(tables, "Attendu de la réunion", 0).at(-1)).toBe("");
    expect(columnOf(tables, "Attendu de la réunion", 2).at(-1)).toBe("et 2 autres points");
  });
});

describe("L'essentiel of a year without target", () => {
  /** Every section has matter, nothing is asked of the meeting, and no figure is one of the usual ones. */
  const complete: Tables = {
    ...EXAMPLE,
    Paramètres: PARAMETERS,
    Indicateurs: [INDICATORS, ["A1", "Taux de réponse", "Accueil", "%", "Ratio", "", "≥"]],
    Relevés: [
      ["Mois", "Code", "Numérateur", "Dénominateur"],
      ...Array.from({ length: 12 }, (_, index) => [
        `01/${String(index + 1).padStart(2, "0")}/2020`,
        "A1",
        9,
        10,
      ]),
    ],
    Constats: [[]],
    Réclamations: [
      ["Reçue le", "Type", "Canal", "Statut", "Répondue le"],
      ["02/06/2020", "Réclamation", "Guichet", "Répondue", "03/06/2020"],
    ],
    "Plan d'actions": [
      ["N°", "Action", "Statut", "Réalisée le", "Exercice"],
      ["1", "Acheter un distributeur", "Réalisée", "30/09/2020", 2020],
    ],
    "Points de contrôle": [
      ["Point", "Conforme", "Vérifié le"],
      ["Horaires affichés", "Oui", "01/12/2020"],
    ],
  };

  it("tells the values that there are", () => {
    const { figures, columns } = synthesisOf(complete);
    expect(figures).toEqual([]);
    expect(columns.map(({ heading, items }) => [heading, ...items].map(spaced))).toEqual([
      ["1 indicateur suivi", "Taux de réponse : 90 %"],
    ]);
  });

  it("tells what is lacking where there is no value", () => {
    const { Relevés: _, ...without } = complete;
    const findings: Table = [
      ["Exercice", "Rubrique", "Nature", "Texte"],
      [2020, "Indicateurs", "Information", "Les relevés reprennent en janvier"],
    ];
    const { figures, columns } = synthesisOf({ ...without, Constats: findings });
    expect(figures).toEqual([]);
    expect(columns.map(({ heading, items }) => [heading, ...items].map(spaced))).toEqual([
      ["Ce qui manque", "Relevés : un indicateur sans valeur"],
    ]);
  });
});

describe("a figure of L'essentiel", () => {
  /** Ratios of a target of 85 %, each with one reading out of 100. */
  const tiny = (...parts: readonly number[]): Tables => ({
    Paramètres: PARAMETERS,
    Indicateurs: [
      INDICATORS,
      ...parts.map((_, index) => [`T${index}`, `Taux de t${index}`, "F", "%", "Ratio", 85, "≥"]),
    ],
    Relevés: [
      ["Mois", "Code", "Numérateur", "Dénominateur"],
      ...parts.map((part, index) => ["01/03/2020", `T${index}`, part, 100]),
    ],
  });
  const headings = (tables: Tables) =>
    synthesisOf(tables).columns.map(({ heading }) => spaced(heading).replace(/, page \d+$/, ""));
  const TO_COMPLETE = ["Ce qui manque", "Attendu de la réunion"];

  it.each([
    ["one target, missed", tiny(60)],
    ["one target, attained", tiny(90)],
    ["three targets, two of them missed", tiny(60, 70, 90)],
  ])("is said once: %s", (_name, tables) => {
    const { figures } = synthesisOf(tables);
    expect(figures.map(({ value }) => value)).toHaveLength((tables.Indicateurs?.length ?? 0) - 1);
    expect(headings(tables)).toEqual(TO_COMPLETE);
  });

  it("leaves its place in the columns to what is not said yet", () => {
    const tables = tiny(86, 87, 88, 50, 89, 60, 90);
    expect(columnOf(tables, "2 cibles non atteintes", 0)).toEqual([
      "Taux de t5 : 60 % pour 85 %",
      "et 1 autre cible",
    ]);
    expect(columnOf(tables, "5 cibles atteintes", 0)).toEqual([
      "Taux de t6 : 90 % pour 85 %",
      "et 4 autres cibles",
    ]);
  });

  it("gives staff's words alone where they are not of a target", () => {
    const findings: Table = [
      ["Exercice", "Rubrique", "Nature", "Texte"],
      [2020, "Essentiel", "Point faible", "Deux postes vacants"],
    ];
    expect(columnOf({ ...tiny(60, 90, 90), Constats: findings }, "À corriger", 0)).toEqual([
      "Deux postes vacants",
      "",
    ]);
  });
});
