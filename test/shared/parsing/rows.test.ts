// The other staff tabs: rows left out or kept, cells counted as empty, each fault listed where it is.
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import { analysed, anomalies, day, type Tables } from "../../support/workbook-cells.ts";

type Row = readonly RawCell[];
/** What is said of one row under its headers, without its place. */
function said(tab: string, headers: Row, row: Row, others: Tables = {}): string[] {
  return anomalies({ ...others, [tab]: [headers, row] }).map((message) => {
    expect(message).toMatch(new RegExp(`^${tab} 2: `));
    return message.slice(tab.length + 4);
  });
}
const EMPTY = (header: string) =>
  `Colonne « ${header} » : la cellule est vide. Complétez-la. Ligne non comptée.`;

describe("blank rows", () => {
  it("are skipped, and row numbers stay those of the sheet", () => {
    const tables: Tables = {
      Réunions: [
        ["Date", "Type", "Objet"],
        [],
        ["08/10/2020", "CLU"],
        ["", null, " "],
        ["08/11/2020", ""],
        ["", "", "Objet seul"],
      ],
    };
    expect(analysed(tables).records.meetings.map(({ row, type }) => `${row} ${type}`)).toEqual([
      "3 usersCommittee",
    ]);
    expect(anomalies(tables)).toEqual([`Réunions 5: ${EMPTY("Type")}`, `Réunions 6: ${EMPTY("Date")}`]);
  });

  it("make an empty tab an empty list", () => {
    const { records, alerts } = analysed({});
    expect(records.complaints).toEqual([]);
    expect(alerts).toEqual([]);
  });
});

describe("a row that can't be counted", () => {
  it.each<[string, Row, Row, string]>([
    ["Réclamations", ["Reçue le", "Type"], ["", "Réclamation"], EMPTY("Reçue le")],
    ["Réclamations", ["Reçue le", "Type"], ["01/02/2020", ""], EMPTY("Type")],
    [
      "Réclamations",
      ["Reçue le", "Type", "Statut"],
      ["01/02/2020", "Plainte", "Perdue"],
      "Colonne « Type » : « Plainte » n’est pas un choix possible. Choisissez parmi : Réclamation, Suggestion, Félicitation. Ligne non comptée.",
    ],
    ["Satisfaction", ["Campagne", "Fin", "Satisfait"], ["", "18/12/2020", 3], EMPTY("Campagne")],
    ["Satisfaction", ["Campagne", "Fin", "Satisfait"], ["Décembre", "", 3], EMPTY("Fin")],
    [
      "Satisfaction",
      ["Campagne", "Fin", "Satisfait"],
      ["Décembre", "18/12/2020", "trois"],
      "Colonne « Satisfait » : « trois » n’est pas un nombre. Tapez un nombre, par exemple 95,16. Ligne non comptée.",
    ],
    [
      "Satisfaction",
      ["Campagne", "Fin", "Pas satisfait"],
      ["Décembre", "18/12/2020", -1],
      "Colonne « Pas satisfait » : un nombre négatif ne peut pas être compté. Corrigez-le. Ligne non comptée.",
    ],
    [
      "Satisfaction",
      ["Campagne", "Fin", "Répondants", "Satisfait", "Sans objet"],
      ["Décembre", "18/12/2020", 10, 8, 3],
      "Les réponses dépassent « Répondants » : vérifiez les nombres. Ligne non comptée.",
    ],
    ["Enquêtes mystères", ["Date", "Canal", "Écoute"], ["", "Appel", "Oui"], EMPTY("Date")],
    [
      "Enquêtes mystères",
      ["Date", "Canal", "Écoute"],
      ["16/07/2020", "Fax", "Oui"],
      "Colonne « Canal » : « Fax » n’est pas un choix possible. Choisissez parmi : Appel, Courriel, Visite, Courrier. Ligne non comptée.",
    ],
    ["Agents", ["Agent", "Arrivée le"], ["", "01/09/2020"], EMPTY("Agent")],
    [
      "Agents",
      ["Agent", "Arrivée le", "Départ le"],
      ["A", "02/09/2020", "01/09/2020"],
      "« Départ le » est avant « Arrivée le » : corrigez les dates. Ligne non comptée.",
    ],
    ["Formations", ["Formation", "Date"], ["Accueil", ""], EMPTY("Date")],
    ["Plan d'actions", ["Action", "Statut"], ["Peindre", ""], EMPTY("Statut")],
    ["Réunions", ["Date", "Type"], ["", "CLU"], EMPTY("Date")],
    [
      "Réunions",
      ["Date", "Type"],
      ["30/02/2020", "CLU"],
      "Colonne « Date » : la date « 30/02/2020 » n’existe pas. Corrigez-la sous la forme jj/mm/aaaa. Ligne non comptée.",
    ],
  ])("in %s, %j %j, is listed once", (tab, headers, row, message) => {
    expect(said(tab, headers, row)).toEqual([message]);
  });
});

