// The lines of L'essentiel's columns: an indicator, its value, and what it is compared with.
import { formatTarget, formatValue } from "../../french/numbers.ts";
import type { Rate } from "../../records/rate.ts";
import { lineCount } from "../../text/fitting.ts";
import { comparableCode, comparableName } from "../../workbook/names.ts";
import { shareText, valueOrShare, valueText } from "./rate-text.ts";
import { byLargestChange, isLowBase, missedRates, relativeGap, standingOf, verdictOf } from "./rates.ts";
import type { Story } from "./story.ts";
import { NO_BREAK_SPACE, shownName } from "./words.ts";

/** A line and the label that it begins with. */
export interface Item {
  label: string;
  text: string;
}

/** Lines of a column; the others are counted. */
export const MOST_ITEMS = 3;
const ITEM_FONT = { sizePoints: 14, isBold: false };
const ITEM_LINES = 2;

/** The three largest progresses that are not among the figures and don't rest on few cases, in lines of a width. */
export function progressItems(story: Story, figures: readonly Rate[], width: number): Item[] {
  const better = story.rates.filter((rate) => verdictOf(rate) === "better" && !figures.includes(rate));
  return byLargestChange(better.filter((rate) => hasEnoughCases(rate, story)))
    .slice(0, MOST_ITEMS)
    .map((rate) => ({ label: shownName(rate.label), text: progressText(rate, width, story) }));
}

function hasEnoughCases(rate: Rate, { settings }: Story): boolean {
  const { calculation, unit, year, previousYear, sampleSize } = rate;
  if (calculation === "value") return true;
  if (unit === "count") return Math.max(year ?? 0, previousYear ?? 0) >= settings.smallSampleSize;
  return sampleSize !== null && sampleSize >= settings.smallSampleSize;
}

/** Over two lines, `en 2019` goes first, then `contre 8,6 %`. */
function progressText(rate: Rate, width: number, { year }: Story): string {
  const head = `${shownName(rate.label)}${NO_BREAK_SPACE}: ${valueText(rate)}`;
  const against = `, contre${NO_BREAK_SPACE}${formatValue(rate.previousYear, rate.unit)}`;
  const candidates = [`${head}${against} en${NO_BREAK_SPACE}${year - 1}`, head + against, head];
  return candidates.find((candidate) => lineCount(candidate, width, ITEM_FONT) <= ITEM_LINES) ?? head;
}

/** The three targets attained furthest beyond, those among the figures apart. */
export function attainedItems(story: Story, figures: readonly Rate[]): Item[] {
  const attained = story.rates
    .filter((rate) => standingOf(rate) === "attained")
    .sort((left, right) =>
      relativeGap(left) === relativeGap(right) ? 0 : relativeGap(right) - relativeGap(left),
    );
  return firstUntold(attained, figures).map((rate) => shortfallItem(rate, story));
}

/** The three worst missed targets, those among the figures apart. */
export function missedItems(story: Story, figures: readonly Rate[], words?: readonly string[]): Item[] {
  return firstUntold(missedRates(story.rates), figures, words).map((rate) => shortfallItem(rate, story));
}

/** The first three that are not among the figures, said once a slide; staff's words stand for the line of one that is. */
export function firstUntold(
  rates: readonly Rate[],
  figures: readonly Rate[],
  words: readonly string[] = [],
): Rate[] {
  return rates
    .filter((rate) => !figures.includes(rate) || isBegunBy(words, shownName(rate.label)))
    .slice(0, MOST_ITEMS);
}

/** Whether one of staff's lines begins with an indicator's label. */
export function isBegunBy(words: readonly string[], label: string): boolean {
  return words.some((word) => comparableName(word).startsWith(comparableName(label)));
}

/** `Taux d'appels perdus : 13,0 % pour 10 %`; a share of few cases stands alone: `5 sur 6`. */
export function shortfallItem(rate: Rate, story: Story): Item {
  const label = shownName(rate.label);
  const value = valueOrShare(rate, story);
  const isShare = isLowBase(rate, story.settings.smallSampleSize) && shareText(rate) !== null;
  // The unit is said once, but for percentages.
  const unit = rate.unit === "percent" ? rate.unit : null;
  const target =
    isShare || rate.target === null ? "" : ` pour${NO_BREAK_SPACE}${formatTarget(rate.target, null, unit)}`;
  const isBySurvey = comparableCode(rate.code) === "SAT2" && story.facts.campaigns.length > 1;
  const name = label + (isBySurvey ? ", par enquête et mode" : "");
  return { label, text: `${name}${NO_BREAK_SPACE}: ${value}${target}` };
}
