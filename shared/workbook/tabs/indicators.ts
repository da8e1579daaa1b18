// `Indicateurs`, `Relevés` and `Historique`: what is measured, month after month and year after year.
import { CALCULATIONS, DIRECTIONS, FOLLOW_UPS, PERIODICITIES, UNITS, YES_NO } from "../choices.ts";
import { choiceColumn, defineTab, monthColumn, numberColumn, textColumn, yearColumn } from "../column.ts";

/** How staff name what is counted. */
const WORDS_HELP = "avec vos mots. Les mêmes mots désignent le même nombre du mois.";

export const indicatorsTab = defineTab({
  title: "Indicateurs",
  purpose: "Le catalogue des indicateurs suivis, avec leurs cibles.",
  columns: {
    code: textColumn("Code", {
      help: "Code court et unique, repris dans Relevés.",
      example: "TEL1",
      widthPixels: 80,
    }),
    label: textColumn("Libellé", {
      help: "Ce que l’indicateur mesure, avec les mots du site.",
      example: "Taux d'appels décrochés par un agent",
      widthPixels: 340,
    }),
    family: textColumn("Famille", {
      help: "Les indicateurs d’une même famille sont présentés ensemble.",
      example: "Téléphone",
      widthPixels: 180,
    }),
    unit: choiceColumn("Unité", UNITS, { help: "L’unité de la valeur et de la cible.", example: "%" }),
    calculation: choiceColumn("Calcul", CALCULATIONS, {
      help: "Ratio : 100 × numérateurs ÷ dénominateurs. Moyenne : numérateurs ÷ dénominateurs. Nombre : somme des numérateurs. Valeur : la valeur du mois. Automatique : calculé depuis un autre onglet.",
      example: "Ratio",
    }),
    target: numberColumn("Cible", {
      help: "La valeur à atteindre, dans l’unité de l’indicateur (85 pour 85 %).",
      example: 85,
      mayBePercent: true,
      widthPixels: 80,
    }),
    direction: choiceColumn("Sens", DIRECTIONS, {
      help: "≥ : il faut au moins la cible. ≤ : au plus la cible.",
      example: "≥",
      widthPixels: 70,
    }),
    isActive: choiceColumn("Actif", YES_NO, {
      help: "Non : l’indicateur n’est plus calculé. Vide : Oui.",
      example: "Oui",
      widthPixels: 70,
    }),
    periodicity: choiceColumn("Périodicité", PERIODICITIES, {
      help: "Tous les combien un relevé est attendu. Vide : Mensuelle.",
      example: "Mensuelle",
      mayBeMissing: true,
    }),
    followUp: choiceColumn("Suivi", FOLLOW_UPS, {
      help: "Courbe : son évolution est tracée dans la revue.",
      example: "Courbe",
      mayBeMissing: true,
      widthPixels: 90,
    }),
    reference: textColumn("Référence", {
      help: "D’où vient la cible.",
      example: "Plan téléphone 2023",
      isUnread: true,
      widthPixels: 320,
    }),
    countedWords: textColumn("Nombre compté", {
      help: `Ce que compte le numérateur, ${WORDS_HELP}`,
      example: "appels décrochés par un agent",
      mayBeMissing: true,
      widthPixels: 240,
    }),
    totalWords: textColumn("Sur un total de", {
      help: `Ce que compte le dénominateur, ${WORDS_HELP}`,
      example: "appels reçus",
      mayBeMissing: true,
      widthPixels: 240,
    }),
    isKeyFigure: choiceColumn("Essentiel", YES_NO, {
      help: "Oui : parmi les chiffres essentiels de la revue.",
      example: "Oui",
      mayBeMissing: true,
      widthPixels: 90,
    }),
    posterWords: textColumn("Mots pour l'affiche", {
      help: "Rempli : l’indicateur paraît sur l’affiche, avec ces mots.",
      example: "de vos appels décrochés par un agent",
      mayBeMissing: true,
      widthPixels: 280,
    }),
  },
});

/** The columns that hold the figures of a reading. */
export const READING_PARTS = ["numerator", "denominator", "value"] as const;

export const readingsTab = defineTab({
  title: "Relevés",
  purpose: "Les chiffres du mois, une ligne par indicateur et par mois.",
  columns: {
    month: monthColumn("Mois", {
      help: "Le mois concerné (01/2020, janvier 2020), ou n’importe lequel de ses jours.",
      example: "01/2020",
    }),
    code: textColumn("Code", { help: "Un code de l’onglet Indicateurs.", example: "TEL1", widthPixels: 80 }),
    numerator: numberColumn("Numérateur", {
      help: "Ratio, Moyenne et Nombre : le nombre ou la somme comptés dans le mois.",
      example: 812,
    }),
    denominator: numberColumn("Dénominateur", {
      help: "Ratio et Moyenne : le total auquel le numérateur se rapporte.",
      example: 870,
    }),
    value: numberColumn("Valeur", {
      help: "Calcul Valeur seulement : la valeur du mois (95,16 pour 95,16 %).",
      example: 95.16,
      mayBePercent: true,
    }),
    comment: textColumn("Commentaire", {
      help: "Libre ; n’entre dans aucun calcul.",
      example: "Relevé du standard",
      widthPixels: 320,
    }),
  },
});

export const historyTab = defineTab({
  title: "Historique",
  purpose: "Les résultats des exercices clos (N-1 et avant).",
  columns: {
    year: yearColumn("Exercice", { help: "L’année close.", example: 2019 }),
    code: textColumn("Code", { help: "Un code de l’onglet Indicateurs.", example: "TEL1", widthPixels: 80 }),
    value: numberColumn("Valeur", {
      help: "Le résultat de l’année, dans l’unité de l’indicateur.",
      example: 91.4,
      mayBePercent: true,
    }),
    sampleSize: numberColumn("Effectif", {
      help: "Le dénominateur de l’année.",
      example: 9450,
    }),
    remark: textColumn("Remarque", {
      help: "Libre.",
      example: "Année complète",
      widthPixels: 320,
    }),
  },
});
