// Deadlines: which are announced, from when, where they point, and in which order.
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../shared/calendar/day.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { analysed, deadlines, settings, type Tables } from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];
/** Closed on Thursday 31/12/2020: the 90 days of notice end on 31/03/2021. */
const CLOSED = { "Arrêté au": "31/12/2020" };
const listed = (tables: Tables, values: Record<string, RawCell> = {}) =>
  deadlines({ Paramètres: settings({ ...CLOSED, ...values }), ...tables }).map(
    ({ tab, row, dueOn }) => `${tab} ${row} ${dueOn === null ? "at once" : isoDay(dueOn)}`,
  );
const messages = (tables: Tables, values: Record<string, RawCell> = {}) =>
  analysed({ Paramètres: settings({ ...CLOSED, ...values }), ...tables })
    .alerts.filter(({ severity }) => severity === "deadline")
    .map(({ message }) => message);

describe("the label and the audit", () => {
  it.each([
    ["31/03/2018", ["Paramètres 5 2021-03-31"]],
    ["01/04/2018", []],
    ["11/02/2017", ["Paramètres 5 2020-02-11"]],
  ])("label obtained on %s, for 3 years: %j", (obtained, expected) => {
    expect(listed({}, { "Label obtenu le": obtained })).toEqual(expected);
  });

  it("announce an audit that has a day, by the name of its type; a text is no deadline", () => {
    expect(listed({}, { "Prochain audit": "15/01/2021" })).toEqual(["Paramètres 5 2021-01-15"]);
    expect(messages({}, { "Prochain audit": "15/01/2021" })).toEqual([
      "Audit de renouvellement — avant le 15/01/2021.",
    ]);
    expect(listed({}, { "Prochain audit": "T4 2021" })).toEqual([]);
  });

  it("follow the notice's parameter", () => {
    expect(listed({}, { "Prochain audit": "10/01/2021", "Alerte avant échéance (jours)": 10 })).toHaveLength(
      1,
    );
    expect(listed({}, { "Prochain audit": "11/01/2021", "Alerte avant échéance (jours)": 10 })).toEqual([]);
  });
});

describe("trainings", () => {
  const tables = (agents: readonly Row[], trainings: readonly Row[]): Tables => ({
    Agents: [["Agent", "Accueil du public", "Départ le"], ...agents],
    Formations: [["Date", "Agent"], ...trainings],
  });

  it("announce the last training of each present agent, at its row", () => {
    const trainings: Row[] = [
      ["10/01/2016", "A"],
      ["10/01/2017", "a"],
      ["10/01/2017", "Parti"],
      ["01/04/2017", "B"],
    ];
    const agents: Row[] = [
      ["A", "Non"],
      ["B", "Oui"],
      ["Parti", "Oui", "31/12/2020"],
    ];
    expect(listed(tables(agents, trainings))).toEqual(["Formations 3 2021-01-10"]);
    expect(messages(tables(agents, trainings))).toEqual([
      "Formation à renouveler : A — avant le 10/01/2021.",
    ]);
  });

  it("forget the expired one once renewed, unless the renewal is after Arrêté au", () => {
    const renewed = (date: string) =>
      listed(
        tables(
          [["A", "Oui"]],
          [
            ["10/01/2016", "A"],
            [date, "A"],
          ],
        ),
      );
    expect(renewed("02/11/2020")).toEqual([]);
    expect(renewed("02/01/2021")).toEqual(["Formations 2 2020-01-10"]);
  });
});

