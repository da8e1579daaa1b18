// The indicators computed from other tabs, by code.

import { type Period, type YearPeriods, yearPeriods } from "../calendar/period.ts";
import { type WorkingCalendar, workingCalendar } from "../calendar/working-days.ts";
import type { WorkbookRecords } from "../records/records.ts";
import type { SatisfactionCampaign } from "../records/review-facts.ts";
import {
  acknowledgedInTime,
  answeredInTime,
  type ReceivedIn,
  receivedCount,
  receivedSearch,
  suggestionsFollowedUp,
} from "./automatic/complaints.ts";
import { actionsKeptShare, usersCommitteeMeetings, verifiedShare } from "./automatic/management.ts";
import { meanScore } from "./automatic/mystery.ts";
import { type TrainingsByAgent, trainedShare, trainingsByAgent, tutoredShare } from "./automatic/people.ts";
import {
  campaignsOf,
  itemsAboveThreshold,
  overallSatisfaction,
  respondentCount,
} from "./automatic/satisfaction.ts";
import type { Measure } from "./measure.ts";

/** What automatic indicators are computed from, prepared once for all periods. */
export interface AutomaticSources {
  records: WorkbookRecords;
  periods: YearPeriods;
  receivedIn: ReceivedIn;
  campaigns: readonly SatisfactionCampaign[];
  trainings: TrainingsByAgent;
  workingDays: WorkingCalendar;
}

/** How one automatic indicator is measured. */
export interface AutomaticIndicator {
  measure: (sources: AutomaticSources, period: Period) => Measure;
  /** Only the exercice has a value: what quarters would need is not kept. */
  isYearOnly?: true;
}

/** The automatic indicators by code. */
export const AUTOMATIC_INDICATORS: Readonly<Record<string, AutomaticIndicator>> = {
  REC1: { measure: ({ receivedIn }, period) => receivedCount(receivedIn, "complaint", period) },
  REC2: {
    measure: ({ receivedIn, records }, period) => acknowledgedInTime(receivedIn, records.settings, period),
  },
  REC3: {
    measure: ({ receivedIn, records, workingDays }, period) =>
      answeredInTime(receivedIn, records.settings, workingDays, period),
  },
  REC4: { measure: ({ receivedIn }, period) => suggestionsFollowedUp(receivedIn, period) },
  REC5: { measure: ({ receivedIn }, period) => receivedCount(receivedIn, "praise", period) },
  SUG1: { measure: ({ receivedIn }, period) => receivedCount(receivedIn, "suggestion", period) },
  SAT1: { measure: ({ campaigns }, period) => overallSatisfaction(campaigns, period) },
  SAT2: {
    measure: ({ campaigns, records }, period) =>
      itemsAboveThreshold(campaigns, records.settings.satisfactionThresholdPercent, period),
  },
  SAT3: { measure: ({ campaigns }, period) => respondentCount(campaigns, period) },
  MYS1: { measure: ({ records }, period) => meanScore(records.mystery, "call", period) },
  MYS2: { measure: ({ records }, period) => meanScore(records.mystery, "email", period) },
  FOR1: {
    measure: ({ records, trainings }, period) =>
      trainedShare(records.agents, trainings, records.settings, period),
  },
  FOR2: { measure: ({ records }, period) => tutoredShare(records.agents, records.settings, period) },
  DOC1: {
    measure: ({ records }, period) => verifiedShare(records.documents, records.settings, period),
    isYearOnly: true,
  },
  ACT1: { measure: ({ records }, period) => actionsKeptShare(records.actions, period) },
  CLU1: { measure: ({ records }, period) => usersCommitteeMeetings(records.meetings, period) },
};

/** Prepares what automatic indicators share. */
export function automaticSources(records: WorkbookRecords): AutomaticSources {
  const { settings } = records;
  return {
    records,
    periods: yearPeriods(settings.year, settings.closedOn),
    receivedIn: receivedSearch(records.complaints),
    campaigns: campaignsOf(records.satisfaction),
    trainings: trainingsByAgent(records.agents, records.trainings),
    workingDays: workingCalendar(settings.holidayZone),
  };
}
