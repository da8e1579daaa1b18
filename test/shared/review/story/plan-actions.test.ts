// The rows of the action plan's slides: their words, and who leads them.
import { describe, expect, it } from "vitest";
import type { Table } from "../../../../shared/review/composition.ts";
import { pagesOf, slideOf, slideWords, spaced } from "../../../support/story.ts";
import { analysed, settings, type Tables } from "../../../support/workbook-cells.ts";

const Paramètres = settings({ "Arrêté au": "31/12/2020" });

/** The cells of a slide's table, a string each, lines under each other. */
function rowsOf(tables: Tables, key: string): string[][] {
  const { composition } = slideOf(tables, key);
  if (composition.kind !== "table") throw new Error(`The slide is a ${composition.kind}.`);
  return composition.rows.map(({ cells }: Table["rows"][number]) =>
    cells.map(({ lines }) => spaced(lines.map((runs) => runs.map(({ text }) => text).join("")).join("\n"))),
  );
}

describe("the lead of an action", () => {
  const led = (status: string): Tables => ({
    Paramètres,
    Agents: [
      ["Agent", "Service"],
      ["Agent A", "Accueil général"],
      ["Agent B", ""],
    ],
    "Plan d'actions": [
      ["Action", "Pilote", "Échéance", "Statut", "Exercice"],
      ...["Agent A", "Agent B", "Bureau des titres", ""].map((lead) => [
        "Peindre",
        lead,
        "01/03/2021",
        status,
        2020,
      ]),
    ],
  });
  const leads = (status: string, key: string) => rowsOf(led(status), key).map((cells) => cells[2]);

  it("is to be fixed where it is an agent without service, be the action running or proposed", () => {
    expect(leads("En cours", "running")).toEqual(["Accueil général", "à fixer", "Bureau des titres", ""]);
    expect(leads("À valider", "decisions")).toEqual([
      "Accueil général",
      "à fixer",
      "Bureau des titres",
      "à fixer",
    ]);
  });
});

describe("abandoned actions", () => {
  const plan = (running: number): Tables => ({
    Paramètres,
    "Plan d'actions": [
      ["N°", "Action", "Statut", "Exercice"],
      ["1", "Ouvrir", "Abandonnée", 2020],
      ...Array.from({ length: running }, (_, index) => [`${index + 2}`, "Fermer", "En cours", 2020]),
      ...(running > 2 ? [["99", "Peindre", "À valider", 2021]] : []),
    ],
    "Points de contrôle": [
      ["Point", "Vérifié le", "Conforme"],
      ["Horaires", "15/12/2020", "Oui"],
    ],
  });
  const pageOfAbandoned = (tables: Tables) =>
    pagesOf(analysed(tables)).find((page) => page.slideKeys.includes("abandoned"))?.slideKeys;

  it("stand under the running ones where they hold, else right after them", () => {
    expect(pageOfAbandoned(plan(3))).toEqual(["running", "abandoned"]);
    expect(pageOfAbandoned(plan(6))).toEqual(["abandoned"]);
  });

  it("stand with those that the decisions tell", () => {
    expect(pageOfAbandoned(plan(1))).not.toContain("reminders");
  });
});

describe("an action without words", () => {
  const STATUSES = { done: "Réalisée", running: "En cours", abandoned: "Abandonnée", decisions: "À valider" };
  const tables: Tables = {
    Paramètres,
    "Plan d'actions": [
      ["N°", "Domaine", "Action", "Échéance", "Statut", "Réalisée le", "Exercice"],
      ...Object.values(STATUSES).map((status, index) => [
        String(index + 1),
        "Accueil",
        // The mark of figures made up for an example is no word.
        index === 0 ? "(illustratif)" : " ",
        "01/03/2020",
        status,
        status === "Réalisée" ? "01/03/2020" : "",
        2020,
      ]),
    ],
  };

  it.each(Object.keys(STATUSES))("is told as such on the slide of those %s", (key) => {
    expect(slideWords(slideOf(tables, key))).toContain("Action sans intitulé");
  });

  it("is known by its number in the notes", () => {
    expect(slideOf(tables, "running").notes).toContain("N° 2, Action sans intitulé : échéance 01/03/2020.");
    expect(slideOf(tables, "decisions").rowNotes).toEqual(["N° 4, Action sans intitulé : exercice 2020."]);
  });
});
