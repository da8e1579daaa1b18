// What L'essentiel's columns share: those of attained and missed targets, staff's own, and the line for what is left out.
import { digitsOf, feminine, masculine, type Noun } from "../../french/letters.ts";
import type { Synthesis } from "../composition.ts";
import { missedKey } from "./keys.ts";
import { targetCounts } from "./rates.ts";
import type { NumberedStory, Story } from "./story.ts";
import { NO_BREAK_SPACE } from "./words.ts";

export type Column = Synthesis["columns"][number];

/** Lines of a column of shortfalls; the others are counted. */
export const SHORTFALLS = 3;

/**
 * The last line of a column that gives all but `others` of its items: those, and what the layout leaves out.
 * `et 2 autres cibles`; `null` at none.
 */
export function leftOutOf(noun: Noun, others = 0): Column["moreText"] {
  return (leftOut) => (others + leftOut === 0 ? null : `et ${digitsOf(others + leftOut, noun)}`);
}

/** `, page 7`; nothing while the page is not known. */
export function afterPage({ pageOf }: Pick<NumberedStory, "pageOf">, key: string): string {
  const page = pageOf(key);
  return page === null ? "" : `, page${NO_BREAK_SPACE}${page}`;
}

/** Missed targets, of which `items` tells the first ones. */
export function missedColumn(story: NumberedStory, items: readonly string[]): Column {
  const { missed } = targetCounts(story.rates);
  const noun = feminine("cible non atteinte");
  const heading = `${digitsOf(missed, noun)}${afterPage(story, missedKey)}`;
  const others = Math.max(0, missed - SHORTFALLS);
  return { tone: "bad", heading, items, moreText: leftOutOf(feminine("autre cible"), others) };
}

/** Attained targets, of which `items` tells the `told` furthest beyond, after staff's words. */
export function attainedColumn({ rates }: Story, items: readonly string[], told = items.length): Column {
  const { attained } = targetCounts(rates);
  const heading = digitsOf(attained, feminine("cible atteinte"));
  return { tone: "good", heading, items, moreText: leftOutOf(feminine("autre cible"), attained - told) };
}

/** Staff's own lines under a heading. */
export function staffColumn(tone: Column["tone"], heading: string, items: readonly string[]): Column {
  return { tone, heading, items, moreText: leftOutOf(masculine("autre")) };
}
