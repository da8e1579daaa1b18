// What a citizen is told of a message, from what staff recorded and the day it is.
import { addMonths, type DaySerial } from "../../shared/calendar/day.ts";
import type { HolidayZone } from "../../shared/calendar/public-holidays.ts";
import { type WorkingCalendar, workingCalendar } from "../../shared/calendar/working-days.ts";
import { choiceNamed, HOLIDAY_ZONES } from "../../shared/workbook/choices.ts";
import { zoneDay } from "../delivery/zone-day.ts";
import type { Site } from "../site/site.ts";
import type { TrackedState } from "../store/submissions.ts";

/** What is known of a message, in the order in which the first that holds is told. */
export type CitizenState = "erased" | "answered" | "outOfScope" | "closed" | "late" | "held" | "preparing";

type SiteDelays = Pick<
  Site,
  "announcedDelayWorkingDays" | "holidayZone" | "timeZone" | "sheetRetentionMonths"
>;

/** What the state is told from; of the published answer, that there is one. */
export type RecordedState = Pick<
  TrackedState,
  "type" | "receivedAt" | "status" | "answeredOn" | "erasedOn" | "heldAt"
> & { publishedAnswer: string | true | null };

/** The state that is told; `now` in milliseconds since 1970. What the form doubts, and junk, look like any other message. */
export function citizenState(found: RecordedState, site: SiteDelays, now: number): CitizenState {
  const { answeredOn, receivedAt } = found;
  // An answer can't be older than its message, whatever day was typed.
  const endedOn = answeredOn === null ? null : Math.max(answeredOn, zoneDay(receivedAt, site.timeZone));
  const isOver = endedOn !== null && endedOn < answersKeptFrom(site, now);
  if (found.erasedOn !== null || isOver) return "erased";
  if (isAnswered(found)) return "answered";
  if (found.status === "outOfScope" || found.status === "closed") return found.status;
  const due = dueDay(found, site);
  if (due !== null && zoneDay(now, site.timeZone) > due) return "late";
  return found.heldAt === null ? "preparing" : "held";
}

/** Whether staff recorded an answer, or typed one for the citizen to read. */
export function isAnswered({
  status,
  answeredOn,
  publishedAnswer,
}: Pick<RecordedState, "status" | "answeredOn" | "publishedAnswer">): boolean {
  if (status === "junk" || status === "outOfScope" || status === "closed") return publishedAnswer !== null;
  return status === "answered" || answeredOn !== null || publishedAnswer !== null;
}

/**
 * The day when its receipt was acknowledged: the day of receipt where the page is the acknowledgement, as the sheet is
 * given it, until what staff made of it there is read. Nothing where none was.
 */
export function acknowledgedDay(
  { acknowledgedOn, status, receivedAt }: Pick<TrackedState, "acknowledgedOn" | "status" | "receivedAt">,
  { isPageAcknowledgement, timeZone }: Pick<Site, "isPageAcknowledgement" | "timeZone">,
): DaySerial | null {
  if (acknowledgedOn !== null || status !== null) return acknowledgedOn;
  return isPageAcknowledgement ? zoneDay(receivedAt, timeZone) : null;
}

/**
 * The last day that is in time: the announced delay's Nth working day itself. Nothing without an announced delay, and
 * for what is no complaint, to which no date is promised.
 */
export function dueDay(
  { type, receivedAt }: Pick<TrackedState, "type" | "receivedAt">,
  { announcedDelayWorkingDays, holidayZone, timeZone }: SiteDelays,
): DaySerial | null {
  if (type !== "complaint" || announcedDelayWorkingDays === undefined) return null;
  return workingDayAfter({ holidayZone }, zoneDay(receivedAt, timeZone), announcedDelayWorkingDays);
}

/** The `count`th working day of a site after `day`. */
export function workingDayAfter(
  { holidayZone }: Pick<Site, "holidayZone">,
  day: DaySerial,
  count: number,
): DaySerial {
  const zone = choiceNamed(HOLIDAY_ZONES, holidayZone) ?? "metropole";
  return calendarOf(zone).workingDayAfter(day, count);
}

/** Answers given before this day are kept no longer, in the sheet or here; `now` in milliseconds since 1970. */
export function answersKeptFrom(
  { sheetRetentionMonths, timeZone }: Pick<Site, "sheetRetentionMonths" | "timeZone">,
  now: number,
): DaySerial {
  return addMonths(zoneDay(now, timeZone), -sheetRetentionMonths);
}

/** A year's holidays are computed once. */
const CALENDARS = new Map<HolidayZone, WorkingCalendar>();

function calendarOf(zone: HolidayZone): WorkingCalendar {
  const known = CALENDARS.get(zone) ?? workingCalendar(zone);
  CALENDARS.set(zone, known);
  return known;
}
