// docs/contract.md, Automatic codes: a rule and an example each. Days counted by hand on the calendar of 2026.
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import {
  analysed,
  anomalies,
  automatic,
  information,
  rateOf,
  settings,
  type Table,
  type Tables,
} from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];
const UNITS: Record<string, string> = {
  REC1: "nombre",
  REC5: "nombre",
  SUG1: "nombre",
  SAT3: "nombre",
  CLU1: "nombre",
};

/** The exercice 2026 with one automatic code and the tables that it is computed from. */
function rate(code: string, tables: Tables, values: Record<string, RawCell> = {}) {
  return rateOf(
    {
      Paramètres: settings({ Exercice: 2026, ...values }),
      Indicateurs: automatic(UNITS[code] ?? "%", code),
      ...tables,
    },
    code,
  );
}

describe("Effectif is the denominator (SAT1: respondents; MYS: surveys scored); empty for counts, and when it would be 0", () => {
  it.each(["REC2", "REC3", "REC4", "SAT1", "SAT2", "MYS1", "MYS2", "FOR1", "FOR2", "DOC1", "ACT1"])(
    "%s without any row",
    (code) => {
      expect(rate(code, {})).toMatchObject({ year: null, sampleSize: null, isAttained: null });
    },
  );

  it.each(["REC1", "REC5", "SUG1", "SAT3", "CLU1"])("%s with no row is 0", (code) => {
    expect(rate(code, {})).toMatchObject({ year: 0, sampleSize: null });
  });
});

