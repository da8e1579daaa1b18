// The accessibility statement and the personal-data notice, in French and English.

import { isoDayText } from "../languages/day-text.ts";
import type { Site } from "../site/site.ts";
import { columnsInWords } from "./kept-columns.ts";

/** A legal page: headings, each with its paragraphs. */
export interface LegalText {
  title: string;
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
}

export type LegalPageName = "accessibilite" | "donnees-personnelles";

/** The languages of these pages. */
export type LegalLanguage = "fr" | "en";

const FRENCH: Record<LegalPageName, (site: Site) => LegalText> = {
  accessibilite: ({ name, contact, accessibilityStatementOn }) => ({
    title: "Déclaration d’accessibilité",
    sections: [
      {
        heading: "État de conformité",
        paragraphs: [
          `${name} s’engage à rendre ce formulaire accessible. Il n’a pas encore fait l’objet d’un audit RGAA\u00a0: il est donc déclaré non conforme.`,
          "Des contrôles automatiques (axe-core) sont faits à chaque version\u00a0; ils ne remplacent pas un audit.",
          ...dated("fr", accessibilityStatementOn, (day) => `Cette déclaration a été établie le ${day}.`),
        ],
      },
      {
        heading: "Nous écrire",
        paragraphs: [
          `Si une page vous bloque, écrivez à ${contact.email} ou à ${contact.address}. Une autre façon de déposer votre message vous sera proposée.`,
        ],
      },
      {
        heading: "Voie de recours",
        paragraphs: [
          "Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits (defenseurdesdroits.fr), un de ses délégués, ou lui écrire sans timbre\u00a0: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
        ],
      },
    ],
  }),
  "donnees-personnelles": ({ name, contact, retentionDays, sheetRetentionMonths, asksForOpinion }) => ({
    title: "Données personnelles",
    sections: [
      {
        heading: "Qui traite vos données et pourquoi",
        paragraphs: [
          `${name} est responsable de ce traitement, fait dans le cadre de sa mission de service public (article 6.1.e du RGPD)\u00a0: traiter votre message, vous répondre et améliorer l’accueil. Les statistiques publiées comptent les messages, sans rien qui vous désigne.`,
          "Les lisent les agents chargés de vous répondre. Les hébergent, pour notre compte, Cloudflare (formulaire) et Google (classeur de suivi).",
          "Seuls l’objet et le message sont nécessaires. Nom, adresse électronique et téléphone sont facultatifs\u00a0: sans adresse ni téléphone, nous ne pourrons pas vous joindre\u00a0; le lien de suivi montre où en est votre message, et la réponse si le service l’y publie.",
        ],
      },
      {
        heading: "Où et combien de temps",
        paragraphs: [
          `Votre message est gardé par le service du formulaire jusqu’à son inscription dans le classeur de suivi, puis ${retentionDays} jours. Ensuite, il n’y reste que la référence, le code de suivi, le type de message et d’auteur, la langue, la raison de douter de l’envoi s’il y en a une, les dates et l’état.`,
          `Le classeur de suivi est tenu par les agents. Ils y effacent ${columnsInWords("fr", "erased")} lorsque votre message est clos depuis plus de ${sheetRetentionMonths} mois, par une commande qu’ils lancent au moins une fois par an. Il y reste ${columnsInWords("fr", "kept")}.`,
          ...(asksForOpinion
            ? [
                `Votre avis sur la réponse suit le même chemin\u00a0: le commentaire quitte le service du formulaire ${retentionDays} jours après son inscription dans le classeur, et les agents l’y effacent avec votre message. Il reste «\u00a0satisfait\u00a0» ou «\u00a0pas satisfait\u00a0», le jour et la référence.`,
              ]
            : []),
          "Après cet effacement, votre message reste lisible dans l’historique des versions du classeur pour ceux qui peuvent le modifier, dans les copies que le service en aurait faites et, un temps, dans les sauvegardes des hébergeurs (30 jours pour le formulaire).",
          "Votre adresse IP sert une minute à compter les envois, contre les abus\u00a0; elle n’est ni enregistrée ni transmise.",
          "Un brouillon n’est gardé sur votre appareil que si vous le demandez, 24 heures au plus\u00a0; l’envoi ou un bouton l’efface. Aucun cookie n’est déposé.",
        ],
      },
      {
        heading: "Vos droits",
        paragraphs: [
          `Accès, rectification, effacement, limitation, opposition\u00a0: écrivez à ${contact.dataProtectionOfficer ?? contact.email} ou à ${contact.address}. Vous pouvez saisir la CNIL (cnil.fr).`,
        ],
      },
    ],
  }),
};

