// The review laid out with its own page numbers in its words: they are known once it is laid out.
import type { ComputedAnalysis } from "../analysis/analysis.ts";
import type { ReviewChart } from "../review/composition.ts";
import type { PageOf, Review } from "../review/review-slide.ts";
import { reviewBuilder } from "../review/story/build-story.ts";
import { layOutDeck } from "./layout/lay-out-deck.ts";
import type { PlacedPage } from "./placed-page.ts";

/** More rounds than that never change anything: a number's own width moves no page twice. */
const MOST_ROUNDS = 4;

/** Where each page stands in the deck, 1 for the first, by page key; a page that staff deleted has none. */
export type PageNumbers = ReadonlyMap<string, number>;

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
  numbersOf: (pages: readonly PlacedPage[]) => PageNumbers = numbersInOrder,
): LaidOutReview {
  const build = reviewBuilder(analysis);
  let pageOf: PageOf = () => null;
  let pages: PlacedPage[] = [];
  let charts: ReviewChart[] = [];
  for (let round = 0, known = ""; round < MOST_ROUNDS; round += 1) {
    const review = build(pageOf);
    pages = numbered(layOutDeck(review), numbersOf);
    charts = chartsIn(review);
    const starts = new Map(
      pages.flatMap(({ slideKeys, pageNumber }) => slideKeys.map((key) => [key, pageNumber] as const)),
    );
    const found = JSON.stringify([...starts]);
    if (found === known) break;
    known = found;
    pageOf = (key) => starts.get(key) ?? null;
  }
  return { pages, charts };
}

function chartsIn({ slides }: Review): ReviewChart[] {
  return slides.flatMap(({ composition }) => {
    if (composition.kind === "curves") return composition.curves.map(({ chart }) => chart);
    const chart = composition.kind === "table" ? composition.panel?.chart : null;
    return chart ? [chart] : [];
  });
}

/** Pages in their own order. */
function numbersInOrder(pages: readonly PlacedPage[]): PageNumbers {
  return new Map(pages.map(({ key }, index) => [key, index + 1]));
}

function numbered(
  pages: readonly PlacedPage[],
  numbersOf: (pages: readonly PlacedPage[]) => PageNumbers,
): PlacedPage[] {
  const numbers = numbersOf(pages);
  return pages.map((page) => ({ ...page, pageNumber: numbers.get(page.key) ?? page.pageNumber }));
}
