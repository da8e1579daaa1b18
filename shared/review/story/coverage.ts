import { daySerial } from "../../calendar/day.ts";
import type { Periodicity } from "../../calendar/steps.ts";
import { digitsOf, feminine, masculine, type Noun } from "../../french/letters.ts";
import { suspendedMonths } from "../../parsing/suspended-months.ts";
import type { Rate } from "../../records/rate.ts";
import { inMonths } from "./dates.ts";
import type { Story } from "./story.ts";
import { lowered, NO_BREAK_SPACE, shown, shownName } from "./words.ts";

type Reviewed = Pick<Story, "records" | "year" | "closedOn">;

/** The months of the year (1–12) that suspensions touch, in order; none that begins after `Arrêté au`. */
export function monthsSuspended(story: Reviewed): number[] {
  return monthsOf(story.records.suspensions, story).sort((left, right) => left - right);
}

function monthsOf(suspensions: Reviewed["records"]["suspensions"], { year, closedOn }: Reviewed): number[] {
  return [...suspendedMonths(suspensions, year)].filter((month) => daySerial(year, month, 1) <= closedOn);
}

/** `Suivi partiel : relevés suspendus de mars à juin (crise sanitaire)`; `null` without a suspension. */
export function partialFollowUp(story: Story): string | null {
  const months = monthsSuspended(story);
  const isFollowed = story.rates.some(({ coverage }) => coverage !== null);
  if (months.length === 0 || !isFollowed) return null;
  const reasons = suspensionReasons(story).map(lowered).join(", ");
  return `Suivi partiel${NO_BREAK_SPACE}: relevés suspendus ${inMonths(months)}${reasons === "" ? "" : ` (${reasons})`}`;
}

/** Why the follow-up was suspended in the year, each reason once. */
export function suspensionReasons(story: Reviewed): string[] {
  const ofYear = story.records.suspensions.filter((suspension) => monthsOf([suspension], story).length > 0);
  return [...new Set(ofYear.map(({ reason }) => shown(reason)))].filter((reason) => reason !== "");
}

/** Whether the value lacks steps that were over and that no suspension explains. */
export function isPoorlyCovered({ coverage, year }: Rate): boolean {
  return coverage !== null && year !== null && coverage.missingSteps.length > 0;
}

const STEPS: Readonly<Record<Periodicity, Noun>> = {
  monthly: masculine("mois"),
  quarterly: masculine("trimestre"),
  halfYearly: masculine("semestre"),
  yearly: feminine("année"),
};

/** `2 mois sur 12`, `3 trimestres sur 4`. */
export function coverageWords({ coverage }: Rate): string {
  if (coverage === null) return "";
  const { periodicity, coveredSteps, expectedSteps } = coverage;
  return `${digitsOf(coveredSteps, STEPS[periodicity])} sur${NO_BREAK_SPACE}${expectedSteps}`;
}

/** `* Taux d'appels décrochés : 2 mois sur 12`, for an indicator shown with a star; `null` without. */
export function coverageNote(rate: Rate): string | null {
  if (!isPoorlyCovered(rate)) return null;
  return `* ${shownName(rate.label)}${NO_BREAK_SPACE}: ${coverageWords(rate)}`;
}

/** A label, with the star that its foot explains. */
export function starredLabel(rate: Rate, label = shownName(rate.label)): string {
  return `${label}${isPoorlyCovered(rate) ? "*" : ""}`;
}
