// `Paramètres`: defaults, bad, repeated, unknown and required keys.
import { describe, expect, it } from "vitest";
import { analyseWorkbook } from "../../../shared/analysis/analyse-workbook.ts";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import type { Alert } from "../../../shared/records/alert.ts";
import type { Settings } from "../../../shared/records/records.ts";
import {
  analysed,
  anomalies,
  day,
  LATER,
  settings,
  type Table,
  workbookCells,
} from "../../support/workbook-cells.ts";

const read = (values: Record<string, RawCell> = {}, today = LATER): Settings =>
  analysed({ Paramètres: settings(values) }, today).records.settings;
const said = (values: Record<string, RawCell>): string[] => anomalies({ Paramètres: settings(values) });

function blocking(table: Table): Alert[] {
  const analysis = analyseWorkbook(workbookCells({ Paramètres: table }), LATER);
  return analysis.kind === "blocked" ? analysis.alerts : [];
}

describe("settings", () => {
  it("have the defaults of docs/contract.md, Paramètres", () => {
    expect(read()).toEqual({
      department: "Aix",
      year: 2020,
      closedOn: day("2021-01-31"),
      labelObtainedOn: null,
      labelDurationYears: 3,
      nextAudit: null,
      auditType: "Audit de renouvellement",
      holidayZone: "metropole",
      answerDelayWorkingDays: 15,
      acknowledgementDelayDays: 7,
      letterAcknowledgementDelayDays: 14,
      trainingValidityYears: 4,
      documentVerificationMonths: 3,
      satisfactionThresholdPercent: 90,
      deadlineNoticeDays: 90,
      labelName: "Qual-e-Pref",
      reviewMeetingOn: null,
      reviewMeetingPlace: null,
      reviewMeetingChair: null,
      smallSampleSize: 10,
      formAddress: null,
      personalDataRetentionMonths: 12,
      remindersSentTo: null,
      isAcknowledgedByEmail: "no",
    });
    expect(said({})).toEqual([]);
  });

  it("are read by key, in any order and case", () => {
    const table: Table = [
      ["Valeur", "Clé"],
      ["la reunion", "ZONE DE JOURS FÉRIÉS"],
      [10, "délai d’accusé, courrier (jours)"],
      ["2020", " exercice "],
      [" Sous-préfecture d'Aix ", "Service"],
      ["85 %", "Seuil de satisfaction (%)"],
      ["11/02/2020", "Label obtenu le"],
    ];
    expect(analysed({ Paramètres: table }).records.settings).toMatchObject({
      department: "Sous-préfecture d'Aix",
      year: 2020,
      holidayZone: "reunion",
      letterAcknowledgementDelayDays: 10,
      satisfactionThresholdPercent: 85,
      labelObtainedOn: day("2020-02-11"),
    });
    expect(anomalies({ Paramètres: table })).toEqual([]);
  });

  it("take the next audit as a text or a day", () => {
    expect(read({ "Prochain audit": "T4 2021" }).nextAudit).toBe("T4 2021");
    expect(read({ "Prochain audit": "15/10/2021" }).nextAudit).toBe(day("2021-10-15"));
    expect(read({ "Prochain audit": day("2021-10-15") }).nextAudit).toBe(day("2021-10-15"));
  });
});

describe("a good value", () => {
  it.each<[string, RawCell, keyof Settings, unknown]>([
    ["Réunion de revue le", "1er mars 2021", "reviewMeetingOn", day("2021-03-01")],
    ["Lieu de la réunion", 12.5, "reviewMeetingPlace", "12,5"],
    ["Effectif faible (moins de)", "30", "smallSampleSize", 30],
    ["Accusé par courriel", true, "isAcknowledgedByEmail", "yes"],
    ["Accusé par courriel", false, "isAcknowledgedByEmail", "no"],
    [
      "Rappels envoyés à",
      "a@exemple.fr, b.c@exemple.gouv.fr;\nd@e.fr",
      "remindersSentTo",
      expect.any(String),
    ],
    ["Prochain audit", 2021, "nextAudit", "2021"],
    ["Prochain audit", "printemps 2021", "nextAudit", "printemps 2021"],
  ])("of %s: %j", (label, cell, key, expected) => {
    expect(read({ [label]: cell })[key]).toEqual(expected);
    expect(said({ [label]: cell })).toEqual([]);
  });

  it("is not looked for in a row that holds words in Aide alone", () => {
    const table: Table = [["Clé", "Valeur", "Aide"], ...settings().slice(1), ["", "", "À voir avec la CAB"]];
    expect(anomalies({ Paramètres: table })).toEqual([]);
  });
});