describe("a row that counts without its bad cell", () => {
  it("is kept, each cell listed and counted as empty", () => {
    const tables: Tables = {
      Réclamations: [
        ["Reçue le", "Type", "Canal", "Auteur", "Accusé le"],
        ["01/02/2020", "Réclamation", "Pigeon", "Usager", "30/02/2020"],
      ],
    };
    expect(anomalies(tables)).toEqual([
      "Réclamations 2: Colonne « Canal » : « Pigeon » n’est pas un choix possible. Choisissez parmi : Formulaire web, Guichet, Courrier, Courriel, Téléphone, Réseaux sociaux, Urne, CLU, Autre. Cellule comptée comme vide.",
      "Réclamations 2: Colonne « Accusé le » : la date « 30/02/2020 » n’existe pas. Corrigez-la sous la forme jj/mm/aaaa. Cellule comptée comme vide.",
    ]);
    expect(analysed(tables).records.complaints).toMatchObject([
      { row: 2, type: "complaint", channel: null, author: "user", acknowledgedOn: null },
    ]);
  });

  it("lists cells that no rate needs as well", () => {
    expect(said("Points de contrôle", ["Point", "Conforme"], ["Chevalets", "presque"])).toEqual([
      "Colonne « Conforme » : « presque » n’est pas un choix possible. Choisissez parmi : Oui, Non, SO. Cellule comptée comme vide.",
    ]);
    expect(said("Documents", ["Titre", "Mis à jour le"], ["Charte", "hier"])).toEqual([
      "Colonne « Mis à jour le » : « hier » n’est pas une date. Tapez-la sous la forme jj/mm/aaaa. Cellule comptée comme vide.",
    ]);
  });

  it("keeps a satisfaction row whose Répondants can't be read", () => {
    const tables: Tables = {
      Satisfaction: [
        ["Campagne", "Fin", "Répondants", "Item", "Satisfait"],
        ["Décembre", "18/12/2020", "une centaine", "Accueil", 80],
      ],
    };
    expect(anomalies(tables)).toHaveLength(1);
    expect(analysed(tables).facts.campaigns).toMatchObject([{ respondents: 80, ratePercent: 100 }]);
  });
});

describe("complaints", () => {
  const HEADERS = ["Reçue le", "Type", "Accusé le", "Statut", "Répondue le"];

  it("have no acknowledgement nor answer before receipt: listed and ignored", () => {
    const tables: Tables = {
      Réclamations: [HEADERS, ["10/02/2020", "Réclamation", "09/02/2020", "", "08/02/2020"]],
    };
    expect(anomalies(tables)).toEqual([
      "Réclamations 2: « Accusé le » (09/02/2020) est avant « Reçue le » : corrigez la date. Elle est ignorée.",
      "Réclamations 2: « Répondue le » (08/02/2020) est avant « Reçue le » : corrigez la date. Elle est ignorée.",
    ]);
    expect(analysed(tables).records.complaints).toMatchObject([{ acknowledgedOn: null, answeredOn: null }]);
  });

  it("may be acknowledged and answered on the day of receipt", () => {
    const tables: Tables = {
      Réclamations: [HEADERS, ["10/02/2020 15:00", "Réclamation", "10/02/2020", "", "10/02/2020"]],
    };
    expect(anomalies(tables)).toEqual([]);
    expect(analysed(tables).records.complaints).toMatchObject([{ answeredOn: day("2020-02-10") }]);
  });

  it("said answered without a day are listed; not twice when the day is unreadable", () => {
    const lacking =
      "Statut « Répondue » sans date dans « Répondue le » : complétez-la, c’est elle qui compte.";
    expect(said("Réclamations", HEADERS, ["10/02/2020", "Suggestion", "", "Répondue", ""])).toEqual([
      lacking,
    ]);
    expect(said("Réclamations", HEADERS, ["10/02/2020", "Réclamation", "", "Répondue", "bientôt"])).toEqual([
      "Colonne « Répondue le » : « bientôt » n’est pas une date. Tapez-la sous la forme jj/mm/aaaa. Cellule comptée comme vide.",
    ]);
    expect(said("Réclamations", HEADERS, ["10/02/2020", "Réclamation", "", "Classée", ""])).toEqual([]);
  });
});

