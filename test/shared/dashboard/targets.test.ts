// A count of 0 that no row proves: the dashboard has the values of Taux, what is said of the deck those of its slides.
import { describe, expect, it } from "vitest";
import { dashboardOf } from "../../../shared/dashboard/dashboard.ts";
import { proofreadingPoints, shownFigures } from "../../../shared/review/story/proofreading.ts";
import { spaced, storyTitle } from "../../support/story.ts";
import { analysed, settings, type Tables } from "../../support/workbook-cells.ts";

/** A year of readings without any meeting. */
const TABLES: Tables = {
  Paramètres: settings({ "Arrêté au": "31/12/2020" }),
  Indicateurs: [
    ["Code", "Libellé", "Famille", "Unité", "Calcul", "Cible", "Sens"],
    ["A1", "Appels décrochés", "Téléphone", "%", "Ratio", 90, "≥"],
    ["B1", "Courriers en 15 jours", "Courrier", "%", "Ratio", 90, "≥"],
    ["CLU1", "Réunions du CLU", "Pilotage", "nombre", "Automatique", 1, "≥"],
  ],
  Relevés: [
    ["Mois", "Code", "Numérateur", "Dénominateur"],
    ["01/02/2020", "A1", 95, 100],
    ["01/02/2020", "B1", 50, 100],
  ],
};

describe("a count of 0 that no row proves", () => {
  it("is a value on the dashboard, as in Taux, and no result in the deck", () => {
    expect(storyTitle(TABLES, "missed")).toBe("Une cible manquée sur 2 mesurées : courriers en 15 jours");
    const { balance, families } = dashboardOf(analysed(TABLES), null);
    expect(balance.map(({ words }) => spaced(words))).toEqual([
      "1 cible atteinte",
      "2 non atteintes",
      "0 sans valeur · 0 sans cible",
    ]);
    const tiles = families.flatMap((family) => family.tiles);
    expect(tiles.find(({ code }) => code === "CLU1")).toMatchObject({ value: 0 });
  });

  it("is told as a target without value at the end of the review", () => {
    const [first] = proofreadingPoints(analysed(TABLES));
    expect(first?.text).toContain("Réunions du CLU");
    expect(Object.keys(shownFigures(analysed(TABLES)))).toEqual([
      "Appels décrochés",
      "Courriers en 15 jours",
    ]);
  });
});
