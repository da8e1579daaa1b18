// *Générer la revue*: a new deck for the year, or the choice when it has one; and what the page then asks.
import { isoDay } from "../../shared/calendar/day.ts";
import { shownFigures } from "../../shared/review/story/proofreading.ts";
import { deckTitle } from "../../shared/slides/deck-title.ts";
import { laidOutReview } from "../../shared/slides/laid-out-review.ts";
import { type DeckRecord, isHalfMade } from "../../shared/slides/update/deck-record.ts";
import { DECK_IS_GONE, IS_BLOCKED, LATER_IS_GONE, NOTHING_WRITTEN, PROGRESS } from "../french.ts";
import { putBesideWorkbook } from "../google/drive-files.ts";
import { deckAddress, openDeck } from "../google/google-deck.ts";
import type { ReviewOrder, ReviewPageData, ReviewWish } from "../interface/page-data.ts";
import { followProgress, showStep } from "../interface/progress.ts";
import { choicePage } from "../review/choice-page.ts";
import { madePage, PLACES, updatedPage } from "../review/end-page.ts";
import { DeckGone, errorPage } from "../review/error-page.ts";
import { createdDeck, type DeckIdentity } from "../review/make-deck.ts";
import { type PlannedCharts, planCharts } from "../review/plan-charts.ts";
import { type ReadReview, readReview } from "../review/read-review.ts";
import { applyUpdate, type Replanning } from "../review/send-update.ts";
import { isStillEmpty, type OpenedDeck, openRemembered, pageTitles, planned } from "../review/update-deck.ts";
import { type ActionFailure, alertJson, callsJson, type ReviewJson } from "../running/results.ts";
import { type ActionContext, explained, failureOf, type Outcome } from "../running/run-action.ts";
import { rememberComputation } from "../workbook/computation-memory.ts";
import { rememberedDeck } from "../workbook/deck-memory.ts";

/**
 * Seven calls for a new deck, whatever the size; three when the year has one, to show what staff changed in it.
 * A blocked workbook is left as it was and gives no deck.
 */
export function review(context: ActionContext): Outcome<ReviewJson | ActionFailure> {
  const read = readReview(context);
  if (read.kind === "blocked") {
    const { alerts } = read;
    const result = { exercice: null, arreteAu: null, titre: null, presentation: null };
    return {
      dialog: { sentences: [NOTHING_WRITTEN], alerts },
      result: { ...result, alertes: alerts.map(alertJson), appels: detailedCalls(context) },
    };
  }
  const wish = { mode: "menu", takesOurs: [] } as const;
  try {
    const { page, title, deckId } = reviewed(context, read, wish);
    return { dialog: { review: page }, result: resultOf(context, read, title, deckId) };
  } catch (error) {
    const { page, failure } = stopped(context, read, wish, error);
    return { dialog: { review: page }, result: failure };
  }
}

/** What the page asked: an update, at most seven calls, a new deck, or whichever the menu would. */
export function orderedReview(context: ActionContext, { token, ...wish }: ReviewOrder): ReviewPageData {
  followProgress(token);
  const read = readReview(context);
  if (read.kind === "blocked") {
    return { state: "error", heading: "La revue n’est pas faite", ...IS_BLOCKED, retry: wish };
  }
  try {
    return reviewed(context, read, wish).page;
  } catch (error) {
    return stopped(context, read, wish, error).page;
  }
}

/** A page to show, and the deck that it is about. */
interface Reviewed {
  page: ReviewPageData;
  deckId: string;
  title: string;
}

function reviewed(context: ActionContext, read: ReadReview, { mode, takesOurs }: ReviewWish): Reviewed {
  const last = read.record;
  if (last === null || (mode === "new" && !isHalfMade(last))) return made(context, read);
  const opening = (record: DeckRecord | undefined) =>
    record ? openRemembered(openDeck(record.presentationId, context.calls), record, read.analysis) : null;
  const ofLast = opening(last);
  const opened = ofLast ?? opening(last.former);
  if (opened !== null && isHalfMade(opened.record)) return finished(context, read, opened);
  if (mode === "new") return made(context, read);
  if (opened === null) throw new DeckGone(DECK_IS_GONE);
  const { record } = opened;
  if (mode === "update") return updated(context, read, opened, takesOurs);
  const plan = planned(opened, planCharts(context, read, opened.laidOut), []);
  const page = choicePage(opened, plan);
  if (ofLast === null) page.deckDetail += LATER_IS_GONE;
  return { page, deckId: record.presentationId, title: record.title };
}

