// Values, targets and evolutions in words: by direction, unit said once.

import { inDigits } from "../../french/letters.ts";
import {
  decimalsFaithfulToTarget,
  formatDecimal,
  formatNumber,
  formatTarget,
  formatValue,
  isPlural,
  MOST_DECIMALS,
  roundHalfAway,
} from "../../french/numbers.ts";
import type { Rate } from "../../records/rate.ts";
import { lineText } from "../../text/line-text.ts";
import type { Unit } from "../../workbook/choices.ts";
import { comparableName } from "../../workbook/names.ts";
import type { Line, Run } from "../composition.ts";
import { isLowBase, isMaximumTarget, shareCounts, verdictOf } from "./rates.ts";
import type { Story } from "./story.ts";
import { NO_BREAK_SPACE, run, shownName } from "./words.ts";

/** The value alone: `93,2`, with the decimals that its verdict and its gap need. */
export function bareValue(rate: Rate): string {
  return rate.year === null ? "" : formatNumber(rate.year, decimalsWithGap(rate));
}

/** How many decimals tell a verdict and, where the target is missed, by how much: `4,24` against 4,25. */
export function decimalsWithGap(rate: Rate): number {
  const gap = rate.isAttained === false ? (rate.year ?? 0) - (rate.target ?? 0) : 1;
  let decimals = decimalsFaithfulToTarget(rate);
  while (decimals < MOST_DECIMALS && roundHalfAway(gap, decimals) === 0) decimals += 1;
  return decimals;
}

/** What follows a value: ` %`, ` min`, `/10`; empty for counts. */
export function unitAfter(unit: Unit | null, value: number): string {
  return formatValue(value, unit).slice(formatNumber(value).length);
}

/** `93,2 %`. */
export function valueText(rate: Rate): string {
  return rate.year === null ? "" : bareValue(rate) + unitAfter(rate.unit, rate.year);
}

/** The label, ended by its unit where that is too long to follow each figure: `Délai de réponse, en jours ouvrés`. */
export function labelWithUnit({ label, unit }: Rate): string {
  const name = shownName(label);
  return unit !== "workingDays" || comparableName(name).includes("jours ouvres")
    ? name
    : `${name}, en jours ouvrés`;
}

/** The value beside such a label. */
export function tableValue(rate: Rate): string {
  return rate.unit === "workingDays" ? bareValue(rate) : valueText(rate);
}

/** `7 sur 9`; `null` for what is no share of cases. */
export function shareText(rate: Rate): string | null {
  const counts = shareCounts(rate);
  return counts === null ? null : partOfWhole(counts.part, counts.whole);
}

/** `7 sur 9`, held together. */
export function partOfWhole(part: number, whole: number): string {
  return `${inDigits(part)}${NO_BREAK_SPACE}sur${NO_BREAK_SPACE}${inDigits(whole)}`;
}

/** The value where nothing else tells its base: a share of few cases is told as a count. */
export function valueOrShare(rate: Rate, { settings }: Pick<Story, "settings">): string {
  const share = isLowBase(rate, settings.smallSampleSize) ? shareText(rate) : null;
  return share ?? valueText(rate);
}

/** `≥ 85`, `100 %` at the unit's maximum, with its unit where asked. */
export function targetText(rate: Rate, withUnit: boolean): string {
  const { target, direction, unit } = rate;
  if (target === null || direction === null) return "";
  if (isMaximumTarget(rate)) return formatTarget(target, null, unit);
  return formatTarget(target, direction, withUnit ? unit : null);
}

/** `cible ≥ 85 : atteinte`; empty without a target. */
export function targetCaption(rate: Rate, withUnit: boolean): Run[] {
  const target = targetText(rate, withUnit);
  if (target === "") return [];
  if (rate.isAttained === null) return [run(`cible ${target}`, "secondary")];
  const head = run(`cible ${target}${NO_BREAK_SPACE}: ${rate.isAttained ? "atteinte" : ""}`, "secondary");
  return rate.isAttained ? [head] : [head, run(`non${NO_BREAK_SPACE}atteinte`, "bad", true)];
}

/** `dépassée`, `atteinte`, `non atteinte` for ≥; `respectée`, `dépassée` for ≤. */
export function verdictWord(rate: Rate): string {
  const { direction, isAttained } = rate;
  if (direction === "atMost") return isAttained ? "respectée" : "dépassée";
  if (isAttained !== true) return `non${NO_BREAK_SPACE}atteinte`;
  return isBeyondTarget(rate) ? "dépassée" : "atteinte";
}

