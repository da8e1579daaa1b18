// The legal pages in English.
import { columnsInWords, keptByFormInWords } from "../kept-columns.ts";
import {
  type CommonLegalTexts,
  dated,
  HOST,
  type LegalSection,
  type LegalTexts,
  type Retention,
} from "./legal-text.ts";

export const ENGLISH: LegalTexts = {
  accessibilite: ({ name, contact, accessibilityStatementOn }) => ({
    title: "Accessibility statement",
    inBrief: [
      "This form is declared not compliant: no RGAA audit has been made yet.",
      `A page stops you? Write to us: ${contact.email}. We will take your message another way.`,
      "You may also come to the counter: an agent writes your message with you.",
    ],
    sections: [
      {
        heading: "Compliance",
        paragraphs: [
          `${name} undertakes to make this form accessible, under article 47 of French law no.\u00a02005-102 of 11 February 2005. The RGAA is the official standard. Without an audit, compliance is not known: the form is therefore declared not compliant.`,
        ],
      },
      {
        heading: "What was checked",
        items: [
          "Automatic check (axe-core) of each page, on each version: it does not replace an audit.",
          "Use by keyboard alone, without script, 320 pixels wide, enlarged to 400%, in forced colours and in dark mode.",
        ],
      },
      {
        heading: "What is missing",
        items: ["The RGAA audit, by a trained person.", "Trials with people who use a screen reader."],
      },
      {
        heading: "How this statement was made",
        paragraphs: [
          ...dated("en", accessibilityStatementOn, (day) => `Made on ${day}.`),
          "Technologies: HTML, CSS, JavaScript (optional).",
        ],
      },
      {
        heading: "Write to us",
        paragraphs: [
          `By e-mail to ${contact.email}, or by post: ${contact.address}. Say which page, and what stops you.`,
        ],
      },
      {
        heading: "If we do not answer",
        paragraphs: [
          "You reported a fault and the answer does not satisfy you? Apply to the Défenseur des droits, the French defender of rights:",
        ],
        items: [
          "online: formulaire.defenseurdesdroits.fr",
          "through the delegate near you: defenseurdesdroits.fr/saisir/delegues",
          "by post, free, without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07",
        ],
      },
    ],
  }),
  "donnees-personnelles": ({
    name,
    contact,
    retentionDays,
    sheetRetentionMonths,
    asksForOpinion,
    motives,
    notices,
  }) => ({
    title: "Personal data",
    inBrief: [
      "Your data serve to handle your message, to answer you and to improve our reception. Nothing else.",
      motives.length > 0
        ? "Only the message is needed. Name, e-mail address and telephone are optional."
        : "The subject and the message are needed. Name, e-mail address and telephone are optional.",
      `The form keeps them until they are in our follow-up workbook, then for ${retentionDays} days. Staff erase them from the workbook ${sheetRetentionMonths} months after your message is closed, at least once a year.`,
      `You may read them, correct them or have them erased: ${contact.dataProtectionOfficer ?? contact.email}`,
    ],
    sections: [
      {
        heading: "Who is responsible",
        paragraphs: [
          `${name} is the controller of this processing, part of its public task (article 6.1.e of the GDPR): handling your message, answering you and improving its reception. Published statistics count messages, with nothing that points to you.`,
          `${motives.length > 0 ? "Only the message is needed" : "Only the subject and the message are needed"}. Name, e-mail address and telephone are optional: without an address or a telephone number, we cannot answer you directly; the tracking link shows the state of your message, and the answer if the service publishes it there.`,
        ],
      },
      {
        heading: "Who reads them",
        paragraphs: [
          "It is read by the staff who answer you. Cloudflare (form) and Google (follow-up workbook) host it on our behalf.",
          ...(notices === undefined
            ? []
            : [
                "The automatic messages sent to staff give counts and references, never your name or your text.",
              ]),
        ],
      },
      keptFor({ retentionDays, sheetRetentionMonths, asksForOpinion }),
      {
        heading: "What the tracking page shows",
        paragraphs: [
          "The dates, the state and the answer. Never your name or your message. Whoever has the link, or the reference and the code, can read the answer.",
        ],
      },
      {
        heading: "Cookies",
        id: "cookies",
        paragraphs: ["No cookie is set, and no audience is measured."],
      },
      {
        heading: "Your rights",
        paragraphs: [
          `Access, rectification, erasure, restriction, objection: write to ${contact.dataProtectionOfficer ?? contact.email} or to ${contact.address}. Give the reference of your message.`,
          "No answer after one month? Complain to the CNIL, the French data protection authority: cnil.fr/plaintes",
        ],
      },
    ],
  }),
  "mentions-legales": ({ name, contact, publicationDirector }, { jurisdiction }) => ({
    title: "Legal notice",
    inBrief: [
      `This form is published by: ${name}.`,
      "It replaces neither an appeal nor a request about an individual file.",
    ],
    sections: [
      { heading: "Publisher", paragraphs: [`${name}, ${contact.address}. ${contact.email}`] },
      ...(publicationDirector === undefined
        ? []
        : [{ heading: "Publication director", paragraphs: [publicationDirector] }]),
      {
        heading: "Hosting",
        paragraphs: [
          `${HOST}, United States.`,
          ...(jurisdiction === "eu" ? ["The form’s data are kept in the European Union."] : []),
        ],
      },
      { heading: "Software", paragraphs: ["Revue Qualité, free software (MIT licence)."] },
    ],
  }),
};

