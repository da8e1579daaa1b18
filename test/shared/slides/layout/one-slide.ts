// A deck of a slide or two, and an element of its pages.
import { expect } from "vitest";
import { daySerial } from "../../../../shared/calendar/day.ts";
import type { Composition } from "../../../../shared/review/composition.ts";
import type { Review, ReviewSlide } from "../../../../shared/review/review-slide.ts";
import { layOutDeck } from "../../../../shared/slides/layout/lay-out-deck.ts";
import type { PlacedElement, PlacedPage } from "../../../../shared/slides/placed-page.ts";
import { flatElements, pageFaults } from "./page-checks.ts";

/** A slide of section 2 under a short title. */
export function slide(composition: Composition, extra: Partial<ReviewSlide> = {}): ReviewSlide {
  return {
    key: "slide",
    section: 2,
    kicker: "Bilan des indicateurs 2020",
    caveats: [],
    pagesName: "Cibles manquées",
    titleOf: () => ({ text: "Un titre court", optional: "", longestLabel: null }),
    composition,
    overflow: "annex",
    joins: [],
    isSampleData: false,
    notes: ["Une note."],
    ...extra,
  };
}

/** Lays slides out, and checks that every page holds to the deck's rules. */
export function deck(...slides: ReviewSlide[]): PlacedPage[] {
  const pages = layOutDeck(reviewOf(slides));
  expect(pages.flatMap(pageFaults)).toEqual([]);
  return pages;
}

/** A review of these slides. */
export function reviewOf(slides: readonly ReviewSlide[]): Review {
  return {
    service: "Sous-préfecture d’Aix-en-Provence",
    labelName: "Qual-e-Pref",
    year: 2020,
    closedOn: daySerial(2020, 12, 31),
    slides,
  };
}

/** An element of a page by its key; throws when it is not there. */
export function element<Kind extends PlacedElement["kind"]>(
  page: PlacedPage | undefined,
  key: string,
  kind: Kind,
) {
  const found = [...(page?.elements ?? []), ...flatElements(page?.elements ?? [])].find(
    (own) => own.key === key,
  );
  if (found?.kind !== kind)
    throw new Error(`No ${kind} ${key} among ${page?.elements.map((own) => own.key).join(" ")}`);
  return found as Extract<PlacedElement, { kind: Kind }>;
}
