// `Réclamations` and `Avis`: what users write, from the form or typed by staff, and what they think of the answers.
import {
  COMPLAINT_AUTHORS,
  COMPLAINT_CHANNELS,
  COMPLAINT_REASONS,
  COMPLAINT_STATUSES,
  COMPLAINT_TYPES,
  YES_NO,
} from "../choices.ts";
import { choiceColumn, dateColumn, defineTab, textColumn } from "../column.ts";

/** What only people read, and what is erased in its time. */
const WRITTEN_BY_THE_CITIZEN = { owner: "form", isPersonal: true, isUnread: true } as const;

export const complaintsTab = defineTab({
  title: "Réclamations",
  purpose: "Les réclamations, suggestions et félicitations reçues, une ligne chacune.",
  columns: {
    reference: textColumn("Référence", {
      help: "Donnée par le formulaire ; pour ce que vous saisissez, « Contrôler les données » propose de numéroter.",
      example: "2020-0001",
      owner: "form",
      widthPixels: 130,
    }),
    receivedOn: dateColumn("Reçue le", { help: "Jour de réception.", example: "14/02/2020", owner: "form" }),
    type: choiceColumn("Type", COMPLAINT_TYPES, {
      help: "Une réclamation exprime une insatisfaction, une suggestion propose.",
      example: "Réclamation",
      owner: "form",
      widthPixels: 120,
    }),
    channel: choiceColumn("Canal", COMPLAINT_CHANNELS, {
      help: "Par où elle est arrivée.",
      example: "Guichet",
      owner: "form",
      widthPixels: 130,
    }),
    author: choiceColumn("Auteur", COMPLAINT_AUTHORS, {
      help: "Qui s’exprime. Un mot d’élu : Collectivité.",
      example: "Usager",
      owner: "form",

      widthPixels: 120,
    }),
    subject: textColumn("Objet", {
      help: "En quelques mots.",
      example: "Délai de rendez-vous",
      ...WRITTEN_BY_THE_CITIZEN,
      widthPixels: 240,
    }),
    message: textColumn("Message", {
      help: "Le message reçu.",
      example: "Trois semaines pour un rendez-vous…",
      ...WRITTEN_BY_THE_CITIZEN,
      widthPixels: 360,
    }),
    name: textColumn("Nom", {
      help: "Nom de la personne, si elle l’a donné.",
      example: "",
      ...WRITTEN_BY_THE_CITIZEN,
    }),
    email: textColumn("Courriel", {
      help: "Pour lui répondre.",
      example: "",
      ...WRITTEN_BY_THE_CITIZEN,
    }),
    phone: textColumn("Téléphone", {
      help: "Pour lui répondre.",
      example: "",
      ...WRITTEN_BY_THE_CITIZEN,
    }),
    language: textColumn("Langue", {
      help: "Langue du formulaire.",
      example: "fr",
      owner: "form",
      mayBeMissing: true,
      isUnread: true,
      widthPixels: 80,
    }),
    serviceConcerned: textColumn("Service concerné", {
      help: "Le service choisi dans le formulaire.",
      example: "Accueil général",
      owner: "form",
      mayBeMissing: true,
      widthPixels: 160,
    }),
    flag: textColumn("Signalement", {
      help: "Pourquoi le formulaire doute de cet envoi ; vide sinon. La ligne compte dès que vous lui donnez un autre statut que Nouvelle.",
      example: "",
      owner: "form",
      mayBeMissing: true,
    }),
    acknowledgedOn: dateColumn("Accusé le", {
      help: "Jour de l’accusé de réception.",
      example: "17/02/2020",
    }),
    status: choiceColumn("Statut", COMPLAINT_STATUSES, {
      help: "Hors périmètre : dossier individuel, législation, recours, autre administration. Indésirable : ne compte nulle part.",
      example: "Répondue",
      widthPixels: 120,
    }),
    answeredOn: dateColumn("Répondue le", { help: "Jour de la réponse.", example: "26/02/2020" }),
    agent: textColumn("Agent", { help: "Qui suit la réclamation.", example: "", isUnread: true }),
    reason: textColumn("Motif", {
      help: "De quoi il s’agit : un mot de la liste, que vous pouvez changer, ou les vôtres.",
      example: "Délai de rendez-vous",
      mayBeMissing: true,
      suggestions: COMPLAINT_REASONS,
      widthPixels: 180,
    }),
    outcome: textColumn("Suite donnée", {
      help: "Ce qui a été fait, sans nom ni coordonnées : cette colonne n’est pas effacée avec les données personnelles.",
      example: "Créneaux supplémentaires ouverts",
      widthPixels: 280,
    }),
    publishedAnswer: textColumn("Réponse publiée", {
      help: "Les mots que l’usager peut lire sur sa page de suivi.",
      example: "",
      mayBeMissing: true,
      isPersonal: true,
      isUnread: true,
      widthPixels: 280,
    }),
    actionNumber: textColumn("N° action", {
      help: "Le numéro de l’action du plan, s’il y en a une.",
      example: "12",
      isUnread: true,
      widthPixels: 90,
    }),
    acknowledgementSentOn: dateColumn("Accusé envoyé le", {
      help: "Jour où l’accusé de réception est parti par courriel.",
      example: "",
      owner: "addOn",
      mayBeMissing: true,
    }),
    erasedOn: dateColumn("Effacé le", {
      help: "Jour où les données personnelles ont été effacées.",
      example: "",
      owner: "addOn",
      mayBeMissing: true,
    }),
  },
});

export const opinionsTab = defineTab({
  title: "Avis",
  purpose: "Ce que les usagers pensent des réponses reçues, une ligne par avis ; rempli par le formulaire.",
  mayBeMissing: true,
  columns: {
    reference: textColumn("Référence", {
      help: "La référence du message, dans l’onglet Réclamations.",
      example: "2020-0001",
      owner: "form",
      widthPixels: 130,
    }),
    givenOn: dateColumn("Donné le", { help: "Jour de l’avis.", example: "03/03/2020", owner: "form" }),
    isSatisfied: choiceColumn("Satisfait", YES_NO, {
      help: "Oui si la réponse satisfait l’usager.",
      example: "Oui",
      owner: "form",
      widthPixels: 90,
    }),
    comment: textColumn("Commentaire", {
      help: "Ce qu’il en dit.",
      example: "",
      ...WRITTEN_BY_THE_CITIZEN,
      widthPixels: 360,
    }),
  },
});
