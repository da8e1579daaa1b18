// What the speaker has under each page: the rows that stand there, and where the facts come from.
import { describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../../local/examples/aix-2020/aix-2020.ts";
import { analysedExample } from "../../../support/example-deck.ts";
import { pagesOf, pageTexts } from "../../../support/story.ts";
import { analysed, settings, type Table } from "../../../support/workbook-cells.ts";

const COUNT = 40;
const code = (index: number) => `K${index}`;
const indicators: Table = [
  ["Code", "Libellé", "Famille", "Unité", "Calcul", "Cible", "Sens"],
  ...Array.from({ length: COUNT }, (_, index) => [
    code(index),
    `Taux numéro ${index}`,
    `Famille ${Math.floor(index / 8)}`,
    "%",
    "Ratio",
    90,
    "≥",
  ]),
];
const readings: Table = [
  ["Mois", "Code", "Numérateur", "Dénominateur"],
  ...Array.from({ length: COUNT }, (_, index) =>
    ["01/01/2020", "01/02/2020", "01/03/2020", "01/04/2020"].map((month) => [
      month,
      code(index),
      50 + index,
      100,
    ]),
  ).flat(),
];
const many = pagesOf(
  analysed({
    Paramètres: settings({ "Arrêté au": "31/12/2020" }),
    Indicateurs: indicators,
    Relevés: readings,
  }),
);

describe("notes", () => {
  it.each([
    ["the example", pagesOf(analysedExample(AIX_2020))],
    ["an empty year", pagesOf(analysed({ Paramètres: settings({ "Arrêté au": "31/12/2020" }) }))],
    ["forty indicators", many],
  ])("say on every page of %s where its facts come from", (_name, pages) => {
    for (const { notes } of pages) expect(notes).toMatch(/Source\u00a0: (?:onglets? «|tous les onglets)/);
  });

  it("have the rates that a page shows, and no other page's, in the annex too", () => {
    const tables = many.filter(({ slideKeys, key }) => /^(?:missed|indicators)/.test(slideKeys[0] ?? key));
    expect(tables.length).toBeGreaterThan(4);
    for (const page of tables) {
      const shown = new Set(
        pageTexts(page).flatMap((text) => /^Taux numéro (\d+)\*?$/.exec(text)?.[1] ?? []),
      );
      const noted = new Set([...page.notes.matchAll(/^K(\d+), /gm)].map(([, number]) => number));
      expect(noted).toEqual(shown);
    }
  });
});
