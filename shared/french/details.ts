// How values were obtained, for `Détail du calcul` and speaker notes.
import type { Coverage } from "../indicators/rate.ts";
import { formatMonths } from "./dates.ts";
import { formatNumber } from "./numbers.ts";

/** `8 790 ÷ 9 450 appels…`: a quotient as typed. */
export function quotientDetail(part: number, whole: number, what = ""): string {
  const quotient = `${formatNumber(part, 2)} ÷ ${formatNumber(whole, 2)}`;
  return what === "" ? quotient : `${quotient} ${what}`;
}

/** `8/12 mois (suspendu : mars à juin)`. */
export function coverageText({ usableMonths, expectedMonths, suspendedMonths }: Coverage): string {
  const months = `${usableMonths}/${expectedMonths} mois`;
  return suspendedMonths.length === 0 ? months : `${months} (suspendu : ${formatMonths(suspendedMonths)})`;
}

/** `mois relevés : T1 2/3, T2 0/3`: the coverage of each quarter begun. */
export function quarterCoverageText(quarters: readonly (Coverage | null)[]): string {
  const parts = quarters.flatMap((quarter, index) =>
    quarter === null ? [] : [`T${index + 1} ${quarter.usableMonths}/${quarter.expectedMonths}`],
  );
  return `mois relevés : ${parts.join(", ")}`;
}

export const plainMean = (count: number): string =>
  count > 1 ? `moyenne simple de ${count} mois` : "valeur d’un mois";
export const sumOfMonths = (count: number): string => `somme de ${count} mois`;
export const complaintsReceived = "nombre reçu, hors périmètre non compris";
export const acknowledgedInTime = "réclamations accusées dans le délai";
export const answeredInTime = "réclamations répondues dans le délai";
export const suggestionsFollowedUp = "suggestions ayant reçu une suite";
export const campaignsMean = (count: number): string =>
  count === 1 ? "une campagne" : `moyenne de ${count} campagnes, pondérée par les répondants`;
export const itemsAboveThreshold = (threshold: number): string =>
  `items à ${formatNumber(threshold)} % ou plus`;
export const respondentsOf = (count: number): string =>
  count === 0
    ? "aucune campagne"
    : count === 1
      ? "répondants d’une campagne"
      : `répondants de ${count} campagnes`;
export const surveysMean = (count: number): string =>
  count === 1 ? "une enquête notée" : `moyenne de ${count} enquêtes notées`;
export const trainedAgents = "agents d’accueil présents, formation en cours de validité";
export const tutoredAgents = "agents arrivés, avec une fiche de tutorat";
export const verifiedDocuments = (neverVerified: number): string =>
  neverVerified === 0
    ? "documents vérifiés dans le délai"
    : `documents vérifiés dans le délai, ${neverVerified} jamais vérifié(s)`;
export const actionsKept = "actions échues, réalisées à l’échéance";
export const meetingsHeld = "réunions tenues";
