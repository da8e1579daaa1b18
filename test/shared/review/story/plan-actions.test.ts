// The rows of the action plan's slides: who leads them.
import { describe, expect, it } from "vitest";
import type { Table } from "../../../../shared/review/composition.ts";
import { slideOf, spaced } from "../../../support/story.ts";
import { settings, type Tables } from "../../../support/workbook-cells.ts";

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