describe("campaigns", () => {
  const rows = (...respondents: RawCell[]): Tables => ({
    Satisfaction: [
      ["Campagne", "Fin", "Mode", "Répondants", "Item", "Satisfait"],
      ...respondents.map((count, index) => ["Décembre", "18/12/2020", "Papier", count, `Item ${index}`, 5]),
    ],
  });

  it("whose rows differ on Répondants are listed once; the largest counts", () => {
    expect(anomalies(rows(100, 100, 112, 90))).toEqual([
      "Satisfaction 4: « Répondants » diffère entre les lignes de « Décembre » : le plus grand nombre compte. Corrigez les lignes.",
    ]);
    expect(analysed(rows(100, 100, 112, 90)).facts.campaigns).toMatchObject([{ respondents: 112 }]);
  });

  it("may leave some blank", () => {
    expect(anomalies(rows("", 100, "", 100))).toEqual([]);
  });
});

describe("trainings", () => {
  it("of somebody who is not in Agents are listed; a session has nobody", () => {
    const tables: Tables = {
      Agents: [
        ["Agent", "Arrivée le", "Départ le"],
        ["Agent É. Martin"],
        ["Agent B", "02/09/2020", "01/09/2020"],
      ],
      Formations: [
        ["Formation", "Date", "Agent"],
        ["Accueil", "02/11/2020", "agent  e. MARTIN\u00a0"],
        ["Accueil", "02/11/2020", "Agent B"],
        ["Accueil", "02/11/2020", ""],
        ["Accueil", "02/11/2020", "Agent C"],
      ],
    };
    expect(anomalies(tables).filter((message) => message.startsWith("Formations"))).toEqual([
      "Formations 5: L’agent de cette formation n’est pas dans l’onglet « Agents » : ajoutez-le, ou écrivez son nom de la même façon.",
    ]);
  });
});

describe("actions", () => {
  const HEADERS = ["Action", "Échéance", "Statut", "Réalisée le"];
  const NO_DUE_DAY = "Action sans « Échéance » : elle ne peut pas être suivie. Donnez-lui une date.";
  const NO_DONE_DAY =
    "Action « Réalisée » sans date dans « Réalisée le » : elle compte comme non réalisée. Complétez la date.";

  it.each<[Row, string[]]>([
    [["A", "", "Validée", ""], [NO_DUE_DAY]],
    [["A", "", "En cours", ""], [NO_DUE_DAY]],
    [["A", "", "Réalisée", "12/06/2020"], [NO_DUE_DAY]],
    [["A", "30/06/2020", "Réalisée", ""], [NO_DONE_DAY]],
    [["A", "", "À valider", ""], []],
    [["A", "", "Abandonnée", ""], []],
    [["A", "30/06/2021", "En cours", ""], []],
  ])("%j lack: %j", (row, messages) => {
    expect(said("Plan d'actions", HEADERS, row)).toEqual(messages);
  });

  it("whose date can't be read are listed for that only", () => {
    expect(said("Plan d'actions", HEADERS, ["A", "bientôt", "Validée", ""])).toEqual([
      "Colonne « Échéance » : « bientôt » n’est pas une date. Tapez-la sous la forme jj/mm/aaaa. Cellule comptée comme vide.",
    ]);
  });
});
