// Why a target was missed, in staff's words: a statement that names the indicator, else their last comment.
import { calendarDay } from "../../calendar/day.ts";
import type { Rate } from "../../records/rate.ts";
import { lineCount } from "../../text/fitting.ts";
import { comparableCode, comparableName } from "../../workbook/names.ts";
import type { Finding } from "./findings.ts";
import { oncePerStory } from "./once.ts";
import { missedRates } from "./rates.ts";
import type { Story } from "./story.ts";
import { capitalised, shown } from "./words.ts";

/** A cell of the table: what it holds of staff's words without being cut. */
const CELL = { width: 126, lines: 4, font: { sizePoints: 12, isBold: false } } as const;

const USERS_COMMITTEE = /(?<![\p{L}\d])CLU(?![\p{L}\d])/iu;

/** The statement that tells each missed target's cause, a statement once. */
export const causesByCode = oncePerStory(gatherCausesByCode);

function gatherCausesByCode({ rates, findings }: Story): ReadonlyMap<string, Finding> {
  const causes = new Map<string, Finding>();
  const candidates = findings
    .filter(({ kind, heading, text }) => kind !== "strength" && heading !== "keyPoints" && fitsCell(text))
    .map((finding) => ({ finding, name: comparableName(finding.text) }));
  const used = new Set<Finding>();
  for (const rate of missedRates(rates)) {
    const label = comparableName(shown(rate.label));
    const cause = candidates.find(
      ({ finding, name }) =>
        !used.has(finding) &&
        ((label !== "" && name.includes(label)) ||
          (comparableCode(rate.code) === "CLU1" && USERS_COMMITTEE.test(finding.text))),
    );
    if (cause === undefined) continue;
    used.add(cause.finding);
    causes.set(comparableCode(rate.code), cause.finding);
  }
  return causes;
}

/** Whether staff's words hold in a cell of the table whole; else they stand at their own place only. */
function fitsCell(text: string): boolean {
  return lineCount(text, CELL.width, CELL.font) <= CELL.lines;
}

/** The last reading of the year of each indicator, by its code; the first one of its month. */
const lastReadings = oncePerStory(({ records, year, closedOn }) => {
  const last = new Map<string, Story["records"]["readings"][number]>();
  for (const reading of records.readings) {
    const { month } = reading;
    if (month === null || month > closedOn || calendarDay(month).year !== year) continue;
    const code = comparableCode(reading.code ?? "");
    if (month > (last.get(code)?.month ?? Number.NEGATIVE_INFINITY)) last.set(code, reading);
  }
  return last;
});

/** Staff's comment on the last reading of the year; `null` without any that fits. */
export function lastComment(story: Story, { code }: Rate): string | null {
  const text = shown(lastReadings(story).get(comparableCode(code))?.comment);
  return text === "" || !fitsCell(text) ? null : capitalised(text);
}
