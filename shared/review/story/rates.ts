// Rates as the deck may tell them: what they prove, where they stand, how they changed.
import type { Period } from "../../calendar/period.ts";
import { happenedIn } from "../../calendar/period.ts";
import { roundHalfAway } from "../../french/numbers.ts";
import type { Rate } from "../../records/rate.ts";
import type { WorkbookRecords } from "../../records/records.ts";
import { catalogueLabel } from "../../workbook/catalogue.ts";
import type { Unit } from "../../workbook/choices.ts";
import { comparableCode } from "../../workbook/names.ts";

/** Evolutions larger than this are told whatever else there is: points for %, a share of N-1 for the rest. */
const LARGE_CHANGE_POINTS = 10;
const LARGE_CHANGE_SHARE = 0.2;
const SHOWN_DECIMALS = 1;

/** What the rows of the year prove. */
interface ProofContext {
  records: WorkbookRecords;
  period: Period | null;
  isWholeYear: boolean;
}

/** Counts that are 0 when nothing was typed: each needs a row of its tab to be believed (review.md, truth 1). */
const PROVEN_BY: Readonly<Record<string, (context: ProofContext) => boolean>> = {
  REC1: hasMessages,
  REC5: hasMessages,
  SUG1: hasMessages,
  SAT3: ({ records, period }) => records.satisfaction.some(({ end }) => isIn(period, end)),
  CLU1: ({ records, period }) => records.meetings.some(({ date }) => isIn(period, date)),
};

/** A rate without the value that nothing proves, nor the comparisons that would not be of like with like, nor a code for a name. */
export function shownRate(computed: Rate, context: ProofContext): Rate {
  const { code, label } = computed;
  const rate = label === code ? { ...computed, label: catalogueLabel(code) ?? label } : computed;
  const isProven = PROVEN_BY[comparableCode(rate.code)] ?? (() => true);
  if (rate.year === 0 && !isProven(context)) {
    return { ...rate, year: null, quarters: [null, null, null, null], change: null, isAttained: null };
  }
  return context.isWholeYear ? rate : { ...rate, change: null };
}

function hasMessages({ records, period }: ProofContext): boolean {
  return records.complaints.some(({ receivedOn }) => isIn(period, receivedOn));
}

function isIn(period: Period | null, day: number | null): boolean {
  return period !== null && happenedIn(period, day);
}

/** The four counts that add up to the number of active indicators (review.md, truth 6). */
export type Standing = "attained" | "missed" | "withoutResult" | "withoutTarget";

/** Where a rate stands before its target. */
export function standingOf({ target, direction, year, isAttained }: Rate): Standing {
  if (target === null || direction === null) return "withoutTarget";
  if (year === null || isAttained === null) return "withoutResult";
  return isAttained ? "attained" : "missed";
}

/** How many rates stand where. `measured` is attained and missed together. */
export interface TargetCounts {
  attained: number;
  missed: number;
  withoutResult: number;
  withoutTarget: number;
  measured: number;
  /** ` mesurées` after the number of cibles measured when some have no result, else empty. */
  measuredWord: string;
}

/** Counts the standings of rates. */
export function targetCounts(rates: readonly Rate[]): TargetCounts {
  const counts = { attained: 0, missed: 0, withoutResult: 0, withoutTarget: 0 };
  for (const rate of rates) counts[standingOf(rate)] += 1;
  const measured = counts.attained + counts.missed;
  const word = measured > 1 ? " mesurées" : " mesurée";
  return { ...counts, measured, measuredWord: counts.withoutResult > 0 ? word : "" };
}

/** What is said of rates none of which is judged: a count that is not whole yet has a target and no verdict. */
export function unjudgedWords(rates: readonly Rate[]): string {
  const isUntargeted = rates.every((rate) => standingOf(rate) === "withoutTarget");
  return isUntargeted ? "sans cible" : "aucune cible jugée";
}

/** Distance to the target as a part of it: what ranks missed targets. A target of 0 comes first. */
export function relativeGap({ year, target }: Rate): number {
  if (year === null || target === null) return 0;
  return target === 0 ? Number.POSITIVE_INFINITY : Math.abs(year - target) / Math.abs(target);
}

/** Missed targets, worst first; ties stay in the order of `Indicateurs`. */
export function missedRates(rates: readonly Rate[]): Rate[] {
  return rates
    .filter((rate) => standingOf(rate) === "missed")
    .sort((left, right) => compareGaps(relativeGap(right), relativeGap(left)));
}

/** Compares without the `NaN` of two infinite gaps. */
function compareGaps(left: number, right: number): number {
  return left === right ? 0 : left - right;
}

/** What an evolution is worth; neutral has no word and no colour. */
export type Verdict = "better" | "worse" | "stable" | "neutral";

/** The verdict on a rate's evolution; `null` when it is compared with nothing. */
export function verdictOf({ change, direction, unit, target }: Rate): Verdict | null {
  if (change === null) return null;
  if (direction === null || (unit === "count" && target === null)) return "neutral";
  if (roundHalfAway(change, SHOWN_DECIMALS) === 0) return "stable";
  return change > 0 === (direction === "atLeast") ? "better" : "worse";
}

/** The change as a part of N-1, which compares units; 0 without one, infinite when N-1 was 0. */
export function relativeChange({ change, previousYear }: Rate): number {
  if (change === null || previousYear === null || change === 0) return 0;
  return previousYear === 0 ? Number.POSITIVE_INFINITY : Math.abs(change / previousYear);
}

/** Whether a rate declined by more than 10 points, or 20 % of N-1 for other units. */
export function isLargeDecline(rate: Rate): boolean {
  if (verdictOf(rate) !== "worse" || rate.change === null) return false;
  return rate.unit === "percent"
    ? Math.abs(rate.change) > LARGE_CHANGE_POINTS
    : relativeChange(rate) > LARGE_CHANGE_SHARE;
}

/** The largest first; ties stay in their order. */
export function byLargestChange(rates: readonly Rate[]): Rate[] {
  return [...rates].sort((left, right) => compareGaps(relativeChange(right), relativeChange(left)));
}

/** The highest value that a unit knows: its target needs no sign. */
const MAXIMUM: Partial<Record<Unit, number>> = { percent: 100, outOf10: 10, outOf5: 5 };

/** Whether the target is the best there is. */
export function isMaximumTarget({ unit, target }: Rate): boolean {
  return unit !== null && target !== null && MAXIMUM[unit] === target;
}

/** Indicators whose value is a share of cases that can be counted: `7 sur 9`. */
const COUNTED_SHARES = new Set(["REC2", "REC3", "REC4", "SAT2", "FOR1", "FOR2", "DOC1", "ACT1"]);

/** Numerator and denominator of a share; `null` for means, scores and counts. */
export function shareCounts(rate: Rate): { part: number; whole: number } | null {
  const { unit, calculation, year, sampleSize, code } = rate;
  if (unit !== "percent" || year === null || sampleSize === null) return null;
  if (calculation !== "ratio" && !COUNTED_SHARES.has(comparableCode(code))) return null;
  return { part: Math.round((year * sampleSize) / 100), whole: sampleSize };
}

/** Whether the value rests on fewer cases than *Effectif faible*. */
export function isLowBase({ year, sampleSize }: Rate, smallSampleSize: number): boolean {
  return year !== null && sampleSize !== null && sampleSize < smallSampleSize;
}
