// What is said where nothing is wrong, but something is left to do.

import { formatStepsOfYear } from "../french/dates.ts";
import { isPlural } from "../french/numbers.ts";
import type { Coverage } from "../records/rate.ts";

export const messagesToSort = (count: number) =>
  `${count} ${isPlural(count) ? "messages" : "message"} douteux à trier : donnez-leur un autre statut que « Nouvelle », par exemple « En cours » ou « Indésirable ».`;

/** `label` is the code itself where the indicator has none. */
export function missingReadings(code: string, label: string, coverage: Coverage, year: number): string {
  const { periodicity, missingSteps } = coverage;
  const indicator = label === code ? code : `${code} (${label})`;
  return `Relevés manquants pour ${indicator} : ${formatStepsOfYear(periodicity, missingSteps, year)}.`;
}

export const yearNotClosed = (year: number) =>
  `L’exercice ${year} n’est pas clos : ses relevés sont là, mais « Historique » n’a aucune ligne de cette année. Reportez-y ses résultats.`;