describe("documents and actions", () => {
  it("announce active documents once verified, 3 months on", () => {
    const documents: Tables = {
      Documents: [
        ["Titre", "Vérifié le", "Actif"],
        ["Charte", "30/11/2020", ""],
        ["", "02/12/2020", "Oui"],
        ["Retiré", "02/12/2020", "Non"],
        ["Vérifié plus tard", "02/01/2021", "Oui"],
      ],
    };
    expect(listed(documents)).toEqual(["Documents 2 2021-02-28", "Documents 3 2021-03-02"]);
    expect(messages(documents)).toEqual([
      "Document à vérifier : « Charte » — avant le 28/02/2021.",
      "Document à vérifier — avant le 02/03/2021.",
    ]);
  });

  it("announce actions due and not done, whatever their exercice", () => {
    const actions: Tables = {
      "Plan d'actions": [
        ["Action", "N°", "Échéance", "Statut", "Réalisée le"],
        ["Peindre", 1, "30/06/2020", "En cours", ""],
        ["", 2, "31/03/2021", "Validée", ""],
        ["Trop loin", 3, "01/04/2021", "Validée", ""],
        ["Faite", 4, "30/06/2020", "Réalisée", "01/07/2020"],
        ["Faite plus tard", 5, "30/09/2019", "Réalisée", "02/01/2021"],
        ["À valider", 6, "30/06/2020", "À valider", ""],
        ["Abandonnée", 7, "30/06/2020", "Abandonnée", ""],
      ],
    };
    expect(messages(actions)).toEqual([
      "Action n° 5 à réaliser : « Faite plus tard » — échéance dépassée (30/09/2019).",
      "Action n° 1 à réaliser : « Peindre » — échéance dépassée (30/06/2020).",
      "Action n° 2 à réaliser — avant le 31/03/2021.",
    ]);
  });
});

describe("complaints", () => {
  const HEADERS = ["Référence", "Reçue le", "Type", "Statut", "Répondue le"];
  const complaint = (receivedOn: string, ...others: RawCell[]): Tables => ({
    Réclamations: [HEADERS, ["2020-0001", receivedOn, "Réclamation", ...others]],
  });

  // From Thursday 31/12/2020 the 5th working day is Friday 08/01/2021 (1 January off). The 15th working day after
  // Thursday 17/12 is Monday 11/01; after Wednesday 16/12, Friday 08/01.
  it.each([
    ["16/12/2020", ["Réclamations 2 2021-01-08"]],
    ["17/12/2020", []],
    ["03/02/2020", ["Réclamations 2 2020-02-24"]],
    ["04/01/2021", []],
  ])("received on %s and unanswered: %j", (receivedOn, expected) => {
    expect(listed(complaint(receivedOn))).toEqual(expected);
  });

  it("name the reference and the day", () => {
    expect(messages(complaint("16/12/2020"))).toEqual([
      "Réclamation 2020-0001 : réponse à donner — avant le 08/01/2021.",
    ]);
    expect(messages(complaint("03/02/2020"))).toEqual([
      "Réclamation 2020-0001 : réponse à donner — échéance dépassée (24/02/2020).",
    ]);
  });

  it("answered, out of scope, or mere suggestions are not announced", () => {
    expect(listed(complaint("03/02/2020", "", "30/12/2020"))).toEqual([]);
    expect(listed(complaint("03/02/2020", "", "04/01/2021"))).toHaveLength(1);
    expect(listed(complaint("03/02/2020", "Hors périmètre"))).toEqual([]);
    expect(listed({ Réclamations: [HEADERS, ["", "03/02/2020", "Suggestion"]] })).toEqual([]);
  });

  it("are announced 5 working days ahead whatever the notice's days", () => {
    expect(listed(complaint("16/12/2020"), { "Alerte avant échéance (jours)": 1 })).toHaveLength(1);
  });
});

describe("the list", () => {
  it("goes by date across tabs, what has no day first, then the overdue, after every anomaly", () => {
    const tables: Tables = {
      Paramètres: settings({ ...CLOSED, "Label obtenu le": "11/02/2018", Couleur: "bleu" }),
      "Plan d'actions": [
        ["Action", "Échéance", "Statut"],
        ["A", "15/01/2021", "Validée"],
        ["B", "30/06/2020", "Validée"],
      ],
      Documents: [
        ["Titre", "Vérifié le"],
        ["Charte", "20/09/2020"],
        ["Plan", "31/02/2020"],
      ],
    };
    const { alerts } = analysed(tables);
    expect(alerts.map(({ severity, tab, row }) => `${severity} ${tab} ${row}`)).toEqual([
      "anomaly Paramètres 6",
      "anomaly Documents 3",
      "deadline Documents 3",
      "deadline Plan d'actions 3",
      "deadline Documents 2",
      "deadline Plan d'actions 2",
      "deadline Paramètres 5",
    ]);
  });
});
