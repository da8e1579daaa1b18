// The year's complaints: when each was acknowledged and answered, which wait, by channel, quarter and motive.

import type { DaySerial } from "../../calendar/day.ts";
import { groupedBy } from "../../grouping.ts";
import { acknowledgementDay, dayGiven, doneInTime } from "../../indicators/automatic/complaints.ts";
import { acknowledgementDelay } from "../../records/complaint-delay.ts";
import type { WorkbookRecords } from "../../records/records.ts";
import { COMPLAINT_CHANNELS } from "../../workbook/choices.ts";
import { comparableName } from "../../workbook/names.ts";
import { quarterIndex } from "./dates.ts";
import { oncePerStory } from "./once.ts";
import { isOfYear, type Story } from "./story.ts";
import { shown, shownName } from "./words.ts";

export type Complaint = WorkbookRecords["complaints"][number];

/** A complaint of the year with its delays. */
export interface FollowedComplaint {
  receivedOn: DaySerial;
  channel: Complaint["channel"];
  motive: string | null;
  acknowledgedOn: DaySerial | null;
  acknowledgementDelayDays: number;
  answeredOn: DaySerial | null;
  /** The last day to answer in time. */
  answerDeadline: DaySerial;
  /** Working days from receipt to answer; `null` while unanswered. */
  answerWorkingDays: number | null;
  isAnsweredInTime: boolean;
  /** In scope, not Classée, no answer yet. */
  isWaiting: boolean;
}

/** What the year received, in scope. */
export interface ComplaintFacts {
  complaints: readonly FollowedComplaint[];
  suggestions: readonly Complaint[];
  praises: readonly Complaint[];
  /** Messages of any type out of scope, left out of the counts. */
  outOfScope: number;
  /** Whether each of them was answered: only then is it known that the person was told whom to ask. */
  isOutOfScopeAnswered: boolean;
  /** Rows of the year of any kind: without any, nothing is known. */
  messages: number;
}

/** Gathers the year's messages. */
export const complaintFacts = oncePerStory(gatherComplaintFacts);

function gatherComplaintFacts(story: Story): ComplaintFacts {
  const ofYear = story.records.complaints.filter(
    ({ receivedOn, status }) => isOfYear(story, receivedOn) && status !== "junk",
  );
  const inScope = ofYear.filter(({ status }) => status !== "outOfScope");
  const outOfScope = ofYear.filter(({ status }) => status === "outOfScope");
  return {
    complaints: inScope
      .filter(({ type }) => type === "complaint")
      .map((complaint) => followed(complaint, story))
      .sort((left, right) => left.receivedOn - right.receivedOn),
    suggestions: inScope.filter(({ type }) => type === "suggestion"),
    praises: inScope.filter(({ type }) => type === "praise"),
    outOfScope: outOfScope.length,
    isOutOfScopeAnswered: outOfScope.every(
      ({ answeredOn, outcome }) => dayGiven(answeredOn, story.closedOn) !== null || outcome !== null,
    ),
    messages: ofYear.length,
  };
}

function followed(complaint: Complaint, { settings, sources, closedOn }: Story): FollowedComplaint {
  const receivedOn = complaint.receivedOn ?? 0;
  const answeredOn = dayGiven(complaint.answeredOn, closedOn);
  const answerDeadline = sources.workingDays.workingDayAfter(receivedOn, settings.answerDelayWorkingDays);
  const motive = shown(complaint.reason);
  return {
    receivedOn,
    channel: complaint.channel,
    motive: motive === "" ? null : motive,
    acknowledgedOn: acknowledgementDay(complaint, closedOn),
    acknowledgementDelayDays: acknowledgementDelay(settings, complaint.channel),
    answeredOn,
    answerDeadline,
    answerWorkingDays:
      answeredOn === null ? null : sources.workingDays.workingDaysBetween(receivedOn, answeredOn),
    isAnsweredInTime: answeredOn !== null && answeredOn <= answerDeadline,
    isWaiting: answeredOn === null && complaint.status !== "closed",
  };
}

/** The middle value; the mean of the two middle ones. `null` without any. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** A channel's complaints. */
export interface ChannelCounts {
  label: string;
  quarters: readonly [number, number, number, number];
  complaints: readonly FollowedComplaint[];
}

/** Complaints by channel, most received first; ties in the order of the channels, those without channel last. */
export function byChannel(complaints: readonly FollowedComplaint[]): ChannelCounts[] {
  const channels = [...Object.keys(COMPLAINT_CHANNELS.labels), null];
  return channels
    .map((channel) => complaints.filter((complaint) => complaint.channel === channel))
    .filter((ofChannel) => ofChannel.length > 0)
    .sort((left, right) => right.length - left.length)
    .map((ofChannel) => ({
      label: channelLabel(ofChannel[0]?.channel ?? null),
      quarters: byQuarter(ofChannel),
      complaints: ofChannel,
    }));
}

/** The channel's name; a row without channel says so. */
export function channelLabel(channel: Complaint["channel"]): string {
  return channel === null ? "Canal non noté" : COMPLAINT_CHANNELS.labels[channel];
}

/** How many were received in each quarter. */
export function byQuarter(complaints: readonly FollowedComplaint[]): [number, number, number, number] {
  const quarters: [number, number, number, number] = [0, 0, 0, 0];
  for (const { receivedOn } of complaints) {
    const index = quarterIndex(receivedOn);
    quarters[index] = (quarters[index] ?? 0) + 1;
  }
  return quarters;
}

/** Motives with their counts, most first; `without` are those that have none. */
export function byMotive(complaints: readonly FollowedComplaint[]): {
  motives: { motive: string; count: number }[];
  without: number;
} {
  const told = complaints.flatMap(({ motive }) => motive ?? []);
  const motives = [...groupedBy(told, comparableName).values()]
    .map(([motive = "", ...others]) => ({ motive: shownName(motive), count: others.length + 1 }))
    .sort((left, right) => right.count - left.count);
  return { motives, without: complaints.length - told.length };
}

/** Answered in time, of those answered or whose last day is over: REC3's two numbers. */
export function answeredInTime(
  complaints: readonly FollowedComplaint[],
  { closedOn }: Pick<Story, "closedOn">,
): { inTime: number; judged: number } {
  return doneInTime(
    complaints,
    ({ answeredOn }) => answeredOn,
    ({ answerDeadline }) => answerDeadline,
    closedOn,
  );
}

/** Acknowledged in time, of those acknowledged or whose delay is over: REC2's two numbers. */
export function acknowledgedInTime(
  complaints: readonly FollowedComplaint[],
  { closedOn }: Pick<Story, "closedOn">,
): { inTime: number; judged: number } {
  const deadlineOf = ({ receivedOn, acknowledgementDelayDays }: FollowedComplaint) =>
    receivedOn + acknowledgementDelayDays;
  return doneInTime(complaints, ({ acknowledgedOn }) => acknowledgedOn, deadlineOf, closedOn);
}
