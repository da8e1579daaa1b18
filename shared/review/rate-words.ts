// Sentences about rates: against their target, their coverage, how they were obtained.
import { formatSteps } from "../french/dates.ts";
import { coverageText } from "../french/details.ts";
import {
  counted,
  formatChange,
  formatNumber,
  formatRate,
  formatTarget,
  formatValue,
  NO_VALUE,
} from "../french/numbers.ts";
import type { Rate } from "../indicators/rate.ts";
import type { WorkbookRecords } from "../parsing/records.ts";
import { comparableCode } from "../workbook/names.ts";

/** Below this denominator a rate is shown with a warning. */
export const SMALL_SAMPLE = 10;

/** Whether the rate rests on few cases. */
export function hasSmallSample({ sampleSize, year }: Rate): boolean {
  return year !== null && sampleSize !== null && sampleSize < SMALL_SAMPLE;
}

/** `cible de 85 % dépassée`; `null` when there is nothing to compare. */
export function comparisonWithTarget(rate: Rate): string | null {
  const { year, target, direction, isAttained, unit } = rate;
  if (year === null || target === null || isAttained === null) return null;
  const shown = `de ${formatTarget(target, null, unit)}`;
  if (direction === "atMost") return `limite ${shown} ${isAttained ? "respectée" : "dépassée"}`;
  if (!isAttained) return `cible ${shown} non atteinte`;
  return `cible ${shown} ${year > target ? "dépassée" : "atteinte"}`;
}

/** `Taux d'appels décrochés : 93,1 %, cible de 85 % dépassée`. */
export function rateMessage(rate: Rate, name: string): string {
  if (rate.year === null) return `${name} : pas encore de valeur`;
  const comparison = comparisonWithTarget(rate);
  return `${name} : ${formatRate(rate)}${comparison === null ? "" : `, ${comparison}`}`;
}

/** `5 cibles atteintes sur 7`, over the rates that can be compared. */
export function attainmentMessage(rates: readonly Rate[]): string {
  const judged = rates.filter(({ isAttained }) => isAttained !== null).length;
  const attained = rates.filter(({ isAttained }) => isAttained === true).length;
  if (judged === 0) return "aucune cible à comparer";
  if (judged === 1) return attained === 1 ? "la cible est atteinte" : "la cible n’est pas atteinte";
  if (attained === 0) return `aucune des ${judged} cibles n’est atteinte`;
  if (attained === judged) return `les ${judged} cibles sont atteintes`;
  return `${counted(attained, "cible atteinte", "cibles atteintes")} sur ${judged}`;
}

/** What a slide says when the follow-up of its rates was suspended or lacks months; `null` when it is whole. */
export function partialFollowUp(rates: readonly Rate[], records: WorkbookRecords): string | null {
  const suspended = suspensionOf(rates, records);
  const { year } = records.settings;
  const sentences = [
    ...(suspended === null
      ? []
      : [`Suivi partiel en ${year} : relevés suspendus ${monthsInSentence(suspended)}.`]),
    ...incompleteFollowUp(rates),
  ];
  return sentences.length === 0 ? null : sentences.join(" ");
}

/** `de mars à juin`, `d'avril à juin`, `en mars`. */
function monthsInSentence(months: string): string {
  const isOneSpan = /^[^,(]+ à [^,(]+/.test(months);
  if (!isOneSpan) return `en ${months}`;
  return /^[ao]/.test(months) ? `d’${months}` : `de ${months}`;
}

/** `mars à juin (crise sanitaire)`: the suspended months of rates, and why; `null` without any. */
export function suspensionOf(rates: readonly Rate[], { suspensions }: WorkbookRecords): string | null {
  const suspended = rates
    .flatMap(({ coverage }) => coverage ?? [])
    .find(({ suspendedSteps }) => suspendedSteps.length > 0);
  if (suspended === undefined) return null;
  const reasons = [...new Set(suspensions.flatMap(({ reason }) => reason ?? []))].join(", ");
  const steps = formatSteps(suspended.periodicity, suspended.suspendedSteps);
  return steps + (reasons === "" ? "" : ` (${lowerFirst(reasons)})`);
}

/** One sentence when months lack that nothing suspended. */
export function incompleteFollowUp(rates: readonly Rate[]): string[] {
  const incomplete = rates
    .flatMap(({ coverage }) => coverage ?? [])
    .filter(
      ({ coveredSteps, expectedSteps, suspendedSteps }) =>
        coveredSteps + suspendedSteps.length < expectedSteps,
    ).length;
  return incomplete === 0
    ? []
    : [`Relevés incomplets pour ${counted(incomplete, "indicateur")} (voir les notes).`];
}

/** The speaker's note on a rate: values, how they were obtained, what they rest on. */
export function rateNote(rate: Rate): string {
  const { code, label, unit, previousYear, change, quarters, sampleSize, coverage } = rate;
  const quarterValues = quarters
    .map((value, index) => `T${index + 1} ${formatValue(value, unit)}`)
    .join(" · ");
  return [
    `${code} – ${label} : ${formatRate(rate)}`,
    rate.detail,
    ...(quarters.every((value) => value === null) ? [] : [quarterValues]),
    ...(previousYear === null
      ? []
      : [`N-1 : ${formatValue(previousYear, unit)} (${formatChange(change, unit)})`]),
    ...(sampleSize === null
      ? []
      : [`effectif : ${formatNumber(sampleSize)}${hasSmallSample(rate) ? " (faible)" : ""}`]),
    ...(coverage === null ? [] : [`couverture : ${coverageText(coverage)}`]),
  ]
    .filter((part) => part !== "" && part !== NO_VALUE)
    .join(" ; ");
}

/** The rate of an automatic code, when the catalogue keeps it active. */
export function rateOf(rates: readonly Rate[], code: string): Rate | undefined {
  return rates.find((rate) => comparableCode(rate.code) === code);
}

/** `Crise sanitaire` as it stands inside a sentence; words in capitals stay. */
export function lowerFirst(text: string): string {
  const isCapitals = /^\p{Lu}{2}/u.test(text);
  return isCapitals ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
