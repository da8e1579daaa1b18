// What slides say where there is one of a thing, or all of it: no plural left, no meeting that was not held.
import { describe, expect, it } from "vitest";
import { daySpan } from "../../../../shared/review/story/dates.ts";
import { slidePages } from "../../../../shared/slides/layout/slide-pages.ts";
import { slideOf, slideWords, spaced, storyTitle } from "../../../support/story.ts";
import { day, settings, type Tables } from "../../../support/workbook-cells.ts";

const Paramètres = settings({ "Arrêté au": "31/12/2020" });

describe("decisions of the year's meetings", () => {
  const foot = (meetings: readonly (readonly [type: string, decisions: string])[], ...done: string[]) => {
    const tables: Tables = {
      Paramètres,
      Réunions: [
        ["Date", "Type", "Décisions"],
        ...meetings.map(([type, words]) => ["08/10/2020", type, words]),
      ],
      "Plan d'actions": [["Action", "Statut"], ...done.map((words) => [words, "Réalisée"])],
    };
    return slideWords(slideOf(tables, "highlights")).find((words) => words.includes("écision"));
  };

  it("name only the meetings that took them", () => {
    expect(foot([["COPIL qualité", "Ouvrir"]])).toBe("Une décision en COPIL, non reprise au plan");
    expect(foot([["CLU", "Ouvrir"]], "Ouvrir")).toBe("Une décision en CLU, réalisée");
    const both = [
      ["COPIL qualité", "Ouvrir\nFermer"],
      ["CLU", "Afficher"],
    ] as const;
    expect(foot(both, "Ouvrir")).toBe(
      "Trois décisions en COPIL et CLU, dont une réalisée, deux non reprises au plan",
    );
  });
});

describe("a sole agent, survey or answer", () => {
  it("says that the only agent is up to date", () => {
    const tables: Tables = {
      Paramètres,
      Agents: [
        ["Agent", "Accueil du public"],
        ["Agent A", "Oui"],
      ],
      Formations: [
        ["Formation", "Date", "Agent"],
        ["Accueil", "01/09/2020", "Agent A"],
      ],
    };
    expect(storyTitle(tables, "trainings")).toBe("Le seul agent d’accueil est à jour");
  });

  it("warns of a survey that few people answered", () => {
    const tables: Tables = {
      Paramètres,
      Satisfaction: [
        ["Campagne", "Fin", "Répondants", "Item", "Très satisfait", "Satisfait"],
        ["Enquête", "18/12/2020", 1, "Satisfaction globale", 1, 0],
      ],
    };
    expect(slideOf(tables, "satisfaction").caveats.map(spaced)).toEqual([
      "Effectif faible : 1 personne interrogée",
      "Enquête",
    ]);
  });

  it("says a month once", () => {
    expect(spaced(daySpan(day("2020-06-01"), day("2020-06-16")))).toBe("du 1er au 16 juin 2020");
    expect(spaced(daySpan(day("2020-07-02"), day("2020-08-27")))).toBe("du 2 juillet au 27 août 2020");
    expect(spaced(daySpan(day("2019-07-02"), day("2020-07-27")))).toBe(
      "du 2 juillet 2019 au 27 juillet 2020",
    );
  });
});

describe("suggestions with a suite", () => {
  it.each([
    [1, 1, "1 suggestion, avec une suite"],
    [2, 2, "2 suggestions, toutes avec une suite"],
    [2, 1, "2 suggestions, dont 1 avec une suite"],
    [2, 0, "2 suggestions"],
  ])("of %i, %i", (count, followedUp, words) => {
    const rows = [
      ...Array.from({ length: 6 }, () => ["02/02/2020", "Réclamation", ""]),
      ...Array.from({ length: count }, (_, index) => [
        "02/02/2020",
        "Suggestion",
        index < followedUp ? "Faite" : "",
      ]),
    ];
    const tables: Tables = { Paramètres, Réclamations: [["Reçue le", "Type", "Suite donnée"], ...rows] };
    expect(slideWords(slideOf(tables, "complaint-delays"))).toContain(words);
  });
});