export const ENGLISH_IN_COMMON: CommonLegalTexts = {
  accessibilite: {
    title: "Accessibility statement",
    inBrief: [
      "These forms are declared not compliant: no RGAA audit has been made yet.",
      "A page stops you? Write to the service concerned: its address is in its statement.",
      "You may also go to its counter: an agent writes your message with you.",
    ],
    sections: [],
  },
  "donnees-personnelles": {
    title: "Personal data",
    inBrief: [
      "Each service is the controller of the messages sent to it: its page says what becomes of your data.",
      "What you search for in the list of services is not kept.",
    ],
    sections: [
      { heading: "Cookies", id: "cookies", paragraphs: ["No cookie is set, and no audience is measured."] },
    ],
  },
  "mentions-legales": {
    title: "Legal notice",
    inBrief: [
      "Each form is published by the service that answers: its page names it.",
      "It replaces neither an appeal nor a request about an individual file.",
    ],
    sections: [
      { heading: "Hosting", paragraphs: [`${HOST}, United States.`] },
      { heading: "Software", paragraphs: ["Revue Qualité, free software (MIT licence)."] },
    ],
  },
};

function keptFor({ retentionDays, sheetRetentionMonths, asksForOpinion }: Retention): LegalSection {
  return {
    heading: "How long they are kept",
    points: [
      [
        "Draft on your device",
        "Only if you ask for it, 24 hours at most. Sending it, or a button, erases it.",
      ],
      [
        "Form",
        `The form keeps your message until it is in the follow-up workbook, then for ${retentionDays} days. After that only these remain: ${keptByFormInWords("en")}, with the published answer as long as the workbook keeps it.`,
      ],
      [
        "Follow-up workbook",
        `Staff keep the follow-up workbook. There they erase ${columnsInWords("en", "erased")} once your message has been closed for more than ${sheetRetentionMonths} months, by a command that they run at least once a year. What stays: ${columnsInWords("en", "kept")}.`,
      ],
      ...(asksForOpinion
        ? [
            [
              "Your opinion of the answer",
              `Your opinion of the answer goes the same way: its comment leaves the form ${retentionDays} days after it is in the workbook, where staff erase it together with your message. “Satisfied” or “not satisfied”, the day and the reference remain.`,
            ] as const,
          ]
        : []),
      [
        "Backups",
        "After that erasure, your message can still be read in the workbook’s version history by those who may edit it, in any copies that the service made of it and, for a time, in the hosts’ backups (30 days for the form).",
      ],
      ["IP address", "One minute, to count submissions, against abuse. It is neither stored nor passed on."],
    ],
  };
}
