// Gathers what a year leaves open when it is closed, from the analysis of its workbook.
import type { ComputedAnalysis } from "../analysis/analysis.ts";
import { type Period, yearPeriods } from "../calendar/period.ts";
import { workingCalendar } from "../calendar/working-days.ts";
import { receivedSearch } from "../indicators/automatic/complaints.ts";
import { askedIndicators, monthFields } from "../month-entry/month-fields.ts";
import { toDoList } from "../to-do/to-do-list.ts";
import { type ClosingComplaint, type ClosingFacts, isWaiting } from "./closing-facts.ts";

/** The facts of a computed workbook. */
export function closingFactsOf(analysis: ComputedAnalysis): ClosingFacts {
  const { records, rates, facts } = analysis;
  const { year, closedOn, reviewMeetingOn, holidayZone } = records.settings;
  const days = workingCalendar(holidayZone);
  const { year: period } = yearPeriods(year, closedOn);
  const before = period.start - 1;
  const received = receivedSearch(records.complaints);
  const complaintsOf = (of: Period): ClosingComplaint[] =>
    received("complaint", of).map(({ row, reference, status, receivedOn, answeredOn }) => ({
      ...{ row, reference, status },
      answeredInDays:
        answeredOn === null ? null : days.workingDaysBetween(receivedOn ?? answeredOn, answeredOn),
    }));
  return {
    meetings: facts.meetings,
    received: facts.received,
    ...{ year, closedOn, reviewMeetingOn, rates },
    toDos: toDoList(analysis),
    complaints: complaintsOf(period),
    // Those of all years would be many: none but what waits is told of them.
    earlierComplaints: complaintsOf({ start: 0, end: before, asOf: before }).filter(isWaiting),
    allMeetings: records.meetings,
    readings: records.readings.length,
    checkpoints: records.checkpoints.length,
    firstMonthNumbers: monthFields(askedIndicators(records.indicators, 1)).length,
  };
}
