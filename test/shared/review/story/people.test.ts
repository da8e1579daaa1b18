// Slides name nobody: agents who lead actions, or whom staff name in their sentences (review.md, truth 11).
import { describe, expect, it } from "vitest";
import { reviewWords, slideOf, slideWords, storyOf } from "../../../support/story.ts";
import { settings, type Tables } from "../../../support/workbook-cells.ts";

const Agents = [
  ["Agent", "Service"],
  ["Zoé Martin", "Accueil général"],
  ["Ali Haddad", "Titres"],
  ["Léa De la Tour", ""],
  ["Agent 12", "Étrangers"],
];

function withActions(...rows: readonly (readonly [action: string, lead: string])[]): Tables {
  return {
    Paramètres: settings({ "Arrêté au": "31/12/2020" }),
    Agents,
    "Plan d'actions": [
      ["N°", "Action", "Pilote", "Échéance", "Statut", "Exercice"],
      ...rows.map(([action, lead], index) => [index + 1, action, lead, "01/03/2021", "À valider", 2020]),
    ],
  };
}

describe("the lead of an action", () => {
  it.each([
    ["Zoé Martin", "Accueil général"],
    ["MARTIN Zoe", "Accueil général"],
    ["M. Haddad", "Titres"],
    ["A. Haddad", "Titres"],
    ["Zoé Martin et Ali Haddad", "Accueil général et Titres"],
    ["Bureau des titres / Mme Martin", "Bureau des titres et Accueil général"],
    ["Zoé Martin, Léa De la Tour", "Accueil général"],
    ["Agent 12", "Étrangers"],
    ["Agent", "Agent"],
    ["Secrétariat et accueil", "Secrétariat et accueil"],
    ["Mme Durand", "Mme Durand"],
  ])("%s is shown as %s", (lead, shown) => {
    expect(slideWords(slideOf(withActions(["Peindre", lead]), "decisions"))).toContain(shown);
  });

  it("is to be fixed where the agents named have no service", () => {
    expect(slideWords(slideOf(withActions(["Peindre", "Léa De la Tour"]), "decisions"))).toContain("à fixer");
  });
});

describe("staff's sentences", () => {
  it.each([
    ["Affiche signalée par Zoé Martin", "Affiche signalée par un agent"],
    ["Le bureau de Zoé Martin est à repeindre", "Le bureau d’un agent est à repeindre"],
    ["Zoé Martin et Ali Haddad sont en congé", "Des agents sont en congé"],
    ["Voir avec MARTIN Zoé", "Voir avec un agent"],
    ["Voir avec Mme Haddad", "Voir avec un agent"],
    ["Un agent 12 heures par semaine", "Un agent 12 heures par semaine"],
    ["Rue Saint-Martin, un panneau", "Rue Saint-Martin, un panneau"],
    ["Martin Zoéline expose", "Martin Zoéline expose"],
  ])("%s is shown as %s", (text, shown) => {
    const tables = withActions([text, ""]);
    expect(slideWords(slideOf(tables, "decisions"))).toContain(shown);
    const told = {
      ...tables,
      Constats: [
        ["Exercice", "Rubrique", "Nature", "Texte"],
        [2020, "Faits marquants", "Information", text],
      ],
    };
    expect(slideWords(slideOf(told, "highlights"))).toContain(shown);
  });

  it("name no agent on any slide", () => {
    const words = reviewWords(
      storyOf({
        ...withActions(["Former Zoé Martin", "Ali Haddad"]),
        "Points de contrôle": [
          ["Point", "Conforme", "Observation", "Vérifié le"],
          ["Registre", "Non", "signalé par Ali Haddad", "15/12/2020"],
        ],
      }),
    ).join("\n");
    expect(words).toContain("signalé par un agent");
    expect(words).not.toMatch(/Zoé|Martin|Haddad/u);
  });
});
