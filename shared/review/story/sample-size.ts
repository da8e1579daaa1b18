// What a value rests on, in words: `9 appels`, `112 répondants`.

import { digitsOf, feminine, inDigits, masculine, type Noun, nounFor } from "../../french/letters.ts";
import type { Rate } from "../../records/rate.ts";
import { countsOf } from "../../workbook/catalogue.ts";
import { comparableCode } from "../../workbook/names.ts";
import type { Story } from "./story.ts";
import { NO_BREAK_SPACE, shown } from "./words.ts";

const AUTOMATIC_BASES: Readonly<Record<string, Noun>> = {
  SAT1: masculine("répondant"),
  SAT2: masculine("item"),
  MYS1: masculine("appel"),
  MYS2: masculine("courriel"),
  REC2: feminine("réclamation"),
  REC3: feminine("réclamation"),
  REC4: feminine("suggestion"),
  FOR1: masculine("agent"),
  FOR2: masculine("arrivant"),
  DOC1: masculine("document"),
  ACT1: feminine("action"),
};

/** `9 appels`: the number of cases, named by the site's words, else by `cas`. */
export function sampleSizeWords(rate: Rate, story: Pick<Story, "records">): string {
  const count = rate.sampleSize ?? 0;
  const automatic = AUTOMATIC_BASES[comparableCode(rate.code)];
  if (automatic !== undefined) return digitsOf(count, automatic);
  return digitsOf(count, countedNoun(totalWords(rate, story)));
}

/** `31 personnes`: the number of cases where their whole name has no room. */
export function shortSampleSize(rate: Rate, story: Pick<Story, "records">): string {
  const words = AUTOMATIC_BASES[comparableCode(rate.code)]?.many ?? totalWords(rate, story);
  return firstWordCounted(rate.sampleSize ?? 0, words);
}

/** What the numerator counts, in words; `cas` when nothing says it. */
export function countedWords(rate: Rate, { records }: Pick<Story, "records">): string {
  const words = shown(indicatorOf(rate, records)?.countedWords);
  return words === "" ? shown(countsOf(rate.code)?.counted ?? "cas") : words;
}

function totalWords(rate: Rate, { records }: Pick<Story, "records">): string {
  const words = shown(indicatorOf(rate, records)?.totalWords);
  return words === "" ? shown(countsOf(rate.code)?.total ?? "cas") : words;
}

function indicatorOf({ code }: Rate, records: Story["records"]) {
  return records.indicators.find(
    (indicator) => comparableCode(indicator.code ?? "") === comparableCode(code),
  );
}

/** Words after which the plural of what is counted no longer agrees. */
const AFTER_NOUN = new Set([
  "par",
  "en",
  "de",
  "du",
  "des",
  "à",
  "au",
  "aux",
  "dans",
  "sur",
  "avec",
  "sans",
  "dont",
]);
const INVARIABLE = new Set(["cas", "rendez-vous", "avis", "fois", "accès", "temps", "refus", "permis"]);

/** A plural that staff typed, with its singular: `appels décrochés par un agent`, `appel décroché par un agent`. */
export function countedNoun(plural: string): Noun {
  const words = plural.split(" ");
  const end = words.findIndex((word) => AFTER_NOUN.has(word) || /^[dl][’']/u.test(word));
  const agreeing = end === -1 ? words.length : end;
  const one = words
    .map((word, index) => (index < agreeing && !INVARIABLE.has(word) ? word.replace(/s$/u, "") : word))
    .join(" ");
  return { one, many: plural, gender: "m" };
}

/** `10 appels`: a count and the first word of what it counts. */
export function firstWordCounted(count: number, plural: string): string {
  const [first = plural] = plural.split(/[\s\u00a0]/u);
  return `${inDigits(count)}${NO_BREAK_SPACE}${nounFor(count, countedNoun(first))}`;
}
