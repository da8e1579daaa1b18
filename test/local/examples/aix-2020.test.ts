// The example's deck, as Slides holds it, says everything that the published review says.
import { beforeAll, describe, expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { plainWords, slideNotes, slideTexts } from "../../support/deck-texts.ts";
import { analysedExample, type MadeDeck, madeDeck } from "../../support/example-deck.ts";
import { reviewStatements } from "../../support/review-statements.ts";

let deck: MadeDeck;
let texts: string[][];
beforeAll(() => {
  deck = madeDeck(analysedExample(AIX_2020));
  texts = slideTexts(deck.presentation);
});

describe("the deck of Aix-en-Provence 2020", () => {
  it("says every statement of the review, on the slide that the document names", () => {
    const said = texts.map((slide) => plainWords(slide.join(" ")));
    const statements = reviewStatements();
    expect(statements.length).toBeGreaterThan(85);
    for (const [statement, page, words] of statements)
      expect(said[page - 1], `page ${page}`).toContain(plainWords(words === "" ? statement : words));
  });

  it("names no agent and no complaint on a slide or in the notes", () => {
    const all = [...texts.flat(), ...slideNotes(deck.presentation)].join("\n");
    expect(all).not.toMatch(/\bAgent [A-F]\b/);
    expect(all).not.toContain("objet illustratif");
  });

  it("shows values that were computed", () => {
    const all = texts.flat().join("|").replaceAll("\u00a0", " ");
    expect(all).toContain("Taux d’appels décrochés par un agent|93,2 %|≥ 85 %|● Oui|91,4 %|+1,8 pt mieux");
    expect(all).toContain("Suivi partiel : relevés suspendus de mars à juin (crise sanitaire)");
    expect(all).toContain("Une réclamation en 2020,\vcontre trois en 2019 ; réponse dans le délai");
    expect(all).toContain("au guichet ; 3 en 2019");
    expect(all).toContain("7 items sur 9 à 90 % ou plus");
    expect(all).toContain("Appels mystères : 8,8/10, cible dépassée");
  });

  it("never shows what is no text", () => {
    const all = [...texts.flat(), ...slideNotes(deck.presentation)].join("\n");
    expect(all).not.toMatch(/NaN|undefined|\[object|null|Infinity/);
  });

  it("carries numerators, denominators and coverage in the notes", () => {
    const notes = slideNotes(deck.presentation).join("\n").replaceAll("\u00a0", " ");
    expect(notes).toMatch(/TEL1, .* 9 435 ÷ 10 124/);
    expect(notes).toContain("mois relevés : T1 2/3, T2 0/3, T3 3/3, T4 3/3");
    expect(notes).toContain("couverture : 8/12 mois (suspendu : mars à juin)");
    expect(notes).toContain("Délai de rendez-vous : 24 usagers sur 111 peu ou pas satisfaits");
  });

  it("marks what the review does not give as illustrative", () => {
    const { readings = [], history = [], satisfaction = [], mystery = [] } = AIX_2020.rows;
    expect(
      [...readings, ...satisfaction, ...mystery].every(({ comment }) => comment === "Donnée illustrative"),
    ).toBe(true);
    expect(history.every(({ remark }) => remark === "Donnée illustrative")).toBe(true);
  });

  it("has no anomaly", () => {
    const { alerts } = analysedExample(AIX_2020);
    expect(alerts.filter(({ severity }) => severity === "anomaly" || severity === "blocking")).toEqual([]);
  });
});