describe("Réclamations", () => {
  const HEADERS = [
    "Référence",
    "Reçue le",
    "Type",
    "Canal",
    "Statut",
    "Accusé le",
    "Répondue le",
    "Signalement",
  ];
  const complaints = (...rows: Row[]): { Réclamations: Table } => ({ Réclamations: [HEADERS, ...rows] });
  const received = (code: string, ...rows: Row[]) => rate(code, complaints(...rows)).year;

  it("a Référence that stands on two rows is listed (both count), in any case", () => {
    const tables = complaints(
      ["2026-0001", "01/02/2026", "Réclamation"],
      ["2026-0002", "01/02/2026", "Réclamation"],
      ["", "02/02/2026", "Réclamation"],
      ["", "02/02/2026", "Réclamation"],
      ["rq-ab12", "03/02/2026", "Réclamation"],
      [" RQ-AB12 ", "03/02/2026", "Réclamation"],
      ["2026-0001", "04/02/2026", "Suggestion"],
    );
    expect(anomalies(tables)).toEqual([
      "Réclamations 7: La référence « RQ-AB12 » est déjà en ligne 6 : les deux lignes comptent. Vérifiez si l’une est une copie.",
      "Réclamations 8: La référence « 2026-0001 » est déjà en ligne 2 : les deux lignes comptent. Vérifiez si l’une est une copie.",
    ]);
    expect(rate("REC1", tables).year).toBe(6);
  });

  it("Indésirable rows count nowhere and raise no alert, as if absent", () => {
    const tables = complaints(
      ["2026-0001", "01/02/2026", "Réclamation", "", "Indésirable"],
      ["2026-0001", "01/02/2026", "Réclamation", "", ""],
      ["2026-0003", "31/02/2026", "Réclam", "Fax", "indesirable", "hier"],
      ["2026-0004", "02/03/2026", "Suggestion", "", "Indésirable", "", "01/03/2026", "champ piège rempli"],
    );
    expect(anomalies(tables)).toEqual([]);
    expect(information(tables)).toEqual([]);
    expect([received("REC1", ...(tables.Réclamations.slice(1) as Row[])), rate("SUG1", tables).year]).toEqual(
      [1, 0],
    );
    expect(
      analysed({ ...tables, Paramètres: settings({ Exercice: 2026 }) }).alerts.map(({ row }) => row),
    ).toEqual([3]);
  });

  describe("A row with a Signalement whose Statut is empty or Nouvelle counts nowhere until staff give it another one", () => {
    const doubtful = (status: string, type = "Réclamation"): Row => [
      "",
      "01/02/2026",
      type,
      "",
      status,
      "",
      "",
      "envoyé en moins de 3 secondes",
    ];

    it.each([
      ["", 0],
      ["Nouvelle", 0],
      ["nouvelle", 0],
      ["En cours", 1],
      ["Répondue", 1],
      ["Classée", 1],
    ])("Statut %j: %i", (status, count) => {
      expect(received("REC1", doubtful(status))).toBe(count);
      expect(rate("REC2", complaints(doubtful(status))).sampleSize).toBe(count === 0 ? null : count);
      expect(received("SUG1", doubtful(status, "Suggestion"))).toBe(count);
    });

    it("together they raise one Information", () => {
      const said = (...rows: Row[]) =>
        information({
          Paramètres: settings({ Exercice: 2026, "Arrêté au": "31/12/2026" }),
          ...complaints(...rows),
        });
      const rows = [
        doubtful(""),
        doubtful("Nouvelle", "Félicitation"),
        doubtful("Nouvelle"),
        doubtful("En cours"),
      ];
      expect(said(...rows)).toEqual([
        "Réclamations: 3 messages douteux à trier : donnez-leur un autre statut que « Nouvelle », par exemple « En cours » ou « Indésirable ».",
      ]);
      expect(said(doubtful(""))).toEqual([expect.stringMatching(/^Réclamations: 1 message douteux à trier/)]);
      const [, , ...cells] = doubtful("");
      expect(said(["", "01/01/2027", ...cells])).toEqual([]);
    });

    it("and no deadline: nobody has to answer them yet", () => {
      const { alerts } = analysed({
        Paramètres: settings({ Exercice: 2026 }),
        ...complaints(doubtful("Nouvelle")),
      });
      expect(alerts.map(({ severity }) => severity)).toEqual(["information"]);
    });

    it("an empty Signalement doubts nothing", () => {
      expect(received("REC1", ["", "01/02/2026", "Réclamation", "", "Nouvelle", "", "", " "])).toBe(1);
    });
  });

  it.each<[string, Row, number]>([
    [
      "REC2: Accusé le within 7 days after Reçue le",
      ["", "01/12/2026", "Réclamation", "", "", "08/12/2026"],
      100,
    ],
    ["REC2: the 8th day is late", ["", "01/12/2026", "Réclamation", "", "", "09/12/2026"], 0],
    [
      "REC2: 14 days when Canal is Courrier",
      ["", "01/12/2026", "Réclamation", "Courrier", "", "15/12/2026"],
      100,
    ],
    ["REC2: across the year's end", ["", "31/12/2026", "Réclamation", "", "", "07/01/2027"], 100],
    [
      "REC2: one dated before Reçue le is ignored",
      ["", "10/12/2026", "Réclamation", "", "", "09/12/2026"],
      0,
    ],
  ])("%s", (_, row, expected) => {
    expect(received("REC2", row)).toBe(expected);
  });

  // Received on Tuesday 1 December 2026: Christmas is a Friday; the 15th working day is Tuesday 22 December.
  // Received on Friday 4 December: 15 working days without 25 December end on Monday 28.
  it.each<[string, string, string, number]>([
    ["the 15th working day is in time", "01/12/2026", "22/12/2026", 100],
    ["the day after is late", "01/12/2026", "23/12/2026", 0],
    ["a public holiday is no working day", "04/12/2026", "28/12/2026", 100],
    [
      "across the year's end: 1 January is off, the 15th day after 18 December is Tuesday 12 January",
      "18/12/2026",
      "12/01/2027",
      100,
    ],
    ["across the year's end: the day after is late", "18/12/2026", "13/01/2027", 0],
  ])("REC3: %s", (_, receivedOn, answeredOn, expected) => {
    expect(received("REC3", ["", receivedOn, "Réclamation", "", "", "", answeredOn])).toBe(expected);
  });

  it("REC3: an answer on the Saturday after the last working day is late", () => {
    // Received on Friday 6 November: 11 November off, the 15th working day is Monday 30; on Thursday 5, Friday 27.
    expect(received("REC3", ["", "05/11/2026", "Réclamation", "", "", "", "27/11/2026"])).toBe(100);
    expect(received("REC3", ["", "05/11/2026", "Réclamation", "", "", "", "28/11/2026"])).toBe(0);
  });

  it.each([
    ["Alsace-Moselle", "24/12/2026", "28/12/2026"],
    ["Mayotte", "24/04/2026", "28/04/2026"],
    ["Martinique", "21/05/2026", "26/05/2026"],
    ["Guadeloupe", "26/05/2026", "28/05/2026"],
    ["Guyane", "09/06/2026", "11/06/2026"],
    ["La Réunion", "18/12/2026", "21/12/2026"],
  ])("REC3: in %s, one working day after %s is %s", (zone, receivedOn, answeredOn) => {
    const values = { "Zone de jours fériés": zone, "Délai de réponse (jours ouvrés)": 1 };
    const tables = complaints(["", receivedOn, "Réclamation", "", "", "", answeredOn]);
    expect(rate("REC3", tables, values).year).toBe(100);
  });
});