describe("what comes after the closing day", () => {
  const midYear = settings({ "Arrêté au": "30/06/2020" });

  it("is no suspension of the year told", () => {
    const tables: Tables = {
      Paramètres: midYear,
      Suspensions: [
        ["Début", "Fin", "Motif"],
        ["01/03/2020", "31/03/2020", "Crise sanitaire"],
        ["01/08/2020", "31/08/2020", "Déménagement"],
      ],
      Indicateurs: [
        ["Code", "Unité", "Calcul", "Cible", "Sens"],
        ...["A", "B", "C"].map((code) => [code, "%", "Ratio", 90, "≥"]),
      ],
      Relevés: [
        ["Mois", "Code", "Numérateur", "Dénominateur"],
        ...["A", "B", "C"].flatMap((code) =>
          [1, 2, 4, 5, 6].map((month) => [`01/0${month}/2020`, code, 8, 10]),
        ),
      ],
    };
    expect(slideOf(tables, "essential").caveats.map(spaced)).toEqual([
      "Suivi partiel : relevés suspendus en mars (crise sanitaire)",
    ]);
  });

  it("does not make never verified a point verified since", () => {
    const tables: Tables = {
      Paramètres: midYear,
      "Points de contrôle": [
        ["Point", "Vérifié le", "Conforme"],
        ["Chevalets", "15/12/2020", "Oui"],
        ["Horaires", "", ""],
      ],
    };
    const words = slideWords(slideOf(tables, "reminders"));
    expect(words).toEqual(expect.arrayContaining(["vérifié après le 30 juin 2020", "jamais vérifié"]));
  });
});

describe("a page that goes on", () => {
  it("does not announce the conform points before they come", () => {
    const long = "Un point dont le texte est si long qu’il prend plusieurs pages à lui seul. ".repeat(40);
    const tables: Tables = {
      Paramètres,
      "Points de contrôle": [
        ["Point", "Vérifié le", "Conforme"],
        [long, "15/12/2020", "Non"],
        ["Horaires", "15/12/2020", "Oui"],
      ],
    };
    const slide = slideOf(tables, "reminders");
    const titles = slidePages(slide).map(({ title }) => spaced(title.lines.join(" ")));
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.at(1)).toBe("Rappels Qual-e-Pref, suite : un point à corriger");
    expect(titles.at(-1)).toMatch(/un conforme$|un point conforme$/);
  });
});

describe("actions kept in time", () => {
  const caveats = (kept: number, late: number) => {
    const action = (dueOn: string, doneOn: string) => ["Accueil", "Action", dueOn, "Réalisée", doneOn];
    const times = (count: number, row: string[]) => Array.from({ length: count }, () => row);
    const tables: Tables = {
      Paramètres,
      Indicateurs: [
        ["Code", "Unité", "Calcul"],
        ["ACT1", "%", "Automatique"],
      ],
      "Plan d'actions": [
        ["Domaine", "Action", "Échéance", "Statut", "Réalisée le"],
        ...times(kept, action("30/06/2020", "01/06/2020")),
        ...times(late, action("30/06/2020", "01/07/2020")),
        // Due in no year: they are in the plan, and not among those due.
        ...times(25, action("", "01/06/2020")),
      ],
    };
    return slideOf(tables, "domains").caveats.map(spaced);
  };

  it("keep their target where last year's value has no room", () => {
    const target: Tables = {
      Paramètres,
      Indicateurs: [
        ["Code", "Unité", "Calcul", "Cible", "Sens"],
        ["ACT1", "%", "Automatique", 80, "≥"],
      ],
      Historique: [
        ["Exercice", "Code", "Valeur"],
        [2019, "ACT1", 90],
      ],
      "Plan d'actions": [
        ["Action", "Échéance", "Statut", "Réalisée le"],
        ["Ouvrir", "30/06/2020", "Réalisée", "01/06/2020"],
        ["Fermer", "30/06/2020", "Réalisée", "01/07/2020"],
      ],
    };
    expect(slideOf(target, "done").caveats.map(spaced)).toEqual([
      "1 des 2 actions échues en 2020 tenue (cible ≥ 80 % : non atteinte)",
      "90 % en 2019 : moins bien",
    ]);
  });

  it.each([
    [1, 0, "Une action échue en 2020, tenue"],
    [0, 1, "Une action échue en 2020, non tenue"],
    [0, 3, "Aucune des 3 actions échues en 2020 tenue"],
    [1, 2, "1 des 3 actions échues en 2020 tenue"],
    [2, 1, "2 des 3 actions échues en 2020 tenues"],
    [3, 0, "Les 3 actions échues en 2020 tenues"],
  ])("%i of them, %i late", (kept, late, words) => {
    expect(caveats(kept, late)).toEqual([words]);
  });
});

