// The indicators computed from other tabs, by code.
import type { SatisfactionCampaign } from "../analysis/review-facts.ts";
import type { Period } from "../calendar/period.ts";
import { type WorkingCalendar, workingCalendar } from "../calendar/working-days.ts";
import type { WorkbookRecords } from "../parsing/records.ts";
import {
  acknowledgedInTime,
  answeredInTime,
  receivedCount,
  suggestionsFollowedUp,
} from "./automatic/complaints.ts";
import { actionsKeptShare, usersCommitteeMeetings, verifiedShare } from "./automatic/management.ts";
import { meanScore } from "./automatic/mystery.ts";
import { type TrainingsByPerson, trainedShare, trainingsByPerson, tutoredShare } from "./automatic/people.ts";
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
  campaigns: readonly SatisfactionCampaign[];
  trainings: TrainingsByPerson;
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
  REC1: { measure: ({ records }, period) => receivedCount(records.complaints, "complaint", period) },
  REC2: {
    measure: ({ records }, period) => acknowledgedInTime(records.complaints, records.settings, period),
  },
  REC3: {
    measure: ({ records, workingDays }, period) =>
      answeredInTime(records.complaints, records.settings, workingDays, period),
  },
  REC4: { measure: ({ records }, period) => suggestionsFollowedUp(records.complaints, period) },
  REC5: { measure: ({ records }, period) => receivedCount(records.complaints, "praise", period) },
  SUG1: { measure: ({ records }, period) => receivedCount(records.complaints, "suggestion", period) },
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
  return {
    records,
    campaigns: campaignsOf(records.satisfaction),
    trainings: trainingsByPerson(records.trainings),
    workingDays: workingCalendar(records.settings.holidayZone),
  };
}
