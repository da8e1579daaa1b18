// docs/contract.md, Deadlines: what is announced, from when, and under which words. `Arrêté au` is Thursday 31 December 2026.
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../shared/calendar/day.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { analysed, settings, type Tables } from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];

/** Each deadline as `Agents 3 2026-09-01: message`; one without a day as `Agents 3 -: message`. */
function deadlines(tables: Tables, values: Record<string, RawCell> = {}): string[] {
  const Paramètres = settings({ Exercice: 2026, "Arrêté au": "31/12/2026", ...values });
  return analysed({ Paramètres, ...tables })
    .alerts.filter(({ severity }) => severity === "deadline")
    .map(
      ({ tab, row, dueOn, message }) => `${tab} ${row} ${dueOn === null ? "-" : isoDay(dueOn)}: ${message}`,
    );
}

describe("the last training of a present agent expiring", () => {
  const tables = (agents: readonly Row[], trainings: readonly Row[]): Tables => ({
    Agents: [["Agent", "Arrivée le", "Départ le"], ...agents],
    Formations: [["Formation", "Date", "Agent"], ...trainings],
  });

  it("names the agent, at the training's row", () => {
    expect(deadlines(tables([["Agent A"]], [["Accueil", "31/03/2023", "agent a"]]))).toEqual([
      "Formations 2 2027-03-31: Formation à renouveler : Agent A (« Accueil ») — avant le 31/03/2027.",
    ]);
  });

  it.each<[string, Row, Row[], number]>([
    ["within the 90 days", ["A"], [["", "31/03/2023", "A"]], 1],
    ["later than that", ["A"], [["", "01/04/2023", "A"]], 0],
    ["long over", ["A"], [["", "01/04/2003", "A"]], 1],
    ["of an agent gone", ["A", "", "31/12/2026"], [["", "31/03/2020", "A"]], 0],
    ["of an agent to come", ["A", "01/01/2027"], [["", "31/03/2020", "A"]], 0],
    [
      "renewed since",
      ["A"],
      [
        ["", "31/03/2020", "A"],
        ["", "31/03/2026", "A"],
      ],
      0,
    ],
  ])("%s", (_, agent, trainings, count) => {
    expect(deadlines(tables([agent], trainings))).toHaveLength(count);
  });
});

describe("an agent who receives the public and has no training on or before Arrêté au (due on arrival)", () => {
  const HEADERS = ["Agent", "Accueil du public", "Arrivée le", "Départ le"];
  const of = (agent: Row, ...trainings: Row[]) =>
    deadlines({ Agents: [HEADERS, agent], Formations: [["Date", "Agent"], ...trainings] });

  it.each<[string, Row, string[]]>([
    [
      "since arrival",
      ["A", "Oui", "01/09/2026"],
      ["Agents 2 2026-09-01: Agent d’accueil sans formation : A — échéance dépassée (01/09/2026)."],
    ],
    [
      "without a day of arrival, at once",
      ["A", "Oui"],
      ["Agents 2 -: Agent d’accueil sans formation : A — à faire dès maintenant."],
    ],
    [
      "to come within the 90 days",
      ["A", "Oui", "31/03/2027"],
      ["Agents 2 2027-03-31: Agent d’accueil sans formation : A — avant le 31/03/2027."],
    ],
    ["to come later", ["A", "Oui", "01/04/2027"], []],
    ["gone", ["A", "Oui", "01/09/2026", "31/12/2026"], []],
    ["who does not receive the public", ["A", "Non", "01/09/2026"], []],
    ["of whom nothing is said", ["A", "", "01/09/2026"], []],
  ])("%s", (_, agent, expected) => {
    expect(of(agent)).toEqual(expected);
  });

  it("a training after Arrêté au is not given; one before arrival is", () => {
    expect(of(["A", "Oui", "01/09/2026"], ["01/01/2027", "A"])).toHaveLength(1);
    expect(of(["A", "Oui", "01/09/2026"], ["31/12/2026", "A"])).toEqual([]);
    expect(of(["A", "Oui", "01/09/2026"], ["01/06/2026", "A"])).toEqual([]);
  });
});

