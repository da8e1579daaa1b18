// `Plan d'actions`, `Documents`, `Réunions`, `Points de contrôle` and `Constats`: how quality is run.
import {
  ACTION_STATUSES,
  CHECKPOINT_FREQUENCIES,
  CHECKPOINT_PROOFS,
  FINDING_HEADINGS,
  FINDING_KINDS,
  LEAD_STATES,
  MEETING_TYPES,
  YES_NO,
  YES_NO_NOT_APPLICABLE,
} from "../choices.ts";
import { choiceColumn, dateColumn, defineTab, freeTextColumn, textColumn, yearColumn } from "../column.ts";

export const actionsTab = defineTab({
  title: "Plan d'actions",
  purpose: "Les actions faites, en cours et à valider.",
  columns: {
    number: textColumn("N°", { help: "Le numéro de l’action.", example: "12", widthPixels: 60 }),
    origin: textColumn("Origine", { help: "D’où vient l’action.", example: "Audit 2020", isUnread: true }),
    domain: textColumn("Domaine", {
      help: "Les actions d’un même domaine sont présentées ensemble.",
      example: "Accueil et orientation",
      widthPixels: 200,
    }),
    action: textColumn("Action", {
      help: "Ce qui est fait ou à faire.",
      example: "Mise à jour du serveur vocal interactif",
      widthPixels: 420,
    }),
    lead: textColumn("Pilote", { help: "Qui la mène.", example: "Référent qualité" }),
    dueOn: dateColumn("Échéance", { help: "Pour quand.", example: "30/06/2020" }),
    status: choiceColumn("Statut", ACTION_STATUSES, {
      help: "À valider : proposée à la revue.",
      example: "Réalisée",
    }),
    doneOn: dateColumn("Réalisée le", { help: "Jour où elle a été achevée.", example: "12/06/2020" }),
    year: yearColumn("Exercice", { help: "L’année du plan auquel elle appartient.", example: 2020 }),
    comment: freeTextColumn("Commentaire"),
  },
});

export const documentsTab = defineTab({
  title: "Documents",
  purpose: "Les documents distribués ou affichés, à vérifier régulièrement.",
  columns: {
    title: textColumn("Titre", {
      help: "Le nom du document.",
      example: "Charte des usagers",
      widthPixels: 280,
    }),
    type: textColumn("Type", { help: "Affiche, flyer, fiche…", example: "Affiche" }),
    location: textColumn("Emplacement", { help: "Où il se trouve.", example: "Hall", isUnread: true }),
    updatedOn: dateColumn("Mis à jour le", {
      help: "Dernière modification.",
      example: "06/01/2020",
    }),
    verifiedOn: dateColumn("Vérifié le", { help: "Dernière vérification.", example: "02/12/2020" }),
    owner: textColumn("Responsable", {
      help: "Qui le tient à jour.",
      example: "Référent qualité",
      isUnread: true,
    }),
    isActive: choiceColumn("Actif", YES_NO, { help: "Non : retiré. Vide : Oui.", example: "Oui" }),
  },
});

export const meetingsTab = defineTab({
  title: "Réunions",
  purpose: "Les réunions qualité et leurs comptes-rendus.",
  columns: {
    date: dateColumn("Date", { help: "Jour de la réunion.", example: "08/10/2020" }),
    type: choiceColumn("Type", MEETING_TYPES, {
      help: "CLU : comité local des usagers.",
      example: "COPIL qualité",
    }),
    subject: textColumn("Objet", {
      help: "L’objet de la réunion.",
      example: "Préparation de la revue",
      isUnread: true,
      widthPixels: 240,
    }),
    attendees: textColumn("Présents", {
      help: "Qui était là.",
      example: "",
      mayBeMissing: true,
      isUnread: true,
      widthPixels: 200,
    }),
    absentees: textColumn("Absents", {
      help: "Les agents à informer.",
      example: "",
      isUnread: true,
      widthPixels: 200,
    }),
    topics: textColumn("Sujets", {
      help: "Les sujets abordés.",
      example: "Indicateurs, formations",
      isUnread: true,
      widthPixels: 280,
    }),
    remarks: textColumn("Remarques", {
      help: "Ce qui a été dit.",
      example: "",
      isUnread: true,
      widthPixels: 280,
    }),
    decisions: textColumn("Décisions", {
      help: "Une décision par ligne ; action — pilote — échéance quand les deux derniers sont connus.",
      example: "Remplacer les chevalets — Référent qualité — 30/11/2020",
      widthPixels: 280,
    }),
    minutes: textColumn("Compte-rendu", {
      help: "Où il se trouve.",
      example: "T:\\Qualité\\CR",
    }),
  },
});

export const checkpointsTab = defineTab({
  title: "Points de contrôle",
  purpose: "Les rappels Qual-e-Pref, à vérifier avant l’audit.",
  columns: {
    point: textColumn("Point", {
      help: "Ce qu’il faut vérifier.",
      example: "Présence des chevalets",
      widthPixels: 420,
    }),
    frequency: textColumn("Fréquence", {
      help: "Quand le vérifier. D’autres mots que ceux de la liste sont gardés, sans échéance annoncée.",
      example: "Chaque mois",
      suggestions: Object.values(CHECKPOINT_FREQUENCIES.labels),
      widthPixels: 130,
    }),
    verifiedOn: dateColumn("Vérifié le", { help: "Dernière vérification.", example: "15/12/2020" }),
    isCompliant: choiceColumn("Conforme", YES_NO_NOT_APPLICABLE, {
      help: "Le constat du jour.",
      example: "Oui",
    }),
    proof: textColumn("Preuve", {
      help: "Ce qui le prouve : le titre d’un document de l’onglet Documents, ou Documents, Formations, Tutorat, Enquêtes mystères, ou vos mots.",
      example: "Charte des usagers",
      mayBeMissing: true,
      suggestions: Object.values(CHECKPOINT_PROOFS.labels),
      widthPixels: 200,
    }),
    observation: freeTextColumn("Observation"),
  },
});

export const findingsTab = defineTab({
  title: "Constats",
  purpose: "Les mots de la revue, que nul chiffre ne donne.",
  columns: {
    year: yearColumn("Exercice", { help: "L’année de la revue où ce texte paraît.", example: 2020 }),
    heading: choiceColumn("Rubrique", FINDING_HEADINGS, {
      help: "La partie de la revue.",
      example: "Label",
      widthPixels: 150,
    }),
    kind: choiceColumn("Nature", FINDING_KINDS, {
      help: "Ce que dit le texte.",
      example: "Piste de progrès",
      widthPixels: 150,
    }),
    text: textColumn("Texte", {
      help: "Le texte, tel qu’il paraîtra.",
      example: "Améliorer l'affichage de la charte des usagers",
      widthPixels: 620,
    }),
    state: choiceColumn("État", LEAD_STATES, {
      help: "Où en est une piste de progrès.",
      example: "À mener",
      mayBeMissing: true,
      widthPixels: 90,
    }),
  },
});
