// The review laid out for a deck that stands: its pages bear the numbers that they have among staff's slides.
import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import { slideId } from "../drawing/object-ids.ts";
import { type LaidOutReview, laidOutReview } from "../laid-out-review.ts";
import type { DeckRecord } from "./deck-record.ts";
import type { DeckState } from "./deck-state.ts";
import { finalOrder } from "./plan-update.ts";

/** Each page where an update puts it, among the slides that staff added, moved and deleted. */
export function laidOutForDeck(
  analysis: ComputedAnalysis,
  record: DeckRecord,
  state: DeckState,
): LaidOutReview {
  return laidOutReview(analysis, (pages) => {
    const order = finalOrder(pages, record, state);
    return new Map(
      pages.flatMap(({ key }) => {
        const number = order.indexOf(slideId(key)) + 1;
        return number > 0 ? [[key, number] as const] : [];
      }),
    );
  });
}
