// The review laid out with its own page numbers in its words: they are known once it is laid out.
import type { ComputedAnalysis } from "../analysis/analysis.ts";
import type { ReviewChart } from "../review/composition.ts";
import type { Review } from "../review/review-slide.ts";
import { reviewBuilder } from "../review/story/build-story.ts";
import {
  type NumberedPage,
  numberedPages,
  numbersInOrder,
  type PageNumbers,
  pageOf,
} from "./layout/lay-out-deck.ts";
import type { PlacedPage } from "./placed-page.ts";

/** More rounds than that never change anything: a number's own width moves no page twice. */
const MOST_ROUNDS = 4;

/** What tells a page from the others. */
type PageKey = Pick<PlacedPage, "key">;

/** A review's pages, and the charts that they show. */
export interface LaidOutReview {
  pages: PlacedPage[];
  charts: ReviewChart[];
}

/**
 * The pages of the review, each with its number. `numbersOf` says where pages stand: as they come in a new deck,
 * otherwise among the slides that staff added, moved and deleted.
 */
export function laidOutReview(
  analysis: ComputedAnalysis,
  numbersOf: (pages: readonly PageKey[]) => PageNumbers = numbersInOrder,
): LaidOutReview {
  const build = reviewBuilder(analysis);
  let review = build(() => null);
  let pages = numberedPages(review);
  for (let round = 1, known = ""; round < MOST_ROUNDS; round += 1) {
    const standing = standingPages(pages, numbersOf(pages));
    const found = JSON.stringify(standing.map(({ slideKeys, pageNumber }) => [slideKeys, pageNumber]));
    if (found === known) break;
    known = found;
    review = build(pageOf(standing));
    pages = numberedPages(review);
  }
  const numbers = numbersOf(pages);
  return { pages: pages.map(({ place }) => place(numbers)), charts: chartsIn(review) };
}

function chartsIn({ slides }: Review): ReviewChart[] {
  return slides.flatMap(({ composition }) => {
    if (composition.kind === "curves") return composition.curves.map(({ chart }) => chart);
    const chart = composition.kind === "table" ? composition.panel?.chart : null;
    return chart ? [chart] : [];
  });
}

/** The pages that are in the deck, with their numbers: what refers to another has no page to name. */
function standingPages(pages: readonly NumberedPage[], numbers: PageNumbers) {
  return pages.flatMap(({ key, slideKeys }) => {
    const pageNumber = numbers.get(key);
    return pageNumber === undefined ? [] : [{ slideKeys, pageNumber }];
  });
}
