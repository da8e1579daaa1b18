// What L'essentiel's columns share: those of attained and missed targets, staff's own, and the line for what is left out.
import { digitsOf, feminine, masculine, type Noun } from "../../french/letters.ts";
import type { Synthesis } from "../composition.ts";
import { missedKey } from "./keys.ts";
import { targetCounts } from "./rates.ts";
import { type NumberedStory, pageReference } from "./story.ts";

export type Column = Synthesis["columns"][number];

/**
 * The last line of a column that gives all but `others` of its items: those, and what the layout leaves out.
 * `et 2 autres cibles`; `null` at none.
 */
export function leftOutOf(noun: Noun, others = 0): Column["moreText"] {
  return (leftOut) => (others + leftOut === 0 ? null : `et ${digitsOf(others + leftOut, noun)}`);
}

/** `, page 7`; nothing while the page is not known. */
export function afterPage(story: NumberedStory, key: string): string {
  return pageReference(story, key, ", ", "");
}

/** Targets missed or attained, of which `items` tells the `told` first ones, staff's words apart. */
export function targetsColumn(
  story: NumberedStory,
  standing: "missed" | "attained",
  items: readonly string[],
  told = items.length,
): Column {
  const count = targetCounts(story.rates)[standing];
  const [tone, noun, page] =
    standing === "missed"
      ? (["bad", feminine("cible non atteinte"), afterPage(story, missedKey)] as const)
      : (["good", feminine("cible atteinte"), ""] as const);
  const heading = digitsOf(count, noun) + page;
  return { tone, heading, items, moreText: leftOutOf(feminine("autre cible"), count - told) };
}

/** Staff's own lines under a heading. */
export function staffColumn(tone: Column["tone"], heading: string, items: readonly string[]): Column {
  return { tone, heading, items, moreText: leftOutOf(masculine("autre")) };
}
