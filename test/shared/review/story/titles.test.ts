// The titles of the deck's slides, every branch of the spec's table.
import { describe, expect, it } from "vitest";
import { storyTitle } from "../../../support/story.ts";
import { automatic, settings, type Table, type Tables } from "../../../support/workbook-cells.ts";

const CLOSED = { "Arrêté au": "31/12/2020" };
const base = (values = {}): Tables => ({ Paramètres: settings({ ...CLOSED, ...values }) });
const findings = (...rows: (readonly [string, string, string])[]): Table => [
  ["Exercice", "Rubrique", "Nature", "Texte"],
  ...rows.map((row) => [2020, ...row]),
];

type Case = readonly [name: string, key: string, tables: Tables, title: string];
const check = (cases: readonly Case[]) => {
  it.each(cases)("%s", (_name, key, tables, title) => {
    expect(storyTitle(tables, key)).toBe(title);
  });
};

describe("the label", () => {
  const obtained = { "Label obtenu le": "11/02/2020" };
  const audit = (date: string, type = {}) => base({ ...obtained, "Prochain audit": date, ...type });
  const held: Table = [
    ["Date", "Type"],
    ["12/11/2020", "Audit"],
  ];
  check([
    ["valid", "label", base(obtained), "Label acquis jusqu’au 11 février 2023"],
    [
      "a quarter",
      "label",
      audit("T4 2021"),
      "Label acquis jusqu’au 11 février 2023, audit de renouvellement au T4 2021",
    ],
    [
      "a month",
      "label",
      audit("mars 2021"),
      "Label acquis jusqu’au 11 février 2023, audit de renouvellement en mars 2021",
    ],
    [
      "a day",
      "label",
      audit("12/05/2021", { "Type d'audit": "Audit à blanc" }),
      "Label acquis jusqu’au 11 février 2023, audit à blanc le 12 mai 2021",
    ],
    [
      "other words",
      "label",
      audit("avant l’été"),
      "Label acquis jusqu’au 11 février 2023, audit de renouvellement : avant l’été",
    ],
    [
      "past and not held",
      "label",
      audit("T3 2020"),
      "Label acquis jusqu’au 11 février 2023, audit de renouvellement à redater",
    ],
    [
      "held",
      "label",
      { ...audit("T3 2020"), Réunions: held },
      "Label acquis jusqu’au 11 février 2023, audit de renouvellement du 12 novembre 2020",
    ],
    ["expired", "label", base({ "Label obtenu le": "01/03/2017" }), "Label expiré depuis le 1er mars 2020"],
    ["to come", "label", base({ "Label obtenu le": "01/03/2021" }), "Label attendu le 1er mars 2021"],
    ["the audit alone", "label", base({ "Prochain audit": "T4 2021" }), "Audit de renouvellement au T4 2021"],
  ]);
});

describe("what marked the year", () => {
  const with_ = (...rows: (readonly [string, string, string])[]) => ({
    ...base(),
    Constats: findings(...rows),
  });
  check([
    [
      "the motive",
      "highlights",
      with_(["Faits marquants", "Motif principal", "2020 marquée par la crise"]),
      "2020 marquée par la crise",
    ],
    ["one fact", "highlights", with_(["Faits marquants", "Information", "un fait"]), "Un fait a marqué 2020"],
    [
      "two facts",
      "highlights",
      with_(["Faits marquants", "Information", "un fait"], ["Faits marquants", "Information", "un autre"]),
      "Deux faits ont marqué 2020",
    ],
    [
      "no point, four leads",
      "points",
      with_(
        ["Label", "Point sensible", "aucun"],
        ...[1, 2, 3, 4].map((n) => ["Label", "Piste de progrès", `piste ${n}`] as const),
      ),
      "Aucun point sensible, quatre pistes de progrès",
    ],
    [
      "a sole point",
      "points",
      with_(["Label", "Point sensible", "la traçabilité"]),
      "Un point sensible : La traçabilité",
    ],
    [
      "leads alone",
      "points",
      with_(["Actions", "Piste de progrès", "a"], ["Label", "Piste de progrès", "b"]),
      "Deux pistes de progrès",
    ],
  ]);
});

