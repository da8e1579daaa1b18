// A new deck for the year: created, filled in one batch, annotated; what a failure left empty is filled.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { textHash } from "../../shared/slides/drawing/object-ids.ts";
import { pageRequests } from "../../shared/slides/drawing/page-requests.ts";
import { newDeckRequests } from "../../shared/slides/new-deck.ts";
import type { PlacedPage } from "../../shared/slides/placed-page.ts";
import type { DeckRecord, SlideRecord } from "../../shared/slides/update/deck-record.ts";
import { deckState } from "../../shared/slides/update/deck-state.ts";
import { footerOf } from "../../shared/slides/update/plan-update.ts";
import { PROGRESS } from "../french.ts";
import type { CallLog } from "../google/call-log.ts";
import { createDeck, type Deck } from "../google/google-deck.ts";
import { showStep } from "../interface/progress.ts";
import { rememberDeck } from "../workbook/deck-memory.ts";
import type { PlannedCharts } from "./plan-charts.ts";
import { sendSlides } from "./send-slides.ts";
import { writeNotes } from "./write-notes.ts";

/** What is known of a deck before its slides. */
export type DeckIdentity = Pick<DeckRecord, "year" | "title" | "createdOn" | "figures">;

/**
 * Four calls: creation, batch, reading of the notes' ids, notes. After each, what was done is remembered: a failure
 * leaves a deck that the next try finishes under its own id.
 */
export function makeDeck(
  identity: DeckIdentity,
  pages: readonly PlacedPage[],
  charts: PlannedCharts,
  calls: CallLog,
): Deck {
  showStep(PROGRESS.creatingDeck);
  const { deck, presentation } = createDeck(identity.title, calls);
  rememberDeck(emptyRecord(deck, identity, pages));
  fillDeck(deck, presentation, identity, pages, charts);
  return deck;
}

/** Three calls, more where Slides takes the slides only in parts: fills a deck that holds none of our slides yet; those that staff made meanwhile stay, at the end. */
export function fillDeck(
  deck: Deck,
  presentation: slides_v1.Schema$Presentation,
  identity: DeckIdentity,
  pages: readonly PlacedPage[],
  { charts, chartData }: PlannedCharts,
): void {
  const blank = withBlankSlidesOnly(presentation);
  const sending = {
    deck,
    record: emptyRecord(deck, identity, pages),
    chartData,
    pageRequests: (page: PlacedPage) => pageRequests(page, charts),
  };
  const written = sendSlides(sending, pages, (part) => newDeckRequests(part, blank, charts));
  const notes = pages
    .filter(({ notes: text }) => text !== "")
    .map(({ key, notes: text }) => ({ pageKey: key, text, objectId: null, isFilled: false }));
  const revisionId = writeNotes(deck, notes) ?? written;
  rememberDeck({ ...sending.record, revisionId, slides: annotated(sending.record.slides, pages) });
}

function emptyRecord(deck: Deck, identity: DeckIdentity, pages: readonly PlacedPage[]): DeckRecord {
  return { ...identity, presentationId: deck.id, revisionId: null, footer: footerOf(pages), slides: {} };
}

/** The slides that a new deck replaces: Google's own first one, not what staff wrote on since. */
function withBlankSlidesOnly(presentation: slides_v1.Schema$Presentation): slides_v1.Schema$Presentation {
  const blank = new Set(
    deckState(presentation).slides.flatMap(({ objectId, elements }) =>
      [...elements.values()].every(({ kind, text }) => kind === "text" && text.trim() === "")
        ? [objectId]
        : [],
    ),
  );
  return {
    ...presentation,
    slides: (presentation.slides ?? []).filter(({ objectId }) => blank.has(objectId ?? "")),
  };
}

function annotated(
  slides: Readonly<Record<string, SlideRecord>>,
  pages: readonly PlacedPage[],
): Record<string, SlideRecord> {
  const notes = new Map(pages.map(({ key, notes: text }) => [key, textHash(text)]));
  return Object.fromEntries(
    Object.entries(slides).map(([key, slide]) => [key, { ...slide, notes: notes.get(key) ?? slide.notes }]),
  );
}
