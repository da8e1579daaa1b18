// `Satisfaction` and `Enquêtes mystères`: what users and mystery surveyors say.
import { MYSTERY_CHANNELS, YES_NO_NOT_APPLICABLE } from "../choices.ts";
import { choiceColumn, dateColumn, defineTab, freeTextColumn, numberColumn, textColumn } from "../column.ts";

export const satisfactionTab = defineTab({
  title: "Satisfaction",
  purpose: "Les enquêtes de satisfaction, une ligne par campagne et par item.",
  columns: {
    campaign: textColumn("Campagne", {
      help: "Le nom de l’enquête.",
      example: "Enquête de décembre 2020",
      widthPixels: 240,
    }),
    start: dateColumn("Début", { help: "Premier jour de l’enquête.", example: "01/12/2020" }),
    end: dateColumn("Fin", {
      help: "Dernier jour ; l’enquête compte dans la période de ce jour.",
      example: "18/12/2020",
    }),
    mode: textColumn("Mode", { help: "Papier, tablette, en ligne…", example: "Papier" }),
    respondents: numberColumn("Répondants", {
      help: "Le nombre de personnes interrogées, le même sur chaque ligne de la campagne.",
      example: 112,
    }),
    item: textColumn("Item", {
      help: "La question posée. « Satisfaction globale » donne le taux de la campagne.",
      example: "Satisfaction globale",
      widthPixels: 260,
    }),
    verySatisfied: numberColumn("Très satisfait", { help: "Nombre de réponses.", example: 61 }),
    satisfied: numberColumn("Satisfait", { help: "Nombre de réponses.", example: 44 }),
    unsatisfied: numberColumn("Peu satisfait", { help: "Nombre de réponses.", example: 5 }),
    veryUnsatisfied: numberColumn("Pas satisfait", { help: "Nombre de réponses.", example: 2 }),
    notApplicable: numberColumn("Sans objet", { help: "Nombre de personnes sans avis.", example: 0 }),
    comment: freeTextColumn("Commentaire"),
  },
});

const criterion = (header: string, help: string) =>
  choiceColumn(header, YES_NO_NOT_APPLICABLE, { help, example: "Oui" });

export const mysteryTab = defineTab({
  title: "Enquêtes mystères",
  purpose: "Les appels, courriels, visites et courriers mystères, une ligne chacun.",
  columns: {
    date: dateColumn("Date", { help: "Jour de l’enquête.", example: "16/07/2020" }),
    channel: choiceColumn("Canal", MYSTERY_CHANNELS, {
      help: "Appel, courriel, visite ou courrier.",
      example: "Appel",
    }),
    scenario: textColumn("Scénario", {
      help: "La demande faite.",
      example: "Renouvellement d'un titre de séjour",
      isUnread: true,
      widthPixels: 280,
    }),
    delay: textColumn("Délai", {
      help: "L’attente constatée, avec son unité.",
      example: "2 min",
      isUnread: true,
    }),
    quickAnswer: criterion("Réponse rapide", "La réponse est venue dans le délai annoncé."),
    greeting: criterion("Formule d'accueil", "La formule d’accueil a été dite ou écrite."),
    identification: criterion("Identification", "L’agent ou le service s’est identifié."),
    listening: criterion("Écoute", "L’agent a écouté et reformulé."),
    accurateAnswer: criterion("Réponse exacte", "La réponse est juste et complète."),
    noUnjustifiedReferral: criterion(
      "Sans renvoi injustifié",
      "La personne n’a pas été renvoyée ailleurs sans raison.",
    ),
    courtesy: criterion("Courtoisie", "Le ton est resté courtois."),
    closing: criterion("Prise de congé", "L’échange s’est terminé par une formule de congé."),
    comment: freeTextColumn("Commentaire"),
  },
});
