// What L'essentiel's columns share: those of attained and missed targets, staff's own, and the line for what is left out.
import { digitsOf, feminine, masculine, type Noun } from "../../french/letters.ts";
import type { Synthesis } from "../composition.ts";
import { type Item, isBegunBy } from "./essential-items.ts";
import { isNothing } from "./findings.ts";
import { missedKey } from "./keys.ts";
import { standingOf } from "./rates.ts";
import { type NumberedStory, pageReference } from "./story.ts";
import { shownName } from "./words.ts";

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

/** What a column counts: the rates or actions, in words, and the lines that tell the first of them. */
export interface Counted {
  tone: Column["tone"];
  /** `cible non atteinte`; `indicateur`, whose `verb` then says what it does. */
  noun: Noun;
  verb?: readonly [one: string, many: string];
  /** `, page 7`. */
  page?: string;
  count: number;
  /** `autre cible`. */
  other: Noun;
  items: readonly Item[];
  /** The labels of all that is counted: staff's line that begins with one stands for it. */
  labels?: readonly string[];
}

const LEADS = { good: "À retenir", bad: "À corriger", blue: "À décider" } as const;

/** Staff's own lines, then those of what is counted; the heading says where it counts only part of them. */
export function countedColumn(counted: Counted, words: readonly string[] = []): Column {
  const { tone, noun, verb, page = "", count, other, items, labels = [] } = counted;
  const told = words.filter((word) => !isNothing(word));
  const labelOf = (word: string) =>
    labels.filter((label) => isBegunBy([word], label)).sort((left, right) => right.length - left.length)[0];
  const verbIn = (before: string) => (verb === undefined ? "" : before + verb[count > 1 ? 1 : 0]);
  const heading = told.every(labelOf)
    ? `${digitsOf(count, noun)}${verbIn(" ")}`
    : `${LEADS[tone]}, dont ${digitsOf(count, noun)}${verbIn(" qui ")}`;
  const kept = items.filter(({ label }) => !isBegunBy(told, label)).map(({ text }) => text);
  const lines = [...told, ...kept];
  return {
    tone,
    heading: heading + page,
    items: lines,
    moreText: (leftOut) => {
      const shown = lines.length - leftOut;
      const staffs = new Set(told.slice(0, shown).flatMap((word) => labelOf(word) ?? []));
      const others = count - staffs.size - Math.max(0, shown - told.length);
      return others === 0 || others === count ? null : `et ${digitsOf(others, other)}`;
    },
  };
}

/** Targets missed or attained, of which `items` tells the first ones, after staff's words. */
export function targetsColumn(
  story: NumberedStory,
  standing: "missed" | "attained",
  items: readonly Item[],
  words: readonly string[] = [],
): Column {
  const rates = story.rates.filter((rate) => standingOf(rate) === standing);
  const own =
    standing === "missed"
      ? ({ tone: "bad", noun: feminine("cible non atteinte"), page: afterPage(story, missedKey) } as const)
      : ({ tone: "good", noun: feminine("cible atteinte") } as const);
  const labels = rates.map(({ label }) => shownName(label));
  return countedColumn({ ...own, count: rates.length, other: feminine("autre cible"), items, labels }, words);
}

/** Staff's own lines under a heading. */
export function staffColumn(tone: Column["tone"], heading: string, items: readonly string[]): Column {
  return { tone, heading, items, moreText: leftOutOf(masculine("autre")) };
}