describe("complaints", () => {
  const header = ["Reçue le", "Type", "Canal", "Statut", "Répondue le"];
  const complaint = (received: string, answered = "") => [
    received,
    "Réclamation",
    "Guichet",
    answered === "" ? "Nouvelle" : "Répondue",
    answered,
  ];
  const praise = ["01/02/2020", "Félicitation", "Guichet", "Classée", ""];
  const n1 = (value: number): Table => [
    ["Exercice", "Code", "Valeur"],
    [2019, "REC1", value],
  ];
  const tables = (rows: readonly (readonly string[])[], previous?: number): Tables => ({
    ...base(),
    Indicateurs: automatic("nombre", "REC1"),
    Réclamations: [header, ...rows],
    ...(previous === undefined ? {} : { Historique: n1(previous) }),
  });
  const many = (count: number, answered: string) =>
    Array.from({ length: count }, () => complaint("03/02/2020", answered));
  check([
    ["none, proven by a félicitation", "complaints", tables([praise]), "Aucune réclamation en 2020"],
    [
      "none against three",
      "complaints",
      tables([praise], 3),
      "Aucune réclamation en 2020, contre trois en 2019",
    ],
    [
      "one in time",
      "complaints",
      tables([complaint("03/02/2020", "05/02/2020")], 3),
      "Une réclamation en 2020, contre trois en 2019 ; réponse dans le délai",
    ],
    [
      "one late",
      "complaints",
      tables([complaint("03/02/2020", "05/06/2020")]),
      "Une réclamation en 2020 ; réponse hors délai",
    ],
    [
      "one waiting",
      "complaints",
      tables([complaint("03/02/2020")]),
      "Une réclamation en 2020, sans réponse depuis le 3 février 2020",
    ],
    [
      "two, one waiting",
      "complaints",
      tables([complaint("03/02/2020"), complaint("04/02/2020", "05/02/2020")]),
      "Deux réclamations en 2020 ; une sans réponse",
    ],
    [
      "all in time",
      "complaints",
      tables(many(3, "05/02/2020")),
      "Trois réclamations en 2020 ; réponse dans le délai à toutes",
    ],
    [
      "two late",
      "complaints",
      tables(many(2, "05/06/2020"), 1),
      "Deux réclamations en 2020, contre une en 2019 ; deux réponses hors délai",
    ],
    [
      "digits beyond nine",
      "complaints",
      tables(many(12, "05/02/2020"), 3),
      "12 réclamations en 2020, contre 3 en 2019 ; réponse dans le délai à toutes",
    ],
    [
      "many",
      "complaints",
      tables([...many(20, "05/02/2020"), ...many(2, "")], 18),
      "22 réclamations, 4 de plus qu’en 2019 ; 2 restent sans réponse",
    ],
    [
      "as many",
      "complaints",
      tables(many(21, "05/02/2020"), 21),
      "21 réclamations, comme en 2019 ; 100 % répondues dans le délai",
    ],
    [
      "half a year, compared with nothing",
      "complaints",
      {
        ...tables([complaint("03/02/2020", "05/02/2020")], 3),
        Paramètres: settings({ "Arrêté au": "30/06/2020" }),
      },
      "Une réclamation au 30 juin 2020 ; réponse dans le délai",
    ],
  ]);
});

describe("mystery surveys", () => {
  const header = ["Date", "Canal", "Réponse rapide", "Écoute", "Courtoisie"];
  const tables = (target: number, ...rows: (readonly string[])[]): Tables => ({
    ...base(),
    Indicateurs: [
      ["Code", "Unité", "Calcul", "Cible", "Sens"],
      ["MYS1", "/10", "Automatique", target, "≥"],
    ],
    "Enquêtes mystères": [header, ...rows],
  });
  check([
    [
      "one criterion under the target",
      "mystery-call",
      tables(6, ["01/07/2020", "Appel", "Non", "Oui", "Oui"]),
      "Appels mystères : 6,7/10, cible dépassée ; un critère sous 6 : réponse rapide",
    ],
    [
      "several",
      "mystery-call",
      tables(7, ["01/07/2020", "Appel", "Non", "Non", "Oui"]),
      "Appels mystères : 3,3/10, cible non atteinte ; deux critères sous 7, d’abord : réponse rapide",
    ],
    [
      "none",
      "mystery-call",
      tables(5, ["01/07/2020", "Appel", "Non", "Oui", "Oui"], ["02/07/2020", "Appel", "Oui", "Oui", "Oui"]),
      "Appels mystères : 8,3/10, cible dépassée ; le plus bas : réponse rapide, 5/10",
    ],
    [
      "none, all alike",
      "mystery-call",
      tables(10, ["01/07/2020", "Appel", "Oui", "Oui", "Oui"]),
      "Appels mystères : 10/10, cible atteinte",
    ],
    [
      "without target",
      "mystery-visit",
      tables(7, ["01/07/2020", "Visite", "Non", "Oui", "Oui"]),
      "Visites mystères : 6,7/10 ; le plus bas : réponse rapide, 0/10",
    ],
  ]);
});

