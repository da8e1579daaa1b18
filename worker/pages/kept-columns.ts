// What the notice calls the columns of the follow-up workbook: those that are erased, those that stay.
import { personalColumns } from "../../shared/erasure/personal-columns.ts";
import type { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";

type ColumnKey = keyof typeof complaintsTab.columns;

const COLUMNS: Readonly<Record<ColumnKey, Readonly<Record<"fr" | "en", string>>>> = {
  reference: { fr: "la référence", en: "the reference" },
  receivedOn: { fr: "le jour de réception", en: "the day of receipt" },
  type: { fr: "le type de message", en: "the kind of message" },
  channel: { fr: "le canal", en: "the channel" },
  author: { fr: "la catégorie d’auteur", en: "the category of author" },
  subject: { fr: "l’objet", en: "the subject" },
  message: { fr: "le message", en: "the message" },
  name: { fr: "le nom", en: "the name" },
  email: { fr: "l’adresse électronique", en: "the e-mail address" },
  phone: { fr: "le téléphone", en: "the telephone number" },
  language: { fr: "la langue du formulaire", en: "the language of the form" },
  serviceConcerned: { fr: "le service concerné", en: "the department concerned" },
  flag: { fr: "la raison de douter de l’envoi, s’il y en a une", en: "why the form doubted it, if it did" },
  acknowledgedOn: { fr: "le jour de l’accusé de réception", en: "the day of the acknowledgement" },
  status: { fr: "le statut", en: "the status" },
  answeredOn: { fr: "le jour de la réponse", en: "the day of the answer" },
  agent: { fr: "l’agent chargé du suivi", en: "the agent in charge" },
  reason: { fr: "le motif", en: "what it is about" },
  outcome: { fr: "la suite donnée", en: "the outcome" },
  publishedAnswer: { fr: "la réponse publiée", en: "the published answer" },
  actionNumber: { fr: "le numéro d’action du plan", en: "the number of the action planned" },
  acknowledgementSentOn: {
    fr: "le jour de l’accusé de réception par courriel",
    en: "the day of the acknowledgement by e-mail",
  },
  erasedOn: { fr: "le jour de l’effacement", en: "the day of the erasure" },
};

/** The columns that the add-on's erasure empties (`isPersonal`), or those that it leaves, as one list in words. */
export function columnsInWords(language: "fr" | "en", kind: "erased" | "kept"): string {
  const erased = new Set(personalColumns().map(({ key }) => key));
  const names = Object.entries(COLUMNS).filter(([key]) => erased.has(key) === (kind === "erased"));
  return new Intl.ListFormat(language).format(names.map(([, name]) => name[language]));
}
