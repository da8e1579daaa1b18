// The legal pages in French: what every other language translates.
import { columnsInWords, keptByFormInWords } from "../kept-columns.ts";
import {
  type CommonLegalTexts,
  dated,
  HOST,
  type LegalSection,
  type LegalTexts,
  type Retention,
} from "./legal-text.ts";

export const FRENCH: LegalTexts = {
  accessibilite: ({ name, contact, accessibilityStatementOn }) => ({
    title: "Déclaration d’accessibilité",
    inBrief: [
      "Ce formulaire est déclaré non conforme\u00a0: il n’a pas encore été audité selon le RGAA.",
      `Une page vous bloque\u00a0? Écrivez-nous\u00a0: ${contact.email}. Nous prendrons votre message autrement.`,
      "Vous pouvez aussi venir au guichet\u00a0: un agent écrit votre message avec vous.",
    ],
    sections: [
      {
        heading: "État de conformité",
        paragraphs: [
          `${name} s’engage à rendre ce formulaire accessible, selon l’article 47 de la loi n°\u00a02005-102 du 11 février 2005. Le RGAA est le référentiel officiel. Sans audit, la conformité n’est pas connue\u00a0: le formulaire est donc déclaré non conforme.`,
        ],
      },
      {
        heading: "Ce qui a été vérifié",
        items: [
          "Contrôle automatique (axe-core) de chaque page, à chaque version\u00a0: il ne remplace pas un audit.",
          "Usage au clavier seul, sans script, à 320 pixels de large, agrandi à 400\u00a0%, en couleurs forcées et en mode sombre.",
        ],
      },
      {
        heading: "Ce qui manque",
        items: [
          "L’audit RGAA, par une personne formée.",
          "Des essais avec des personnes qui utilisent un lecteur d’écran.",
        ],
      },
      {
        heading: "Établissement de cette déclaration",
        paragraphs: [
          ...dated("fr", accessibilityStatementOn, (day) => `Établie le ${day}.`),
          "Technologies\u00a0: HTML, CSS, JavaScript (facultatif).",
        ],
      },
      {
        heading: "Nous écrire",
        paragraphs: [
          `Par courriel à ${contact.email}, ou par courrier\u00a0: ${contact.address}. Dites la page et ce qui bloque.`,
        ],
      },
      {
        heading: "Si nous ne répondons pas",
        paragraphs: [
          "Vous avez signalé un défaut et la réponse ne vous convient pas\u00a0? Saisissez le Défenseur des droits\u00a0:",
        ],
        items: [
          "par internet\u00a0: formulaire.defenseurdesdroits.fr",
          "par son délégué près de chez vous\u00a0: defenseurdesdroits.fr/saisir/delegues",
          "par courrier gratuit, sans timbre\u00a0: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07",
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
    title: "Données personnelles",
    inBrief: [
      "Vos données servent à traiter votre message, à vous répondre et à améliorer l’accueil. Rien d’autre.",
      motives.length > 0
        ? "Seul le message est nécessaire. Nom, adresse électronique et téléphone sont facultatifs."
        : "L’objet et le message sont nécessaires. Nom, adresse électronique et téléphone sont facultatifs.",
      `Le formulaire les garde jusqu’à leur arrivée dans notre classeur de suivi, puis ${retentionDays} jours. Les agents les effacent du classeur ${sheetRetentionMonths} mois après la fin du traitement, au moins une fois par an.`,
      `Vous pouvez les lire, les corriger ou les faire effacer\u00a0: ${contact.dataProtectionOfficer ?? contact.email}`,
    ],
    sections: [
      {
        heading: "Qui est responsable",
        paragraphs: [
          `${name} est responsable de ce traitement, fait dans le cadre de sa mission de service public (article 6.1.e du RGPD)\u00a0: traiter votre message, vous répondre et améliorer l’accueil. Les statistiques publiées comptent les messages, sans rien qui vous désigne.`,
          `${motives.length > 0 ? "Seul le message est nécessaire" : "Seuls l’objet et le message sont nécessaires"}. Nom, adresse électronique et téléphone sont facultatifs\u00a0: sans adresse ni téléphone, nous ne pourrons pas vous joindre\u00a0; le lien de suivi montre où en est votre message, et la réponse si le service l’y publie.`,
        ],
      },
      {
        heading: "Qui les lit",
        paragraphs: [
          "Les agents chargés de vous répondre. Cloudflare (formulaire) et Google (classeur de suivi) les hébergent pour notre compte.",
          ...(notices === undefined
            ? []
            : [
                "Les messages automatiques envoyés aux agents donnent des nombres et des références, jamais votre nom ni votre texte.",
              ]),
        ],
      },
      keptFor({ retentionDays, sheetRetentionMonths, asksForOpinion }),
      {
        heading: "Ce que montre la page de suivi",
        paragraphs: [
          "Les dates, l’état et la réponse. Jamais votre nom ni votre message. Qui a le lien, ou la référence et le code, peut lire la réponse.",
        ],
      },
      {
        heading: "Cookies",
        id: "cookies",
        paragraphs: ["Aucun cookie n’est déposé, et aucune audience n’est mesurée."],
      },
      {
        heading: "Vos droits",
        paragraphs: [
          `Accès, rectification, effacement, limitation, opposition\u00a0: écrivez à ${contact.dataProtectionOfficer ?? contact.email} ou à ${contact.address}. Donnez la référence de votre message.`,
          "Pas de réponse après un mois\u00a0? Saisissez la CNIL\u00a0: cnil.fr/plaintes",
        ],
      },
    ],
  }),
  "mentions-legales": ({ name, contact, publicationDirector }, { jurisdiction }) => ({
    title: "Mentions légales",
    inBrief: [
      `Ce formulaire est publié par\u00a0: ${name}.`,
      "Il ne remplace ni un recours, ni une demande sur un dossier.",
    ],
    sections: [
      { heading: "Éditeur", paragraphs: [`${name}, ${contact.address}. ${contact.email}`] },
      ...(publicationDirector === undefined
        ? []
        : [{ heading: "Directeur de la publication", paragraphs: [publicationDirector] }]),
      {
        heading: "Hébergement",
        paragraphs: [
          `${HOST}, États-Unis.`,
          ...(jurisdiction === "eu"
            ? ["Les données du formulaire sont gardées dans l’Union européenne."]
            : []),
        ],
      },
      { heading: "Logiciel", paragraphs: ["Revue Qualité, logiciel libre (licence MIT)."] },
    ],
  }),
};

export const FRENCH_IN_COMMON: CommonLegalTexts = {
  accessibilite: {
    title: "Déclaration d’accessibilité",
    inBrief: [
      "Ces formulaires sont déclarés non conformes\u00a0: ils n’ont pas encore été audités selon le RGAA.",
      "Une page vous bloque\u00a0? Écrivez au service concerné\u00a0: son adresse est dans sa déclaration.",
      "Vous pouvez aussi aller à son guichet\u00a0: un agent écrit votre message avec vous.",
    ],
    sections: [],
  },
  "donnees-personnelles": {
    title: "Données personnelles",
    inBrief: [
      "Chaque service est responsable des messages qui lui sont adressés\u00a0: sa page dit ce que deviennent vos données.",
      "Ce que vous cherchez dans la liste des services n’est pas gardé.",
    ],
    sections: [
      {
        heading: "Cookies",
        id: "cookies",
        paragraphs: ["Aucun cookie n’est déposé, et aucune audience n’est mesurée."],
      },
    ],
  },
  "mentions-legales": {
    title: "Mentions légales",
    inBrief: [
      "Chaque formulaire est publié par le service qui répond\u00a0: sa page le nomme.",
      "Il ne remplace ni un recours, ni une demande sur un dossier.",
    ],
    sections: [
      { heading: "Hébergement", paragraphs: [`${HOST}, États-Unis.`] },
      { heading: "Logiciel", paragraphs: ["Revue Qualité, logiciel libre (licence MIT)."] },
    ],
  },
};

function keptFor({ retentionDays, sheetRetentionMonths, asksForOpinion }: Retention): LegalSection {
  return {
    heading: "Combien de temps",
    points: [
      [
        "Brouillon sur votre appareil",
        "Seulement si vous le demandez, 24 heures au plus. L’envoi ou un bouton l’efface.",
      ],
      [
        "Formulaire",
        `Votre message est gardé par le service du formulaire jusqu’à son inscription dans le classeur de suivi, puis ${retentionDays} jours. Ensuite, il n’y reste que ${keptByFormInWords("fr")}, ainsi que la réponse publiée tant que le classeur la garde.`,
      ],
      [
        "Classeur de suivi",
        `Le classeur de suivi est tenu par les agents. Ils y effacent ${columnsInWords("fr", "erased")} lorsque votre message est clos depuis plus de ${sheetRetentionMonths} mois, par une commande qu’ils lancent au moins une fois par an. Il y reste ${columnsInWords("fr", "kept")}.`,
      ],
      ...(asksForOpinion
        ? [
            [
              "Votre avis sur la réponse",
              `Votre avis sur la réponse suit le même chemin\u00a0: le commentaire quitte le service du formulaire ${retentionDays} jours après son inscription dans le classeur, et les agents l’y effacent avec votre message. Il reste «\u00a0satisfait\u00a0» ou «\u00a0pas satisfait\u00a0», le jour et la référence.`,
            ] as const,
          ]
        : []),
      [
        "Sauvegardes",
        "Après cet effacement, votre message reste lisible dans l’historique des versions du classeur pour ceux qui peuvent le modifier, dans les copies que le service en aurait faites et, un temps, dans les sauvegardes des hébergeurs (30 jours pour le formulaire).",
      ],
      [
        "Adresse IP",
        "Une minute, pour compter les envois, contre les abus. Elle n’est ni enregistrée ni transmise.",
      ],
    ],
  };
}
