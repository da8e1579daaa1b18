// Words that a number or a state must not contradict: one complaint, the same day, a deadline over, rows left out.
import { describe, expect, it } from "vitest";
import type { Line } from "../../../../shared/review/composition.ts";
import { reviewBuilder } from "../../../../shared/review/story/build-story.ts";
import { slideOf, slideWords, spaced } from "../../../support/story.ts";
import { analysed, settings, type Table, type Tables } from "../../../support/workbook-cells.ts";

const Paramètres = settings({ "Arrêté au": "31/12/2020" });
const textOf = (line: Line): string => spaced(line.map(({ text }) => text).join(""));
const findings = (...rows: readonly (readonly [heading: string, kind: string, text: string])[]): Table => [
  ["Exercice", "Rubrique", "Nature", "Texte"],
  ...rows.map((row) => [2020, ...row]),
];

describe("a sole complaint", () => {
  const complaint = (received: string, acknowledged: string, answered = ""): Tables => ({
    Paramètres,
    Réclamations: [
      ["Reçue le", "Type", "Canal", "Accusé le", "Répondue le", "Statut"],
      [received, "Réclamation", "Guichet", acknowledged, answered, answered === "" ? "En cours" : "Répondue"],
    ],
  });
  const steps = (tables: Tables): readonly Line[] => {
    const { composition } = slideOf(tables, "complaints");
    return composition.kind === "figures" ? (composition.blocks[0]?.lines ?? []) : [];
  };

  it("is orange where its answer is overdue, not while its delay runs", () => {
    const answer = (received: string) => steps(complaint(received, ""))[2]?.[0]?.tone;
    expect(answer("02/06/2020")).toBe("bad");
    expect(answer("20/12/2020")).toBe("neutral");
  });

  it("was acknowledged and answered the same day", () => {
    const [, acknowledged, answered] = steps(complaint("02/06/2020", "02/06/2020", "02/06/2020")).map(textOf);
    expect(acknowledged).toMatch(/^accusé de réception le jour même \(/);
    expect(answered).toMatch(/^réponse le jour même \(/);
  });

  it("is one received on L'essentiel", () => {
    const tables: Tables = {
      ...complaint("02/06/2020", "02/06/2020"),
      Indicateurs: [
        ["Code", "Libellé", "Unité", "Calcul"],
        ["REC1", "Réclamations reçues", "nombre", "Automatique"],
      ],
    };
    expect(slideWords(slideOf(tables, "essential"))).toContain("Réclamation reçue");
  });
});

describe("the caption of a coverage strip", () => {
  it("says a missed target in orange", () => {
    const tables: Tables = {
      Paramètres,
      Indicateurs: [
        ["Code", "Libellé", "Unité", "Calcul", "Cible", "Sens"],
        ["A1", "Taux d’appels", "%", "Ratio", 90, "≥"],
      ],
      Relevés: [
        ["Mois", "Code", "Numérateur", "Dénominateur"],
        ["01/03/2020", "A1", 50, 100],
      ],
    };
    const { composition } = slideOf(tables, "coverage");
    const caption = composition.kind === "coverage" ? (composition.rows[0]?.caption ?? []) : [];
    expect(textOf(caption)).toBe("cible ≥ 90 % : non atteinte · 50 sur 100");
    expect(caption.find(({ tone }) => tone === "bad")?.text).toBe("non\u00a0atteinte");
  });
});

describe("what is for the next year", () => {
  it("stands under its head, without the head's words", () => {
    const tables: Tables = {
      Paramètres: settings({ "Arrêté au": "31/12/2020", "Label obtenu le": "11/02/2020" }),
      Constats: findings(["Objectif", "Information", "Pour 2021 : garder le label"]),
    };
    const { composition } = slideOf(tables, "label");
    if (composition.kind !== "timeline") throw new Error(composition.kind);
    expect(spaced(composition.objective ?? "")).toBe("Objectif 2021");
    expect(composition.statements).toEqual(["Garder le label"]);
  });

  it("has its head in blue at the foot of the decisions", () => {
    const tables = {
      Paramètres,
      Constats: findings(["Actions", "Information", "Pour 2021 : réunir les pilotes"]),
    };
    const { composition } = slideOf(tables, "decisions");
    const [foot = []] = composition.kind === "table" ? composition.foot : [];
    expect(foot.map(({ text, tone }) => [spaced(text), tone])).toEqual([
      ["Pour 2021 : ", "blue"],
      ["réunir les pilotes", "neutral"],
    ]);
  });
});

describe("the notes", () => {
  it("say which tabs have rows left out: readings, history and statements too", () => {
    const tables: Tables = {
      Paramètres,
      Indicateurs: [
        ["Code", "Libellé", "Unité", "Calcul", "Cible", "Sens"],
        ["A1", "Taux d’appels", "%", "Ratio", 90, "≥"],
      ],
      Relevés: [
        ["Mois", "Code", "Numérateur", "Dénominateur"],
        ["01/03/2020", "A1", 50, 100],
        ["mars", "A1", 50, 100],
      ],
      Historique: [
        ["Exercice", "Code", "Valeur"],
        [2019, "A1", "beaucoup"],
      ],
      Constats: [
        ["Exercice", "Rubrique", "Nature", "Texte"],
        [2020, "Rapels", "Information", "Un texte"],
      ],
    };
    const [notes] = reviewBuilder(analysed(tables))(() => null)
      .slides.filter(({ key }) => key === "coverage")
      .map((slide) => slide.notes.join("\n"));
    for (const tab of ["Relevés", "Historique", "Constats"]) {
      expect(notes).toContain(`${tab} : 1 ligne est à vérifier`);
    }
  });

  it("agree what they count, and leave out none", () => {
    const notes = (...done: string[]) =>
      slideOf(
        {
          Paramètres,
          Réunions: [
            ["Date", "Type", "Décisions"],
            ["08/10/2020", "COPIL qualité", "Ouvrir\nFermer"],
          ],
          "Plan d'actions": [["Action", "Statut"], ...done.map((words) => [words, "Réalisée"])],
        },
        "highlights",
      ).notes.map(spaced);
    expect(notes()).toContain("Décisions en COPIL : 2, dont 2 sans action du plan qui porte leurs mots.");
    expect(notes("Ouvrir")).toContain(
      "Décisions en COPIL : 2, dont 1 réalisée et 1 sans action du plan qui porte leurs mots.",
    );
  });
});