describe("Satisfaction", () => {
  const COUNTS = ["Très satisfait", "Satisfait", "Peu satisfait", "Pas satisfait", "Sans objet"];
  const HEADERS = ["Campagne", "Mode", "Fin", "Répondants", "Item", ...COUNTS];
  const survey = (...rows: Row[]): Tables => ({ Satisfaction: [HEADERS, ...rows] });
  const GLOBAL = "Satisfaction globale";

  it("A campaign is Campagne + Mode + the year of Fin: the same name comes back each year", () => {
    const rows: Row[] = [
      ["Enquête annuelle", "Papier", "30/06/2025", 200, GLOBAL, 0, 0, 100, 100, 0],
      ["Enquête annuelle", "Papier", "30/06/2026", 100, GLOBAL, 80, 10, 10, 0, 0],
      ["enquete annuelle", "PAPIER", "30/06/2026", 100, "Accueil", 50, 0, 50, 0, 0],
    ];
    expect(anomalies(survey(...rows))).toEqual([]);
    expect(rate("SAT1", survey(...rows))).toMatchObject({ year: 90, sampleSize: 100 });
    expect(rate("SAT3", survey(...rows)).year).toBe(100);
    expect(rate("SAT2", survey(...rows)).year).toBe(0);
  });

  it("it belongs, whole, to the period of its latest Fin; a Fin that differs within it is listed", () => {
    const rows: Row[] = [
      ["Juin", "", "30/06/2026", 10, GLOBAL, 5, 0, 5, 0, 0],
      ["Juin", "", "02/07/2026", 10, "Accueil", 10, 0, 0, 0, 0],
    ];
    expect(rate("SAT1", survey(...rows)).quarters).toEqual([null, null, 50, null]);
    expect(rate("SAT1", survey(...rows), { "Arrêté au": "01/07/2026" }).year).toBeNull();
    expect(anomalies(survey(...rows))).toEqual([
      "Satisfaction 3: « Fin » diffère entre les lignes de « Juin » en 2026 : la date la plus tardive compte. Corrigez les lignes.",
    ]);
  });

  it.each<[string, Row, string]>([
    ["one of its five counts is negative", [10, GLOBAL, -1, 5, 0, 0, 0], "négatif"],
    ["one of its five counts is not whole", [10, GLOBAL, 0.93, 5, 0, 0, 0], "n’est pas un nombre entier"],
    ["one of its five counts is unreadable", [10, GLOBAL, "trois", 5, 0, 0, 0], "n’est pas un nombre"],
    ["one of its five counts bears a % sign", [10, GLOBAL, "93 %", 5, 0, 0, 0], "est un pourcentage"],
    ["they exceed its Répondants", [10, GLOBAL, 6, 5, 0, 0, 0], "dépassent « Répondants »"],
    ["all five are empty while its Répondants is given", [10, GLOBAL, "", "", "", "", ""], "sont vides"],
  ])("A row is unusable, and no part of its campaign, when %s", (_, cells, message) => {
    const tables = survey(
      ["Juin", "", "30/06/2026", ...cells],
      ["Juin", "", "30/06/2026", 8, "Accueil", 4, 0, 4, 0, 0],
    );
    expect(anomalies(tables)).toEqual([
      expect.stringMatching(new RegExp(`^Satisfaction 2: .*${message}.*Ligne non comptée\\.$`)),
    ]);
    // Without the overall row, the campaign's rate is that of its other rows, and its respondents theirs.
    expect(rate("SAT1", tables)).toMatchObject({ year: 50, sampleSize: 8 });
  });

  it("otherwise an empty count is 0, also in a row without Répondants", () => {
    expect(rate("SAT1", survey(["Juin", "", "30/06/2026", "", GLOBAL, 6, "", 2, "", ""]))).toMatchObject({
      year: 75,
      sampleSize: 8,
    });
    expect(anomalies(survey(["Juin", "", "30/06/2026", "", GLOBAL, "", "", "", "", ""]))).toEqual([]);
  });

  it.each([
    [-5, "−5 n’est pas un nombre de personnes"],
    [10.5, "10,5 n’est pas un nombre de personnes"],
    ["beaucoup", "« beaucoup » n’est pas un nombre"],
    ["90 %", "« 90 % » est un pourcentage"],
  ])("a bad Répondants, %j, is listed and counts as empty", (respondents, message) => {
    const tables = survey(["Juin", "", "30/06/2026", respondents, GLOBAL, 60, 20, 10, 5, 5]);
    expect(anomalies(tables)).toEqual([expect.stringContaining(message)]);
    expect(rate("SAT1", tables)).toMatchObject({ year: 8000 / 95, sampleSize: 100 });
  });
});

describe("DOC1: only the last verification is kept", () => {
  const documents = (...rows: Row[]): Tables => ({ Documents: [["Titre", "Vérifié le", "Actif"], ...rows] });

  it("a document verified after D is left out, said in the detail; exercice only, no quarters", () => {
    const tables = documents(
      ["A", "31/12/2026"],
      ["B", "30/09/2026"],
      ["C", "29/09/2026"],
      ["D", "01/01/2027"],
      ["E", ""],
    );
    const { year, sampleSize, quarters, detail } = rate("DOC1", tables);
    expect([year, sampleSize, quarters]).toEqual([50, 4, [null, null, null, null]]);
    expect(detail.replaceAll("\u00a0", " ")).toContain("1 jamais vérifié, 1 vérifié depuis, non compté");
  });
});

describe("FOR1 and FOR2", () => {
  it("29 February + N years = 28 February where needed", () => {
    const tables: Tables = {
      Agents: [
        ["Agent", "Accueil du public"],
        ["A", "Oui"],
      ],
      Formations: [
        ["Date", "Agent"],
        ["29/02/2024", "A"],
      ],
    };
    const at = (closedOn: string) =>
      rate("FOR1", tables, { "Validité des formations (ans)": 2, "Arrêté au": closedOn }).year;
    expect([at("28/02/2026"), at("01/03/2026")]).toEqual([100, 0]);
  });
});
