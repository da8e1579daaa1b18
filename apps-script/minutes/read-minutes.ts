// What the minutes are made from: the year's meetings, what the deck says at each point, what is to be decided.
import { daySerial } from "../../shared/calendar/day.ts";
import { formatShortDay } from "../../shared/french/dates.ts";
import { FIRST_ROW } from "../../shared/parsing/parse-tab.ts";
import { actionPlan } from "../../shared/review/story/action-plan.ts";
import { reviewBuilder } from "../../shared/review/story/build-story.ts";
import { checkpointFacts } from "../../shared/review/story/checkpoint-facts.ts";
import {
  type FindingHeading,
  findingsWith,
  isNothing,
  OWN_KINDS,
} from "../../shared/review/story/findings.ts";
import { targetText, valueOrShare } from "../../shared/review/story/rate-text.ts";
import { missedRates } from "../../shared/review/story/rates.ts";
import { SECTION_NUMBERS, type SectionNumber, sectionName } from "../../shared/review/story/sections.ts";
import { type Story, storyOf } from "../../shared/review/story/story.ts";
import { capitalised, shown, shownName } from "../../shared/review/story/words.ts";
import { rowAt } from "../complaint/complaint-rows.ts";
import { rememberedDeck } from "../deck-memory.ts";
import { readForPage } from "../read-analysis.ts";
import { readTabs } from "../read-tabs.ts";
import type { ReadingContext } from "../run-action.ts";
import type { MinutesData, MinutesPoint } from "./minutes-data.ts";

const HEADINGS: Readonly<Record<SectionNumber, readonly FindingHeading[]>> = {
  1: ["highlights"],
  2: ["indicators"],
  3: ["complaints"],
  4: ["satisfaction"],
  5: ["mysteryCalls", "mysteryEmails"],
  6: ["trainings"],
  7: ["actions", "reminders"],
};
/** The tabs whose late deadlines are not told elsewhere in the minutes. */
const LATE_TABS = new Set(["Agents", "Formations", "Documents"]);

/** Four calls: computations leave most of `Réunions` unread. @throws UserError when the workbook is blocked. */
export function readMinutes(context: ReadingContext): MinutesData {
  const { analysis } = readForPage(context);
  const story = storyOf(analysis);
  const { settings, records, year, closedOn } = story;
  const cells = readTabs(context.workbook, ["meetings"]).values("meetings");
  const meetings = records.meetings
    .filter(({ date }) => date !== null && date >= daySerial(year, 1, 1))
    .sort((left, right) => (left.date ?? 0) - (right.date ?? 0));
  const { slides } = reviewBuilder(analysis)(() => null);
  return {
    department: shown(settings.department),
    labelName: shown(settings.labelName),
    year,
    closedOn,
    nextAudit:
      typeof settings.nextAudit === "number" ? formatShortDay(settings.nextAudit) : shown(settings.nextAudit),
    meetings: meetings.map((meeting) => ({ ...meeting, cells: rowAt(cells, meeting.row - FIRST_ROW) })),
    points: SECTION_NUMBERS.map((number): MinutesPoint => {
      const own = slides.filter(({ section }) => section === number);
      return {
        name: sectionName(number, year),
        figures: own.map(({ titleOf }) => {
          const { text, optional } = titleOf({ first: 0, end: Number.MAX_SAFE_INTEGER, page: 0, pages: 1 });
          return text + optional;
        }),
        missed: number === 2 ? missedLines(story) : [],
        remarks: findingsWith(story.findings, HEADINGS[number], ...OWN_KINDS)
          .map(({ text }) => text)
          .filter((text) => !isNothing(text)),
      };
    }),
    toValidate: actionPlan(story).toValidate.map(({ number, action, lead, dueOn }) => ({
      number: shown(number),
      action: capitalised(shown(action)),
      lead: shown(lead),
      dueOn,
    })),
    notCompliant: checkpointFacts(story).toCorrect.map(({ point }) => capitalised(shown(point))),
    late: analysis.alerts
      .filter(
        ({ severity, tab, dueOn }) =>
          severity === "deadline" && LATE_TABS.has(tab) && (dueOn ?? 0) < closedOn,
      )
      .map(({ message }) => message),
    hasDeck: rememberedDeck(year) !== null,
    isSample: slides.some(({ isSampleData }) => isSampleData),
  };
}

function missedLines(story: Story): string[] {
  return missedRates(story.rates).map(
    (rate) => `${shownName(rate.label)}\u00a0: ${valueOrShare(rate, story)} (${targetText(rate, true)})`,
  );
}