function made(context: ActionContext, read: ReadReview): Reviewed {
  const laidOut = laidOutReview(read.analysis);
  const charts = planCharts(context, read, laidOut);
  writeCharts(context, read, charts);
  const identity = identityOf(context, read);
  return filled(context, read, createdDeck(identity, laidOut, context.calls), charts, identity);
}

/** A deck that a failure left half made, finished under its own id. */
function finished(context: ActionContext, read: ReadReview, opened: OpenedDeck): Reviewed {
  const charts = planCharts(context, read, opened.laidOut);
  const identity = { ...identityOf(context, read), title: opened.record.title };
  writeCharts(context, read, charts);
  return filled(context, read, opened, charts, identity);
}

/** Puts a deck where it goes, draws the slides that it lacks, and brings the others up to date. */
function filled(
  context: ActionContext,
  read: ReadReview,
  opened: OpenedDeck,
  charts: PlannedCharts,
  identity: DeckIdentity,
): Reviewed {
  const place = putBesideWorkbook(opened.deck.id, context);
  const plan = planned(opened, charts, []);
  applyUpdate({ opened, plan }, identity, replanning(read, opened, charts, []));
  const { deck, laidOut } = opened;
  const slideCount = isStillEmpty(opened) ? laidOut.pages.length : plan.order.length;
  const page = madePage(read.analysis, identity, deck.id, slideCount);
  page.sentence += PLACES[place];
  return { page, deckId: deck.id, title: identity.title };
}

/** How what is left of an update is planned once some of it is written. */
function replanning(
  { analysis }: ReadReview,
  { deck }: OpenedDeck,
  charts: PlannedCharts,
  takesOurs: readonly string[],
): Replanning {
  return (record) => {
    const opened = openRemembered(deck, record, analysis);
    return opened === null ? null : { opened, plan: planned(opened, charts, takesOurs) };
  };
}

/** Writes rates, alerts and charts, and remembers what they were computed from. */
function writeCharts(context: ActionContext, { workbook }: ReadReview, { requests }: PlannedCharts): void {
  context.workbook.write(requests);
  rememberComputation(workbook.cells);
}

function updated(
  context: ActionContext,
  read: ReadReview,
  opened: OpenedDeck,
  takesOurs: readonly string[],
): Reviewed {
  const charts = planCharts(context, read, opened.laidOut);
  const plan = planned(opened, charts, takesOurs);
  const identity = identityOf(context, read);
  writeCharts(context, read, charts);
  showStep(PROGRESS.updatingDeck);
  applyUpdate({ opened, plan }, identity, replanning(read, opened, charts, takesOurs));
  const { record } = opened;
  const page = updatedPage(read.analysis, record, identity, plan, pageTitles(opened));
  return { page, deckId: record.presentationId, title: record.title };
}

function stopped(context: ActionContext, { analysis }: ReadReview, wish: ReviewWish, error: unknown) {
  const explanation = explained(error);
  const record = rememberedDeck(analysis.records.settings.year);
  const { counts } = context.calls;
  return { page: errorPage({ wish, error, explanation, counts, record }), failure: failureOf(explanation) };
}

function identityOf(context: ActionContext, { analysis, workbook: { timeZone } }: ReadReview): DeckIdentity {
  const { year, department } = analysis.records.settings;
  return {
    year,
    title: deckTitle({ department, year }),
    createdOn: context.todayIn(timeZone),
    figures: shownFigures(analysis),
  };
}

function resultOf(
  context: ActionContext,
  { analysis }: ReadReview,
  title: string,
  deckId: string,
): ReviewJson {
  const { year, closedOn } = analysis.records.settings;
  return {
    exercice: year,
    arreteAu: isoDay(closedOn),
    titre: title,
    presentation: { identifiant: deckId, adresse: deckAddress(deckId) },
    alertes: analysis.alerts.map(alertJson),
    appels: detailedCalls(context),
  };
}

function detailedCalls({ calls: { counts } }: ActionContext): ReviewJson["appels"] {
  return { ...callsJson(counts), methodes: [...counts.methods] };
}
