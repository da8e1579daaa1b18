// Whatever the review says, every page holds to the deck's rules and nothing is lost.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutDeck } from "../../../../shared/slides/layout/lay-out-deck.ts";
import { anyReview } from "./any-composition.ts";
import { pageFaults, pageTexts } from "./page-checks.ts";

const RUNS = 250;

describe("layOutDeck, for any review", () => {
  it("keeps every text in its box, every box in its page, titles on two lines", () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        expect(layOutDeck(review).flatMap(pageFaults)).toEqual([]);
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

/** Every text of a composition that a page must show, or its notes. */
function saidTexts(value: unknown, key = ""): string[] {
  if (typeof value === "string") return key === "" ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => saidTexts(item, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, own]) =>
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
  "group",
  "header",
]);
const SHOWN_LISTS = new Set(["sentences", "statements", "foot", "others", "conform", "expected", "items"]);

function charactersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) {
    if (!/[\s\v]/.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}
