// The add-on's entry: one exported function per trigger and menu item; the build makes each a global.
import { check } from "./actions/check.ts";
import { compute } from "./actions/compute.ts";
import { erase } from "./actions/erase.ts";
import { showHelp } from "./actions/help.ts";
import { prepare } from "./actions/prepare.ts";
import { review } from "./actions/review.ts";
import { ACTION_TITLES } from "./french.ts";
import { addMenu } from "./menu.ts";
import type { ActionResults } from "./results.ts";
import { runAction } from "./run-action.ts";

/** Opening the workbook: the menu, nothing else. */
export function onOpen(): void {
  addMenu();
}

/** Installing the standalone add-on in an open workbook. */
export function onInstall(): void {
  onOpen();
}

/** *Préparer le classeur*. */
export function preparerLeClasseur(): ActionResults["preparerLeClasseur"] {
  return runAction(ACTION_TITLES.prepare, prepare);
}

/** *Calculer les taux*. */
export function calculerLesTaux(): ActionResults["calculerLesTaux"] {
  return runAction(ACTION_TITLES.compute, compute);
}

/** *Générer la revue*. */
export function genererLaRevue(): ActionResults["genererLaRevue"] {
  return runAction(ACTION_TITLES.review, review);
}

/** *Contrôler les données*. */
export function controlerLesDonnees(): ActionResults["controlerLesDonnees"] {
  return runAction(ACTION_TITLES.check, check);
}

/** *Effacer les données personnelles échues*. */
export function effacerLesDonneesPersonnelles(): ActionResults["effacerLesDonneesPersonnelles"] {
  return runAction(ACTION_TITLES.erase, erase);
}

/** *Aide*. */
export function afficherAide(): void {
  showHelp();
}
