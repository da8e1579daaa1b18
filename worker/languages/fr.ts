// The form in French: the text that every other language translates.

import type { ChoiceLabels, FieldName } from "../complaint/fields.ts";
import type { TrackingMessages } from "./tracking-messages.ts";

/** Every text of the public form. */
export interface Messages {
  formTitle: string;
  introduction: (siteName: string) => string;
  announcedDelay: (workingDays: number) => string;
  scope: string;
  skipToContent: string;
  languageMenu: string;
  required: string;
  optional: string;
  most: (characters: string) => string;
  send: string;
  errorPrefix: string;
  errorSummary: (count: number) => string;
  fields: Record<FieldName, string>;
  hints: Partial<Record<FieldName, string>>;
  choices: ChoiceLabels;
  contactLegend: string;
  /** What the tracking link does not do. */
  contactHint: string;
  leaveEmpty: string;
  faults: {
    required: (field: string) => string;
    notText: (field: string, given: string) => string;
    tooLong: (field: string, length: string, limit: string) => string;
    notAnEmail: string;
    notAPhone: string;
    unknownChoice: (field: string) => string;
  };
  pageTooOld: string;
  alreadySent: string;
  savedOnDevice: string;
  doNotSave: string;
  noticeLink: string;
  accessibilityLink: string;
  trackingLink: string;
  confirmationTitle: string;
  confirmed: (siteName: string) => string;
  reference: string;
  receivedOn: string;
  keepLink: string;
  copyTitle: string;
  copyGone: string;
  another: string;
  trackingTitle: string;
  trackingCode: string;
  /** Under the site's name. */
  tagline: string;
  quickAccess: string;
  heldBy: string;
  cookiesLink: string;
  newWindow: string;
  /** A day in words with the hour and the minutes, two digits each. */
  dateTime: (day: string, hour: string, minute: string) => string;
  tracking: TrackingMessages;
  pageNotFound: string;
  methodRefused: string;
  unavailable: string;
  tooManyRequests: string;
  tooLarge: string;
  tooSlow: string;
  offline: string;
  refusedOrigin: string;
  badAddress: string;
  /** What programs are told in place of the sentences for people. */
  api: Record<
    | "unreadableBody"
    | "missingKey"
    | "methodRefused"
    | "wrongType"
    | "fieldsToCorrect"
    | "keyReused"
    | "notAnObject"
    | "unknownField",
    string
  >;
}

