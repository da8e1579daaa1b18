// The year on one strip: months of readings, meetings, surveys and trainings, when three of these have dates.
import { calendarDay, type DaySerial, daySerial } from "../../calendar/day.ts";
import { shortMonthName } from "../../french/dates.ts";
import { digitsOf, feminine, masculine } from "../../french/letters.ts";
import { sumOf } from "../../sum.ts";
import type { StripRow } from "../composition.ts";
import { monthsSuspended, suspensionReasons } from "./coverage.ts";
import { oncePerStory } from "./once.ts";
import { satisfactionFacts } from "./satisfaction-facts.ts";
import { isOfYear, type Story } from "./story.ts";
import { trainingFacts } from "./training-facts.ts";
import { lowered, NO_BREAK_SPACE } from "./words.ts";

const FEWEST_ROWS = 3;

/** The rows that have dates in the year; `null` with fewer than three. */
export const yearStrip = oncePerStory(gatherYearStrip);

function gatherYearStrip(story: Story): StripRow[] | null {
  const rows = [readingsRow(story), meetingsRow(story), surveysRow(story), trainingsRow(story)].filter(
    ({ spans, marks }) => spans.length + marks.length > 0,
  );
  return rows.length < FEWEST_ROWS ? null : rows;
}

function readingsRow(story: Story): StripRow {
  const read = new Set(
    story.facts.monthly.flatMap(({ months }) =>
      months.filter(({ value, isSuspended }) => value !== null && !isSuspended).map(({ month }) => month),
    ),
  );
  if (read.size === 0) return { label: "Relevés", spans: [], marks: [] };
  const reasons = suspensionReasons(story).map(lowered).join(", ");
  const suspended = monthSpans(monthsSuspended(story), story.year).map((span, index) => ({
    ...span,
    tone: "secondary" as const,
    text: index > 0 ? null : `suspendus${reasons === "" ? "" : `${NO_BREAK_SPACE}: ${reasons}`}`,
  }));
  const readSpans = monthSpans(
    [...read].sort((left, right) => left - right),
    story.year,
  ).map((span) => ({
    ...span,
    tone: "blue" as const,
    text: null,
  }));
  const spans = [...readSpans, ...suspended].sort((left, right) => left.start - right.start);
  return { label: "Relevés", spans, marks: [] };
}

function monthSpans(months: readonly number[], year: number): { start: DaySerial; end: DaySerial }[] {
  const spans: { first: number; last: number }[] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last?.last === month - 1) last.last = month;
    else spans.push({ first: month, last: month });
  }
  return spans.map(({ first, last }) => ({
    start: daySerial(year, first, 1),
    end: daySerial(year, last + 1, 1) - 1,
  }));
}

const MEETING_WORDS = {
  steeringCommittee: "COPIL",
  usersCommittee: "CLU",
  teamMeeting: "équipe",
  audit: "audit",
  other: "autre",
} as const;

function meetingsRow(story: Story): StripRow {
  const marks = story.records.meetings
    .flatMap(({ date, type }) => (type !== null && isOfYear(story, date) ? [{ day: date, type }] : []))
    .sort((left, right) => left.day - right.day)
    .map(({ day, type }) => ({
      day,
      text: `${MEETING_WORDS[type]}${NO_BREAK_SPACE}${shortDayAndMonth(day)}`,
    }));
  return { label: "Réunions", spans: [], marks };
}

/** `8 oct.`. */
function shortDayAndMonth(serial: DaySerial): string {
  const { day, month } = calendarDay(serial);
  return `${day === 1 ? "1er" : day}${NO_BREAK_SPACE}${shortMonthName(month)}`;
}

function surveysRow(story: Story): StripRow {
  const channels = story.facts.mystery.filter(({ surveys }) => surveys > 0);
  const [only] = channels;
  const dates = channels.flatMap(({ firstOn, lastOn }) => [firstOn ?? [], lastOn ?? []].flat());
  const noun =
    channels.length === 1 && only !== undefined ? MYSTERY_NOUNS[only.channel] : feminine("enquête mystère");
  const mystery =
    dates.length === 0
      ? []
      : [
          {
            start: Math.min(...dates),
            end: Math.max(...dates),
            tone: "blue" as const,
            text: digitsOf(sumOf(channels.map(({ surveys }) => surveys)), noun),
          },
        ];
  const { surveys, respondents } = satisfactionFacts(story);
  const satisfaction =
    surveys.length === 0
      ? []
      : [
          {
            start: Math.max(
              daySerial(story.year, 1, 1),
              Math.min(...surveys.map(({ start, end }) => Math.min(start ?? end, end))),
            ),
            end: Math.max(...surveys.map(({ end }) => end)),
            tone: "blue" as const,
            text: respondents === 0 ? null : digitsOf(respondents, masculine("usager interrogé")),
          },
        ];
  const spans = [...mystery, ...satisfaction].sort((left, right) => left.start - right.start);
  return { label: "Enquêtes", spans, marks: [] };
}

/** What a mystery survey of each channel is called. */
export const MYSTERY_NOUNS = {
  call: masculine("appel mystère"),
  email: masculine("courriel mystère"),
  visit: feminine("visite mystère"),
  letter: masculine("courrier mystère"),
} as const;

function trainingsRow(story: Story): StripRow {
  const { sessions } = trainingFacts(story);
  const days = [...new Set(sessions.map(({ date }) => date))];
  const marks = days.map((day, index) => ({
    day,
    text: index > 0 ? null : digitsOf(sessions.length, feminine("session")),
  }));
  return { label: "Formations", spans: [], marks };
}
