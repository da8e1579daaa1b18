// The form in French: the text that every other language translates.

import type { ChoiceLabels, FieldName } from "../complaint/fields.ts";
import type { ConfirmationMessages } from "./confirmation-messages.ts";
import type { FormMessages } from "./form-messages.ts";
import type { HomeMessages } from "./home-messages.ts";
import type { TrackingMessages } from "./tracking-messages.ts";

/** Every text of the public form. */
export interface Messages {
  formTitle: string;
  skipToContent: string;
  languageMenu: string;
  optional: string;
  send: string;
  errorPrefix: string;
  errorSummary: (count: number) => string;
  fields: Record<FieldName, string>;
  /** How the copy on the confirmation calls a field, where that is another name. */
  copyFields: Partial<Record<FieldName, string>>;
  hints: Partial<Record<FieldName, string>>;
  choices: ChoiceLabels;
  contactLegend: string;
  /** What the tracking link does not do. */
  contactHint: string;
  leaveEmpty: string;
  faults: {
    /** Of a field that was left empty, where the general sentence would not do. */
    choose: Partial<Record<FieldName, string>>;
    messageTooLong: (length: string, limit: string, over: string) => string;
    required: (field: string) => string;
    notText: (field: string, given: string) => string;
    tooLong: (field: string, length: string, limit: string) => string;
    notAnEmail: string;
    notAPhone: string;
    unknownChoice: (field: string) => string;
  };
  pageTooOld: string;
  alreadySent: string;
  legalLink: string;
  noticeLink: string;
  accessibilityLink: string;
  trackingLink: string;
  reference: string;
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
  /** A day in words with its hour and minutes. */
  /** An hour of the day, without leading zero, and its minutes. */
  hour: (hour: string, minute: string) => string;
  dateTime: (day: string, hour: string, minute: string) => string;
  form: FormMessages;
  confirmation: ConfirmationMessages;
  tracking: TrackingMessages;
  /** Above what people ask first of a legal page. */
  inBrief: string;
  home: HomeMessages;
  pageNotFound: string;
  methodRefused: string;
  /** To who was sending a message. */
  unavailable: string;
  /** To who was reading, or sending something else. */
  outOfOrder: string;
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
    | "unknownPartner"
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
  skipToContent: "Aller au contenu",
  languageMenu: "Langue",
  optional: "facultatif",
  errorPrefix: "Erreur :",
  errorSummary: (count) => (count === 1 ? "Une réponse est à corriger" : `${count} réponses sont à corriger`),
  fields: {
    type: "Que voulez-vous envoyer ?",
    motive: "Sur quoi porte votre message ?",
    service: "Service concerné",
    subject: "Objet",
    message: "Votre message",
    name: "Nom et prénom",
    email: "Adresse électronique",
    phone: "Téléphone",
    author: "Vous écrivez en tant que",
  },
  copyFields: {
    type: "Type",
    motive: "Sujet",
    message: "Message",
  },
  hints: {
    service: "Si vous ne savez pas, laissez « Je ne sais pas ».",
    message:
      "Dites ce qui s’est passé, quel jour, à quel endroit, et ce que vous attendez. N’écrivez ni mot de passe, ni numéro de carte bancaire, ni information de santé.",
    email: "Exemple : nom@exemple.fr",
    phone: "Exemple : 06\u00a012\u00a034\u00a056\u00a078",
  },
  choices: {
    type: { complaint: "Une réclamation", suggestion: "Une suggestion", praise: "Une félicitation" },
    author: {
      user: "Usager (particulier)",
      localAuthority: "Élu ou agent d’une collectivité",
      professional: "Professionnel",
      association: "Association",
      other: "Autre",
    },
  },
  send: "Envoyer mon message",
  contactHint:
    "Tout est facultatif ici. Sans adresse électronique ni téléphone, vous lirez notre réponse seulement sur votre page de suivi.",
  offline: "Pas de connexion : votre message n’est pas encore envoyé.",
  contactLegend: "Pour vous répondre",
  leaveEmpty: "Laissez ce champ vide",
  faults: {
    choose: {
      type: "Choisissez ce que vous voulez envoyer : réclamation, suggestion ou félicitation.",
      motive: "Choisissez sur quoi porte votre message. Si rien ne convient, choisissez « Autre chose ».",
      message: "Écrivez votre message.",
    },
    messageTooLong: (length, limit, over) =>
      `Votre message a ${length} caractères, ${limit} au plus sont possibles : enlevez-en ${over}.`,
    required: (field) => `Renseignez le champ « ${field} ».`,
    notText: (field, given) => `Le champ « ${field} » vaut ${given} : un texte est attendu.`,
    tooLong: (field, length, limit) =>
      `Le champ « ${field} » compte ${length} caractères, ${limit} au plus sont possibles : raccourcissez-le.`,
    notAnEmail: "L’adresse électronique n’est pas complète. Exemple : nom@exemple.fr",
    notAPhone: "Le numéro de téléphone n’est pas lisible. Exemple : 06\u00a012\u00a034\u00a056\u00a078",
    unknownChoice: (field) => `Choisissez une réponse de la liste « ${field} ».`,
  },
  pageTooOld:
    "Cette page était ouverte depuis trop longtemps. Vos réponses sont toujours là : envoyez-les de nouveau.",
  alreadySent:
    "Cette page a déjà servi à envoyer un autre message, qui est enregistré. Pour envoyer aussi celui-ci, appuyez sur « Envoyer ».",
  legalLink: "Mentions légales",
  noticeLink: "Données personnelles",
  accessibilityLink: "Accessibilité : non conforme",
  trackingLink: "Suivre un message",
  reference: "Référence",
  copyGone: "La copie de vos réponses n’est plus affichée, pour protéger vos données.",
  another: "Envoyer un autre message",
  trackingTitle: "Suivre un message",
  trackingCode: "Code de suivi",
  tagline: "Réclamations, suggestions, félicitations",
  quickAccess: "Accès rapide",
  heldBy: "Ce service est tenu par :",
  cookiesLink: "Cookies : aucun",
  newWindow: "(nouvelle fenêtre)",
  hour: (hour, minute) => `${hour}\u00a0h\u00a0${minute}`,
  dateTime: (day, hour, minute) => `${day} à ${hour}\u00a0h\u00a0${minute}`,
  form: {
    duration: "Comptez 5 minutes, sans compte à créer.",
    aim: (days, weeks) =>
      `Nous visons une réponse en ${days} ${days === 1 ? "jour ouvré" : "jours ouvrés"} (${weeks} ${weeks === 1 ? "semaine" : "semaines"} environ).`,
    alreadyWritten: "Déjà écrit ?",
    requiredNote: "Tous les champs sont obligatoires, sauf ceux marqués « facultatif ».",
    typeHints: {
      complaint: "Quelque chose s’est mal passé. Vous attendez une réponse.",
      suggestion: "Vous avez une idée pour améliorer le service.",
      praise: "Vous êtes content d’un accueil ou d’un agent.",
    },
    elsewhere: "Ces sujets se règlent ailleurs. Choisissez pour voir où :",
    unknownService: "Je ne sais pas",
    keepDraft: "Garder mon brouillon sur cet appareil",
    keepDraftHint: "24 heures au plus. À éviter sur un appareil partagé.",
    draftKept: "Brouillon gardé jusqu’au {0}.",
    eraseDraft: "Effacer mon brouillon",
    draftFound:
      "Nous avons remis le brouillon gardé sur cet appareil le {0}. Il n’est pas à vous ? Effacez-le.",
    eraseThisDraft: "Effacer ce brouillon",
    left: "Il reste {0} caractères.",
    over: "{0} caractères de trop : raccourcissez votre message.",
    dataTitle: "Que deviennent mes données ?",
    dataPoints: (days, months) => [
      "Seuls les agents chargés de vous répondre les lisent.",
      `Le formulaire les garde jusqu’à leur arrivée dans notre classeur de suivi, puis ${days} jours.`,
      `Les agents les effacent du classeur ${months} mois après la fin du traitement, au moins une fois par an.`,
      "Elles ne sont ni vendues ni publiées. Aucun cookie.",
    ],
    readNotice: "Lire la notice complète",
    otherWays: "Écrire ou parler autrement",
    atTheCounter: "Au guichet, un agent peut écrire votre message avec vous.",
    byPost: "Par courrier :",
    blocked: "Une page vous bloque ?",
    down: {
      title: "Votre message n’a pas pu être enregistré",
      lines: [
        "Le service est en panne. Tout ce que vous avez écrit est encore là : ne fermez pas cette page.",
        "Attendez quelques minutes, puis appuyez sur « Envoyer mon message ». Si vous l’envoyez deux fois, il ne sera compté qu’une fois.",
      ],
    },
    tooMany: {
      title: "Votre message n’est pas encore parti",
      lines: [
        "Beaucoup de messages arrivent en ce moment de votre connexion. Tout ce que vous avez écrit est encore là.",
        "Attendez une minute, puis appuyez sur « Envoyer mon message » en bas de la page.",
      ],
    },
  },
  confirmation: {
    title: "Votre message est enregistré",
    arrived: (site, moment) => `Il est arrivé à : ${site}, le ${moment}.`,
    keepThem: "Notez-les ou gardez le lien : nous ne pouvons pas vous les redonner.",
    keepThemSecret: "Avec eux, on peut lire la réponse : ne les donnez à personne.",
    link: "Lien de suivi :",
    print: "Imprimer ou enregistrer",
    copyLink: "Copier le lien",
    linkCopied: "Lien copié. Collez-le dans vos notes ou dans un courriel à vous-même.",
    next: "Et maintenant ?",
    isAcknowledgement: "Cette page est votre accusé de réception.",
    passedOn: "Elle est transmise au service",
    readAndAnswered: "Un agent lit votre message et prépare une réponse",
    suggestionRead: "Un agent lit votre suggestion",
    expected: [
      "Réponse attendue au plus tard le",
      (days) => `(${days} ${days === 1 ? "jour ouvré" : "jours ouvrés"}).`,
    ],
    youReadTheAnswer: "Vous lisez la réponse",
    youReadTheOutcome: "Vous lisez la suite donnée",
    onYourPageAndMail: "Sur votre page de suivi, et à l’adresse électronique que vous avez donnée.",
    onYourPageAndPhone: "Sur votre page de suivi, ou par téléphone au numéro que vous avez donné.",
    onYourPageOnly: "Sur votre page de suivi : gardez bien le lien.",
    weAskThen: "Nous vous demandons alors si elle vous convient.",
    copyTitle: "Ce que vous avez envoyé",
    shownUntil: (hour) => `Affiché ici jusqu’à ${hour}. Sur un appareil partagé, effacez-le en partant.`,
    eraseCopy: "Effacer cette copie",
    copyErased: "La copie est effacée de cette page.",
  },
  tracking: {
    headings: {
      preparing: "Nous préparons votre réponse",
      held: "Votre message attend d’être transmis",
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
    question: "Cette réponse vous convient-elle ?",
    comment: "Un mot pour nous expliquer",
    commentHint: "300 caractères au plus. Ne mettez pas de nom.",
    commentTooLong: (length) =>
      `Votre mot a ${length} caractères, 300 au plus sont possibles : raccourcissez-le.`,
    yes: "Oui",
    no: "Non",
    thanks: "Merci, votre avis est enregistré",
    satisfied: (day) => `Vous êtes satisfait de notre réponse (${day}).`,
    unsatisfied: (day) =>
      `Vous n’êtes pas satisfait de notre réponse (${day}). Un responsable lira votre avis. Il ne rouvre pas votre message : pour cela,`,
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
      "Votre message n’est pas perdu : il est toujours dans notre liste. Inutile de l’envoyer à nouveau.",
    byOtherWay:
      "Nous vous avons répondu par courriel, courrier ou téléphone. Le texte n’est pas affiché ici.",
    nothingReceived: "Vous n’avez rien reçu ? Regardez dans vos courriels indésirables, puis écrivez-nous.",
    notHere: "Nous ne répondrons pas ici : ce sujet se règle ailleurs.",
    noAnswerToPraise: "Une félicitation n’appelle pas de réponse.",
    notPassedOn:
      "Il est enregistré et gardé, mais les agents qui répondent ne l’ont pas encore. Inutile de l’envoyer à nouveau.",
    updated: "Cette page est mise à jour plusieurs fois par heure. Revenez avec le même lien.",
    aQuestion: "Une question sur ce message ? Donnez sa référence à :",
    whereToGo: "Où vous adresser",
    askUs: "Pour savoir où vous adresser, écrivez ou venez nous voir :",
    erasedAfter: (months) =>
      `Nous effaçons les messages et les réponses ${months} mois après la fin du traitement. Il reste seulement :`,
    receivedOn: "Reçu le",
    answeredOn: "Réponse donnée le",
    cannotBeFound: "Le texte ne peut pas être retrouvé.",
    writeNew: "Écrire un nouveau message",
    lead: "Tapez la référence et le code affichés après l’envoi. Avec le lien de suivi, ouvrez-le directement.",
    referenceHint: "8 signes. Exemple :",
    codeHint: "9 signes. Exemple :",
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
    lostTitle: "Vous avez perdu la référence ou le code ?",
    lost: "Nous ne pouvons pas les redonner : c’est ce qui protège votre message. La réponse vous arrivera quand même si vous avez laissé une adresse électronique ou un téléphone. Sinon, écrivez un",
    newMessage: "nouveau message",
  },
  inBrief: "En bref",
  home: {
    heading: "Écrire à votre préfecture ou sous-préfecture",
    lead: "Réclamation, suggestion ou félicitation\u00a0: choisissez le service concerné.",
    alreadyWritten: "Déjà écrit\u00a0? Choisissez le même service, puis «\u00a0Suivre un message\u00a0».",
    searchLabel: "Votre commune, votre département ou le nom du service",
    search: "Chercher",
    notFound:
      "Aucun service ne correspond. Essayez le nom de votre commune ou le numéro de votre département.",
    notListed: ["Votre service n’est pas dans la liste\u00a0? Écrivez-lui sur", "(Services Publics\u00a0+)."],
    footer: "Chaque préfecture ou sous-préfecture répond aux messages qui lui sont adressés.",
  },
  pageNotFound:
    "Cette page n’existe pas. L’adresse est peut-être incomplète ou trop ancienne. Pour suivre un message, recopiez toute l’adresse du lien, ou tapez la référence et le code.",
  methodRefused: "Cette adresse ne s’utilise pas ainsi. Ouvrez le formulaire, puis recommencez.",
  unavailable:
    "Le service est indisponible : votre message n’a pas été enregistré. Réessayez dans quelques minutes, ou écrivez-nous par courrier.",
  outOfOrder:
    "Le service est indisponible. Aucun message ne peut être enregistré pour le moment. Réessayez dans quelques minutes, ou écrivez-nous par courrier.",
  tooManyRequests: "Trop d’envois à la suite. Attendez une minute, puis envoyez de nouveau.",
  tooLarge:
    "Votre message est trop long\u00a0: il n’a pas été enregistré. Un message peut avoir 5\u00a0000\u00a0caractères, soit environ deux pages. Gardez l’essentiel, puis recommencez. Si vous avez un long document, apportez-le au guichet ou envoyez-le par courrier.",
  tooSlow:
    "La connexion est trop lente : votre message n’a pas été enregistré. Rechargez cette page pour l’envoyer de nouveau, si possible avec une meilleure connexion.",
  refusedOrigin: "Cet envoi ne vient pas de notre page. Ouvrez le formulaire, puis envoyez de nouveau.",
  badAddress: "Cette adresse est mal formée. Ouvrez le formulaire, puis recommencez.",
  api: {
    unreadableBody: "Le corps n’est pas lisible : du JSON en UTF-8 est attendu.",
    missingKey: "L’en-tête Idempotency-Key manque, ou n’a pas de 8 à 128 caractères ASCII.",
    unknownPartner: "Clé de partenaire inconnue.",
    methodRefused: "Méthode refusée : voyez l’en-tête Allow.",
    wrongType: "Le corps doit être du JSON en UTF-8 (Content-Type: application/json).",
    fieldsToCorrect: "Des champs sont à corriger.",
    keyReused: "Cette clé d’idempotence a déjà servi pour un autre contenu.",
    notAnObject: "Le corps doit être un objet JSON.",
    unknownField: "Champ inconnu.",
  },
};
