// Gathers what a year leaves open when it is closed, from the analysis of its workbook.
import type { ComputedAnalysis } from "../analysis/analysis.ts";
import { yearPeriods } from "../calendar/period.ts";
import { workingCalendar } from "../calendar/working-days.ts";
import { receivedSearch } from "../indicators/automatic/complaints.ts";
import { askedIndicators, monthFields } from "../month-entry/month-fields.ts";
import { toDoList } from "../to-do/to-do-list.ts";
import type { ClosingFacts } from "./closing-facts.ts";

/** What these end waits for no answer. */
const ENDED: ReadonlySet<string | null> = new Set(["answered", "outOfScope", "closed", "junk"]);

/** The facts of a computed workbook. */
export function closingFactsOf(analysis: ComputedAnalysis): ClosingFacts {
  const { records, rates, facts } = analysis;
  const { year, closedOn, reviewMeetingOn, holidayZone } = records.settings;
  const days = workingCalendar(holidayZone);
  const { year: period } = yearPeriods(year, closedOn);
  const received = receivedSearch(records.complaints)("complaint", period);
  const earlier = records.complaints.filter(
    ({ type, status, receivedOn, answeredOn }) =>
      type === "complaint" &&
      answeredOn === null &&
      !ENDED.has(status) &&
      receivedOn !== null &&
      receivedOn < period.start,
  );
  return {
    meetings: facts.meetings,
    received: facts.received,
    ...{ year, closedOn, reviewMeetingOn, rates },
    toDos: toDoList(analysis),
    complaints: received.map(({ row, reference, status, receivedOn, answeredOn }) => ({
      ...{ row, reference, status },
      answeredInDays:
        answeredOn === null ? null : days.workingDaysBetween(receivedOn ?? answeredOn, answeredOn),
    })),
    earlierComplaints: earlier.map(({ row, reference }) => ({ row, reference })),
    allMeetings: records.meetings,
    readings: records.readings.length,
    checkpoints: records.checkpoints.length,
    firstMonthNumbers: monthFields(askedIndicators(records.indicators, 1)).length,
  };
}