function isBeyondTarget(rate: Rate): boolean {
  const { year, target } = rate;
  if (year === null || target === null) return false;
  const decimals = Number.isInteger(year) ? 0 : decimalsFaithfulToTarget(rate);
  return Math.min(year, roundHalfAway(year, decimals)) > target;
}

/** The word of an evolution, coloured: `mieux`; none when stable or neutral. */
export function verdictRun(rate: Rate): Run | null {
  const verdict = verdictOf(rate);
  if (verdict === "better") return run("mieux", "good", true);
  if (verdict === "worse") return run(`moins${NO_BREAK_SPACE}bien`, "bad", true);
  return null;
}

type ComparedStory = Pick<Story, "year" | "isWholeYear">;

/** `2019 : 91,4 mieux` under a key figure; `comme en 2019`; `année 2023 : 255` beside a year not whole. */
export function previousCaption(rate: Rate, story: ComparedStory): Line {
  if (rate.previousYear === null) return [];
  const value = formatNumber(rate.previousYear);
  return (
    withoutChange(rate, value, story) ??
    withVerdict(`${story.year - 1}${NO_BREAK_SPACE}: ${value}`, rate, " ")
  );
}

/** `94,1 % en 2019 : mieux`, as a caption with its unit. */
export function previousSentence(rate: Rate, story: ComparedStory): Line {
  if (rate.previousYear === null) return [];
  const value = formatValue(rate.previousYear, rate.unit);
  const sentence = `${value} en${NO_BREAK_SPACE}${story.year - 1}`;
  return withoutChange(rate, value, story) ?? withVerdict(sentence, rate, `${NO_BREAK_SPACE}: `);
}

/** What stands under a figure: its target and last year's value, where they are known. */
export function rateCaptions(rate: Rate | undefined, story: ComparedStory): Line[] {
  if (rate === undefined) return [];
  return [targetCaption(rate, true), previousSentence(rate, story)].filter(({ length }) => length > 0);
}

/** Where no change is told: beside a year that is not whole, and where nothing changed. */
function withoutChange(rate: Rate, value: string, { year, isWholeYear }: ComparedStory): Line | null {
  if (!isWholeYear)
    return [run(`(année ${year - 1}${NO_BREAK_SPACE}:${NO_BREAK_SPACE}${value})`, "secondary")];
  if (verdictOf(rate) === "stable") return [run(`comme en${NO_BREAK_SPACE}${year - 1}`, "secondary")];
  return null;
}

/** `94,1 % en 2019 : moins bien`, as plain words. */
export function previousWords(rate: Rate, story: ComparedStory): string {
  return lineText(previousSentence(rate, story));
}

function withVerdict(text: string, rate: Rate, separator: string): Line {
  const verdict = verdictRun(rate);
  if (verdict === null) return [run(text, "secondary")];
  return [run(text + separator, "secondary"), verdict];
}

/** `+1,8 pt`, `−0,7`, with `jours` only where asked: a change in the unit of its column. */
export function changeText(change: number, unit: Unit | null, withUnit = false, decimals = 1): string {
  const shown = signed(change, decimals);
  if (unit === "percent" || (withUnit && isScore(unit)))
    return `${shown}${NO_BREAK_SPACE}${isPlural(change) ? "pts" : "pt"}`;
  return withUnit ? shown + unitAfter(unit, change).replace("-", "−") : shown;
}

/** `+2,0`, `−1`: a whole change is shown bare. */
function signed(change: number, most: number): string {
  const decimals = Number.isInteger(roundHalfAway(change, 6)) ? 0 : most;
  const text = formatDecimal(change, decimals);
  return roundHalfAway(change, decimals) > 0 ? `+${text}` : text;
}

const isScore = (unit: Unit | null): boolean => unit === "outOf10" || unit === "outOf5";

/** `4,5 jours de plus`, `1,8 point de moins`, for a title. */
export function changeSentence({ change, unit }: Rate): string {
  if (change === null) return "";
  const size = Math.abs(change);
  const decimals = Number.isInteger(roundHalfAway(size, 6)) ? 0 : 1;
  const shown = formatDecimal(size, decimals);
  const more = change > 0 ? "de plus" : "de moins";
  const points = unit === "percent" || isScore(unit);
  const after = points
    ? `${NO_BREAK_SPACE}${isPlural(size) ? "points" : "point"}`
    : unitAfter(unit, size).replace(/min$/, isPlural(size) ? "minutes" : "minute");
  return `${shown}${after} ${more}`;
}
