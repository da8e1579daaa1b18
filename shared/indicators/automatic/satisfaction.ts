// SAT1 to SAT3: satisfaction campaigns, their items and their respondents.

import { calendarDay } from "../../calendar/day.ts";
import { happenedIn, type Period } from "../../calendar/period.ts";
import { groupedBy } from "../../grouping.ts";
import { answerCount } from "../../parsing/check-satisfaction.ts";
import type { WorkbookRecords } from "../../records/records.ts";
import type { SatisfactionCampaign, SatisfactionItem } from "../../records/review-facts.ts";
import { isAtLeast } from "../../units/equality.ts";
import { comparableName } from "../../workbook/names.ts";
import { type Measure, percentage, sampleOf, shareMeasure } from "../measure.ts";
import * as detail from "../measure-words.ts";

type SatisfactionRecord = WorkbookRecords["satisfaction"][number];

const OVERALL_ITEM = "satisfaction globale";

/** The rows of each campaign (name, mode and year: the same name comes back each year), in the sheet's order. */
export function rowsByCampaign(records: readonly SatisfactionRecord[]): SatisfactionRecord[][] {
  const campaigns = groupedBy(records, ({ campaign, mode, end }) => {
    const names = [campaign, mode].map((part) => comparableName(part ?? ""));
    return JSON.stringify([...names, calendarDay(end ?? 0).year]);
  });
  return [...campaigns.values()];
}

/** Every campaign of the workbook, whatever its period, in the sheet's order. */
export function campaignsOf(records: readonly SatisfactionRecord[]): SatisfactionCampaign[] {
  return rowsByCampaign(records).map(campaignOf);
}

/** The campaigns that ended in the period: each belongs, whole, to that of its latest `Fin`. */
export function campaignsIn(
  campaigns: readonly SatisfactionCampaign[],
  period: Period,
): SatisfactionCampaign[] {
  return campaigns.filter(({ end }) => happenedIn(period, end));
}

/** SAT1: mean of the campaigns' rates, weighted by respondents. */
export function overallSatisfaction(campaigns: readonly SatisfactionCampaign[], period: Period): Measure {
  const rated = campaignsIn(campaigns, period).flatMap(({ ratePercent, respondents }) =>
    ratePercent === null ? [] : [{ ratePercent, respondents }],
  );
  const respondents = rated.reduce((sum, campaign) => sum + campaign.respondents, 0);
  const weighted = rated.reduce((sum, campaign) => sum + campaign.ratePercent * campaign.respondents, 0);
  return {
    value: respondents === 0 ? null : weighted / respondents,
    sampleSize: sampleOf(respondents),
    detail: detail.campaignsMean(rated.length),
  };
}

/** SAT2: % of the other items at or above the threshold. */
export function itemsAboveThreshold(
  campaigns: readonly SatisfactionCampaign[],
  thresholdPercent: number,
  period: Period,
): Measure {
  const rates = campaignsIn(campaigns, period).flatMap(({ items }) =>
    items.flatMap(({ isOverall, ratePercent }) => (ratePercent === null || isOverall ? [] : [ratePercent])),
  );
  const above = rates.filter((rate) => isAtLeast(rate, thresholdPercent)).length;
  return shareMeasure(above, rates.length, detail.itemsAboveThreshold(thresholdPercent));
}

/** SAT3: respondents of the campaigns; 0 without any. */
export function respondentCount(campaigns: readonly SatisfactionCampaign[], period: Period): Measure {
  const ended = campaignsIn(campaigns, period);
  return {
    value: ended.reduce((sum, { respondents }) => sum + respondents, 0),
    sampleSize: null,
    detail: detail.respondentsOf(ended.length),
  };
}

function campaignOf(rows: readonly SatisfactionRecord[]): SatisfactionCampaign {
  const items = rows.map(itemOf);
  const overall = items.filter(({ isOverall }) => isOverall);
  const counted = overall.length > 0 ? overall : items;
  const sum = (key: "satisfied" | "expressed") => counted.reduce((total, item) => total + item[key], 0);
  const starts = rows.flatMap(({ start }) => start ?? []);
  return {
    name: rows[0]?.campaign ?? "",
    mode: rows[0]?.mode ?? null,
    start: starts.length === 0 ? null : starts.reduce((first, start) => Math.min(first, start)),
    end: largest(rows.map(({ end }) => end ?? 0)),
    respondents: respondentsOf(rows),
    ratePercent: percentage(sum("satisfied"), sum("expressed")),
    items,
  };
}

function itemOf(record: SatisfactionRecord): SatisfactionItem {
  const satisfied = (record.verySatisfied ?? 0) + (record.satisfied ?? 0);
  const expressed = satisfied + (record.unsatisfied ?? 0) + (record.veryUnsatisfied ?? 0);
  const item = record.item ?? "";
  const isOverall = comparableName(item) === OVERALL_ITEM;
  return { item, isOverall, satisfied, expressed, ratePercent: percentage(satisfied, expressed) };
}

function respondentsOf(rows: readonly SatisfactionRecord[]): number {
  const typed = rows.flatMap(({ respondents }) => respondents ?? []);
  return largest(typed.length > 0 ? typed : rows.map(answerCount));
}

/** Of days and counts, none below 0; 0 without any. */
function largest(values: readonly number[]): number {
  return values.reduce((largestSoFar, value) => Math.max(largestSoFar, value), 0);
}
