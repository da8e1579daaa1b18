// The figures that the review shows beside the rates.
import { describe, expect, it } from "vitest";
import { analysed, day, settings, type Tables } from "../../support/workbook-cells.ts";

const facts = (tables: Tables, closedOn = "31/12/2020") =>
  analysed({ Paramètres: settings({ "Arrêté au": closedOn }), ...tables }).facts;

describe("monthly series", () => {
  const tables: Tables = {
    Suspensions: [
      ["Début", "Fin"],
      ["01/02/2020", "10/02/2020"],
    ],
    Indicateurs: [
      ["Code", "Unité", "Calcul", "Actif"],
      ["TEL1", "%", "Ratio"],
      ["OLD1", "%", "Ratio", "Non"],
      ["REC1", "nombre", "Automatique"],
      ["BAD1", "", "Ratio"],
    ],
    Relevés: [
      ["Mois", "Code", "Numérateur", "Dénominateur"],
      ["15/01/2020", "TEL1", 9, 10],
      ["15/03/2020", "TEL1", 0, 0],
      ["15/04/2020", "TEL1", 1, 10],
    ],
  };

  it("give each month begun its own value, and tell the suspended", () => {
    expect(facts(tables, "31/03/2020").monthly).toEqual([
      {
        code: "TEL1",
        months: [
          { month: 1, value: 90, isSuspended: false },
          { month: 2, value: null, isSuspended: true },
          { month: 3, value: null, isSuspended: false },
        ],
      },
    ]);
  });
});

describe("what was received", () => {
  it("is counted by type, with the first and last months of complaints", () => {
    const tables: Tables = {
      Réclamations: [
        ["Reçue le", "Type", "Statut"],
        ["14/03/2020", "Réclamation"],
        ["14/01/2020", "Réclamation"],
        ["14/05/2020", "Réclamation", "Hors périmètre"],
        ["14/06/2020", "Suggestion"],
        ["14/07/2020", "Félicitation"],
        ["14/08/2020", "Félicitation"],
        ["14/08/2021", "Félicitation"],
      ],
    };
    expect(facts(tables).received).toEqual({
      complaints: 2,
      suggestions: 1,
      praises: 2,
      firstComplaintMonth: 1,
      lastComplaintMonth: 3,
      outOfScope: 1,
    });
    expect(facts({}).received).toMatchObject({
      complaints: 0,
      firstComplaintMonth: null,
      lastComplaintMonth: null,
    });
  });
});

describe("campaigns and surveys", () => {
  it("keep every item of the year's campaigns in the sheet's order", () => {
    const tables: Tables = {
      Satisfaction: [
        [
          "Campagne",
          "Mode",
          "Début",
          "Fin",
          "Répondants",
          "Item",
          "Très satisfait",
          "Satisfait",
          "Pas satisfait",
        ],
        ["Décembre", "Papier", "02/12/2020", "18/12/2020", 112, "Satisfaction globale", 61, 44, 7],
        ["Décembre", "Papier", "01/12/2020", "17/12/2020", 112, "Accueil", 0, 0, 0],
        ["2019", "Papier", "", "18/12/2019", 100, "Accueil", 1, 0, 0],
      ],
    };
    expect(facts(tables).campaigns).toEqual([
      {
        name: "Décembre",
        mode: "Papier",
        start: day("2020-12-01"),
        end: day("2020-12-18"),
        respondents: 112,
        ratePercent: 93.75,
        items: [
          {
            item: "Satisfaction globale",
            isOverall: true,
            satisfied: 105,
            expressed: 112,
            ratePercent: 93.75,
          },
          { item: "Accueil", isOverall: false, satisfied: 0, expressed: 0, ratePercent: null },
        ],
      },
    ]);
  });

  it("count the criteria of each channel", () => {
    const tables: Tables = {
      "Enquêtes mystères": [
        ["Date", "Canal", "Écoute", "Courtoisie"],
        ["20/07/2020", "Appel", "Oui", "Non"],
        ["16/07/2020", "Appel", "SO", "Oui"],
        ["17/07/2020", "Appel", "SO", ""],
      ],
    };
    const [calls, emails] = facts(tables).mystery;
    expect(calls).toMatchObject({
      channel: "call",
      surveys: 3,
      scored: 2,
      meanOutOf10: 7.5,
      firstOn: day("2020-07-16"),
      lastOn: day("2020-07-20"),
    });
    expect(calls?.criteria.filter(({ yes, no }) => yes + no > 0)).toEqual([
      { label: "Écoute", yes: 1, no: 0 },
      { label: "Courtoisie", yes: 1, no: 1 },
    ]);
    expect(emails).toMatchObject({
      channel: "email",
      surveys: 0,
      scored: 0,
      meanOutOf10: null,
      firstOn: null,
    });
  });
});

describe("people and meetings", () => {
  it("tell each desk agent's training, arrivals and meetings held", () => {
    const tables: Tables = {
      Agents: [
        ["Agent", "Accueil du public", "Arrivée le", "Départ le", "Fiche de tutorat le"],
        ["A", "Oui"],
        ["B", "Oui", "01/09/2020", "", "15/09/2020"],
        ["C", "Non", "01/10/2020"],
        ["D", "Oui", "", "01/06/2020"],
      ],
      Formations: [
        ["Date", "Agent"],
        ["02/11/2016", "A"],
      ],
      Réunions: [
        ["Date", "Type"],
        ["08/10/2020", "COPIL qualité"],
        ["08/11/2020", "COPIL qualité"],
        ["08/10/2019", "CLU"],
      ],
    };
    expect(facts(tables)).toMatchObject({
      trainingStates: [
        { agent: "A", lastTrainingOn: day("2016-11-02"), validUntil: day("2020-11-02"), isValid: false },
        { agent: "B", lastTrainingOn: null, validUntil: null, isValid: false },
      ],
      arrivals: { arrived: 2, tutored: 1 },
      meetings: { usersCommittee: 0, steeringCommittee: 2 },
    });
  });
});
