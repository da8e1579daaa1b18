// What the slides of satisfaction have in common: an item's rate, the surveys and modes in words, the notes.
import { countingOf, digitsOf, feminine } from "../../french/letters.ts";
import { decimalsFaithfulToTarget, formatNumber, formatTyped } from "../../french/numbers.ts";
import { comparableName } from "../../workbook/names.ts";
import { sectionNotes } from "./rate-notes.ts";
import { isSample } from "./sample.ts";
import { type ItemResult, isUnder, type SatisfactionFacts } from "./satisfaction-facts.ts";
import { retainedTitle } from "./slide.ts";
import { isOfYear, type Story } from "./story.ts";
import { capitalised, joinedByAnd, lowered, NO_BREAK_SPACE } from "./words.ts";

export const RESPONDENT = feminine("personne interrogée");

const NOTED_CODES = ["SAT1", "SAT2", "SAT3"] as const;
const MODES: Readonly<Record<string, string>> = {
  papier: "sur papier",
  "en ligne": "en ligne",
  internet: "en ligne",
  telephone: "par téléphone",
};

/** What the slides of the section have in common. */
export function satisfactionSlideParts(story: Story) {
  return {
    place: 4 as const,
    nextTitle: retainedTitle,
    isSampleData: isSample(story.records.satisfaction.filter(({ end }) => isOfYear(story, end))),
    notes: sectionNotes(story, NOTED_CODES),
  };
}

/** `90 %`: the threshold of items. */
export function thresholdText({ settings }: Pick<Story, "settings">): string {
  return `${formatTyped(settings.satisfactionThresholdPercent)}${NO_BREAK_SPACE}%`;
}

/** An item's rate, with the decimals that don't contradict the threshold. */
export function itemRate(item: Pick<ItemResult, "ratePercent">, story: Pick<Story, "settings">): string {
  if (item.ratePercent === null) return "";
  const decimals = decimalsFaithfulToTarget({
    year: item.ratePercent,
    target: story.settings.satisfactionThresholdPercent,
    direction: "atLeast",
    isAttained: !isUnder(item, story),
  });
  return formatNumber(item.ratePercent, decimals);
}

/** `sur papier`, `par téléphone`, or the mode's own words. */
export function modeWords(mode: string): string {
  return MODES[comparableName(mode)] ?? lowered(mode);
}

/** `Effectif faible : 4 personnes interrogées`, then `Enquête de décembre 2020, sur papier`. */
export function surveysCaveats(facts: SatisfactionFacts, { settings }: Pick<Story, "settings">): string[] {
  const { respondents } = facts;
  const isLow = respondents > 0 && respondents < settings.smallSampleSize;
  const low = `Effectif faible${NO_BREAK_SPACE}: ${digitsOf(respondents, RESPONDENT)}`;
  return [...(isLow ? [low] : []), surveysCaveat(facts)];
}

/** `Enquête de décembre 2020, sur papier` ; `Trois enquêtes, sur papier et en ligne`. */
function surveysCaveat({ surveys }: SatisfactionFacts): string {
  const names = new Map(surveys.map(({ name }) => [comparableName(name), name]));
  const modes = [
    ...new Set(surveys.flatMap(({ mode }) => (mode === null || mode === "" ? [] : [modeWords(mode)]))),
  ];
  const [only = ""] = names.values();
  const noun = feminine("enquête");
  const head = names.size === 1 ? only : capitalised(countingOf(names.size)(names.size, noun));
  return [head, joinedByAnd(modes)].filter((part) => part !== "").join(", ");
}
