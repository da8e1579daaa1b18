// The menu « Qualité ».

/** Set by the build: the standalone editor add-on has its menu under Extensions. */
declare const IS_STANDALONE: boolean;

/** Each item's words and the top-level function it runs. */
const ITEMS = [
  ["Ouvrir le panneau", "ouvrirLePanneau"],
  ["Saisir un mois", "saisirUnMois"],
  ["Enregistrer une réclamation", "enregistrerUneReclamation"],
  ["Trier les messages douteux", "trierLesMessages"],
  ["Préparer le classeur", "preparerLeClasseur"],
  ["Calculer les taux", "calculerLesTaux"],
  ["Générer la revue", "genererLaRevue"],
  ["Préparer l’audit", "preparerLAudit"],
  ["Affiche des résultats", "afficherLesResultats"],
  ["Compte rendu de réunion", "rendreCompte"],
  ["Reprendre les décisions", "reprendreLesDecisions"],
  ["Clore l’exercice", "cloreLExercice"],
  ["Contrôler les données", "controlerLesDonnees"],
  ["Effacer les données personnelles échues", "effacerLesDonneesPersonnelles"],
  ["Aide", "afficherAide"],
] as const;

/** Adds the menu. Runs before any authorisation: it may touch nothing else. */
export function addMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = IS_STANDALONE ? ui.createAddonMenu() : ui.createMenu("Qualité");
  for (const [caption, functionName] of ITEMS) menu.addItem(caption, functionName);
  menu.addToUi();
}
