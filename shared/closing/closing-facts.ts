// What a year leaves open when it is closed: facts, for the page to word.
import type { ComputedAnalysis } from "../analysis/analysis.ts";
import { type DaySerial, daySerial } from "../calendar/day.ts";
import type { Rate } from "../records/rate.ts";
import type { WorkbookRecords } from "../records/records.ts";
import type { ToDo } from "../to-do/to-do.ts";

/** A complaint, when a year is closed. */
export interface ClosingComplaint
  extends Pick<WorkbookRecords["complaints"][number], "row" | "reference" | "status"> {
  /** Working days from receipt to answer; `null` without an answer. */
  answeredInDays: number | null;
}

/** A year before it is closed. */
export interface ClosingFacts extends Pick<ComputedAnalysis["facts"], "meetings" | "received"> {
  year: number;
  closedOn: DaySerial;
  /** The day said in `Paramètres`. */
  reviewMeetingOn: DaySerial | null;
  rates: Pick<Rate, "code" | "label" | "year" | "target" | "coverage">[];
  toDos: ToDo[];
  complaints: ClosingComplaint[];
  /** Received before the year, and still without answer. */
  earlierComplaints: ClosingComplaint[];
  allMeetings: Pick<WorkbookRecords["meetings"][number], "row" | "date" | "type" | "minutes">[];
  /** How many readings of the year stay, and checkpoints are to be verified again. */
  readings: number;
  checkpoints: number;
  /** How many numbers January asks for. */
  firstMonthNumbers: number;
}

/** Whether a complaint still waits for its answer. */
export function isWaiting({ answeredInDays, status }: ClosingComplaint): boolean {
  return answeredInDays === null && status !== "closed";
}

/** Whether a year may be closed: it is over, and its figures go to its last day. */
export function isOver(
  { year, closedOn }: Pick<ClosingFacts, "year" | "closedOn">,
  today: DaySerial,
): boolean {
  return Math.min(closedOn, today) >= daySerial(year, 12, 31);
}