describe("Arrêté au", () => {
  it("defaults to the earlier of today and 31 January of the next year", () => {
    expect(read({}, day("2020-09-15")).closedOn).toBe(day("2020-09-15"));
    expect(read({}, day("2021-01-30")).closedOn).toBe(day("2021-01-30"));
    expect(read({}, day("2021-02-01")).closedOn).toBe(day("2021-01-31"));
  });

  it("may be any day from 1 January of the exercice", () => {
    expect(read({ "Arrêté au": "01/01/2020" }).closedOn).toBe(day("2020-01-01"));
    expect(read({ "Arrêté au": "30/11/2021" }).closedOn).toBe(day("2021-11-30"));
  });

  it("before the exercice is listed, and the default used", () => {
    expect(read({ "Arrêté au": "31/12/2019" }).closedOn).toBe(day("2021-01-31"));
    expect(said({ "Arrêté au": "31/12/2019" })).toEqual([
      "Paramètres 4: « Arrêté au » (31/12/2019) est avant le 1er janvier 2020 : tapez un jour de l’exercice ou d’après. La valeur par défaut est utilisée.",
    ]);
  });

  it("that does not exist is listed, and the default used", () => {
    expect(read({ "Arrêté au": "31/11/2020" }).closedOn).toBe(day("2021-01-31"));
    expect(said({ "Arrêté au": "31/11/2020" })).toEqual([
      "Paramètres 4: Le réglage « Arrêté au » ne peut pas valoir « 31/11/2020 » : tapez une date, sous la forme jj/mm/aaaa. La valeur par défaut est utilisée.",
    ]);
  });
});

describe("a bad value", () => {
  it.each<[string, RawCell, keyof Settings, unknown]>([
    ["Délai de réponse (jours ouvrés)", 0, "answerDelayWorkingDays", 15],
    ["Délai de réponse (jours ouvrés)", -3, "answerDelayWorkingDays", 15],
    ["Délai de réponse (jours ouvrés)", "deux semaines", "answerDelayWorkingDays", 15],
    ["Délai de réponse (jours ouvrés)", 1e12, "answerDelayWorkingDays", 15],
    ["Délai d'accusé (jours)", 7.5, "acknowledgementDelayDays", 7],
    ["Délai d'accusé, courrier (jours)", "", "letterAcknowledgementDelayDays", 14],
    ["Durée du label (ans)", 0, "labelDurationYears", 3],
    ["Validité des formations (ans)", 1e9, "trainingValidityYears", 4],
    ["Vérification des documents (mois)", -1, "documentVerificationMonths", 3],
    ["Alerte avant échéance (jours)", true, "deadlineNoticeDays", 90],
    ["Conservation des données personnelles (mois)", 0, "personalDataRetentionMonths", 12],
    ["Seuil de satisfaction (%)", 0.9, "satisfactionThresholdPercent", 90],
    ["Seuil de satisfaction (%)", 1, "satisfactionThresholdPercent", 90],
    ["Seuil de satisfaction (%)", 101, "satisfactionThresholdPercent", 90],
    ["Seuil de satisfaction (%)", -5, "satisfactionThresholdPercent", 90],
    ["Zone de jours fériés", "Corse", "holidayZone", "metropole"],
    ["Label obtenu le", "bientôt", "labelObtainedOn", null],
    ["Réunion de revue le", "T2 2021", "reviewMeetingOn", null],
    ["Réunion de revue le", 12, "reviewMeetingOn", null],
    ["Effectif faible (moins de)", 0, "smallSampleSize", 10],
    ["Effectif faible (moins de)", "10 %", "smallSampleSize", 10],
    ["Accusé par courriel", "parfois", "isAcknowledgedByEmail", "no"],
    ["Rappels envoyés à", "le référent", "remindersSentTo", null],
    ["Rappels envoyés à", "a@exemple.fr, référent", "remindersSentTo", null],
    ["Prochain audit", "30/02/2021", "nextAudit", null],
    ["Prochain audit", 12, "nextAudit", null],
    ["Prochain audit", 20_211_015, "nextAudit", null],
  ])("of %s (%j) gives the default, listed once unless blank", (label, cell, key, expected) => {
    expect(read({ [label]: cell })[key]).toBe(expected);
    const messages = said({ [label]: cell });
    expect(messages).toHaveLength(cell === "" ? 0 : 1);
    for (const message of messages) expect(message).toMatch(/^Paramètres 4: Le réglage « /);
  });

  it("names what may be typed", () => {
    expect(said({ "Zone de jours fériés": "Corse" })).toEqual([
      "Paramètres 4: Le réglage « Zone de jours fériés » ne peut pas valoir « Corse » : tapez Métropole, Alsace-Moselle, Guadeloupe, Guyane, Martinique, Mayotte, La Réunion. La valeur par défaut est utilisée.",
    ]);
    expect(said({ "Délai d'accusé (jours)": 0 })).toEqual([
      "Paramètres 4: Le réglage « Délai d'accusé (jours) » ne peut pas valoir « 0 » : tapez un nombre entier de 1 à 9\u00a0999. La valeur par défaut est utilisée.",
    ]);
  });
});

