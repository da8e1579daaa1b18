// The words of the review, as its authors wrote them.
import type { ExampleRow } from "../example-workbook.ts";

type Heading = readonly [heading: string, kind: string, texts: readonly string[]];

const FINDINGS_BY_HEADING: readonly Heading[] = [
  [
    "Label",
    "Information",
    [
      "Labellisation acquise le 11 février 2020 pour 3 ans avec un audit de renouvellement au bout de 18 mois soit au T4 2021.",
      "→ Objectif 2021",
    ],
  ],
  ["Label", "Point sensible", ["aucun"]],
  [
    "Label",
    "Piste de progrès",
    [
      "Assurer la traçabilité de la date de mise à jour et de vérification des documents distribués (flyers, fiches...) et des outils à disposition des agents (guides, mallette)",
      "Étudier la possibilité de formaliser les retours informels (positifs ou réclamations) des collectivités",
      "Améliorer l'affichage de la charte des usagers",
      "Pour les réunions qualité (formelles ou informelles), rédiger un compte-rendu reprenant les sujets et remarques qui permettra d'informer les agents absents et d'agrémenter le plan d'actions si nécessaire",
    ],
  ],
  [
    "Objectif",
    "Information",
    [
      "réaliser les actions des pistes de progrès",
      "maintenir le niveau de qualité d'accueil + points forts identifiés en 2020",
      "être attentif aux indicateurs",
      "maintenir les bons réflexes (chevalets, formation, tutorat, etc.)",
    ],
  ],
  ["Faits marquants", "Motif principal", ["2020 marquée par la crise sanitaire"]],
  [
    "Faits marquants",
    "Information",
    [
      "La crise sanitaire a fortement impacté nos modalités d'accueil :",
      "toutes les démarches se font uniquement sur RDV ou convocation",
      "les documents et fiches de procédures Qual-e-Pref ont été mis à jour en conséquence (site IDE, SVI)",
      "Vigilance sur les documents à mettre à jour suite à la nouvelle année (plan de communication, plan de formation 2021)",
      "le suivi des indicateurs est partiel en 2020 (suspendu entre mars et juin 2020)",
      "pas de réunion du CLU : à prévoir en 2021 (T1)",
    ],
  ],
  [
    "Réclamations",
    "Information",
    [
      "Total : 1 réclamation en 2020 (entre janvier et mars 2020)",
      "Félicitations : 3 félicitations",
      "depuis plusieurs années, la sous-préfecture d'Aix-en-Provence fait l'objet de très peu de réclamations de la part des usagers (cf. niveau de satisfaction relevé lors des enquêtes de satisfaction)",
    ],
  ],
  [
    "Satisfaction",
    "Information",
    [
      "Nombre de personnes interrogées : plus de 100",
      "Sur presque tous les items, les usagers étaient satisfaits à plus de 90 %.",
    ],
  ],
  [
    "Satisfaction",
    "Motif principal",
    [
      "Délai de rendez-vous : difficultés liées aux RDV non honorés et au nombre de dossiers à traiter. Poursuivre le travail engagé sur l'amélioration des processus.",
      "Accès aux informations sur le site internet : poursuivre le travail de lisibilité des pages dédiées aux usagers",
    ],
  ],
  [
    "Appels mystères",
    "Information",
    [
      "Résultats des appels mystères (effectués courant été 2020)",
      "Près d'une dizaine d'appels passés au cours de l'été.",
    ],
  ],
  [
    "Appels mystères",
    "Point faible",
    [
      "renvoi parfois facile sur le site IDE (mais entendu compte tenu de la complexité de certaines démarches) → le standard n'est pas une assistance.",
    ],
  ],
  ["Appels mystères", "Point fort", ["délais d'attente courts, bonne orientation"]],
  ["Formations", "Motif principal", ["Formations fortement impactées par le COVID19"]],
  [
    "Formations",
    "Information",
    [
      "Pour 2021 : continuer le renouvellement des formations à l'accueil des nouveaux arrivants et des agents dont la formation arrive à échéance (au bout de 4 ans).",
      "continuer le tableau suivi par la mission formation.",
      "conserver les attestations de formations",
      "maintenir le tutorat pour les nouveaux arrivants",
    ],
  ],
  [
    "Actions",
    "Information",
    ["Toutes les actions sont sur le plan d'action disponible sur le T:\\ et fournies pour la réunion"],
  ],
  ["Rappels", "Information", ["préparez tous vos points forts !"]],
];

/** `Constats`. */
export const FINDINGS: readonly ExampleRow<"findings">[] = FINDINGS_BY_HEADING.flatMap(
  ([heading, kind, texts]) => texts.map((text) => ({ year: 2020, heading, kind, text })),
);
