// Mystery surveys without any Oui nor Non: they are left out of the review, never said not to have been made.
import { describe, expect, it } from "vitest";
import { madeDeck } from "../../../support/example-deck.ts";
import { pagesOf, reviewWords, slideKeys, slideOf, slideWords, storyOf } from "../../../support/story.ts";
import { analysed, settings, type Tables } from "../../../support/workbook-cells.ts";

const workbook = (...surveys: (readonly string[])[]): Tables => ({
  Paramètres: settings({ "Arrêté au": "31/12/2020" }),
  Indicateurs: [
    ["Code", "Unité", "Calcul", "Cible", "Sens"],
    ["MYS1", "/10", "Automatique", 7, "≥"],
    ["MYS2", "/10", "Automatique", 7, "≥"],
  ],
  "Enquêtes mystères": [["Date", "Canal", "Réponse exacte", "Courtoisie"], ...surveys],
  Constats: [
    ["Exercice", "Rubrique", "Nature", "Texte"],
    [2020, "Courriels mystères", "Information", "Boîte en panne en mars"],
  ],
});
const CALL = ["01/07/2020", "Appel", "Oui", "Non"];

describe("surveys without any criterion judged", () => {
  it.each(["Appel", "Courriel", "Visite", "Courrier"])("have no slide: %s", (channel) => {
    const tables = { ...workbook(["01/07/2020", channel, "SO", ""]), Constats: [] };
    expect(slideKeys(tables).filter((key) => key.startsWith("mystery"))).toEqual([]);
    expect(reviewWords(storyOf(tables)).join("\n")).not.toMatch(/Aucun(e)? (appel|courriel|visite)/u);
    expect(() => madeDeck(analysed(tables))).not.toThrow();
    // They were made: what the next review lacks is their notes.
    const missing = slideWords(slideOf(tables, "missing"));
    expect(missing.join("\n")).toMatch(/Enquêtes mystères[\s\S]*Noter chaque critère/);
    const without = slideWords(slideOf({ ...workbook(), Constats: [] }, "missing"));
    expect(without.join("\n")).toMatch(/Enquêtes mystères[\s\S]*Une dizaine d’appels/);
  });

  it("have no slide beside those of another channel, which keeps staff's words on them", () => {
    const tables = workbook(CALL, ["02/07/2020", "Courriel", "SO", ""], ["03/07/2020", "Visite", "", ""]);
    expect(slideKeys(tables).filter((key) => key.startsWith("mystery"))).toEqual(["mystery-call"]);
    const words = slideWords(slideOf(tables, "mystery-call")).join("\n");
    expect(words).toContain("Boîte en panne en mars");
    expect(words).not.toContain("Aucun courriel mystère");
    expect(pagesOf(analysed(tables)).length).toBeGreaterThan(3);
  });

  it("leave it said that no e-mail was sent where none is noted", () => {
    expect(slideWords(slideOf(workbook(CALL), "mystery-call")).join("\n")).toContain(
      "Aucun courriel mystère",
    );
  });
});
