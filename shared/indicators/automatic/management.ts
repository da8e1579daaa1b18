// DOC1, ACT1 and CLU1: documents verified, actions kept, meetings held.
import { addMonths, calendarDay, type DaySerial } from "../../calendar/day.ts";
import { happenedIn, type Period } from "../../calendar/period.ts";
import type { Settings, WorkbookRecords } from "../../records/records.ts";
import { type Measure, shareMeasure } from "../measure.ts";
import { actionsKept, meetingsHeld, verifiedDocuments } from "../measure-words.ts";

type Document = WorkbookRecords["documents"][number];
type Action = WorkbookRecords["actions"][number];

/** The documents in use. */
export function activeDocuments(documents: readonly Document[]): Document[] {
  return documents.filter(({ isActive }) => isActive !== "no");
}

/**
 * The last day on which a verification is still in time, as DOC1 counts back from it: `documentDueOn(verified) >= day`
 * is `verified >= day − months`. Verified on the last day of a month, a document is due on the last day of a month.
 */
export function documentDueOn(
  verifiedOn: DaySerial,
  { documentVerificationMonths: months }: Pick<Settings, "documentVerificationMonths">,
): DaySerial {
  const nextDay = verifiedOn + 1;
  return calendarDay(nextDay).day === 1 ? addMonths(nextDay, months) - 1 : addMonths(verifiedOn, months);
}

/**
 * DOC1: % of active documents verified within the parameter's months before the period's end. Only the last
 * verification is kept: where it came later, nobody knows how the document stood, and it is left out.
 */
export function verifiedShare(documents: readonly Document[], settings: Settings, period: Period): Measure {
  const active = activeDocuments(documents);
  const known = active.filter(({ verifiedOn }) => verifiedOn === null || verifiedOn <= period.asOf);
  const verified = known.filter(
    ({ verifiedOn }) => verifiedOn !== null && documentDueOn(verifiedOn, settings) >= period.asOf,
  ).length;
  const neverVerified = known.filter(({ verifiedOn }) => verifiedOn === null).length;
  const verifiedLater = active.length - known.length;
  return shareMeasure(verified, known.length, verifiedDocuments(neverVerified, verifiedLater));
}

/** Whether an action is to be judged at its due day. */
export function isFollowed({ status }: Action): boolean {
  return status !== "toValidate" && status !== "abandoned";
}

/** ACT1: % of the actions due in the period that were done by their due day. */
export function actionsKeptShare(actions: readonly Action[], period: Period): Measure {
  const due = actions.filter((action) => isFollowed(action) && happenedIn(period, action.dueOn));
  const kept = due.filter(({ doneOn, dueOn }) => doneOn !== null && dueOn !== null && doneOn <= dueOn).length;
  return shareMeasure(kept, due.length, actionsKept);
}

/** CLU1: meetings of the users' committee held in the period. */
export function usersCommitteeMeetings(
  meetings: readonly WorkbookRecords["meetings"][number][],
  period: Period,
): Measure {
  const held = meetings.filter(
    ({ type, date }) => type === "usersCommittee" && happenedIn(period, date),
  ).length;
  return { value: held, sampleSize: null, detail: meetingsHeld };
}
