// What the pages after the first of a list say of themselves.
import { describe, expect, it } from "vitest";
import { slidePages } from "../../../../shared/slides/layout/slide-pages.ts";
import { slideOf, spaced } from "../../../support/story.ts";
import { settings, type Tables } from "../../../support/workbook-cells.ts";

const PARAMETERS = settings({ "Arrêté au": "31/12/2020" });
/** The title of the page that shows a part of a slide. */
const nextTitle = (tables: Tables, key: string, first: number, end: number): string =>
  spaced(slideOf(tables, key).titleOf({ first, end, page: 1, pages: 2 }).text);

describe("actions under way", () => {
  const plan = (...due: readonly string[]): Tables => ({
    Paramètres: PARAMETERS,
    "Plan d'actions": [
      ["N°", "Action", "Statut", "Échéance", "Exercice"],
      ...due.map((day, index) => [index + 1, `Action ${index + 1}`, "En cours", day, 2020]),
    ],
  });
  const LATE = "01/03/2020";
  const COMING = "01/03/2021";

  it("tell what is late on each page", () => {
    const some = plan(LATE, LATE, LATE, COMING, COMING);
    expect(nextTitle(some, "running", 2, 5)).toBe("Actions en cours 3 à 5 sur 5, dont une en retard");
    expect(nextTitle(some, "running", 1, 3)).toBe("Actions en cours 2 à 3 sur 5, en retard");
    expect(nextTitle(some, "running", 3, 5)).toBe("Actions en cours 4 à 5 sur 5");
  });
});

describe("actions done", () => {
  it("name their domains as words of a sentence", () => {
    const tables: Tables = {
      Paramètres: PARAMETERS,
      "Plan d'actions": [
        ["N°", "Domaine", "Action", "Statut", "Réalisée le", "Exercice"],
        ...["Accueil", "Site internet", "Titres", "CNI"].map((domain, index) => [
          index + 1,
          domain,
          "Une action",
          "Réalisée",
          "01/03/2020",
          2020,
        ]),
      ],
    };
    expect(nextTitle(tables, "done", 1, 4)).toBe("Actions réalisées : site internet, titres et CNI");
  });
});

describe("deadlines", () => {
  it("name the columns that go on", () => {
    const tables: Tables = {
      Paramètres: settings({ "Arrêté au": "31/12/2020", "Prochain audit": "T4 2021" }),
      Documents: [
        ["Titre", "Vérifié le", "Actif"],
        ["Plan de communication", "01/03/2018", "Oui"],
      ],
      Réunions: [
        ["Date", "Type"],
        ["15/02/2021", "CLU"],
      ],
    };
    const next = (first: number, end: number) => nextTitle(tables, "deadlines", first, end);
    expect(next(0, 1)).toBe("Suite des échéances dépassées");
    expect(next(0, 3)).toBe("Suite des échéances dépassées, d’ici le 31 mars 2021 et suivantes");
    expect(next(0, 0)).toBe("À compléter pour la prochaine revue");
  });
});

/** The titles of a slide's pages, laid out. */
const pageTitles = (tables: Tables, key: string): string[] =>
  slidePages(slideOf(tables, key)).map(({ title }) => spaced(title.lines.join(" ")));
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const findings = (...rows: readonly (readonly [heading: string, kind: string, text: string])[]): Tables => ({
  Paramètres: PARAMETERS,
  Constats: [["Exercice", "Rubrique", "Nature", "Texte"], ...rows.map((row) => [2020, ...row])],
});

describe("points and leads", () => {
  it("are counted without their headings", () => {
    const many = findings(
      ...numbers(12).map((n) => ["Actions", "Point sensible", `Point ${n}`] as const),
      ...numbers(12).map((n) => ["Actions", "Piste de progrès", `Piste ${n}`] as const),
    );
    const titles = pageTitles(many, "points");
    expect(titles.length).toBeGreaterThan(1);
    for (const title of titles.slice(1)) expect(title).toMatch(/^Points et pistes \d+ à \d+ sur 24$/);
    expect(titles.at(-1)).toMatch(/ à 24 sur 24$/);
  });
});

