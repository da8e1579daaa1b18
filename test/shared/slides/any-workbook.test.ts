// Decks of workbooks that nobody would type: everything stays in its place, and Slides accepts it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { slideNotes, slideTexts } from "../../support/deck-texts.ts";
import { analysedExample, madeDeck, tablesOf } from "../../support/example-deck.ts";
import { analysed, day, type Tables } from "../../support/workbook-cells.ts";
import { pageFaults } from "./layout/page-checks.ts";

/** In points. */
const PAGE = { width: 720, height: 405 };
const EXAMPLE = tablesOf(AIX_2020);
const LONG = "Un texte bien plus long que ce que quiconque voudrait présenter devant une assemblée, ";

/** The example with every text cell but codes, choices and keys made long. */
function withLongTexts(tables: Tables): Tables {
  const long = new Set([
    "Libellé",
    "Famille",
    "Motif",
    "Campagne",
    "Item",
    "Formation",
    "Lieu",
    "Domaine",
    "Action",
    "Point",
    "Texte",
  ]);
  return Object.fromEntries(
    Object.entries(tables).map(([title, [headers = [], ...rows]]) => [
      title,
      [
        headers,
        ...rows.map((row) => row.map((cell, column) => lengthened(cell, long.has(String(headers[column]))))),
      ],
    ]),
  );
}

function lengthened(cell: RawCell, isLong: boolean): RawCell {
  return isLong && typeof cell === "string" ? `${LONG.repeat(3)}${cell}` : cell;
}

/** What Slides was given stands on its page, and each page holds to its own rules. */
function expectInPlace({ presentation, pages }: ReturnType<typeof madeDeck>): void {
  for (const { pageElements } of presentation.slides ?? []) {
    for (const { size, transform } of pageElements ?? []) {
      const bottom = (transform?.translateY ?? 0) + (size?.height?.magnitude ?? 0) * (transform?.scaleY ?? 1);
      const right = (transform?.translateX ?? 0) + (size?.width?.magnitude ?? 0) * (transform?.scaleX ?? 1);
      expect(bottom).toBeLessThanOrEqual((PAGE.height + 1) * 12_700);
      expect(right).toBeLessThanOrEqual((PAGE.width + 1) * 12_700);
    }
  }
  expect(pages.flatMap(pageFaults)).toEqual([]);
}

describe("decks of odd workbooks", () => {
  it("keeps the example in place", () => {
    expectInPlace(madeDeck(analysedExample(AIX_2020)));
  });

  it("keeps very long texts in place, on more slides", () => {
    const deck = madeDeck(analysed(withLongTexts(EXAMPLE)));
    expectInPlace(deck);
    expect(deck.presentation.slides?.length).toBeGreaterThan(20);
  });

  it("gives each page its own name where surveys take more columns and more items than a slide", () => {
    const surveys = ["Titres", "Guichet", "Étrangers"].flatMap((campaign) =>
      ["Papier", "En ligne", "Téléphone"].map((mode) => [campaign, mode]),
    );
    const rows = surveys.flatMap(([campaign, mode], survey) =>
      Array.from({ length: 10 }, (_, item) => [
        ...[campaign, mode, day(`2020-06-${10 + survey}`), 60, `Item ${item + 1}`, 20, 25, 10, 5],
      ]),
    );
    const words = ["Campagne", "Mode", "Fin", "Répondants", "Item"];
    const headers = [...words, "Très satisfait", "Satisfait", "Peu satisfait", "Pas satisfait"];
    const deck = madeDeck(analysed({ ...EXAMPLE, Satisfaction: [headers, ...rows] }));
    expectInPlace(deck);
    const keys = deck.pages.map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith("surveys"))).toHaveLength(4);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("takes whatever staff type as findings and actions", () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (rows) => {
        const deck = madeDeck(
          analysed({
            ...EXAMPLE,
            Constats: [
              ["Exercice", "Rubrique", "Nature", "Texte"],
              ...rows.map(([words]) => [2020, "Faits marquants", "Motif principal", words]),
            ],
            "Plan d'actions": [
              ["Domaine", "Action", "Statut"],
              ...rows.map(([domain, action]) => [domain, action, "À valider"]),
            ],
          }),
        );
        const said = [...slideTexts(deck.presentation).flat(), ...slideNotes(deck.presentation)].join("\n");
        expect(said).not.toMatch(/\p{Co}|\p{Cs}/u);
      }),
      { numRuns: 8 },
    );
  });
});
