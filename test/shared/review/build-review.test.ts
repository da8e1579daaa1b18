import { describe, expect, it } from "vitest";
import { buildReview } from "../../../shared/review/build-review.ts";
import type { Review, ReviewSlide } from "../../../shared/review/review.ts";
import { catalogueTable } from "../../support/example-deck.ts";
import { analysed, day, settings, type Tables } from "../../support/workbook-cells.ts";

const spaced = (text: string) => text.replaceAll("\u00a0", " ");

function reviewOf(tables: Tables): Review {
  return buildReview(analysed(tables));
}

function slidesOf(tables: Tables, section: number): readonly ReviewSlide[] {
  return reviewOf(tables).sections[section - 1]?.slides ?? [];
}

function titles(tables: Tables, section: number): string[] {
  return slidesOf(tables, section).map(({ title }) => spaced(title));
}

function words(slide: ReviewSlide | undefined): string {
  return slide?.content.kind === "text"
    ? spaced(slide.content.groups.flatMap(({ heading, lines }) => [heading ?? "", ...lines]).join("\n"))
    : "";
}

describe("an empty workbook", () => {
  it("has every section, each saying that it has no data", () => {
    const { sections } = reviewOf({});
    expect(sections.map(({ title }) => title)).toEqual([
      "Retour sur l’année 2020",
      "Bilan des indicateurs 2020",
      "Bilan des réclamations et suggestions",
      "Bilan des enquêtes de satisfaction",
      "Bilan des enquêtes mystères",
      "Bilan des formations",
      "Pistes d’amélioration à valider",
    ]);
    expect(sections.flatMap(({ slides }) => slides.map(({ title }) => spaced(title)))).toEqual([
      "Labellisation Qual-e-Pref : date d’obtention à renseigner",
      "Aucun point sensible, aucune piste de progrès",
      "Aucun objectif saisi pour 2021",
      "Aucun fait marquant saisi pour 2020",
      "Aucun indicateur suivi en 2020",
      "Aucune réclamation, suggestion ni félicitation reçue en 2020",
      "Aucune enquête de satisfaction close en 2020",
      "Aucune enquête mystère en 2020",
      "Aucune formation tenue en 2020",
      "Aucun agent d’accueil dans l’onglet « Agents »",
      "Aucune action réalisée en 2020",
      "Aucune action à valider pour 2021",
      "Points de contrôle : aucun n’est encore saisi",
    ]);
  });

  it("says that the users' committee did not meet, unless staff already do", () => {
    expect(words(slidesOf({}, 1)[3])).toContain(
      "Aucune réunion du comité local des usagers (CLU) en 2020 : à prévoir en 2021.",
    );
    const said = [
      ["Exercice", "Rubrique", "Nature", "Texte"],
      [2020, "Faits marquants", "Information", "pas de réunion du CLU"],
    ];
    expect(words(slidesOf({ Constats: said }, 1)[3])).toBe("\npas de réunion du CLU");
  });

  it("tells a lone cause as text, not that nothing was typed", () => {
    const cause = [
      ["Exercice", "Rubrique", "Nature", "Texte"],
      [2020, "Faits marquants", "Motif principal", "2020 marquée par la crise"],
    ];
    const met = [
      ["Date", "Type"],
      ["10/03/2020", "CLU"],
    ];
    const slide = slidesOf({ Constats: cause, Réunions: met }, 1)[3];
    expect(slide?.title).toBe("Les faits marquants de 2020");
    expect(words(slide)).toBe("\n2020 marquée par la crise");
  });

  it("counts no agent without any: a sentence says it", () => {
    const [, renewals] = slidesOf({}, 6);
    expect(renewals?.content.kind === "text" && renewals.content.figures).toEqual([]);
    expect(words(renewals)).toContain("Ni agent d’accueil ni arrivée en 2020");
  });

  it("shows the default catalogue without any value", () => {
    const [summary, ...tables] = slidesOf({ Indicateurs: catalogueTable() }, 2);
    expect(spaced(summary?.title ?? "")).toMatch(/^27 indicateurs suivis : /);
    expect(tables.every(({ content }) => content.kind === "table")).toBe(true);
  });
});

