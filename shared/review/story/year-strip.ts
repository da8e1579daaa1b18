// The year on one strip: months of readings, meetings, surveys and trainings, when three of these have dates.
import { calendarDay, type DaySerial, daySerial } from "../../calendar/day.ts";
import { shortMonthName } from "../../french/dates.ts";
import { digitsOf, feminine, masculine, type Noun } from "../../french/letters.ts";
import { sumOf } from "../../sum.ts";
import type { StripRow } from "../composition.ts";
import { monthsSuspended, suspensionReasons } from "./coverage.ts";
import { oncePerStory } from "./once.ts";
import { satisfactionFacts } from "./satisfaction-facts.ts";
import { isOfYear, type Story } from "./story.ts";
import { trainingFacts } from "./training-facts.ts";
import { lowered, NO_BREAK_SPACE } from "./words.ts";

const FEWEST_KINDS = 3;

/** The rows that have dates in the year; `null` with fewer than three kinds. */
export const yearStrip = oncePerStory(gatherYearStrip);

function gatherYearStrip(story: Story): StripRow[] | null {
  const kinds = [
    [readingsRow(story)],
    [meetingsRow(story)],
    surveysRows(story),
    [trainingsRow(story)],
  ].filter(([row]) => row !== undefined && row.spans.length + row.marks.length > 0);
  return kinds.length < FEWEST_KINDS ? null : kinds.flat();
}

const rowOf = (label: string, spans: StripRow["spans"], marks: StripRow["marks"] = []): StripRow => ({
  label,
  spans: [...spans].sort(byStart),
  marks,
});

function readingsRow(story: Story): StripRow {
  const read = new Set(
    story.facts.monthly.flatMap(({ months }) =>
      months.filter(({ value, isSuspended }) => value !== null && !isSuspended).map(({ month }) => month),
    ),
  );
  if (read.size === 0) return rowOf("Relevés", []);
  const reasons = suspensionReasons(story).map(lowered).join(", ");
  const suspended = monthSpans(monthsSuspended(story), story.year).map((span, index) => ({
    ...span,
    tone: "secondary" as const,
    text: index > 0 ? null : `suspendus${reasons === "" ? "" : `${NO_BREAK_SPACE}: ${reasons}`}`,
  }));
  return rowOf("Relevés", [...monthSpans([...read], story.year), ...suspended]);
}

function monthSpans(months: readonly number[], year: number): Span[] {
  return spansOf(
    joined(
      months.map((month) => ({
        start: daySerial(year, month, 1),
        end: daySerial(year, month + 1, 1) - 1,
        count: 0,
      })),
    ),
  );
}

type Span = StripRow["spans"][number];

/** Days, and what was counted in them. */
interface Stretch {
  start: DaySerial;
  end: DaySerial;
  count: number;
}

const byStart = (left: { start: DaySerial }, right: { start: DaySerial }) => left.start - right.start;

/** Stretches as they are drawn, with what was counted in each. */
function spansOf(stretches: readonly Stretch[], noun?: Noun): Span[] {
  return stretches.map(({ start, end, count }) => ({
    start,
    end,
    tone: "blue",
    text: noun === undefined || count === 0 ? null : digitsOf(count, noun),
  }));
}

/** Stretches that are no further apart look like one. */
const LEAST_GAP_DAYS = 5;

/** Stretches by their start, those that meet being one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const { start, end, count } of [...stretches].sort(byStart)) {
    const last = apart.at(-1);
    if (last === undefined || start > last.end + LEAST_GAP_DAYS) apart.push({ start, end, count });
    else {
      last.end = Math.max(last.end, end);
      last.count += count;
    }
  }
  return apart;
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
  return rowOf("Réunions", [], marks);
}

/** `8 oct.`. */
function shortDayAndMonth(serial: DaySerial): string {
  const { day, month } = calendarDay(serial);
  return `${day === 1 ? "1er" : day}${NO_BREAK_SPACE}${shortMonthName(month)}`;
}

/** Mystery surveys and the waves of satisfaction surveys share a row where they don't meet. */
function surveysRows(story: Story): StripRow[] {
  const channels = story.facts.mystery.filter(({ surveys }) => surveys > 0);
  const dates = channels.flatMap(({ firstOn, lastOn }) => [firstOn ?? [], lastOn ?? []].flat());
  const count = sumOf(channels.map(({ surveys }) => surveys));
  const mystery = dates.length === 0 ? [] : [{ start: Math.min(...dates), end: Math.max(...dates), count }];
  const waves = surveyWaves(story);
  const [only, ...others] = channels.map(({ channel }) => MYSTERY_NOUNS[channel]);
  const mysterySpans = spansOf(
    mystery,
    others.length > 0 || only === undefined ? feminine("enquête mystère") : only,
  );
  const waveSpans = spansOf(waves, masculine(waves.length > 1 ? "usager" : "usager interrogé"));
  return joined([...mystery, ...waves]).length === mystery.length + waves.length
    ? [rowOf("Enquêtes", [...mysterySpans, ...waveSpans])]
    : [rowOf("Enquêtes mystères", mysterySpans), rowOf("Satisfaction", waveSpans)];
}

/** The days of each wave of satisfaction surveys, and how many people it asked. */
function surveyWaves(story: Story): Stretch[] {
  return joined(
    satisfactionFacts(story).surveys.map(({ start, end, respondents }) => ({
      start: Math.max(daySerial(story.year, 1, 1), Math.min(start ?? end, end)),
      end,
      count: respondents,
    })),
  );
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
  return rowOf("Formations", [], marks);
}
