// The year's deck to bring up to date: read, its update planned. A new deck is one that has no slide of ours yet.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { ComputedAnalysis } from "../../shared/analysis/analysis.ts";
import { isOwnId } from "../../shared/slides/drawing/object-ids.ts";
import type { LaidOutReview } from "../../shared/slides/laid-out-review.ts";
import { newDeckRequests } from "../../shared/slides/new-deck.ts";
import { type DeckRecord, isHalfMade } from "../../shared/slides/update/deck-record.ts";
import { type DeckState, deckState, STATE_FIELDS } from "../../shared/slides/update/deck-state.ts";
import { laidOutForDeck } from "../../shared/slides/update/laid-out-for-deck.ts";
import { footerOf, planUpdate, type UpdatePlan } from "../../shared/slides/update/plan-update.ts";
import { settledRecord } from "../../shared/slides/update/settle-record.ts";
import { PROGRESS } from "../french.ts";
import type { Deck } from "../google/google-deck.ts";
import { googleCode } from "../google/google-errors.ts";
import { showStep } from "../interface/progress.ts";
import type { PlannedCharts } from "./plan-charts.ts";

/** A deck of ours as it stands, and the pages that the review has for it. */
export interface OpenedDeck {
  deck: Deck;
  /** As Google gave it: whole when it is half made, otherwise what an update needs. */
  presentation: slides_v1.Schema$Presentation;
  state: DeckState;
  record: DeckRecord;
  laidOut: LaidOutReview;
}

/** One call. `null` when the deck was deleted, or is no longer shared with the person. */
export function openRemembered(
  deck: Deck,
  record: DeckRecord,
  analysis: ComputedAnalysis,
): OpenedDeck | null {
  showStep(PROGRESS.readingDeck);
  const presentation = readIfThere(deck, isHalfMade(record) ? undefined : STATE_FIELDS);
  if (presentation === null) return null;
  const state = deckState(presentation);
  const settled = settledRecord(record, state);
  const known = isStillEmpty({ record, state }) ? { ...settled, slides: {} } : settled;
  return { deck, presentation, state, record: known, laidOut: laidOutForDeck(analysis, known, state) };
}

/** An update, before it is written. */
export interface PlannedUpdate {
  opened: OpenedDeck;
  plan: UpdatePlan;
}

/** Whether a deck still is as Google created it, without any slide of ours. */
export function isStillEmpty({ record, state }: Pick<OpenedDeck, "record" | "state">): boolean {
  return isHalfMade(record) && !state.slides.some(({ objectId }) => isOwnId(objectId));
}

/** Plans the update; `takesOurs` are the keys of what gives way to the workbook's. Nothing is written. */
export function planned(
  opened: OpenedDeck,
  { charts, chartData }: PlannedCharts,
  takesOurs: readonly string[],
): UpdatePlan {
  const { laidOut, record, state } = opened;
  const asked = new Set(takesOurs);
  const plan = planUpdate(laidOut.pages, record, state, {
    charts,
    chartData,
    takesOurs: (pageKey, elementKey) => asked.has(changeKey(pageKey, elementKey)),
  });
  const [first, ...others] = laidOut.pages;
  if (first === undefined || !isStillEmpty(opened)) return plan;
  // The theme comes with the first slide, or not at all.
  const requests = newDeckRequests([first], blankDeck(opened), charts, footerOf(laidOut.pages));
  const rest = new Set(others.map(({ key }) => key));
  return {
    ...plan,
    parts: [
      { pageKey: first.key, requests },
      ...plan.parts.filter(({ pageKey }) => pageKey !== null && rest.has(pageKey)),
    ],
  };
}

/** A new deck with the slides that ours replace: Google's own first one, not what staff wrote on since. */
function blankDeck({ presentation, state }: OpenedDeck): slides_v1.Schema$Presentation {
  const written = new Set(
    state.slides.flatMap(({ objectId, elements }) =>
      [...elements.values()].every(({ kind, text }) => kind === "text" && text.trim() === "")
        ? []
        : [objectId],
    ),
  );
  const slides = (presentation.slides ?? []).filter(({ objectId }) => !written.has(objectId ?? ""));
  return { ...presentation, slides };
}

/** Each page's title as the review words it, by key. */
export function pageTitles({ laidOut }: OpenedDeck): Map<string, string> {
  return new Map(laidOut.pages.map(({ key, titleLines }) => [key, titleLines.join(" ")]));
}

/** How a hand change is named between the page and the server. */
export function changeKey(pageKey: string, elementKey: string): string {
  return `${pageKey}:${elementKey}`;
}

function readIfThere(deck: Deck, fields: string | undefined): slides_v1.Schema$Presentation | null {
  try {
    return deck.read(fields);
  } catch (error) {
    const code = googleCode(error);
    const isUnauthorised = error instanceof Error && /authentication scopes/.test(error.message);
    if (code === 404 || (code === 403 && !isUnauthorised)) return null;
    throw error;
  }
}
