// The year's mystery surveys by channel: each criterion's score, lowest first.

import { formatNumber } from "../../french/numbers.ts";
import type { MysteryResults } from "../../records/review-facts.ts";
import type { Story } from "./story.ts";
import { NO_BREAK_SPACE, shown } from "./words.ts";

/** A criterion that was judged at least once. */
export interface CriterionScore {
  label: string;
  yes: number;
  judged: number;
  outOf10: number;
}

/** The criteria of a channel, lowest first; ties in the tab's order. */
export function criterionScores({ criteria }: MysteryResults): CriterionScore[] {
  return criteria
    .filter(({ yes, no }) => yes + no > 0)
    .map(({ label, yes, no }) => ({
      label: shown(label),
      yes,
      judged: yes + no,
      outOf10: (10 * yes) / (yes + no),
    }))
    .sort((left, right) => left.outOf10 - right.outOf10);
}

/** `Sans renvoi injustifié : 6,7/10`; empty without any criterion judged. */
export function lowestCriterion({ facts }: Pick<Story, "facts">, channel: MysteryResults["channel"]): string {
  const results = facts.mystery.find((result) => result.channel === channel);
  const [lowest] = results === undefined ? [] : criterionScores(results);
  if (lowest === undefined) return "";
  return `${lowest.label}${NO_BREAK_SPACE}: ${formatNumber(lowest.outOf10)}/10`;
}