describe("pages of texts", () => {
  it("say how many there are", () => {
    const long = "Un constat dont les mots prennent plusieurs lignes de la page où il est imprimé. ".repeat(
      3,
    );
    const reasons = numbers(12).map((n) => ["Faits marquants", "Information", `${n}. ${long}`] as const);
    const titles = pageTitles(findings(...reasons), "highlights");
    expect(titles[0]).toBe("12 faits ont marqué 2020");
    expect(titles.slice(1).join()).toMatch(/^\S+ points à retenir/);
  });

  it("leave no fourth main reason alone on its page", () => {
    const reasons = numbers(4).map((n) => ["Satisfaction", "Motif principal", `Motif ${n}`] as const);
    expect(pageTitles(findings(...reasons), "reasons").at(-1)).toBe("Réclamations principales 3 à 4 sur 4");
  });
});

describe("bars", () => {
  it("say which items go on", () => {
    const items = numbers(16).map((n) => ["Enquête", "18/12/2020", 100, `Un item numéro ${n}`, 50, 40, 10]);
    const tables: Tables = {
      Paramètres: PARAMETERS,
      Satisfaction: [
        ["Campagne", "Fin", "Répondants", "Item", "Très satisfait", "Satisfait", "Peu satisfait"],
        ...items,
      ],
    };
    expect(nextTitle(tables, "satisfaction", 8, 16)).toBe(
      "Items de satisfaction, du plus bas au plus haut : 9 à 16 sur 16",
    );
  });
});

describe("sessions", () => {
  it("name the trainings that go on", () => {
    const tables: Tables = {
      Paramètres: PARAMETERS,
      Formations: [
        ["Formation", "Date"],
        ...numbers(60).map((n) => [
          n > 30 ? "Langue des signes" : "Accueil",
          `${(n % 28) + 1}/0${(n % 9) + 1}/2020`,
        ]),
      ],
    };
    const titles = pageTitles(tables, "trainings");
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.at(-1)).toMatch(/^Sessions, suite : (?:accueil|langue des signes)/);
    const unnamed = {
      ...tables,
      Formations: [
        ["Formation", "Date"],
        ["", "01/02/2020"],
      ],
    };
    expect(nextTitle(unnamed, "trainings", 0, 1)).toBe("Sessions, suite");
  });
});

describe("reminders", () => {
  it("say what stands on each page", () => {
    const tables: Tables = {
      Paramètres: PARAMETERS,
      "Points de contrôle": [
        ["Point", "Vérifié le", "Conforme"],
        ...numbers(12).map((n) => [`Point à voir ${n}`, "15/12/2020", "Non"]),
        ...numbers(12).map((n) => [`Point vu ${n}`, "15/12/2020", "Oui"]),
      ],
    };
    expect(nextTitle(tables, "reminders", 8, 16)).toBe(
      "Rappels Qual-e-Pref, suite : quatre points à corriger",
    );
    const [, ...next] = pageTitles(tables, "reminders");
    expect(next.at(-1)).toMatch(/12 points conformes$|conformes$/);
  });
});

describe("a year without strip nor staff's words", () => {
  const meetings: Tables = {
    Paramètres: PARAMETERS,
    Réunions: [
      ["Date", "Type"],
      ["21/01/2020", "COPIL qualité"],
      ["14/05/2020", "CLU"],
      ["20/11/2020", "CLU"],
    ],
  };

  it("is titled by its meetings", () => {
    expect(pageTitles(meetings, "highlights")).toEqual(["Trois réunions du COPIL et du CLU en 2020"]);
  });

  it("has a sole point under them, told once", () => {
    const { Constats = [[]] } = findings(["Actions", "Point sensible", "Les pilotes changent"]);
    const both = { ...meetings, Constats };
    expect(JSON.stringify(slideOf(both, "highlights").composition)).toContain("Les pilotes changent");
    expect(() => slideOf(both, "points")).toThrow();
    const { composition } = slideOf(
      findings(["Actions", "Point sensible", "Les pilotes changent"]),
      "points",
    );
    expect(composition).toMatchObject({ figures: [], rows: [] });
  });
});

describe("decisions", () => {
  const plan = (status: string): Tables => ({
    Paramètres: PARAMETERS,
    "Plan d'actions": [
      ["Action", "Statut", "Exercice"],
      ...numbers(3).map((n) => [`Action ${n}`, status, 2021]),
    ],
  });

  it("count those to validate, and no row to fill in", () => {
    expect(nextTitle(plan("À valider"), "decisions", 2, 3)).toBe("Décisions : action 3 sur 3");
    expect(nextTitle(plan("En cours"), "decisions", 2, 4)).toBe(
      "Aucune action proposée : décisions à prendre en séance",
    );
  });
});
