// The add-on's entry: one exported function per trigger and menu item; the build makes each a global.

import type { RowChange, WrittenChanges } from "../shared/changes/row-change.ts";
import { check } from "./actions/check.ts";
import { compute } from "./actions/compute.ts";
import { erase } from "./actions/erase.ts";
import { showHelp } from "./actions/help.ts";
import { prepare } from "./actions/prepare.ts";
import { orderedReview, review } from "./actions/review.ts";
import type { AuditData } from "./audit/audit-data.ts";
import { readAudit } from "./audit/read-audit.ts";
import { closeYear } from "./closing/close-year.ts";
import type { ClosedData, ClosingData, ClosingOrder, ReopenedData } from "./closing/closing-data.ts";
import { readClosing } from "./closing/read-closing.ts";
import { reopenYear } from "./closing/reopen-year.ts";
import { checkComplaint } from "./complaint/check-complaint.ts";
import type {
  ComplaintCheck,
  ComplaintData,
  ComplaintDraft,
  ComplaintOrder,
  ComplaintStart,
  RecordedComplaint,
} from "./complaint/complaint-data.ts";
import { readComplaints } from "./complaint/complaint-rows.ts";
import { complaintStart } from "./complaint/complaint-start.ts";
import { findRecorded, recordComplaint } from "./complaint/record-complaint.ts";
import type { DecisionsData, DecisionsOrder, TakenDecisions } from "./decisions/decisions-data.ts";
import { readDecisions } from "./decisions/read-decisions.ts";
import { takeDecisions } from "./decisions/take-decisions.ts";
import { ACTION_TITLES } from "./french.ts";
import { currentMark, renewMark } from "./google/writing-mark.ts";
import type { CellTarget, PageAnswer, ReviewOrder, ReviewPageData } from "./interface/page-data.ts";
import { followProgress } from "./interface/progress.ts";
import { showPage, showSidebar } from "./interface/user-interface.ts";
import { addMenu } from "./menu.ts";
import { makeMinutes } from "./minutes/make-minutes.ts";
import type { MadeMinutes, MinutesData, MinutesOrder } from "./minutes/minutes-data.ts";
import { readMinutes } from "./minutes/read-minutes.ts";
import type { MonthData, MonthOrder, MonthStart, SavedMonth } from "./month/month-data.ts";
import { readMonths } from "./month/read-month.ts";
import { saveMonth } from "./month/save-month.ts";
import { firstRun } from "./panel/first-run.ts";
import type { FirstRunOrder, PanelData } from "./panel/panel-data.ts";
import { readPanel } from "./panel/read-panel.ts";
import type { PosterData } from "./poster/poster-data.ts";
import { readPoster } from "./poster/read-poster.ts";
import { answered, goToCell, reading, stepOf } from "./running/page-calls.ts";
import type { ActionResults } from "./running/results.ts";
import { runAction } from "./running/run-action.ts";
import { readSorting } from "./sorting/read-sorting.ts";
import type { SortingData } from "./sorting/sorting-data.ts";
import { writeChanges } from "./workbook/changes.ts";

/** Opening the workbook: the menu, nothing else. */
export function onOpen(): void {
  addMenu();
}

/** Installing the standalone add-on in an open workbook. */
export function onInstall(): void {
  onOpen();
}

/** Each cell typed by hand: pages that watch the workbook read it again. */
export function onEdit(): void {
  renewMark();
}

/** *Ouvrir le panneau*. */
export function ouvrirLePanneau(): void {
  showSidebar("Qualité", "panel");
}

/** Asked by the panel: where the year stands. */
export function lireLePanneau(): PageAnswer<{ page: PanelData }> {
  return reading((context) => ({ page: readPanel(context) }));
}

/** Asked by the panel: whether something was written since. */
export function etatMarque(): PageAnswer<{ mark: string }> {
  return { ok: true, mark: currentMark() };
}

/** Asked by the panel: computes, and gives where the year stands. */
export function recalculer(): PageAnswer<{ page: PanelData }> {
  return answered(ACTION_TITLES.compute, (context) => {
    compute(context);
    return { page: readPanel(context) };
  });
}

/** Asked by the panel of a workbook never prepared. */
export function commencer(order: FirstRunOrder): PageAnswer<{ page: PanelData }> {
  return answered(ACTION_TITLES.prepare, (context) => firstRun(context, order));
}

/** *Saisir un mois*; the panel says which. */
export function saisirUnMois(start?: Partial<MonthStart>): void {
  showPage(ACTION_TITLES.month, "month", { month: start?.month ?? null });
}

/** Asked by the page of a month: the readings as they stand. */
export function lireLesMois(): PageAnswer<MonthData> {
  return reading(readMonths);
}

/** Asked by the page of a month: saves what was typed. */
export function enregistrerLeMois(order: MonthOrder): PageAnswer<{ saved: SavedMonth; data: MonthData }> {
  return answered(ACTION_TITLES.month, (context) => saveMonth(context, order));
}

