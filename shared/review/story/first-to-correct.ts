// What the title of L'essentiel names first: the lowest item under the threshold, else the worst missed target.
import { comparableCode } from "../../workbook/names.ts";
import { isLowBase, missedRates } from "./rates.ts";
import { isUnder, satisfactionFacts } from "./satisfaction-facts.ts";
import type { Story } from "./story.ts";
import { shownName } from "./words.ts";

/** The item or indicator to correct first; `null` when all is well. */
export function firstToCorrect(story: Story): string | null {
  const { smallSampleSize } = story.settings;
  const [item] = satisfactionFacts(story).items.filter(
    (candidate) => candidate.expressed >= smallSampleSize && isUnder(candidate, story),
  );
  return item?.item ?? worstMissedLabel(story);
}

/** The first missed target by rank that does not rest on few cases, else the first; `null` when none is missed. */
export function worstMissedLabel(story: Story): string | null {
  const missed = missedRates(story.rates);
  const worst = missed.find((rate) => !isLowBase(rate, story.settings.smallSampleSize)) ?? missed[0];
  if (worst === undefined) return null;
  if (comparableCode(worst.code) !== "SAT2") return shownName(worst.label);
  // What it counts is what goes well: the others are to be corrected.
  return story.facts.campaigns.length > 1
    ? "items sous le seuil, par enquête et mode"
    : "items sous le seuil";
}
