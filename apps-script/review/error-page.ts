// A review that stopped, as the page shows it: why, what is written all the same, and only what is true of the deck.
import { type DeckRecord, isHalfMade } from "../../shared/slides/update/deck-record.ts";
import type { CallCounts } from "../google/call-log.ts";
import { type Explanation, googleCode } from "../google/google-errors.ts";
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
  const { wish, error, explanation, record } = stopped;
  if (error instanceof DeckGone)
    return {
      state: "error",
      heading: "Cette revue n’est plus dans votre Drive : en créer une nouvelle ?",
      message: error.message,
      remedy: "",
      retry: { mode: "new", takesOurs: [] },
    };
  const isUpdate = wish.mode === "update";
  return {
    state: "error",
    heading: isUpdate ? "La revue n’a pas été mise à jour" : headingOf(record),
    message: joined(explanation.message, writtenRates(stopped)),
    remedy: joined(explanation.remedy, leftDeck(stopped)),
    retry: wish,
  };
}

function headingOf(record: DeckRecord | null): string {
  return record !== null && isHalfMade(record) && Object.keys(record.slides).length > 0
    ? "La revue n’est pas terminée"
    : "La revue n’a pas été créée";
}

/** The rates are written by one call: once another has followed, it was done. */
function writtenRates({ counts: { methods } }: StoppedReview): string {
  const index = methods.indexOf(SHEETS_BATCH);
  if (index < 0 || index === methods.length - 1) return "";
  return "Les taux et les alertes sont à jour dans le classeur ; le diaporama, non.";
}

function leftDeck({ wish, error, counts: { methods }, record }: StoppedReview): string {
  if (record !== null && isHalfMade(record)) {
    const state = Object.keys(record.slides).length === 0 ? "vide" : "inachevé";
    return `Un diaporama ${state} est resté dans votre Drive : « ${record.title} ». Recommencer le termine, sous le même lien.`;
  }
  const last = methods.at(-1);
  const isRefused = googleCode(error) !== null || error instanceof UserError;
  const decks = methods.filter((method) => method === DECK_BATCH).length;
  if (wish.mode === "update") {
    // A batch that Google refused has written nothing.
    const isUntouched = decks === 0 || (decks === 1 && last === DECK_BATCH && isRefused);
    if (isUntouched) return "Le diaporama est resté tel qu’il était.";
    return decks > 1 ? PARTLY_WRITTEN : "";
  }
  const isCreated = methods.includes(DECK_CREATION) && !(last === DECK_CREATION && isRefused);
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
