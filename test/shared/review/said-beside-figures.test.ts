import { describe, expect, it } from "vitest";
import { buildReview } from "../../../shared/review/build-review.ts";
import type { ReviewSlide } from "../../../shared/review/review.ts";
import { analysed, type Tables } from "../../support/workbook-cells.ts";

const spaced = (text: string) => text.replaceAll("\u00a0", " ");

function slidesOf(tables: Tables, section: number): readonly ReviewSlide[] {
  return buildReview(analysed(tables)).sections[section - 1]?.slides ?? [];
}

describe("few cases", () => {
  it("are said of mystery surveys that no indicator follows", () => {
    const surveys = [
      ["Date", "Canal", "Courtoisie"],
      ["01/07/2020", "Visite", "Oui"],
    ];
    const [slide] = slidesOf({ "Enquêtes mystères": surveys }, 5);
    expect(spaced(slide?.remark ?? "")).toContain("Effectif faible : moins de 10 enquêtes notées.");
  });

  it("are said of a survey that few people answered", () => {
    const campaign = (respondents: number): Tables => ({
      Satisfaction: [
        ["Campagne", "Fin", "Répondants", "Item", "Très satisfait"],
        ["Été", "03/08/2020", respondents, "Accueil", 1],
      ],
    });
    const remark = (respondents: number) => spaced(slidesOf(campaign(respondents), 4)[0]?.remark ?? "");
    expect(remark(9)).toBe("Effectif faible : moins de 10 personnes interrogées.");
    expect(remark(10)).toBe("");
  });
});

describe("many campaigns", () => {
  it("leave their months out of the topic, which stands on one line", () => {
    const row = (month: number) => [`Campagne ${month}`, `03/0${month}/2020`, 20, "Accueil", 1];
    const topic = (...months: number[]) =>
      slidesOf(
        {
          Satisfaction: [["Campagne", "Fin", "Répondants", "Item", "Très satisfait"], ...months.map(row)],
        },
        4,
      )[0]?.topic;
    expect(topic(1, 2, 3)).toBe("Bilan des enquêtes de satisfaction (janvier, février, mars 2020)");
    expect(topic(1, 2, 3, 4)).toBe("Bilan des enquêtes de satisfaction (2020)");
  });
});

describe("a rate month by month", () => {
  it("names the months without reading that nothing suspended", () => {
    const tables: Tables = {
      Indicateurs: [
        ["Code", "Libellé", "Famille", "Unité", "Calcul", "Cible", "Sens"],
        ["TIT1", "Titres", "Titres", "%", "Valeur", 75, "≥"],
      ],
      Relevés: [
        ["Mois", "Code", "Valeur"],
        ["01/01/2020", "TIT1", 76],
        ["01/02/2020", "TIT1", 77],
      ],
      Suspensions: [
        ["Début", "Fin"],
        ["01/04/2020", "30/04/2020"],
      ],
    };
    const slide = slidesOf(tables, 2).find(({ content }) => content.kind === "chart");
    expect(spaced(slide?.remark ?? "")).toBe("Mois sans relevé : mars, mai à décembre.");
  });
});
