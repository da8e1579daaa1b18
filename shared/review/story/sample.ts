// Which figures the workbook marks as illustrative: the slides that show them say so at their foot.
import { calendarDay } from "../../calendar/day.ts";
import { comparableCode } from "../../workbook/names.ts";
import { oncePerStory } from "./once.ts";
import { isOfYear, type Story } from "./story.ts";
import { isIllustrative } from "./words.ts";

/** Whether a free text of one of these rows holds the mark. */
export function isSample(rows: readonly object[]): boolean {
  return rows.some((row) =>
    Object.values(row).some((cell) => typeof cell === "string" && isIllustrative(cell)),
  );
}

/** The rows of the year behind each automatic code. */
const ROWS_OF: Readonly<Record<string, (story: Story) => readonly object[]>> = {
  REC: (story) => story.records.complaints.filter(({ receivedOn }) => isOfYear(story, receivedOn)),
  SUG: (story) => story.records.complaints.filter(({ receivedOn }) => isOfYear(story, receivedOn)),
  SAT: (story) => story.records.satisfaction.filter(({ end }) => isOfYear(story, end)),
  MYS: (story) => story.records.mystery.filter(({ date }) => isOfYear(story, date)),
  FOR: ({ records }) => [...records.agents, ...records.trainings],
  DOC: ({ records }) => records.documents,
  ACT: ({ records }) => records.actions,
  CLU: (story) => story.records.meetings.filter(({ date }) => isOfYear(story, date)),
};

/** The codes whose value or N-1 rests on illustrative rows. */
const sampleCodes = oncePerStory(gatherSampleCodes);

function gatherSampleCodes(story: Story): ReadonlySet<string> {
  const { records, year, rates } = story;
  const readings = records.readings.filter(
    ({ month, comment }) => isIllustrative(comment) && month !== null && calendarDay(month).year === year,
  );
  const history = records.history.filter((line) => line.year === year - 1 && isIllustrative(line.remark));
  const codes = new Set([...readings, ...history].map(({ code }) => comparableCode(code ?? "")));
  const known = new Map<string, boolean>();
  for (const { code, calculation } of rates) {
    if (calculation !== "automatic") continue;
    const family = comparableCode(code).slice(0, 3);
    const isMarked = known.get(family) ?? isSample(ROWS_OF[family]?.(story) ?? []);
    known.set(family, isMarked);
    if (isMarked) codes.add(comparableCode(code));
  }
  return codes;
}

/** Whether one of these rates is illustrative. */
export function areSampleRates(story: Story, rates: readonly { code: string }[]): boolean {
  const codes = sampleCodes(story);
  return rates.some(({ code }) => codes.has(comparableCode(code)));
}