describe("the label", () => {
  const label = (values: Record<string, string | number>) => titles({ Paramètres: settings(values) }, 1);

  it("runs until its end, then is over", () => {
    expect(label({ "Label obtenu le": "11/02/2020" })[0]).toBe(
      "Labellisation Qual-e-Pref acquise jusqu’au 11 février 2023",
    );
    expect(label({ "Label obtenu le": "11/02/2016" })[0]).toBe(
      "Labellisation Qual-e-Pref échue depuis le 11 février 2019",
    );
  });

  it.each([
    ["T4 2021", "Objectif : audit de renouvellement au trimestre 4 2021"],
    [day("2021-10-12"), "Objectif : audit de renouvellement le 12 octobre 2021"],
    ["automne 2021", "Objectif : audit de renouvellement (automne 2021)"],
  ])("announces the audit of %s", (audit, title) => {
    expect(label({ "Prochain audit": audit })[2]).toBe(title);
  });

  it("takes a typed « aucun » for none", () => {
    const typed = [
      ["Exercice", "Rubrique", "Nature", "Texte"],
      [2020, "Label", "Point sensible", "Aucun."],
      [2019, "Label", "Point sensible", "celui de l'an dernier"],
      [2020, "Label", "Piste de progrès", "une seule"],
    ];
    expect(titles({ Constats: typed }, 1)[1]).toBe("Aucun point sensible, 1 piste de progrès");
  });
});

describe("what was received", () => {
  const received = (...rows: [string, string, string?][]): Tables => ({
    Réclamations: [["Reçue le", "Type", "Statut"], ...rows],
  });

  it("is counted in words that agree", () => {
    expect(titles(received(["14/02/2020", "Réclamation"]), 3)).toEqual([
      "1 réclamation, aucune suggestion et aucune félicitation en 2020",
    ]);
    const two = received(
      ["14/02/2020", "Suggestion"],
      ["15/02/2020", "Suggestion"],
      ["15/03/2020", "Félicitation"],
    );
    expect(titles(two, 3)).toEqual(["Aucune réclamation, 2 suggestions et 1 félicitation en 2020"]);
  });

  it("tells in the notes what was left out", () => {
    const [slide] = slidesOf(received(["14/02/2020", "Réclamation", "Hors périmètre"]), 3);
    expect(spaced(slide?.notes.join("\n") ?? "")).toContain(
      "Hors périmètre, non comptés : 1 message réorienté.",
    );
    expect(slide?.title).toMatch(/^Aucune réclamation/);
  });
});

describe("satisfaction", () => {
  const HEADERS = [
    "Campagne",
    "Fin",
    "Répondants",
    "Item",
    "Très satisfait",
    "Satisfait",
    "Peu satisfait",
    "Pas satisfait",
  ];
  const campaign = (...items: [string, number][]): Tables => ({
    Satisfaction: [
      HEADERS,
      ...items.map(([item, satisfied]) => [
        "Enquête",
        "18/12/2020",
        100,
        item,
        satisfied,
        0,
        100 - satisfied,
        0,
      ]),
    ],
  });

  it.each([
    [["Écoute", 90] as const, "Le seul item atteint 90 % de satisfaits"],
    [["Écoute", 89] as const, "Le seul item n’atteint pas 90 % de satisfaits"],
  ])("says it of one item %#", (item, title) => {
    expect(titles(campaign([...item]), 4)[1]).toBe(title);
  });

  it("counts the items that reach the threshold", () => {
    expect(titles(campaign(["a", 95], ["b", 96]), 4)[1]).toBe("Les 2 items atteignent 90 % de satisfaits");
    expect(titles(campaign(["a", 5], ["b", 6]), 4)[1]).toBe("Aucun des 2 items n’atteint 90 % de satisfaits");
    expect(titles(campaign(["a", 95], ["b", 6]), 4)[1]).toBe("1 item sur 2 atteint 90 % de satisfaits");
  });

  it("marks items under the threshold and leaves the overall one to its card", () => {
    const chart = slidesOf(campaign(["Satisfaction globale", 92], ["Attente", 80], ["Écoute", 95]), 4)[1]
      ?.content;
    expect(chart?.kind === "chart" ? chart.chart.points.map(({ label }) => label) : []).toEqual([
      "▼ Attente",
      "Écoute",
    ]);
  });

  it("shares many items between charts", () => {
    const items = Array.from({ length: 9 }, (_, index): [string, number] => [`Item ${index}`, 95]);
    const charts = slidesOf(campaign(...items), 4).flatMap(({ content }) =>
      content.kind === "chart" ? [content.chart] : [],
    );
    expect(charts.map(({ points }) => points.length)).toEqual([5, 4]);
    expect(new Set(charts.map(({ key }) => key)).size).toBe(2);
  });
});

