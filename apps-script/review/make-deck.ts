// A deck for the year, created and remembered before any slide: a failure leaves one that the next try finishes.
import type { LaidOutReview } from "../../shared/slides/laid-out-review.ts";
import type { DeckRecord } from "../../shared/slides/update/deck-record.ts";
import { deckState } from "../../shared/slides/update/deck-state.ts";
import { footerOf } from "../../shared/slides/update/plan-update.ts";
import { PROGRESS } from "../french.ts";
import type { CallLog } from "../google/call-log.ts";
import { createDeck } from "../google/google-deck.ts";
import { showStep } from "../interface/progress.ts";
import { rememberDeck } from "../workbook/deck-memory.ts";
import type { OpenedDeck } from "./update-deck.ts";

/** What is known of a deck before its slides. */
export type DeckIdentity = Pick<DeckRecord, "year" | "title" | "createdOn" | "figures">;

/** One call. The deck is still as Google made it: an update draws its slides. */
export function createdDeck(identity: DeckIdentity, laidOut: LaidOutReview, calls: CallLog): OpenedDeck {
  showStep(PROGRESS.creatingDeck);
  const { deck, presentation } = createDeck(identity.title, calls);
  const footer = footerOf(laidOut.pages);
  const record = { ...identity, presentationId: deck.id, revisionId: null, footer, slides: {} };
  rememberDeck(record);
  return { deck, presentation, state: deckState(presentation), record, laidOut };
}
