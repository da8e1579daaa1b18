// The menu « Qualité ».
import { ACTION_TITLES } from "./french.ts";

/** Set by the build: the standalone editor add-on has its menu under Extensions. */
declare const IS_STANDALONE: boolean;

/** Each item's words and the top-level function it runs. */
const ITEMS = [
  ["Ouvrir le panneau", "ouvrirLePanneau"],
  [ACTION_TITLES.month, "saisirUnMois"],
  [ACTION_TITLES.complaint, "enregistrerUneReclamation"],
  [ACTION_TITLES.sorting, "trierLesMessages"],
  [ACTION_TITLES.prepare, "preparerLeClasseur"],
  [ACTION_TITLES.compute, "calculerLesTaux"],
  [ACTION_TITLES.review, "genererLaRevue"],
  [ACTION_TITLES.audit, "preparerLAudit"],
  [ACTION_TITLES.poster, "afficherLesResultats"],
  [ACTION_TITLES.minutes, "rendreCompte"],
  [ACTION_TITLES.decisions, "reprendreLesDecisions"],
  [ACTION_TITLES.closing, "cloreLExercice"],
  [ACTION_TITLES.check, "controlerLesDonnees"],
  [ACTION_TITLES.erase, "effacerLesDonneesPersonnelles"],
  [ACTION_TITLES.help, "afficherAide"],
] as const;

/** Adds the menu. Runs before any authorisation: it may touch nothing else. */
export function addMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = IS_STANDALONE ? ui.createAddonMenu() : ui.createMenu("Qualité");
  for (const [caption, functionName] of ITEMS) menu.addItem(caption, functionName);
  menu.addToUi();
}