describe("keys", () => {
  it("given twice: the first counts, the second is listed", () => {
    const table: Table = [...settings({ "Durée du label (ans)": 5 }), ["durée du label (ans)", 8]];
    expect(analysed({ Paramètres: table }).records.settings.labelDurationYears).toBe(5);
    expect(anomalies({ Paramètres: table })).toEqual([
      "Paramètres 5: Le réglage « Durée du label (ans) » est en double : seule la première ligne compte. Supprimez celle-ci.",
    ]);
  });

  it("unknown are listed and ignored", () => {
    expect(said({ Couleur: "bleu" })).toEqual([
      "Paramètres 4: Réglage inconnu : « Couleur ». Corrigez la clé ou supprimez la ligne.",
    ]);
  });
});

describe("a required key", () => {
  it.each<[string, RawCell, string]>([
    [
      "Exercice",
      "",
      "Le réglage obligatoire « Exercice » est vide : rien ne peut être calculé. Complétez-le dans l’onglet « Paramètres ».",
    ],
    [
      "Exercice",
      "l'an dernier",
      "Le réglage « Exercice » ne peut pas valoir « l'an dernier » : tapez une année sur quatre chiffres, par exemple 2020. Rien ne peut être calculé.",
    ],
    [
      "Exercice",
      20,
      "Le réglage « Exercice » ne peut pas valoir « 20 » : tapez une année sur quatre chiffres, par exemple 2020. Rien ne peut être calculé.",
    ],
    [
      "Exercice",
      "#NOT_COMPUTED!",
      "Le réglage obligatoire « Exercice » est une formule sans valeur : rien ne peut être calculé. Complétez-le dans l’onglet « Paramètres ».",
    ],
    [
      "Service",
      " ",
      "Le réglage obligatoire « Service » est vide : rien ne peut être calculé. Complétez-le dans l’onglet « Paramètres ».",
    ],
  ])("%s as %j blocks everything, with one message", (label, cell, message) => {
    const alerts = blocking(settings({ [label]: cell }));
    expect(alerts).toEqual([
      { severity: "blocking", tab: "Paramètres", row: label === "Service" ? 2 : 3, message, dueOn: null },
    ]);
  });

  it("that has no row blocks too", () => {
    const alerts = blocking([["Clé", "Valeur"]]);
    expect(alerts.map(({ row }) => row)).toEqual([null, null]);
    expect(alerts.map(({ message }) => message.slice(0, 38))).toEqual([
      "Le réglage obligatoire « Service » est",
      "Le réglage obligatoire « Exercice » es",
    ]);
  });
});
