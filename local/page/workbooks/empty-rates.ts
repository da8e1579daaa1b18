// Why a rate has no value, in words, from the computation itself.

import type { ComputedAnalysis } from "../../../shared/analysis/analysis.ts";
import { type Periodicity, stepOfMonth } from "../../../shared/calendar/steps.ts";
import { formatSteps, formatStepsOfYear } from "../../../shared/french/dates.ts";
import type { Alert } from "../../../shared/records/alert.ts";
import type { Coverage, Rate } from "../../../shared/records/rate.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";
import type { EmptyRate } from "../protocol/workbook.ts";

const MONTHS_A_QUARTER = 3;

/** What did not happen, of the automatic indicators that count nothing else. */
const LACKING: Readonly<Record<string, string>> = {
  REC4: "Aucune suggestion reçue",
  SAT1: "Aucune enquête de satisfaction",
  SAT2: "Aucune enquête de satisfaction",
  MYS1: "Aucun appel mystère",
  MYS2: "Aucun courriel mystère",
  FOR2: "Aucune arrivée d’agent",
  ACT1: "Aucune action échue",
};

/** The reasons by code; a place where nothing was expected has none. */
export function emptyRates(analysis: ComputedAnalysis): Record<string, EmptyRate> {
  const reasons = analysis.rates.flatMap((rate) => {
    const reason: EmptyRate = {
      quarters: rate.quarters.map((value, index) =>
        value === null ? quarterReason(rate, index, analysis) : null,
      ),
      year: rate.year === null ? yearReason(rate, analysis) : null,
    };
    const isExplained = reason.year !== null || reason.quarters.some((one) => one !== null);
    return isExplained ? [[rate.code, reason] as const] : [];
  });
  return Object.fromEntries(reasons);
}

/** An automatic indicator is blank in a quarter where nothing came: that says itself. */
function quarterReason({ coverage }: Rate, index: number, analysis: ComputedAnalysis): string | null {
  if (coverage === null) return null;
  const months = Array.from({ length: MONTHS_A_QUARTER }, (_, month) => index * MONTHS_A_QUARTER + month + 1);
  const steps = new Set(months.map((month) => stepOfMonth(coverage.periodicity, month)));
  return coverageReason(coverage, (step) => steps.has(step), analysis);
}

function yearReason(rate: Rate, analysis: ComputedAnalysis): string {
  const { year } = analysis.records.settings;
  const fromReadings = rate.coverage === null ? null : coverageReason(rate.coverage, () => true, analysis);
  if (fromReadings !== null) return fromReadings;
  const lacking = LACKING[rate.code];
  if (lacking !== undefined) return `${lacking} en ${year} : il n’y a rien à compter.`;
  const detail = rate.detail === "" ? "" : ` (${rate.detail})`;
  return `Il n’y a rien à compter en ${year}${detail}.`;
}

function coverageReason(
  { periodicity, suspendedSteps, missingSteps }: Coverage,
  isAsked: (step: number) => boolean,
  { records, alerts }: ComputedAnalysis,
): string | null {
  const { year } = records.settings;
  const missing = missingSteps.filter(isAsked);
  if (missing.length > 0) {
    const sentence = `Relevés manquants : ${formatStepsOfYear(periodicity, missing, year)}.`;
    return [sentence, uncountedSentence(alerts)].join(" ").trim();
  }
  const suspended = suspendedSteps.filter(isAsked);
  if (suspended.length === 0) return null;
  const reasons = new Set(records.suspensions.flatMap(({ reason }) => reason?.toLowerCase() ?? []));
  const why = reasons.size === 0 ? "" : ` (${[...reasons].join(", ")})`;
  const verb = suspended.length === 1 ? "est suspendu" : "sont suspendus";
  return `${capitalised(suspendedNames(periodicity, suspended))} ${year} ${verb}${why} : aucun relevé n’est attendu.`;
}

function uncountedSentence(alerts: readonly Alert[]): string {
  const rows = alerts.flatMap(({ tab, severity, row }) =>
    tab === STAFF_TABS.readings.title && severity === "anomaly" && row !== null ? [row] : [],
  );
  if (rows.length === 0) return "";
  const [noun, place] =
    rows.length === 1 ? ["ligne non comptée", "ligne"] : ["lignes non comptées", "lignes"];
  return `${rows.length} ${noun} : ${STAFF_TABS.readings.title}, ${place} ${rows.join(", ")}.`;
}

function suspendedNames(periodicity: Periodicity, steps: readonly number[]): string {
  const names = steps.map((step) => formatSteps(periodicity, [step]));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} et ${last}`;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
