// *Générer la revue*: a new deck for the year, or the choice when it has one; and what the page then asks.
import { isoDay } from "../../shared/calendar/day.ts";
import { shownFigures } from "../../shared/review/proofreading.ts";
import { deckTitle } from "../../shared/slides/deck-title.ts";
import { laidOutReview } from "../../shared/slides/laid-out-review.ts";
import type { DeckRecord } from "../../shared/slides/update/deck-record.ts";
import { alertSummary, DECK_IS_GONE, NOTHING_WRITTEN } from "../french.ts";
import { deckAddress, openDeck } from "../google-deck.ts";
import type { ReviewOrder, ReviewPageData } from "../page-data.ts";
import { followProgress } from "../progress.ts";
import { alertJson, callsJson, type ReviewJson } from "../results.ts";
import { choicePage } from "../review/choice-page.ts";
import { madePage, updatedPage } from "../review/end-page.ts";
import { type DeckIdentity, makeDeck } from "../review/make-deck.ts";
import { planCharts } from "../review/plan-charts.ts";
import { type ReadReview, readReview } from "../review/read-review.ts";
import { applyUpdate, type OpenedDeck, openRemembered, planned } from "../review/update-deck.ts";
import type { ActionContext, Outcome } from "../run-action.ts";
import { UserError } from "../user-error.ts";

/**
 * Seven calls for a new deck, whatever the size; three when the year has one, to show what staff changed in it.
 * A blocked workbook is left as it was and gives no deck.
 */
export function review(context: ActionContext): Outcome<ReviewJson> {
  const read = readReview(context);
  if (read.kind === "blocked") {
    const { alerts } = read;
    const result = { exercice: null, arreteAu: null, titre: null, presentation: null };
    return {
      dialog: { sentences: [NOTHING_WRITTEN], alerts },
      result: { ...result, alertes: alerts.map(alertJson), appels: detailedCalls(context) },
    };
  }
  const { record } = read;
  if (!isFinished(record)) return madeOutcome(context, read, record);
  const opened = openRemembered(openDeck(record.presentationId, context.calls), record, read.analysis);
  if (opened === null) return madeOutcome(context, read, null, DECK_IS_GONE);
  const plan = planned(opened, planCharts(context.workbook.id, read, opened.laidOut), []);
  return outcome(context, read, choicePage(opened, plan), record.title, record.presentationId);
}

/** What the page asked: an update, at most seven calls, or a new deck. @throws UserError when nothing can be done. */
export function orderedReview(context: ActionContext, order: ReviewOrder): ReviewPageData {
  followProgress(order.token);
  const read = readReview(context);
  if (read.kind === "blocked") throw new UserError(`${NOTHING_WRITTEN} ${alertSummary(read.alerts)}`);
  const { record } = read;
  if (order.mode === "new" || !isFinished(record)) return made(context, read, null).page;
  const opened = openRemembered(openDeck(record.presentationId, context.calls), record, read.analysis);
  if (opened === null) throw new UserError(DECK_IS_GONE);
  return updated(context, read, opened, order.takesOurs);
}

/** Whether a deck has its slides: a failure may have left it as Google created it. */
function isFinished(record: DeckRecord | null): record is DeckRecord {
  return record !== null && Object.keys(record.slides).length > 0;
}

function madeOutcome(
  context: ActionContext,
  read: ReadReview,
  unfinished: DeckRecord | null,
  said?: string,
): Outcome<ReviewJson> {
  const { page, deckId, title } = made(context, read, unfinished);
  const told = said === undefined ? page : { ...page, sentence: `${said} ${page.sentence}` };
  return outcome(context, read, told, title, deckId);
}

function made(context: ActionContext, read: ReadReview, unfinished: DeckRecord | null) {
  const laidOut = laidOutReview(read.analysis);
  const charts = planCharts(context.workbook.id, read, laidOut);
  context.workbook.write(charts.requests);
  const identity = identityOf(context, read);
  const { id: deckId } = makeDeck(identity, laidOut.pages, charts, unfinished, context.calls);
  const page = madePage(read.analysis, identity, deckId, laidOut.pages.length);
  return { page, deckId, title: identity.title };
}

function updated(
  context: ActionContext,
  read: ReadReview,
  opened: OpenedDeck,
  takesOurs: readonly string[],
): ReviewPageData {
  const charts = planCharts(context.workbook.id, read, opened.laidOut);
  const plan = planned(opened, charts, takesOurs);
  const identity = identityOf(context, read);
  context.workbook.write(charts.requests);
  applyUpdate(opened, plan, identity);
  return updatedPage(read.analysis, opened.record, identity, plan);
}

function identityOf(context: ActionContext, { analysis, workbook: { timeZone } }: ReadReview): DeckIdentity {
  const { year, department } = analysis.records.settings;
  return {
    year,
    title: deckTitle({ department, year }),
    createdOn: context.todayIn(timeZone),
    figures: shownFigures(analysis.rates),
  };
}

function outcome(
  context: ActionContext,
  { analysis }: ReadReview,
  page: ReviewPageData,
  title: string,
  deckId: string,
): Outcome<ReviewJson> {
  const { year, closedOn } = analysis.records.settings;
  return {
    dialog: { review: page },
    result: {
      exercice: year,
      arreteAu: isoDay(closedOn),
      titre: title,
      presentation: { identifiant: deckId, adresse: deckAddress(deckId) },
      alertes: analysis.alerts.map(alertJson),
      appels: detailedCalls(context),
    },
  };
}

function detailedCalls({ calls: { counts } }: ActionContext): ReviewJson["appels"] {
  return { ...callsJson(counts), methodes: [...counts.methods] };
}
