// What the pages after the first of a list say of themselves.
import { describe, expect, it } from "vitest";
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
