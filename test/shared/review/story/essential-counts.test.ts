// The counts of L'essentiel's columns stay true where staff's own lines stand among those counted.
import { describe, expect, it } from "vitest";
import type { Synthesis } from "../../../../shared/review/composition.ts";
import { slideOf, spaced } from "../../../support/story.ts";
import { settings, type Table, type Tables } from "../../../support/workbook-cells.ts";

const CODES = ["A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1"];

/** Indicators of a target of 90 %, each with its value, and last year's where given; staff's key points. */
function year(
  parts: readonly number[],
  findings: readonly (readonly [kind: string, text: string])[],
  more: Tables = {},
  previous: number | null = null,
): Tables {
  const codes = CODES.slice(0, parts.length);
  const rows: Table = codes.map((code) => [
    `${code}`,
    `Taux de ${code.toLowerCase()}`,
    "F",
    "%",
    "Ratio",
    90,
    "≥",
  ]);
  return {
    Paramètres: settings({ "Arrêté au": "31/12/2020" }),
    Indicateurs: [["Code", "Libellé", "Famille", "Unité", "Calcul", "Cible", "Sens"], ...rows],
    Relevés: [
      ["Mois", "Code", "Numérateur", "Dénominateur"],
      ...codes.flatMap((code, index) =>
        Array.from({ length: 12 }, (_, month) => [
          `01/${String(month + 1).padStart(2, "0")}/2020`,
          code,
          parts[index] ?? 0,
          100,
        ]),
      ),
    ],
    Historique: [
      ["Exercice", "Code", "Valeur"],
      ...(previous === null ? [] : codes.map((code) => [2019, code, previous])),
    ],
    Constats: [
      ["Exercice", "Rubrique", "Nature", "Texte"],
      ...findings.map(([kind, text]) => [2020, "Essentiel", kind, text]),
    ],
    ...more,
  };
}

/** A column's heading, its items while the layout leaves out so many, and its last line then. */
function column(tables: Tables, tone: string, leftOut = 0): (string | null)[] {
  const { composition } = slideOf(tables, "essential");
  if (composition.kind !== "synthesis") throw new Error(composition.kind);
  const own: Synthesis["columns"][number] | undefined = composition.columns.find((one) => one.tone === tone);
  if (own === undefined) throw new Error(`No ${tone} column`);
  const { heading, items, moreText } = own;
  const shown = items.slice(0, items.length - leftOut);
  return [heading, ...shown, moreText(leftOut)].map(
    (text) => text && spaced(text).replace(/, page \d+$/, ""),
  );
}

const SIX_MISSED = [95, 95, 95, 50, 51, 52, 53, 54];

describe("staff's key points", () => {
  it("that stand for a missed target are counted as its line", () => {
    const words = [["Point faible", "Taux de e1 : deux postes vacants"]] as const;
    expect(column(year(SIX_MISSED, words), "bad")).toEqual([
      "5 cibles non atteintes",
      "Taux de e1 : deux postes vacants",
      "Taux de f1 : 52 % pour 90 %",
      "Taux de g1 : 53 % pour 90 %",
      "et 2 autres cibles",
    ]);
  });

  it("that are of no missed target head the column with them, and are not counted", () => {
    const words = [["Point faible", "Taux de a1 : 95 % faute de bras"]] as const;
    const told = column(year(SIX_MISSED, words), "bad", 2);
    expect(told).toEqual([
      "À corriger, dont 5 cibles non atteintes",
      "Taux de a1 : 95 % faute de bras",
      "Taux de f1 : 52 % pour 90 %",
      "et 4 autres cibles",
    ]);
  });

  it("leave the count to the heading where none of what it counts has room", () => {
    const words = [["Point faible", "Un hall trop petit"]] as const;
    expect(column(year(SIX_MISSED, words), "bad", 3).at(-1)).toBeNull();
  });

  it("that stand for a progress are counted as its line, whatever the layout leaves out", () => {
    const better = year(
      [95, 95, 95, 95, 95, 95, 95, 95],
      [["Point fort", "Taux de h1 : 95 %, enfin"]],
      {},
      80,
    );
    expect(column(better, "good")[0]).toBe("8 indicateurs progressent");
    expect(column(better, "good", 1).at(-1)).toBe("et 6 autres");
    const other = year([95, 95, 95, 95, 95, 95, 95, 95], [["Point fort", "Un hall repeint"]], {}, 80);
    expect(column(other, "good")[0]).toBe("À retenir, dont 8 indicateurs qui progressent");
  });

  it("that say that there is none stand beside nothing that there is", () => {
    const attained = year([95, 95, 95, 95, 95, 95], [["Point fort", "Aucune"]]);
    expect(column(attained, "good").slice(0, 2)).toEqual([
      "6 cibles atteintes",
      "Taux de f1 : 95 % pour 90 %",
    ]);
  });

  it("to decide are no action to validate", () => {
    const plan: Tables = {
      "Plan d'actions": [
        ["N°", "Action", "Statut", "Exercice"],
        [1, "Ouvrir le samedi", "À valider", 2021],
      ],
    };
    const words = [["Information", "Décider d’un pré-accueil"]] as const;
    expect(column(year(SIX_MISSED, words, plan), "blue")).toEqual([
      "À décider, dont 1 action à valider",
      "Décider d’un pré-accueil",
      "Ouvrir le samedi",
      null,
    ]);
  });
});
