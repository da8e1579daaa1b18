// Gathers the figures that the review shows beside the rates.
import { calendarDay, type DaySerial } from "../calendar/day.ts";
import { happenedIn, monthsBegun, type Period } from "../calendar/period.ts";
import { isStepSuspended, stepOfMonth } from "../calendar/steps.ts";
import { CRITERION_KEYS, criterionLabel, meanScore, surveysIn } from "../indicators/automatic/mystery.ts";
import { arrivalsIn, isPresentOn, lastTrainingOn, validUntil } from "../indicators/automatic/people.ts";
import { campaignsIn } from "../indicators/automatic/satisfaction.ts";
import type { AutomaticSources } from "../indicators/automatic-measures.ts";
import { readingsByCode } from "../indicators/compute-rates.ts";
import { measureReadings, readingsByMonth } from "../indicators/readings-measure.ts";
import { suspendedMonths } from "../parsing/suspended-months.ts";
import type {
  MonthlySeries,
  MysteryResults,
  ReceivedCounts,
  ReviewFacts,
  TrainingState,
} from "../records/review-facts.ts";
import { comparableCode } from "../workbook/names.ts";

const CHANNELS = ["call", "email", "visit", "letter"] as const;

/** The facts of the exercice, as known at `Arrêté au`. */
export function reviewFactsOf(sources: AutomaticSources): ReviewFacts {
  const { records, campaigns, periods } = sources;
  const { year } = periods;
  const meetings = (type: "usersCommittee" | "steeringCommittee") =>
    records.meetings.filter((meeting) => meeting.type === type && happenedIn(year, meeting.date)).length;
  return {
    monthly: monthlySeries(sources, year),
    received: receivedCounts(sources, year),
    campaigns: campaignsIn(campaigns, year),
    mystery: CHANNELS.map((channel) => mysteryResults(sources, channel, year)),
    trainingStates: trainingStates(sources, year),
    arrivals: arrivalsIn(records.agents, records.settings, year),
    meetings: {
      usersCommittee: meetings("usersCommittee"),
      steeringCommittee: meetings("steeringCommittee"),
    },
  };
}

function monthlySeries({ records }: AutomaticSources, year: Period): MonthlySeries[] {
  const suspended = suspendedMonths(records.suspensions, records.settings.year);
  const byCode = readingsByCode(records.readings);
  return records.indicators.flatMap(({ code, unit, calculation, isActive, periodicity }) => {
    const isFollowed =
      isActive !== "no" && unit !== null && calculation !== null && calculation !== "automatic";
    if (code === null || !isFollowed) return [];
    const readings = readingsByMonth(byCode.get(comparableCode(code)) ?? []);
    const months = monthsBegun(year).map((month) => {
      const reading = readings.get(month);
      const inMonth = new Map(reading === undefined ? [] : [[month, reading]]);
      const { value } = measureReadings(inMonth, calculation, year);
      const step = stepOfMonth(periodicity ?? "monthly", month);
      return { month, value, isSuspended: isStepSuspended(periodicity ?? "monthly", step, suspended) };
    });
    return [{ code, months }];
  });
}

function receivedCounts({ receivedIn, records }: AutomaticSources, year: Period): ReceivedCounts {
  const complaints = receivedIn("complaint", year);
  const span = spanOf(complaints.flatMap(({ receivedOn }) => receivedOn ?? []));
  return {
    complaints: complaints.length,
    suggestions: receivedIn("suggestion", year).length,
    praises: receivedIn("praise", year).length,
    firstComplaintMonth: span === null ? null : calendarDay(span.first).month,
    lastComplaintMonth: span === null ? null : calendarDay(span.last).month,
    outOfScope: records.complaints.filter(
      ({ status, receivedOn }) => status === "outOfScope" && happenedIn(year, receivedOn),
    ).length,
  };
}

function mysteryResults(
  { records }: AutomaticSources,
  channel: MysteryResults["channel"],
  year: Period,
): MysteryResults {
  const surveys = surveysIn(records.mystery, channel, year);
  const span = spanOf(surveys.flatMap(({ date }) => date ?? []));
  const mean = meanScore(records.mystery, channel, year);
  return {
    channel,
    surveys: surveys.length,
    scored: mean.sampleSize ?? 0,
    meanOutOf10: mean.value,
    firstOn: span?.first ?? null,
    lastOn: span?.last ?? null,
    criteria: CRITERION_KEYS.map((key) => ({
      label: criterionLabel(key),
      yes: surveys.filter((survey) => survey[key] === "yes").length,
      no: surveys.filter((survey) => survey[key] === "no").length,
    })),
  };
}

/** The first and last of some days; `null` without any. */
function spanOf(days: readonly DaySerial[]): { first: DaySerial; last: DaySerial } | null {
  const [start] = days;
  if (start === undefined) return null;
  const span = { first: start, last: start };
  for (const day of days) {
    span.first = Math.min(span.first, day);
    span.last = Math.max(span.last, day);
  }
  return span;
}

function trainingStates({ records, trainings }: AutomaticSources, year: Period): TrainingState[] {
  return records.agents
    .filter((agent) => agent.welcomesPublic === "yes" && isPresentOn(agent, year.asOf))
    .map((agent) => {
      const last = lastTrainingOn(agent, trainings, year.asOf);
      const until = last === null ? null : validUntil(last, records.settings);
      return {
        agent: agent.agent ?? "",
        lastTrainingOn: last?.date ?? null,
        validUntil: until,
        isValid: until !== null && until >= year.asOf,
      };
    });
}
