// The slides of a new deck: one batch, or ever smaller parts where Slides refuses the weight or does not answer in time.
import type { ChartSource } from "../../shared/slides/drawing/element-requests.ts";
import { slideId } from "../../shared/slides/drawing/object-ids.ts";
import { pageRequests } from "../../shared/slides/drawing/page-requests.ts";
import type { SlidesRequest } from "../../shared/slides/drawing/requests.ts";
import type { PlacedPage } from "../../shared/slides/placed-page.ts";
import type { Deck } from "../google/google-deck.ts";
import { isTooHeavy } from "../google/google-errors.ts";

/** What is sent, and who is told. */
export interface SlideSending {
  deck: Deck;
  charts: ChartSource;
  /** The first batch, whatever its pages: the theme, them, and Google's own slide taken out. */
  openingRequests(pages: readonly PlacedPage[]): SlidesRequest[];
  /** Told after each batch which pages have just been drawn, in order. */
  drawn(pages: readonly PlacedPage[]): void;
}

/**
 * Draws the pages; gives the deck's revision after the last batch. A batch is atomic and its ids are ours: one that was
 * done without an answer is seen in the deck, and sent late it is refused, so that no slide comes twice.
 * @throws Google's error when a single slide is too heavy, and any other error.
 */
export function sendSlides(sending: SlideSending, pages: readonly PlacedPage[]): string | null {
  return sendPart(sending, pages, true);
}

function sendPart(sending: SlideSending, part: readonly PlacedPage[], isFirst: boolean): string | null {
  const { deck, charts, openingRequests, drawn } = sending;
  const requests = isFirst ? openingRequests(part) : part.flatMap((page) => pageRequests(page, charts));
  let revisionId: string | null;
  try {
    revisionId = deck.write(requests);
  } catch (error) {
    if (!isTooHeavy(error)) throw error;
    const standing = standingRevision(deck, part);
    if (standing === null) return sendHalves(sending, part, isFirst, error);
    revisionId = standing;
  }
  drawn(part);
  return revisionId;
}

function sendHalves(
  sending: SlideSending,
  part: readonly PlacedPage[],
  isFirst: boolean,
  error: unknown,
): string | null {
  if (part.length === 1) throw error;
  const middle = Math.ceil(part.length / 2);
  sendPart(sending, part.slice(0, middle), isFirst);
  return sendPart(sending, part.slice(middle), false);
}

/** The deck's revision when the part stands in it already: Google did it and only its answer was lost. */
function standingRevision(deck: Deck, part: readonly PlacedPage[]): string | null {
  const { slides = [], revisionId } = deck.read("revisionId,slides(objectId)");
  const standing = new Set(slides.map(({ objectId }) => objectId));
  return part.every(({ key }) => standing.has(slideId(key))) ? (revisionId ?? "") : null;
}
