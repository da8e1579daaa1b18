// The add-on's entry: one exported function per trigger and menu item; the build makes each a global.
import { check } from "./actions/check.ts";
import { compute } from "./actions/compute.ts";
import { erase } from "./actions/erase.ts";
import { showHelp } from "./actions/help.ts";
import { prepare } from "./actions/prepare.ts";
import { orderedReview, review } from "./actions/review.ts";
import { ACTION_TITLES } from "./french.ts";
import { addMenu } from "./menu.ts";
import { answered, goToCell, stepOf } from "./page-calls.ts";
import type { CellTarget, PageAnswer, ReviewOrder, ReviewPageData } from "./page-data.ts";
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

/** Asked by the page of the review: an update, or a new deck. */
export function faireLaRevue(order: ReviewOrder): PageAnswer<{ page: ReviewPageData }> {
  return answered(ACTION_TITLES.review, (context) => ({ page: orderedReview(context, order) }));
}

/** Asked by a page that waits: where the run that it started stands. */
export function etapeEnCours(token: string): PageAnswer<{ etape: string | null }> {
  return stepOf(token);
}

/** Asked by a page: shows a cell of the workbook. */
export function aller(target: CellTarget): PageAnswer<object> {
  return goToCell(target);
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