describe("a document to verify (not one verified after Arrêté au)", () => {
  const of = (...cells: Row) => deadlines({ Documents: [["Titre", "Vérifié le", "Actif"], cells] });

  it.each<[Row, string[]]>([
    [
      ["Charte", "30/11/2026"],
      ["Documents 2 2027-02-28: Document à vérifier : « Charte » — avant le 28/02/2027."],
    ],
    [
      ["Charte", "29/09/2026"],
      ["Documents 2 2026-12-29: Document à vérifier : « Charte » — échéance dépassée (29/12/2026)."],
    ],
    [["Charte", ""], ["Documents 2 -: Document à vérifier : « Charte » — à faire dès maintenant."]],
    [["Charte", "01/01/2027"], []],
    [["Charte", "", "Non"], []],
  ])("%j: %j", (cells, expected) => {
    expect(of(...cells)).toEqual(expected);
  });
});

describe("an action due and not done", () => {
  it.each<[Row, number]>([
    [["12", "Peindre", "31/03/2027", "Validée"], 1],
    [["12", "Peindre", "01/04/2027", "Validée"], 0],
    [["12", "Peindre", "30/06/2024", "En cours"], 1],
    [["12", "Peindre", "30/06/2026", "Réalisée", "30/07/2026"], 0],
    [["12", "Peindre", "30/06/2026", "Réalisée", ""], 1],
    [["12", "Peindre", "30/06/2026", "Réalisée", "01/01/2027"], 1],
    [["12", "Peindre", "30/06/2026", "À valider"], 0],
    [["12", "Peindre", "30/06/2026", "Abandonnée"], 0],
    [["12", "Peindre", "", "Validée"], 0],
  ])("%j: %i", (cells, count) => {
    const tables: Tables = {
      "Plan d'actions": [["N°", "Action", "Échéance", "Statut", "Réalisée le"], cells],
    };
    expect(deadlines(tables)).toHaveLength(count);
  });
});

describe("the label's end and a dated audit", () => {
  it("are at their setting's row", () => {
    expect(deadlines({}, { "Label obtenu le": "29/02/2024", "Prochain audit": "15/03/2027" })).toEqual([
      "Paramètres 5 2027-02-28: Fin du label — avant le 28/02/2027.",
      "Paramètres 6 2027-03-15: Audit de renouvellement — avant le 15/03/2027.",
    ]);
    expect(deadlines({}, { "Prochain audit": "T1 2027" })).toEqual([]);
  });
});

describe("an unanswered réclamation (not Hors périmètre, not Classée) whose deadline is within 5 working days or over", () => {
  // The 5th working day after Thursday 31 December is Friday 8 January 2027: the 1st is off. The 15th working day
  // after Wednesday 16 December is Friday 8 January, after Thursday 17 December Monday 11.
  const of = (...cells: Row) =>
    deadlines({ Réclamations: [["Référence", "Reçue le", "Type", "Statut", "Répondue le"], cells] });

  it.each<[Row, number]>([
    [["2026-0001", "16/12/2026", "Réclamation"], 1],
    [["2026-0001", "17/12/2026", "Réclamation"], 0],
    [["2026-0001", "01/02/2025", "Réclamation", "En cours"], 1],
    [["2026-0001", "01/02/2026", "Réclamation", "Hors périmètre"], 0],
    [["2026-0001", "01/02/2026", "Réclamation", "Classée"], 0],
    [["2026-0001", "01/02/2026", "Réclamation", "Indésirable"], 0],
    [["2026-0001", "01/02/2026", "Suggestion"], 0],
    [["2026-0001", "01/02/2026", "Réclamation", "", "30/12/2026"], 0],
    [["2026-0001", "01/02/2026", "Réclamation", "Répondue", "01/01/2027"], 1],
    [["2026-0001", "01/01/2027", "Réclamation"], 0],
  ])("%j: %i", (cells, count) => {
    expect(of(...cells)).toHaveLength(count);
  });

  it("is known by its reference, or by its day", () => {
    expect(of("2026-0007", "01/12/2026", "Réclamation")).toEqual([
      "Réclamations 2 2026-12-22: Réclamation 2026-0007 : réponse à donner — échéance dépassée (22/12/2026).",
    ]);
    expect(of("", "01/12/2026", "Réclamation")).toEqual([
      "Réclamations 2 2026-12-22: Réclamation reçue le 01/12/2026 : réponse à donner — échéance dépassée (22/12/2026).",
    ]);
  });
});

