// A review that stopped, as the page shows it: why, what is written all the same, and only what is true of the deck.
import { type DeckRecord, isHalfMade } from "../../shared/slides/update/deck-record.ts";
import type { CallCounts } from "../google/call-log.ts";
import { type Explanation, googleCode, isOutcomeUnknown } from "../google/google-errors.ts";
import type { ReviewErrorData, ReviewWish } from "../interface/page-data.ts";
import { UserError } from "../user-error.ts";

/** What is known where a review stopped. */
export interface StoppedReview {
  wish: ReviewWish;
  error: unknown;
  explanation: Explanation;
  counts: CallCounts;
  /** What is remembered of the year's deck by now; `null` when no deck is. */
  record: DeckRecord | null;
}

/** The year's deck was deleted, or is not shared: another is made only when it is asked for. */
export class DeckGone extends UserError {}

/** The page's data. */
export function errorPage(stopped: StoppedReview): ReviewErrorData {
  const { wish, error, explanation } = stopped;
  if (error instanceof DeckGone)
    return {
      state: "error",
      heading: "Cette revue n’est plus dans votre Drive : en créer une nouvelle ?",
      message: error.message,
      remedy: "",
      retry: { mode: "new", takesOurs: [] },
    };
  return {
    state: "error",
    heading: headingOf(stopped),
    message: joined(explanation.message, writtenRates(stopped)),
    remedy: joined(explanation.remedy, leftDeck(stopped)),
    retry: wish,
  };
}

function headingOf(stopped: StoppedReview): string {
  const { wish, record } = stopped;
  if (wish.mode === "update")
    return isAsItWas(stopped)
      ? "La revue n’a pas été mise à jour"
      : "La mise à jour n’est peut-être pas terminée";
  const isBegun = record !== null && isHalfMade(record) && !(isEmpty(record) && isAsItWas(stopped));
  return isBegun ? "La revue n’est pas terminée" : "La revue n’a pas été créée";
}

function isEmpty({ slides }: DeckRecord): boolean {
  return Object.keys(slides).length === 0;
}

/** Whether nothing was written in a deck, for sure: a batch that Google refused has written nothing, one that it did not answer may have. */
function isAsItWas({ error, counts: { methods } }: StoppedReview): boolean {
  const decks = methods.filter((method) => method === DECK_BATCH).length;
  return decks === 0 || (decks === 1 && methods.at(-1) === DECK_BATCH && isRefused(error));
}

function isRefused(error: unknown): boolean {
  return error instanceof UserError || (googleCode(error) !== null && !isOutcomeUnknown(error));
}

/** The rates are written by one call: once another has followed, it was done. */
function writtenRates(stopped: StoppedReview): string {
  const { methods } = stopped.counts;
  const index = methods.indexOf(SHEETS_BATCH);
  if (index < 0 || index === methods.length - 1) return "";
  return `Les taux et les alertes sont à jour dans le classeur${isAsItWas(stopped) ? " ; le diaporama, non" : ""}.`;
}

function leftDeck(stopped: StoppedReview): string {
  const { wish, error, counts, record } = stopped;
  if (record !== null && isHalfMade(record)) {
    const state = !isEmpty(record) ? "inachevé" : isAsItWas(stopped) ? "vide" : "vide ou inachevé";
    return `Un diaporama ${state} est resté dans votre Drive : « ${record.title} ». Recommencer le termine, sous le même lien.`;
  }
  if (wish.mode === "update")
    return isAsItWas(stopped) ? "Le diaporama est resté tel qu’il était." : PARTLY_WRITTEN;
  const { methods } = counts;
  const isCreated =
    methods.includes(DECK_CREATION) && !(methods.at(-1) === DECK_CREATION && isRefused(error));
  return isCreated ? "" : "Aucun diaporama incomplet n’a été laissé dans votre Drive.";
}

const PARTLY_WRITTEN =
  "Une partie du diaporama peut déjà être à jour : recommencer met à jour le reste, sous le même lien.";
const SHEETS_BATCH = "spreadsheets.batchUpdate";
const DECK_CREATION = "presentations.create";
const DECK_BATCH = "presentations.batchUpdate";

function joined(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