describe("trainings", () => {
  it("counts agents trained together as one session, and names nobody", () => {
    const rows = [
      ["Formation", "Date", "Lieu", "Agent"],
      ["Accueil", "02/11/2020", "Arles", null],
      ["Accueil", "02/11/2020", "Arles", "Camille Exemple"],
      ["Accueil", "02/11/2019", "Arles", "Camille Exemple"],
    ];
    const agents = [
      ["Agent", "Accueil du public"],
      ["Camille Exemple", "Oui"],
    ];
    const [sessions, renewals] = slidesOf({ Formations: rows, Agents: agents }, 6);
    expect(spaced(sessions?.title ?? "")).toBe("1 session de formation tenue en 2020");
    expect(words(sessions)).toBe("Accueil\nLe 2 novembre 2020 à Arles");
    expect(spaced(sessions?.notes[0] ?? "")).toBe("Accueil, le 2 novembre 2020 à Arles : 1 agent inscrit.");
    expect(JSON.stringify([sessions, renewals])).not.toContain("Camille");
    expect(renewals?.title).toBe("Aucune formation à renouveler en 2021");
  });
});

describe("actions", () => {
  const plan = (...rows: (string | number | null)[][]): Tables => ({
    "Plan d'actions": [["Domaine", "Action", "Statut", "Réalisée le", "Exercice"], ...rows],
  });

  it("puts small domains together and says each in the title", () => {
    const tables = plan(
      ["Accueil", "a", "Réalisée", "01/02/2020", 2020],
      ["Site", "b", "Réalisée", "01/02/2020", 2020],
      ["Site", "c", "Réalisée", "01/02/2021", 2020],
      ["Site", "d", "À valider", null, 2021],
    );
    expect(titles(tables, 7).slice(0, 2)).toEqual([
      "Accueil, Site : 2 actions réalisées",
      "1 action à valider pour 2021",
    ]);
  });

  it("counts a done action without date in its exercice", () => {
    expect(titles(plan(["Accueil", "a", "Réalisée", null, 2020]), 7)[0]).toBe("Accueil : 1 action réalisée");
    expect(titles(plan(["Accueil", "a", "Réalisée", null, 2019]), 7)[0]).toBe(
      "Aucune action réalisée en 2020",
    );
  });
});

describe("reminders", () => {
  it("is a list until something was verified, then a table", () => {
    const points = [["Point", "Conforme"], ["Chevalets"], ["Planning", "Non"]];
    const [, , table] = slidesOf({ "Points de contrôle": points }, 7);
    expect(spaced(table?.title ?? "")).toBe("0 point conforme sur 1 contrôlé avant l’audit");
    expect(table?.content.kind).toBe("table");
    const [, , list] = slidesOf({ "Points de contrôle": [["Point"], ["Chevalets"]] }, 7);
    expect(spaced(list?.title ?? "")).toBe("1 point à vérifier avant l’audit");
    expect(words(list)).toContain("Chevalets");
  });
});
