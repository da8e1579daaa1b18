// A new deck for the year: created, filled in one batch, annotated; what a failure left half made is finished.
import { textHash } from "../../shared/slides/drawing/object-ids.ts";
import { newDeckRequests } from "../../shared/slides/new-deck.ts";
import type { PlacedPage } from "../../shared/slides/placed-page.ts";
import type { DeckRecord, SlideRecord } from "../../shared/slides/update/deck-record.ts";
import { footerOf } from "../../shared/slides/update/plan-update.ts";
import { slideRecord } from "../../shared/slides/update/written.ts";
import type { CallLog } from "../call-log.ts";
import { rememberDeck } from "../deck-memory.ts";
import { PROGRESS } from "../french.ts";
import { createDeck, type Deck, openDeck } from "../google-deck.ts";
import { showStep } from "../progress.ts";
import type { PlannedCharts } from "./plan-charts.ts";
import { writeNotes } from "./write-notes.ts";

/** What is known of a deck before its slides. */
export type DeckIdentity = Pick<DeckRecord, "year" | "title" | "createdOn" | "figures">;

/**
 * Four calls: creation, batch, reading of the notes' ids, notes. After each, what was done is remembered: a failure
 * leaves a deck that the next try finishes under its own id. `unfinished` is such a deck.
 */
export function makeDeck(
  identity: DeckIdentity,
  pages: readonly PlacedPage[],
  { charts, chartData }: PlannedCharts,
  unfinished: DeckRecord | null,
  calls: CallLog,
): Deck {
  showStep(PROGRESS.creatingDeck);
  const footer = footerOf(pages);
  const { deck, presentation } =
    unfinished === null ? createDeck(identity.title, calls) : reopened(unfinished, calls);
  const record: DeckRecord = { ...identity, presentationId: deck.id, revisionId: null, footer, slides: {} };
  if (unfinished === null) rememberDeck(record);
  deck.write(newDeckRequests(pages, presentation, charts));
  const drawn = Object.fromEntries(pages.map((page) => [page.key, slideRecord(page, chartData)] as const));
  rememberDeck({ ...record, slides: drawn });
  const notes = pages
    .filter(({ notes: text }) => text !== "")
    .map(({ key, notes: text }) => ({ pageKey: key, text, objectId: null, isFilled: false }));
  const revisionId = writeNotes(deck, notes);
  rememberDeck({ ...record, revisionId, slides: annotated(drawn, pages) });
  return deck;
}

function reopened({ presentationId }: DeckRecord, calls: CallLog): ReturnType<typeof createDeck> {
  const deck = openDeck(presentationId, calls);
  return { deck, presentation: deck.read() };
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
