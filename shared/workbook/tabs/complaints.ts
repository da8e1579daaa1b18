// `Réclamations`: complaints, suggestions and félicitations, from the form or typed by staff.
import { COMPLAINT_AUTHORS, COMPLAINT_CHANNELS, COMPLAINT_STATUSES, COMPLAINT_TYPES } from "../choices.ts";
import { choiceColumn, dateColumn, defineTab, textColumn } from "../column.ts";

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
      owner: "form",
      isPersonal: true,
      isUnread: true,
      widthPixels: 240,
    }),
    message: textColumn("Message", {
      help: "Le message reçu.",
      example: "Trois semaines pour un rendez-vous…",
      owner: "form",
      isPersonal: true,
      isUnread: true,
      widthPixels: 360,
    }),
    name: textColumn("Nom", {
      help: "Nom de la personne, si elle l’a donné.",
      example: "",
      owner: "form",
      isPersonal: true,
      isUnread: true,
    }),
    email: textColumn("Courriel", {
      help: "Pour lui répondre.",
      example: "",
      owner: "form",
      isPersonal: true,
      isUnread: true,
    }),
    phone: textColumn("Téléphone", {
      help: "Pour lui répondre.",
      example: "",
      owner: "form",
      isPersonal: true,
      isUnread: true,
    }),
    language: textColumn("Langue", {
      help: "Langue du formulaire.",
      example: "fr",
      owner: "form",
      mayBeMissing: true,
      isUnread: true,
      widthPixels: 80,
    }),
    flag: textColumn("Signalement", {
      help: "Pourquoi le formulaire doute de cet envoi ; vide sinon.",
      example: "",
      owner: "form",
      mayBeMissing: true,
      isUnread: true,
    }),
    acknowledgedOn: dateColumn("Accusé le", {
      help: "Jour de l’accusé de réception.",
      example: "17/02/2020",
    }),
    status: choiceColumn("Statut", COMPLAINT_STATUSES, {
      help: "Hors périmètre : dossier individuel, législation, recours, autre administration.",
      example: "Répondue",
      widthPixels: 120,
    }),
    answeredOn: dateColumn("Répondue le", { help: "Jour de la réponse.", example: "26/02/2020" }),
    agent: textColumn("Agent", { help: "Qui suit la réclamation.", example: "", isUnread: true }),
    outcome: textColumn("Suite donnée", {
      help: "Ce qui a été fait, sans nom ni coordonnées : cette colonne n’est pas effacée avec les données personnelles.",
      example: "Créneaux supplémentaires ouverts",
      widthPixels: 280,
    }),
    actionNumber: textColumn("N° action", {
      help: "Le numéro de l’action du plan, s’il y en a une.",
      example: "12",
      isUnread: true,
      widthPixels: 90,
    }),
    erasedOn: dateColumn("Effacé le", {
      help: "Jour où les données personnelles ont été effacées.",
      example: "",
      owner: "addOn",
      mayBeMissing: true,
    }),
  },
});
