// How values were obtained, for `Détail du calcul` and speaker notes.
import type { Periodicity } from "../calendar/steps.ts";
import { formatSteps } from "../french/dates.ts";
import { counted, formatNumber, formatTyped, isPlural } from "../french/numbers.ts";
import type { Coverage } from "../records/rate.ts";

/** `8 790 ÷ 9 450 appels…`: a quotient as typed. */
export function quotientDetail(part: number, whole: number, what = ""): string {
  const quotient = `${formatNumber(part, 2)} ÷ ${formatNumber(whole, 2)}`;
  return what === "" ? quotient : `${quotient} ${what}`;
}

const STEP_NOUNS: Record<Periodicity, readonly [one: string, several: string]> = {
  monthly: ["mois", "mois"],
  quarterly: ["trimestre", "trimestres"],
  halfYearly: ["semestre", "semestres"],
  yearly: ["année", "années"],
};

/** One step: `mois`, `trimestre`, `semestre`, `année`. */
export function stepNoun(periodicity: Periodicity): string {
  return STEP_NOUNS[periodicity][0];
}

/** `8/12 mois (suspendu : mars à juin)`, `3/4 trimestres (suspendu : T2)`, `1/1 année`. */
export function coverageText(coverage: Coverage): string {
  const { periodicity, coveredSteps, expectedSteps, suspendedSteps } = coverage;
  const [one, several] = STEP_NOUNS[periodicity];
  const steps = `${coveredSteps}/${expectedSteps} ${isPlural(expectedSteps) ? several : one}`;
  if (suspendedSteps.length === 0) return steps;
  return `${steps} (suspendu : ${formatSteps(periodicity, suspendedSteps)})`;
}

/** `mois relevés : T1 2/3, T2 0/3`: the coverage, by month, of each quarter begun. */
export function quarterCoverageText(quarters: readonly (Coverage | null)[]): string {
  const parts = quarters.flatMap((quarter, index) =>
    quarter === null ? [] : [`T${index + 1} ${quarter.coveredSteps}/${quarter.expectedSteps}`],
  );
  return `mois relevés : ${parts.join(", ")}`;
}

export const smallSample = "effectif faible";
export const plainMean = (count: number): string =>
  count > 1 ? `moyenne simple de ${count} mois` : "valeur d’un mois";
export const sumOfMonths = (count: number): string => `somme de ${count} mois`;
export const complaintsReceived = "nombre reçu, hors périmètre non compris";
export const acknowledgedInTime = "réclamations accusées dans le délai";
export const answeredInTime = "réclamations répondues dans le délai";
export const suggestionsFollowedUp = "suggestions ayant reçu une suite";
export const campaignsMean = (count: number): string =>
  count === 0
    ? "aucune campagne"
    : count === 1
      ? "une campagne"
      : `moyenne de ${count} campagnes, pondérée par les répondants`;
export const itemsAboveThreshold = (threshold: number): string =>
  `items à ${formatTyped(threshold)} % ou plus`;
export const respondentsOf = (count: number): string =>
  count === 0
    ? "aucune campagne"
    : count === 1
      ? "répondants d’une campagne"
      : `répondants de ${count} campagnes`;
export const surveysMean = (count: number): string =>
  count === 0
    ? "aucune enquête notée"
    : `${count === 1 ? "une enquête notée" : `moyenne de ${count} enquêtes notées`}, SO et sans réponse non comptés`;
export const trainedAgents = "agents d’accueil présents, formation en cours de validité";
export const tutoredAgents = "agents arrivés, avec une fiche de tutorat";
export const verifiedDocuments = (neverVerified: number, verifiedLater: number): string =>
  [
    "documents vérifiés dans le délai",
    ...(neverVerified === 0 ? [] : [counted(neverVerified, "jamais vérifié")]),
    ...(verifiedLater === 0
      ? []
      : [`${counted(verifiedLater, "vérifié")} depuis, non compté${isPlural(verifiedLater) ? "s" : ""}`]),
  ].join(", ");
export const actionsKept = "actions échues, réalisées à l’échéance";
export const meetingsHeld = "réunions tenues";
