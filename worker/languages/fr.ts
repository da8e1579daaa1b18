// The form in French: the text that every other language translates.
import type { ChoiceLabels, FieldName } from "../complaint/fields.ts";

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
  trackingIntroduction: string;
  trackingCode: string;
  trackingCodeHint: string;
  follow: string;
  notFound: string;
  state: string;
  states: Record<"received" | "new" | "inProgress" | "answered" | "outOfScope" | "closed", string>;
  acknowledgedOn: string;
  answeredOn: string;
  notYet: string;
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
  trackingIntroduction: "La référence et le code de suivi ont été affichés après l’envoi.",
  trackingCode: "Code de suivi",
  trackingCodeHint: "22 caractères, à la fin du lien de suivi.",
  follow: "Suivre",
  notFound: "Aucun message ne correspond à cette référence et à ce code. Vérifiez-les.",
  state: "État",
  states: {
    received: "Reçu",
    new: "Reçu",
    inProgress: "En cours de traitement",
    answered: "Réponse donnée",
    outOfScope: "Hors du champ de ce formulaire : votre message est orienté vers le bon service",
    closed: "Classé",
  },
  acknowledgedOn: "Accusé de réception le",
  answeredOn: "Réponse le",
  notYet: "Pas encore",
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
