// REC1 to REC5 and SUG1: what was received, and how it was acknowledged and answered.
import { happenedIn, type Period } from "../../calendar/period.ts";
import type { WorkingCalendar } from "../../calendar/working-days.ts";
import * as detail from "../../french/details.ts";
import type { Settings, WorkbookRecords } from "../../parsing/records.ts";
import { type Measure, percentage } from "../measure.ts";

type Complaint = WorkbookRecords["complaints"][number];
type ComplaintType = NonNullable<Complaint["type"]>;

/** Those of one type received in the period, `Hors périmètre` left out. */
export function receivedIn(
  complaints: readonly Complaint[],
  type: ComplaintType,
  period: Period,
): Complaint[] {
  return complaints.filter(
    (complaint) =>
      complaint.type === type &&
      complaint.status !== "outOfScope" &&
      happenedIn(period, complaint.receivedOn),
  );
}

/** REC1, REC5, SUG1: how many were received. */
export function receivedCount(
  complaints: readonly Complaint[],
  type: ComplaintType,
  period: Period,
): Measure {
  return {
    value: receivedIn(complaints, type, period).length,
    sampleSize: null,
    detail: detail.complaintsReceived,
  };
}

/** REC2: % acknowledged in time, of those acknowledged or whose delay is over. */
export function acknowledgedInTime(
  complaints: readonly Complaint[],
  settings: Settings,
  period: Period,
): Measure {
  let inTime = 0;
  let judged = 0;
  for (const complaint of receivedIn(complaints, "complaint", period)) {
    const isLetter = complaint.channel === "letter";
    const delayDays = isLetter ? settings.letterAcknowledgementDelayDays : settings.acknowledgementDelayDays;
    const deadline = (complaint.receivedOn ?? 0) + delayDays;
    const acknowledgedOn = acknowledgementDay(complaint, settings.closedOn);
    if (acknowledgedOn !== null && acknowledgedOn <= deadline) inTime += 1;
    if (acknowledgedOn !== null || settings.closedOn > deadline) judged += 1;
  }
  return share(inTime, judged, detail.acknowledgedInTime);
}

/** REC3: % answered within the working days, of those answered or whose last working day is over. */
export function answeredInTime(
  complaints: readonly Complaint[],
  settings: Settings,
  calendar: WorkingCalendar,
  period: Period,
): Measure {
  let inTime = 0;
  let judged = 0;
  for (const complaint of receivedIn(complaints, "complaint", period)) {
    const deadline = calendar.workingDayAfter(complaint.receivedOn ?? 0, settings.answerDelayWorkingDays);
    const answeredOn = dayGiven(complaint.answeredOn, settings.closedOn);
    // An answer on the days off that follow the last working day has used no further working day.
    if (answeredOn !== null && answeredOn < calendar.workingDayAfter(deadline, 1)) inTime += 1;
    if (answeredOn !== null || deadline < settings.closedOn) judged += 1;
  }
  return share(inTime, judged, detail.answeredInTime);
}

/** REC4: % of suggestions with an outcome. */
export function suggestionsFollowedUp(complaints: readonly Complaint[], period: Period): Measure {
  const suggestions = receivedIn(complaints, "suggestion", period);
  const followedUp = suggestions.filter(({ outcome }) => outcome !== null).length;
  return share(followedUp, suggestions.length, detail.suggestionsFollowedUp);
}

/** The day an answer or an acknowledgement was given; `null` when it came after `Arrêté au`. */
export function dayGiven(day: number | null, closedOn: number): number | null {
  return day !== null && day <= closedOn ? day : null;
}

function acknowledgementDay(complaint: Complaint, closedOn: number): number | null {
  const days = [complaint.acknowledgedOn, complaint.answeredOn].flatMap(
    (day) => dayGiven(day, closedOn) ?? [],
  );
  return days.length === 0 ? null : Math.min(...days);
}

function share(part: number, whole: number, what: string): Measure {
  return {
    value: percentage(part, whole),
    sampleSize: whole,
    detail: detail.quotientDetail(part, whole, what),
  };
}