describe("a checkpoint whose Fréquence has run out since Vérifié le", () => {
  const of = (frequency: string, verified: RawCell, values: Record<string, RawCell> = {}) =>
    deadlines(
      {
        "Points de contrôle": [
          ["Point", "Fréquence", "Vérifié le"],
          ["Chevalets", frequency, verified],
        ],
      },
      values,
    );
  const DUE = (iso: string) => [
    expect.stringMatching(
      new RegExp(`^Points de contrôle 2 ${iso}: Point de contrôle à vérifier : « Chevalets » — `),
    ),
  ];

  it.each<[string, string, string | null]>([
    ["Chaque semaine", "23/12/2026", "2026-12-30"],
    ["chaque  SEMAINE", "24/12/2026", "2026-12-31"],
    ["Chaque semaine", "25/12/2026", null],
    ["Chaque mois", "30/11/2026", "2026-12-30"],
    ["Chaque mois", "01/12/2026", null],
    ["Chaque trimestre", "30/09/2026", "2026-12-30"],
    ["Chaque trimestre", "01/10/2026", null],
    ["Chaque semestre", "30/06/2026", "2026-12-30"],
    ["Chaque semestre", "01/07/2026", null],
    ["Chaque année", "31/12/2025", "2026-12-31"],
    ["Chaque année", "01/01/2026", null],
  ])("%s, verified on %s: due %s", (frequency, verified, dueOn) => {
    expect(of(frequency, verified)).toEqual(dueOn === null ? [] : DUE(dueOn));
  });

  it.each([
    "Chaque semaine",
    "Chaque mois",
    "Chaque trimestre",
    "Chaque semestre",
    "Chaque année",
    "Avant l’audit",
  ])("%s, never verified: due", (frequency) => {
    expect(of(frequency, "")).toEqual([
      "Points de contrôle 2 -: Point de contrôle à vérifier : « Chevalets » — à faire dès maintenant.",
    ]);
  });

  it.each<[string, RawCell, RawCell, string | null]>([
    ["not verified in the 12 months before it", "14/03/2026", "15/03/2027", "2027-03-15"],
    ["verified in them", "15/03/2026", "15/03/2027", null],
    ["the audit is not near yet", "14/03/2020", "01/04/2027", null],
    // "Never verified: due", however far the audit is.
    ["never verified", "", "15/03/2027", "-"],
    ["never verified, the audit not near yet", "", "01/04/2030", "-"],
    ["verified in the 12 months before it, after Arrêté au", "02/01/2027", "15/03/2027", "-"],
    ["the audit is not dated", "14/03/2020", "T1 2027", null],
  ])("Avant l'audit: %s", (_, verified, audit, dueOn) => {
    const lines = of("Avant l'audit", verified, { "Prochain audit": audit }).filter((line) =>
      line.startsWith("Points"),
    );
    expect(lines).toEqual(dueOn === null ? [] : DUE(dueOn));
  });

  it("other words are kept and never due", () => {
    expect(of("Deux fois par an", "")).toEqual([]);
    expect(of("", "")).toEqual([]);
  });

  it("verifications dated after Arrêté au are not given: only a document's is said otherwise", () => {
    expect(of("Chaque semaine", "01/01/2027")).toEqual(DUE("-"));
  });
});

describe("Sorted by date, the overdue first, those due without a date before them", () => {
  it("whatever their tabs", () => {
    const tables: Tables = {
      Documents: [
        ["Titre", "Vérifié le"],
        ["Charte", "30/11/2026"],
        ["Plan", ""],
        ["Affiche", "01/01/2020"],
      ],
      Agents: [
        ["Agent", "Accueil du public", "Arrivée le"],
        ["A", "Oui", "01/02/2026"],
        ["B", "Oui", ""],
      ],
    };
    expect(deadlines(tables).map((line) => line.replace(/:.*/, ""))).toEqual([
      "Agents 3 -",
      "Documents 3 -",
      "Documents 4 2020-04-01",
      "Agents 2 2026-02-01",
      "Documents 2 2027-02-28",
    ]);
  });
});
