// Whatever the review says, every page holds to the deck's rules and nothing is lost.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../../../../shared/slides/layout/elements.ts";
import { layOutDeck } from "../../../../shared/slides/layout/lay-out-deck.ts";
import type { PlacedPage } from "../../../../shared/slides/placed-page.ts";
import { textHeight } from "../../../../shared/slides/text/wrap-runs.ts";
import { anyReview } from "./any-composition.ts";
import { contentHeight, pageFaults, pageTexts } from "./page-checks.ts";

/** Made-up reviews a property: `npm run proof:layout` brings 1,000 of them. */
const RUNS = Number(process.env.LAYOUT_REVIEWS ?? 30);

describe("layOutDeck, for any review", () => {
  it("keeps every text in its box, every box in its page, titles on two lines", () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        expect(layOutDeck(review).flatMap(pageFaults)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("leaves no page under half full that its neighbour of the section could take", () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        const slides = review.slides.map((slide) => ({ ...slide, section: 2 }));
        expect(shortPages(layOutDeck({ ...review, slides }))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("loses no character of what the slides say", () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        const told = charactersOf(layOutDeck(review).flatMap(pageTexts).join(""));
        const said = charactersOf(
          review.slides.flatMap(({ composition }) => saidTexts(composition)).join(""),
        );
        for (const [character, count] of said)
          expect(told.get(character) ?? 0, character).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Points that some compositions keep under their last words. */
const SPACE_UNDER = 12.5;

/** What a page's title takes as a heading on another page: its script may have higher lines than ours. */
function headingHeight({ titleLines }: PlacedPage): number {
  const text = plain(titleLines.join(" "), { sizePoints: 18, isBold: true });
  return 18 + textHeight([text], 648) + 8;
}

/** Pages under half full beside one that holds them, under a heading. */
function shortPages(pages: readonly PlacedPage[]): string[] {
  return pages.flatMap((page, index) => {
    const next = pages[index + 1];
    if (next === undefined || page.slideKeys.length > 1 || next.slideKeys.length > 1) return [];
    if (page.caveat?.startsWith("Annexe") || next.caveat?.startsWith("Annexe")) return [];
    const room = 368 - (page.titleLines.length > 1 ? 104 : 80);
    const [own, other] = [contentHeight(page), contentHeight(next)];
    const isShort =
      Math.min(own, other) < room / 2 && own + headingHeight(next) + other + SPACE_UNDER <= room;
    return isShort ? [`${page.key} (${own}) and ${next.key} (${other}) in ${room}`] : [];
  });
}

/** Every text of a composition that a page must show, or its notes. */
function saidTexts(value: unknown, key = ""): string[] {
  if (typeof value === "string") return key === "" ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => saidTexts(item, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !UNSHOWN.has(name))
    .flatMap(([name, own]) =>
      typeof own === "string"
        ? SHOWN.has(name)
          ? [own]
          : []
        : saidTexts(own, SHOWN_LISTS.has(name) ? "" : name),
    );
}

const SHOWN = new Set([
  "text",
  "label",
  "heading",
  "name",
  "lead",
  "objective",
  "orientation",
  "what",
  "firstStep",
  "detail",
  "header",
]);
/** A chart's name is its block's in the workbook; merged deadlines stand instead of the others; words on the year's strip give way where they have no room. */
const UNSHOWN = new Set(["chart", "merged", "strip"]);
const SHOWN_LISTS = new Set(["sentences", "statements", "foot", "others", "conform", "expected", "items"]);

function charactersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) {
    if (!/[\s\v]/.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}
