// The words that the add-on itself says; what concerns the workbook's content is worded in shared/.

import { counted } from "../shared/french/numbers.ts";
import type { Alert, AlertSeverity } from "../shared/records/alert.ts";

export const ACTION_TITLES = {
  prepare: "Préparer le classeur",
  compute: "Calculer les taux",
  review: "Générer la revue",
  check: "Contrôler les données",
  erase: "Effacer les données personnelles échues",
  help: "Aide",
  write: "Enregistrer",
  month: "Saisir un mois",
  complaint: "Enregistrer une réclamation",
  followUp: "Traiter une réclamation",
  audit: "Préparer l’audit",
  poster: "Affiche des résultats",
  minutes: "Compte rendu de réunion",
  decisions: "Reprendre les décisions",
  closing: "Clore l’exercice",
  sorting: "Trier les messages douteux",
} as const;

export const PROGRESS = {
  reading: "Lecture du classeur…",
  writing: "Écriture dans le classeur…",
  readingDeck: "Lecture du diaporama…",
  creatingDeck: "Création du diaporama…",
  updatingDeck: "Mise à jour du diaporama…",
  writingNotes: "Ajout des commentaires de l’orateur…",
} as const;

export const LOCK_TAKEN =
  "Une autre action est en cours dans ce classeur. Attendez qu’elle se termine puis recommencez.";

export const LOCK_LOST =
  "Pendant que la question était affichée, une autre action de Revue Qualité a commencé dans ce classeur, peut-être lancée par une autre personne. Votre réponse n’a rien changé au classeur. Attendez que cette action se termine puis recommencez.";

export const UNEXPECTED = {
  message: "L’action s’est arrêtée sur une erreur imprévue de Revue Qualité.",
  remedy:
    "Recommencez ; si cela se reproduit, transmettez l’heure de cet essai à la personne qui a installé Revue Qualité : le détail est dans le journal d’exécution d’Apps Script.",
};

const IS_GONE = "a été supprimée, ou faite par quelqu’un d’autre";
export const DECK_IS_GONE = `Votre dernière revue ${IS_GONE}.`;
/** After what is said of the one that stands in its place. */
export const LATER_IS_GONE = ` ; la dernière ${IS_GONE}`;

export const IS_BLOCKED = {
  message: "Le classeur a des points bloquants : rien n’a été calculé ni écrit.",
  remedy: "Lancez « Contrôler les données » pour les voir, corrigez-les, puis recommencez.",
} as const;

export const CELL_IS_GONE = {
  message: "L’onglet ou la ligne n’existe plus.",
  remede: "Relancez « Contrôler les données » : la liste sera à jour.",
} as const;

export const NOTHING_WRITTEN = "Rien n’a été calculé ni écrit. Corrigez ce qui suit puis recommencez :";

const COUNTED: Record<AlertSeverity, (count: number) => string> = {
  blocking: (count) => counted(count, "point bloquant"),
  anomaly: (count) => counted(count, "anomalie"),
  deadline: (count) => counted(count, "échéance"),
  information: (count) => counted(count, "information"),
};

/** `2 anomalies, 1 échéance` ; `Aucune alerte` when there is none. */
export function alertSummary(alerts: readonly Alert[]): string {
  const parts = Object.entries(COUNTED).flatMap(([severity, words]) => {
    const count = alerts.filter((alert) => alert.severity === severity).length;
    return count === 0 ? [] : [words(count)];
  });
  return parts.length === 0 ? "Aucune alerte." : `À voir : ${parts.join(", ")}.`;
}
