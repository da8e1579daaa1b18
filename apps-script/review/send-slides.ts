// Slides that a deck lacks: one batch, or ever smaller parts where Slides refuses the weight or does not answer in time.
import { slideId } from "../../shared/slides/drawing/object-ids.ts";
import type { SlidesRequest } from "../../shared/slides/drawing/requests.ts";
import type { PlacedPage } from "../../shared/slides/placed-page.ts";
import type { DeckRecord } from "../../shared/slides/update/deck-record.ts";
import { type ChartData, slideRecord } from "../../shared/slides/update/written.ts";
import type { Deck } from "../google/google-deck.ts";
import { isTooHeavy } from "../google/google-errors.ts";
import { rememberDeck } from "../workbook/deck-memory.ts";

/** What is sent, and what is remembered of it. */
export interface SlideSending {
  deck: Deck;
  /** Kept after each batch with the slides that it drew. */
  record: DeckRecord;
  chartData: ChartData;
  pageRequests(page: PlacedPage): SlidesRequest[];
}

/** The first batch of a deck, whatever its pages: them, and what goes with them. */
type Opening = (pages: readonly PlacedPage[]) => SlidesRequest[];

/**
 * Draws the pages; gives the deck's revision after the last batch. A batch is atomic and its ids are ours: one that was
 * done without an answer is seen in the deck, and sent late it is refused, so that no slide comes twice.
 * @throws Google's error when a single slide is too heavy, and any other error.
 */
export function sendSlides(
  sending: SlideSending,
  pages: readonly PlacedPage[],
  opening?: Opening,
): string | null {
  const { deck, pageRequests } = sending;
  let revisionId: string | null;
  try {
    revisionId = deck.write(opening?.(pages) ?? pages.flatMap(pageRequests));
  } catch (error) {
    if (!isTooHeavy(error)) throw error;
    revisionId = standingRevision(deck, pages);
    if (revisionId === null) {
      if (pages.length === 1) throw error;
      const middle = Math.ceil(pages.length / 2);
      sendSlides(sending, pages.slice(0, middle), opening);
      return sendSlides(sending, pages.slice(middle));
    }
  }
  rememberDrawn(sending, pages);
  return revisionId;
}

function rememberDrawn(sending: SlideSending, pages: readonly PlacedPage[]): void {
  const { record, chartData } = sending;
  const drawn = Object.fromEntries(pages.map((page) => [page.key, slideRecord(page, chartData)]));
  sending.record = { ...record, slides: { ...record.slides, ...drawn } };
  rememberDeck(sending.record);
}

/** The deck's revision when the part stands in it already: Google did it and only its answer was lost. */
function standingRevision(deck: Deck, part: readonly PlacedPage[]): string | null {
  const { slides = [], revisionId } = deck.read("revisionId,slides(objectId)");
  const standing = new Set(slides.map(({ objectId }) => objectId));
  return part.every(({ key }) => standing.has(slideId(key))) ? (revisionId ?? "") : null;
}