describe("actions and decisions", () => {
  const header = ["N°", "Action", "Statut", "Échéance", "Réalisée le", "Exercice"];
  const tables = (...rows: (readonly (string | number)[])[]): Tables => ({
    ...base(),
    "Plan d'actions": [header, ...rows],
  });
  const done = (due: string, on: string, year = 2020) => [1, "a", "Réalisée", due, on, year];
  const running = (due: string) => [2, "b", "En cours", due, "", 2020];
  const proposed = (due = "") => [3, "c", "À valider", due, "", 2021];
  check([
    [
      "done",
      "done",
      tables(done("01/03/2020", "01/02/2020"), done("01/03/2020", "01/05/2020")),
      "2 actions réalisées en 2020, dont 1 à l’échéance",
    ],
    [
      "one done outside the year",
      "done",
      tables(done("01/03/2019", "01/02/2019"), done("01/03/2020", "01/02/2020")),
      "2 actions du plan 2020 réalisées, dont 2 à l’échéance",
    ],
    [
      "running",
      "running",
      tables(running("01/03/2021"), running("01/03/2020"), running("")),
      "Trois actions en cours, dont une en retard",
    ],
    [
      "running beside open rows",
      "decisions",
      tables(running("01/03/2020")),
      "Une action en cours, en retard ; décisions à prendre en séance",
    ],
    [
      "to validate",
      "decisions",
      tables(proposed(), proposed("01/03/2021")),
      "Décisions : 2 actions à valider, 1 échéance à fixer",
    ],
    [
      "none proposed",
      "decisions",
      tables(done("01/03/2020", "01/02/2020")),
      "Aucune action proposée : décisions à prendre en séance",
    ],
    ["no plan", "decisions", base(), "Décisions à prendre en séance"],
  ]);
});

describe("checkpoints", () => {
  const tables = (values: object, ...rows: (readonly string[])[]): Tables => ({
    Paramètres: settings({ ...CLOSED, ...values }),
    "Points de contrôle": [["Point", "Conforme", "Vérifié le"], ...rows],
  });
  const no = ["a", "Non", "01/12/2020"];
  const yes = ["b", "Oui", "01/12/2020"];
  const never = ["c", "", ""];
  check([
    [
      "to correct before the audit",
      "reminders",
      tables({ "Prochain audit": "T4 2021" }, no, yes),
      "Rappels Qual-e-Pref : un point à corriger avant l’audit, un conforme",
    ],
    [
      "to verify too",
      "reminders",
      tables({}, no, no, never, yes, yes),
      "Rappels Qual-e-Pref : deux points à corriger, un à vérifier, deux conformes",
    ],
    [
      "to verify alone",
      "reminders",
      tables({ "Nom du label": "Marianne" }, never),
      "Rappels Marianne : un point à vérifier",
    ],
    [
      "all conform",
      "reminders",
      tables({}, yes, yes),
      "Rappels Qual-e-Pref : les deux points sont conformes",
    ],
  ]);
});

describe("a count that is not whole yet is not judged", () => {
  const INDICATORS = ["Code", "Libellé", "Famille", "Unité", "Calcul", "Cible", "Sens"];
  const VISITS = ["N1", "Visites", "Accueil", "nombre", "Nombre", 1200, "≥"];
  const calls = (code: string, target: number) => [code, code, "Accueil", "%", "Ratio", target, "≥"];
  /** Half a year of readings, by indicator. */
  const halfYear = (...indicators: Table): Tables => ({
    Paramètres: settings({ Exercice: 2026, "Arrêté au": "30/06/2026" }),
    Indicateurs: [INDICATORS, ...indicators],
    Relevés: [
      ["Mois", "Code", "Numérateur", "Dénominateur"],
      ...indicators.flatMap(([code]) =>
        ["01", "02", "03", "04", "05", "06"].map((month) => [`${month}/2026`, code, 90, 100]),
      ),
    ],
  });
  check([
    ["alone", "indicators", halfYear(VISITS), "Accueil : un indicateur suivi, aucune cible jugée"],
    [
      "without target",
      "indicators",
      halfYear(["N1", "Visites", "Accueil", "nombre", "Nombre", "", ""]),
      "Accueil : un indicateur suivi, sans cible",
    ],
    [
      "beside one",
      "indicators",
      halfYear(VISITS, calls("A", 95)),
      "Accueil : aucune cible atteinte sur 1 mesurée",
    ],
    [
      "beside two",
      "indicators",
      halfYear(VISITS, calls("A", 80), calls("B", 80)),
      "Accueil : les 2 cibles mesurées atteintes",
    ],
    [
      "beside two, one missed",
      "indicators",
      halfYear(VISITS, calls("A", 80), calls("B", 95)),
      "Accueil : une cible atteinte sur 2 mesurées",
    ],
  ]);
});
