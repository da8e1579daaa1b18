// The sections of the agenda that have nothing: no row of the year, no statement of theirs (deck spec §8).

import { type FindingHeading, ownFindings } from "./findings.ts";
import { auditOf } from "./label-state.ts";
import { oncePerStory } from "./once.ts";
import { standingOf } from "./rates.ts";
import { isOfIndicatorsSection } from "./section-rates.ts";
import type { SectionNumber } from "./sections.ts";
import { isOfYear, type Story } from "./story.ts";
import { trainingFacts } from "./training-facts.ts";
import { yearStrip } from "./year-strip.ts";

/** Sections without matter: they keep their row in the agenda, without a page. */
export const emptySections = oncePerStory(gatherEmptySections);

function gatherEmptySections(story: Story): ReadonlySet<SectionNumber> {
  const hasMatter: readonly [SectionNumber, boolean][] = [
    [1, hasYear(story)],
    [2, hasIndicators(story) || says(story, "indicators")],
    [3, hasMessages(story) || says(story, "complaints")],
    [4, story.records.satisfaction.some(({ end }) => isOfYear(story, end)) || says(story, "satisfaction")],
    [5, story.facts.mystery.some(({ scored }) => scored > 0) || says(story, "mysteryCalls", "mysteryEmails")],
    [6, hasTrainings(story) || says(story, "trainings")],
  ];
  return new Set(hasMatter.filter(([, isThere]) => !isThere).map(([section]) => section));
}

/** Whether the seventh section, which is never left out, holds an action, a checkpoint or a statement. */
export function hasImprovements(story: Story): boolean {
  const { actions, checkpoints } = story.records;
  return actions.length > 0 || checkpoints.length > 0 || says(story, "actions", "reminders");
}

function hasIndicators({ rates }: Story): boolean {
  return rates.some((rate) =>
    isOfIndicatorsSection(rate) ? rate.year !== null : standingOf(rate) === "missed",
  );
}

function says({ findings }: Story, ...headings: readonly FindingHeading[]): boolean {
  return ownFindings(findings, headings).length > 0;
}

function hasMessages(story: Story): boolean {
  return story.records.complaints.some(
    ({ receivedOn, status }) => status !== "junk" && isOfYear(story, receivedOn),
  );
}

function hasYear(story: Story): boolean {
  const { settings, records, findings } = story;
  return (
    settings.labelObtainedOn !== null ||
    auditOf(settings, records.meetings) !== null ||
    ownFindings(findings, ["label", "objective", "highlights"]).length > 0 ||
    findings.some(
      ({ kind, heading }) =>
        heading !== "keyPoints" && (kind === "sensitivePoint" || kind === "improvementLead"),
    ) ||
    records.meetings.some(
      ({ date, type }) =>
        isOfYear(story, date) && (type === "usersCommittee" || type === "steeringCommittee"),
    ) ||
    yearStrip(story) !== null
  );
}

function hasTrainings(story: Story): boolean {
  const { agents, sessions, arrivals } = trainingFacts(story);
  return agents > 0 || sessions.length > 0 || arrivals.arrived > 0;
}