/** *Enregistrer une réclamation*; the panel says which one to handle. */
export function enregistrerUneReclamation(start?: Partial<ComplaintStart>): void {
  const reference = start?.reference ?? null;
  showPage(reference === null ? ACTION_TITLES.complaint : ACTION_TITLES.followUp, "complaint", { reference });
}

/** Asked by the page of a complaint: what it shows at first. */
export function lireLaReclamation(start: ComplaintStart): PageAnswer<ComplaintData> {
  return reading((context) => complaintStart(context, start));
}

/** Asked by the page of a complaint: its number, its days, those that look like it. */
export function verifierLaReclamation(draft: ComplaintDraft): PageAnswer<{ check: ComplaintCheck }> {
  return reading((context) => ({ check: checkComplaint(draft, readComplaints(context)) }));
}

/** Asked by the page of a complaint: records it. */
export function enregistrerLaReclamation(order: ComplaintOrder): PageAnswer<RecordedComplaint> {
  return answered(ACTION_TITLES.complaint, (context) => recordComplaint(context, order));
}

/** Asked by the page of a complaint that saw no outcome: whether it was recorded. */
export function retrouverLaReclamation(
  order: ComplaintOrder,
): PageAnswer<{ recorded: RecordedComplaint | null }> {
  return reading((context) => ({ recorded: findRecorded(context, order) }));
}

/** *Trier les messages douteux*. */
export function trierLesMessages(): void {
  showPage(ACTION_TITLES.sorting, "sorting", {});
}

/** Asked by the page of doubtful messages: those that nobody has sorted. */
export function lireLesMessagesDouteux(): PageAnswer<SortingData> {
  return reading(readSorting);
}

/** *Préparer l’audit*. */
export function preparerLAudit(): void {
  showPage(ACTION_TITLES.audit, "audit", {});
}

/** Asked by the page of the audit: the checkpoints, and what may prove them. */
export function lireLAudit(): PageAnswer<AuditData> {
  return reading(readAudit);
}

/** *Clore l’exercice*. */
export function cloreLExercice(): void {
  showPage(ACTION_TITLES.closing, "closing", {});
}

/** Asked by the page of a closing: what the year leaves open, and its figures. */
export function lireLaCloture(): PageAnswer<{ page: ClosingData }> {
  return reading((context) => ({ page: readClosing(context) }));
}

/** Asked by the page of a closing: closes the year that it showed. */
export function enregistrerLaCloture(order: ClosingOrder): PageAnswer<ClosedData> {
  return answered(ACTION_TITLES.closing, (context) => closeYear(context, order));
}

/** Asked by the page of a closing: takes the last one back. */
export function rouvrirLExercice(order: Pick<ClosingOrder, "year">): PageAnswer<ReopenedData> {
  return answered(ACTION_TITLES.closing, (context) => reopenYear(context, order));
}

/** *Affiche des résultats*. */
export function afficherLesResultats(): void {
  showPage(ACTION_TITLES.poster, "poster", {});
}

/** Asked by the page of the poster: what it is made from. */
export function lireLAffiche(): PageAnswer<PosterData> {
  return reading(readPoster);
}

/** *Compte rendu de réunion*. */
export function rendreCompte(): void {
  showPage(ACTION_TITLES.minutes, "minutes", {});
}

/** Asked by the page of the minutes: what they are made from. */
export function lireLeCompteRendu(): PageAnswer<MinutesData> {
  return reading(readMinutes);
}

/** Asked by the page of the minutes: makes their document. */
export function creerLeCompteRendu(order: MinutesOrder): PageAnswer<MadeMinutes> {
  return answered(ACTION_TITLES.minutes, (context) => makeMinutes(context, order));
}

/** *Reprendre les décisions*. */
export function reprendreLesDecisions(): void {
  showPage(ACTION_TITLES.decisions, "decisions", {});
}

/** Asked by the page of decisions: those that the plan lacks. */
export function lireLesDecisions(): PageAnswer<DecisionsData> {
  return reading(readDecisions);
}

/** Asked by the page of decisions: takes them into the plan. */
export function prendreLesDecisions(order: DecisionsOrder): PageAnswer<TakenDecisions> {
  return answered(ACTION_TITLES.decisions, (context) => takeDecisions(context, order));
}

/** Asked by a page: writes cells that still hold what it read. */
export function ecrire(changes: RowChange[]): PageAnswer<WrittenChanges> {
  return answered(ACTION_TITLES.write, (context) => writeChanges(context, changes));
}

/** *Préparer le classeur*. */
export function preparerLeClasseur(): ActionResults["preparerLeClasseur"] {
  return runAction(ACTION_TITLES.prepare, prepare);
}

/** *Calculer les taux*. */
export function calculerLesTaux(): ActionResults["calculerLesTaux"] {
  return runAction(ACTION_TITLES.compute, compute);
}

/** *Générer la revue*; the panel follows it by a token. */
export function genererLaRevue(order?: { token?: string }): ActionResults["genererLaRevue"] {
  if (order?.token !== undefined) followProgress(order.token);
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