const ENGLISH: Record<LegalPageName, (site: Site) => LegalText> = {
  accessibilite: ({ name, contact, accessibilityStatementOn }) => ({
    title: "Accessibility statement",
    sections: [
      {
        heading: "Compliance",
        paragraphs: [
          `${name} undertakes to make this form accessible. No RGAA audit has been made yet: it is therefore declared not compliant.`,
          "Automatic checks (axe-core) are run on each version; they do not replace an audit.",
          ...dated("en", accessibilityStatementOn, (day) => `This statement was made on ${day}.`),
        ],
      },
      {
        heading: "Write to us",
        paragraphs: [
          `If a page stops you, write to ${contact.email} or to ${contact.address}. Another way to leave your message will be offered.`,
        ],
      },
      {
        heading: "Remedy",
        paragraphs: [
          "Without a satisfactory answer, you may apply to the Défenseur des droits (defenseurdesdroits.fr), or write without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
        ],
      },
    ],
  }),
  "donnees-personnelles": ({ name, contact, retentionDays, sheetRetentionMonths, asksForOpinion }) => ({
    title: "Personal data",
    sections: [
      {
        heading: "Who uses your data and why",
        paragraphs: [
          `${name} is the controller of this processing, part of its public task (article 6.1.e of the GDPR): handling your message, answering you and improving its reception. Published statistics count messages, with nothing that points to you.`,
          "It is read by the staff who answer you. Cloudflare (form) and Google (follow-up workbook) host it on our behalf.",
          "Only the subject and the message are needed. Name, e-mail address and telephone are optional: without an address or a telephone number, we cannot answer you directly; the tracking link shows the state of your message, and the answer if the service publishes it there.",
        ],
      },
      {
        heading: "Where and for how long",
        paragraphs: [
          `The form keeps your message until it is in the follow-up workbook, then for ${retentionDays} days. After that only the reference, the tracking code, the kind of message and of author, the language, why the form doubted it if it did, the dates and the state remain.`,
          `Staff keep the follow-up workbook. There they erase ${columnsInWords("en", "erased")} once your message has been closed for more than ${sheetRetentionMonths} months, by a command that they run at least once a year. What stays: ${columnsInWords("en", "kept")}.`,
          ...(asksForOpinion
            ? [
                `Your opinion of the answer goes the same way: its comment leaves the form ${retentionDays} days after it is in the workbook, where staff erase it together with your message. “Satisfied” or “not satisfied”, the day and the reference remain.`,
              ]
            : []),
          "After that erasure, your message can still be read in the workbook’s version history by those who may edit it, in any copies that the service made of it and, for a time, in the hosts’ backups (30 days for the form).",
          "Your IP address serves for one minute to count submissions, against abuse; it is neither stored nor passed on.",
          "A draft is kept on your device only if you ask for it, 24 hours at most; sending it, or a button, erases it. No cookie is set.",
        ],
      },
      {
        heading: "Your rights",
        paragraphs: [
          `Access, rectification, erasure, restriction, objection: write to ${contact.dataProtectionOfficer ?? contact.email} or to ${contact.address}. You may complain to the CNIL (cnil.fr).`,
        ],
      },
    ],
  }),
};

/** The text of a legal page. */
export function legalText(language: LegalLanguage, page: LegalPageName, site: Site): LegalText {
  return (language === "fr" ? FRENCH : ENGLISH)[page](site);
}

function dated(language: LegalLanguage, isoDay: string | undefined, say: (day: string) => string): string[] {
  return isoDay === undefined ? [] : [say(isoDayText(language, isoDay))];
}