export const fr: Messages = {
  formTitle: "Réclamation, suggestion ou félicitation",
  introduction: (siteName) => `Votre message est transmis à : ${siteName}.`,
  announcedDelay: (workingDays) =>
    `Nous visons une réponse sous ${workingDays} ${workingDays === 1 ? "jour ouvré" : "jours ouvrés"}.`,
  scope:
    "Ce formulaire concerne l’accueil et la qualité du service. Il ne remplace ni une demande sur votre dossier, ni un recours.",
  skipToContent: "Aller au contenu",
  languageMenu: "Langue",
  required: "obligatoire",
  optional: "facultatif",
  most: (characters) => `${characters} caractères au plus`,
  send: "Envoyer",
  errorPrefix: "Erreur :",
  errorSummary: (count) => (count === 1 ? "Une réponse est à corriger" : `${count} réponses sont à corriger`),
  fields: {
    type: "Votre message est",
    author: "Vous êtes",
    subject: "Objet",
    message: "Message",
    name: "Nom",
    email: "Adresse électronique",
    phone: "Téléphone",
  },
  hints: {
    message: "N’indiquez pas de mot de passe, de numéro de carte ni d’information de santé.",
    name: "Votre nom et votre prénom, si vous le souhaitez.",
    email: "Pour recevoir une réponse. Exemple : nom@exemple.fr",
    phone: "Exemple : 06\u00a012\u00a034\u00a056\u00a078",
  },
  choices: {
    type: { complaint: "Une réclamation", suggestion: "Une suggestion", praise: "Une félicitation" },
    author: {
      user: "Usager",
      localAuthority: "Collectivité",
      professional: "Professionnel",
      association: "Association",
      other: "Autre",
    },
  },
  contactLegend: "Pour vous répondre",
  contactHint:
    "Sans adresse électronique ni téléphone, nous ne pourrons pas vous répondre : le lien de suivi montre seulement où en est votre message.",
  leaveEmpty: "Laissez ce champ vide",
  faults: {
    required: (field) => `Renseignez le champ « ${field} ».`,
    notText: (field, given) => `Le champ « ${field} » vaut ${given} : un texte est attendu.`,
    tooLong: (field, length, limit) =>
      `Le champ « ${field} » compte ${length} caractères, ${limit} au plus sont possibles : raccourcissez-le.`,
    notAnEmail: "L’adresse électronique n’est pas complète. Exemple : nom@exemple.fr",
    notAPhone: "Le numéro de téléphone n’est pas lisible. Exemple : 06\u00a012\u00a034\u00a056\u00a078",
    unknownChoice: (field) => `Choisissez une réponse de la liste « ${field} ».`,
  },
  pageTooOld:
    "Cette page était ouverte depuis trop longtemps. Vos réponses sont toujours là : envoyez-les de nouveau.",
  alreadySent:
    "Cette page a déjà servi à envoyer un autre message, qui est enregistré. Pour envoyer aussi celui-ci, appuyez sur « Envoyer ».",
  savedOnDevice: "Votre brouillon est gardé sur cet appareil jusqu’à l’envoi.",
  doNotSave: "Ne pas garder de brouillon (appareil partagé)",
  noticeLink: "Données personnelles",
  accessibilityLink: "Accessibilité : non conforme",
  trackingLink: "Suivre un message",
  confirmationTitle: "Votre message est enregistré",
  confirmed: (siteName) => `Il est transmis à : ${siteName}.`,
  reference: "Référence",
  receivedOn: "Reçu le",
  keepLink: "Gardez ce lien pour suivre la réponse. Ne le partagez pas :",
  copyTitle: "Copie de vos réponses",
  copyGone: "La copie de vos réponses n’est plus affichée, pour protéger vos données.",
  another: "Envoyer un autre message",
  trackingTitle: "Suivre un message",
  trackingCode: "Code de suivi",
  tagline: "Réclamations, suggestions, félicitations",
  quickAccess: "Accès rapide",
  heldBy: "Ce service est tenu par :",
  cookiesLink: "Cookies : aucun",
  newWindow: "(nouvelle fenêtre)",
  dateTime: (day, hour, minute) => `${day} à ${Number(hour)}\u00a0h\u00a0${minute}`,
  tracking: {
    headings: {
      preparing: "Nous préparons votre réponse",
      late: "Votre réponse est en retard",
      answered: "Nous avons répondu",
      outOfScope: "Votre message ne relève pas de ce formulaire",
      erased: "Ce message n’est plus conservé",
    },
    closedHeadings: {
      complaint: "Votre message est classé",
      suggestion: "Merci, votre suggestion a été lue",
      praise: "Merci, votre félicitation a été transmise",
    },
    typeLabel: "Type",
    types: { complaint: "Réclamation", suggestion: "Suggestion", praise: "Félicitation" },
    ourAnswer: "Notre réponse",
    answerOf: (day) => `Réponse du ${day}`,
    question: "Cette réponse vous convient-elle ?",
    comment: "Un mot pour nous expliquer",
    commentHint: "300 caractères au plus. Ne mettez pas de nom.",
    commentTooLong: (length) =>
      `Votre mot a ${length} caractères, 300 au plus sont possibles : raccourcissez-le.`,
    yes: "Oui",
    no: "Non",
    thanks: "Merci, votre avis est enregistré",
    satisfied: (day) => `Vous êtes satisfait de notre réponse (${day}).`,
    unsatisfied: (day) =>
      `Vous n’êtes pas satisfait de notre réponse (${day}). Un responsable lira votre avis. Il ne rouvre pas votre message : pour cela,`,
    writeAgain: "écrivez un nouveau message",
    withReference: (reference) => `et donnez la référence ${reference}.`,
    steps: "Les étapes",
    received: "Message reçu",
    acknowledged: "Accusé de réception",
    answer: "Réponse",
    read: "Message lu par un agent",
    passedOn: "Transmise au service",
    badges: { done: "Fait", now: "En cours", late: "En retard", todo: "À venir" },
    expected: ["Attendue au plus tard le", "."],
    asSoonAsPossible: "Nous vous répondrons dès que possible.",
    wasExpected: (day) => `Elle était attendue le ${day}. Veuillez nous excuser.`,
    notLost:
      "Votre message n’est pas perdu : il est toujours dans notre liste. Inutile de l’envoyer à nouveau.",
    byOtherWay:
      "Nous vous avons répondu par courriel, courrier ou téléphone. Le texte n’est pas affiché ici.",
    nothingReceived: "Vous n’avez rien reçu ? Regardez dans vos courriels indésirables, puis écrivez-nous.",
    notHere: "Nous ne répondrons pas ici : ce sujet se règle ailleurs.",
    noAnswerToPraise: "Une félicitation n’appelle pas de réponse.",
    updated: "Cette page est mise à jour plusieurs fois par heure. Revenez avec le même lien.",
    aQuestion: "Une question sur ce message ? Donnez sa référence à :",
    whereToGo: "Où vous adresser",
    askUs: "Pour savoir où vous adresser, écrivez ou venez nous voir :",
    erasedAfter: (months) =>
      `Nous effaçons les messages et les réponses ${months} mois après la fin du traitement. Il reste seulement :`,
    receivedOn: "Reçu le",
    answeredOn: "Réponse donnée le",
    cannotBeFound: "Le texte ne peut pas être retrouvé.",
    writeNew: "Écrire un nouveau message",
    lead: "Tapez la référence et le code affichés après l’envoi. Avec le lien de suivi, ouvrez-le directement.",
    referenceHint: "8 signes. Exemple :",
    codeHint: "9 signes. Exemple :",
    anyCase: "Majuscules, espaces et tirets n’ont pas d’importance.",
    follow: "Voir où en est mon message",
    notFoundTitle: "Aucun message trouvé",
    notFound: [
      "Aucun message ne correspond à cette référence et à ce code ensemble.",
      "Vérifiez la référence",
      "et",
      "le code",
    ],
    neverUsed: "Il n’y a jamais de zéro, de un, ni des lettres O, I et L.",
    lostTitle: "Vous avez perdu la référence ou le code ?",
    lost: "Nous ne pouvons pas les redonner : c’est ce qui protège votre message. La réponse vous arrivera quand même si vous avez laissé une adresse électronique ou un téléphone. Sinon, écrivez un",
    newMessage: "nouveau message",
  },
  pageNotFound: "Cette page n’existe pas. Vérifiez l’adresse.",
  methodRefused: "Cette adresse ne s’utilise pas ainsi. Ouvrez le formulaire, puis recommencez.",
  unavailable:
    "Le service est indisponible : votre message n’a pas été enregistré. Réessayez dans quelques minutes, ou écrivez-nous par courrier.",
  tooManyRequests: "Trop d’envois à la suite. Attendez une minute, puis envoyez de nouveau.",
  tooLarge:
    "Ce message est trop volumineux : il n’a pas été enregistré. Il peut avoir 5 000 caractères ; raccourcissez-le, puis envoyez-le de nouveau.",
  tooSlow:
    "La connexion est trop lente : votre message n’a pas été enregistré. Rechargez cette page pour l’envoyer de nouveau, si possible avec une meilleure connexion.",
  offline:
    "Pas de connexion : votre message n’est pas encore envoyé. Envoyez de nouveau quand elle sera revenue.",
  refusedOrigin: "Cet envoi ne vient pas de notre page. Ouvrez le formulaire, puis envoyez de nouveau.",
  badAddress: "Cette adresse est mal formée. Ouvrez le formulaire, puis recommencez.",
  api: {
    unreadableBody: "Le corps n’est pas lisible : du JSON en UTF-8 est attendu.",
    missingKey: "L’en-tête Idempotency-Key manque, ou n’a pas de 8 à 128 caractères ASCII.",
    methodRefused: "Méthode refusée : voyez l’en-tête Allow.",
    wrongType: "Le corps doit être du JSON en UTF-8 (Content-Type: application/json).",
    fieldsToCorrect: "Des champs sont à corriger.",
    keyReused: "Cette clé d’idempotence a déjà servi pour un autre contenu.",
    notAnObject: "Le corps doit être un objet JSON.",
    unknownField: "Champ inconnu.",
  },
};
