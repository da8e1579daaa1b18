// The keys of `Paramètres`: their type, default and help.
import { HOLIDAY_ZONES, YES_NO } from "./choices.ts";
import type { Choices } from "./column.ts";

/** How a setting's value is read. Positive numbers count whole units named in the label. */
type SettingKind =
  | "text"
  | "addresses"
  | "year"
  | "date"
  | "textOrDate"
  | "positiveNumber"
  | "percent"
  | "choice";

/** No delay of a site is longer, whatever its unit; deadlines would leave the calendar. */
export const LARGEST_SETTING = 9999;

/** One key of `Paramètres`. */
export interface SettingDefinition {
  readonly label: string;
  readonly kind: SettingKind;
  readonly help: string;
  readonly isRequired?: true;
  /** What holds when the cell is empty or unusable; a choice's is its French label. */
  readonly defaultValue?: string | number;
  readonly choices?: Choices<string>;
}

/** Every setting, in the order of a new workbook. */
export const SETTING_DEFINITIONS = {
  department: {
    label: "Service",
    kind: "text",
    help: "Obligatoire. Le nom du service, tel qu’il paraît sur la revue (Sous-préfecture de…).",
    isRequired: true,
  },
  year: { label: "Exercice", kind: "year", help: "Obligatoire. L’année de la revue.", isRequired: true },
  closedOn: {
    label: "Arrêté au",
    kind: "date",
    help: "Ce qui est daté après ce jour n’est pas compté. Vide : aujourd’hui, au plus tard le 31 janvier suivant l’exercice.",
  },
  labelObtainedOn: { label: "Label obtenu le", kind: "date", help: "Le jour de la labellisation." },
  labelDurationYears: {
    label: "Durée du label (ans)",
    kind: "positiveNumber",
    help: "Pour annoncer la fin du label.",
    defaultValue: 3,
  },
  nextAudit: {
    label: "Prochain audit",
    kind: "textOrDate",
    help: "Une date ou un texte, par exemple T4 2021.",
  },
  auditType: {
    label: "Type d'audit",
    kind: "text",
    help: "Le nom du prochain audit.",
    defaultValue: "Audit de renouvellement",
  },
  holidayZone: {
    label: "Zone de jours fériés",
    kind: "choice",
    help: "Pour compter les jours ouvrés.",
    defaultValue: "Métropole",
    choices: HOLIDAY_ZONES,
  },
  answerDelayWorkingDays: {
    label: "Délai de réponse (jours ouvrés)",
    kind: "positiveNumber",
    help: "Le délai que le site s’est donné pour répondre à une réclamation.",
    defaultValue: 15,
  },
  acknowledgementDelayDays: {
    label: "Délai d'accusé (jours)",
    kind: "positiveNumber",
    help: "Le délai d’accusé de réception, en jours de calendrier.",
    defaultValue: 7,
  },
  letterAcknowledgementDelayDays: {
    label: "Délai d'accusé, courrier (jours)",
    kind: "positiveNumber",
    help: "Le même, pour ce qui arrive par courrier.",
    defaultValue: 14,
  },
  trainingValidityYears: {
    label: "Validité des formations (ans)",
    kind: "positiveNumber",
    help: "Au bout de combien d’années une formation est à renouveler.",
    defaultValue: 4,
  },
  documentVerificationMonths: {
    label: "Vérification des documents (mois)",
    kind: "positiveNumber",
    help: "Tous les combien de mois un document est à vérifier.",
    defaultValue: 3,
  },
  satisfactionThresholdPercent: {
    label: "Seuil de satisfaction (%)",
    kind: "percent",
    help: "Le taux à partir duquel un item est satisfaisant (90 pour 90 %).",
    defaultValue: 90,
  },
  deadlineNoticeDays: {
    label: "Alerte avant échéance (jours)",
    kind: "positiveNumber",
    help: "Combien de jours à l’avance une échéance est annoncée.",
    defaultValue: 90,
  },
  labelName: {
    label: "Nom du label",
    kind: "text",
    help: "Le nom du label, tel qu’il paraît sur la revue.",
    defaultValue: "Qual-e-Pref",
  },
  reviewMeetingOn: {
    label: "Réunion de revue le",
    kind: "date",
    help: "Le jour où la revue est présentée.",
  },
  reviewMeetingPlace: {
    label: "Lieu de la réunion",
    kind: "text",
    help: "Où la revue est présentée.",
  },
  reviewMeetingChair: {
    label: "Présidence de la réunion",
    kind: "text",
    help: "Qui préside la réunion de revue.",
  },
  smallSampleSize: {
    label: "Effectif faible (moins de)",
    kind: "positiveNumber",
    help: "En dessous de cet effectif, un taux est dit fragile.",
    defaultValue: 10,
  },
  formAddress: {
    label: "Adresse du formulaire",
    kind: "text",
    help: "L’adresse du formulaire public, pour l’affiche.",
  },
  personalDataRetentionMonths: {
    label: "Conservation des données personnelles (mois)",
    kind: "positiveNumber",
    help: "Combien de mois après sa clôture (après sa réception, si elle est indésirable) une ligne de « Réclamations » garde l’objet, le message, le nom, le courriel, le téléphone et la réponse publiée, et « Avis » le commentaire de l’usager. Durée à faire valider par le délégué à la protection des données et les archives.",
    defaultValue: 12,
  },
  remindersSentTo: {
    label: "Rappels envoyés à",
    kind: "addresses",
    help: "Les adresses qui reçoivent les rappels, séparées par des virgules.",
  },
  isAcknowledgedByEmail: {
    label: "Accusé par courriel",
    kind: "choice",
    help: "Oui : l’accusé de réception part aussi par courriel.",
    defaultValue: "Non",
    choices: YES_NO,
  },
} as const satisfies Record<string, SettingDefinition>;

export type SettingKey = keyof typeof SETTING_DEFINITIONS;
