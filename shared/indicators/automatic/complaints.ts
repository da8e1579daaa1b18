// REC1 to REC5 and SUG1: what was received, and how it was acknowledged and answered.

import type { DaySerial } from "../../calendar/day.ts";
import { happenedIn, type Period } from "../../calendar/period.ts";
import type { WorkingCalendar } from "../../calendar/working-days.ts";
import { acknowledgementDelay } from "../../records/complaint-delay.ts";
import type { Settings, WorkbookRecords } from "../../records/records.ts";
import { type Measure, shareMeasure } from "../measure.ts";
import * as detail from "../measure-words.ts";

type Complaint = WorkbookRecords["complaints"][number];
type ComplaintType = NonNullable<Complaint["type"]>;

/** Those of one type received in the period, `Hors périmètre` left out. */
export type ReceivedIn = (type: ComplaintType, period: Period) => readonly Complaint[];

/** Finds what was received; each search is done once, however many indicators need it. */
export function receivedSearch(complaints: readonly Complaint[]): ReceivedIn {
  const byType: Record<ComplaintType, Complaint[]> = { complaint: [], suggestion: [], praise: [] };
  for (const complaint of complaints) {
    if (complaint.type !== null && complaint.status !== "outOfScope") byType[complaint.type].push(complaint);
  }
  const known = new Map<string, Complaint[]>();
  return (type, period) => {
    const key = `${type} ${period.start} ${period.asOf}`;
    const found = known.get(key) ?? byType[type].filter(({ receivedOn }) => happenedIn(period, receivedOn));
    known.set(key, found);
    return found;
  };
}

/** REC1, REC5, SUG1: how many were received. */
export function receivedCount(receivedIn: ReceivedIn, type: ComplaintType, period: Period): Measure {
  return {
    value: receivedIn(type, period).length,
    sampleSize: null,
    detail: detail.complaintsReceived,
  };
}

/** REC2: % acknowledged in time, of those acknowledged or whose delay is over. */
export function acknowledgedInTime(receivedIn: ReceivedIn, settings: Settings, period: Period): Measure {
  const { closedOn } = settings;
  const { inTime, judged } = doneInTime(
    receivedIn("complaint", period),
    (complaint) => acknowledgementDay(complaint, closedOn),
    ({ receivedOn, channel }) => (receivedOn ?? 0) + acknowledgementDelay(settings, channel),
    closedOn,
  );
  return shareMeasure(inTime, judged, detail.acknowledgedInTime);
}

/** REC3: % answered within the working days, of those answered or whose last working day is over. */
export function answeredInTime(
  receivedIn: ReceivedIn,
  settings: Settings,
  calendar: WorkingCalendar,
  period: Period,
): Measure {
  const { closedOn, answerDelayWorkingDays } = settings;
  const { inTime, judged } = doneInTime(
    receivedIn("complaint", period),
    ({ answeredOn }) => dayGiven(answeredOn, closedOn),
    // An answer on the Saturday after the last working day is late.
    ({ receivedOn }) => calendar.workingDayAfter(receivedOn ?? 0, answerDelayWorkingDays),
    closedOn,
  );
  return shareMeasure(inTime, judged, detail.answeredInTime);
}

/** REC4: % of suggestions with an outcome. */
export function suggestionsFollowedUp(receivedIn: ReceivedIn, period: Period): Measure {
  const suggestions = receivedIn("suggestion", period);
  const followedUp = suggestions.filter(({ outcome }) => outcome !== null).length;
  return shareMeasure(followedUp, suggestions.length, detail.suggestionsFollowedUp);
}

/** The day an answer or an acknowledgement was given; `null` when it came after `Arrêté au`. */
export function dayGiven(day: number | null, closedOn: number): number | null {
  return day !== null && day <= closedOn ? day : null;
}

/** Those done by their deadline, of those done or whose deadline is over at `Arrêté au`. */
export function doneInTime<Item>(
  items: readonly Item[],
  dayOf: (item: Item) => DaySerial | null,
  deadlineOf: (item: Item) => DaySerial,
  closedOn: DaySerial,
): { inTime: number; judged: number } {
  let inTime = 0;
  let judged = 0;
  for (const item of items) {
    const day = dayOf(item);
    const deadline = deadlineOf(item);
    if (day !== null && day <= deadline) inTime += 1;
    if (day !== null || deadline < closedOn) judged += 1;
  }
  return { inTime, judged };
}

/** The day of an acknowledgement: the earlier of the acknowledgement and the answer given by `Arrêté au`. */
export function acknowledgementDay(complaint: Complaint, closedOn: number): number | null {
  const acknowledged = dayGiven(complaint.acknowledgedOn, closedOn);
  const answered = dayGiven(complaint.answeredOn, closedOn);
  return acknowledged === null || answered === null
    ? (acknowledged ?? answered)
    : Math.min(acknowledged, answered);
}