describe("what is alike, or none", () => {
  it("names no lowest among items that are all alike", () => {
    const title = (second: number) =>
      storyTitle(
        {
          Paramètres,
          Satisfaction: [
            ["Campagne", "Fin", "Répondants", "Item", "Très satisfait", "Satisfait", "Pas satisfait"],
            ["Enquête", "18/12/2020", 40, "Accueil", 38, 0, 2],
            ["Enquête", "18/12/2020", 40, "Attente", second, 0, 40 - second],
          ],
        },
        "satisfaction",
      );
    expect(title(38)).toBe("Les 2 items à 90 % ou plus");
    expect(title(36)).toBe("Les 2 items à 90 % ou plus ; le plus bas : attente, 90 %");
  });

  it("says that no agent is up to date", () => {
    const Agents = [["Agent", "Accueil du public"], ...["A", "B"].map((name) => [`Agent ${name}`, "Oui"])];
    const Formations = [
      ["Formation", "Date", "Agent"],
      ["Accueil", "01/09/2010", "Agent A"],
      ["Accueil", "01/09/2010", "Agent B"],
    ];
    expect(storyTitle({ Paramètres, Agents, Formations }, "trainings")).toMatch(
      /^Aucun agent d’accueil sur 2 à jour/,
    );
  });

  it("has too few data to judge the year, however few complaints there are beside no reading", () => {
    const Réclamations = [
      ["Reçue le", "Type"],
      ["02/02/2020", "Réclamation"],
    ];
    expect(storyTitle({ Paramètres, Réclamations }, "essential")).toBe(
      "Trop peu de données pour juger l’année 2020",
    );
  });

  it("explains the mark of a late channel where one is late", () => {
    const words = (answeredOn: string) =>
      slideWords(
        slideOf(
          {
            Paramètres,
            Indicateurs: [
              ["Code", "Unité", "Calcul", "Cible", "Sens"],
              ["REC3", "%", "Automatique", 90, "≥"],
            ],
            Réclamations: [
              ["Reçue le", "Type", "Canal", "Statut", "Répondue le"],
              ...Array.from({ length: 6 }, () => [
                ...["03/02/2020", "Réclamation", "Guichet", "Répondue"],
                answeredOn,
              ]),
            ],
          },
          "complaints",
        ),
      );
    const mark = "○ moins de 90 % répondues dans le délai";
    expect(words("10/02/2020")).not.toContain(mark);
    expect(words("10/04/2020")).toContain(mark);
  });
});

describe("missed targets", () => {
  const missed = (...rows: readonly (readonly (string | number)[])[]) =>
    slideOf(
      {
        Paramètres,
        Indicateurs: [["Code", "Libellé", "Unité", "Calcul", "Cible", "Sens"], ...rows],
        Relevés: [
          ["Mois", "Code", "Numérateur", "Dénominateur"],
          ...rows.map(([code = ""]) => ["01/02/2020", code, 18, 1]),
        ],
      },
      "missed",
    );

  it("say a long unit once, at the end of the label", () => {
    const words = slideWords(missed(["D", "Délai de réponse", "jours ouvrés", "Moyenne", 15, "≤"]));
    expect(words).toEqual(expect.arrayContaining(["Délai de réponse, en jours ouvrés*", "+3", "18"]));
  });

  it("announce as many gaps as the page shows", () => {
    const codes = Array.from({ length: 10 }, (_, index) => `M${index}`);
    const slide = missed(...codes.map((code) => [code, code, "min", "Moyenne", 10, "≤"]));
    const title = (end: number) => spaced(slide.titleOf({ first: 0, end, page: 0, pages: 2 }).text);
    expect(title(5)).toBe("10 cibles manquées sur 10 : les cinq plus grands écarts");
    expect(title(1)).toBe("10 cibles manquées sur 10 : le plus grand écart");
  });
});

describe("a page that holds staff's words alone", () => {
  it("has their title, not that of the rows", () => {
    const tables: Tables = {
      Paramètres,
      "Plan d'actions": [
        ["Action", "Statut"],
        ["Ouvrir", "À valider"],
      ],
      Indicateurs: [
        ["Code", "Unité", "Calcul", "Cible", "Sens"],
        ...["A", "B", "C"].map((code) => [code, "%", "Ratio", 90, "≥"]),
      ],
      Relevés: [
        ["Mois", "Code", "Numérateur", "Dénominateur"],
        ...["A", "B", "C"].flatMap((code) =>
          [1, 2, 4, 5, 6].map((month) => [`01/0${month}/2020`, code, 95, 100]),
        ),
      ],
    };
    for (const [key, rows] of [
      ["decisions", 1],
      ["indicators", 3],
    ] as const) {
      const slide = slideOf(tables, key);
      const foot = { first: rows, end: rows, texts: 2, page: 1, pages: 2 };
      expect(spaced(slide.titleOf(foot).text)).toBe("Deux points à retenir");
    }
  });
});
