// What every slide of the review is told from, prepared once.
import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import type { DaySerial } from "../../calendar/day.ts";
import { happenedIn, type Period } from "../../calendar/period.ts";
import { type AutomaticSources, automaticSources } from "../../indicators/automatic-measures.ts";
import type { Rate } from "../../records/rate.ts";
import type { Settings, WorkbookRecords } from "../../records/records.ts";
import { comparableCode } from "../../workbook/names.ts";
import type { PageOf } from "../review-slide.ts";
import { fullDay, lastDayOf } from "./dates.ts";
import { type Findings, findingsOf } from "./findings.ts";
import { withoutNames } from "./people.ts";
import { shownRate } from "./rates.ts";
import { NO_BREAK_SPACE } from "./words.ts";

export interface Story {
  records: WorkbookRecords;
  settings: Settings;
  facts: ComputedAnalysis["facts"];
  alerts: ComputedAnalysis["alerts"];
  sources: AutomaticSources;
  /** As slides may tell them: a count that nothing proves has no value, a year not whole no evolution. */
  rates: readonly Rate[];
  findings: Findings;
  year: number;
  closedOn: DaySerial;
  /** The exercice up to `Arrêté au`; `null` when it had not begun. */
  period: Period | null;
  /** Whether `Arrêté au` is on or after 31 December: else nothing is compared with the year before. */
  isWholeYear: boolean;
  /** `en 2020`, or `au 30 juin 2024` when the year is not whole. */
  when: string;
}

/** A story whose slides' pages are known, for the slides that name them. */
export interface NumberedStory extends Story {
  pageOf: PageOf;
}

/** Prepares the story of an analysed workbook. */
export function storyOf(analysis: ComputedAnalysis): Story {
  const { facts, alerts } = analysis;
  const records = withoutNames(analysis.records);
  const { year, closedOn } = records.settings;
  const sources = automaticSources(records);
  const isWholeYear = closedOn >= lastDayOf(year);
  const context = { records, period: sources.periods.year, isWholeYear };
  return {
    records,
    settings: records.settings,
    facts,
    alerts,
    sources,
    rates: analysis.rates.map((rate) => shownRate(rate, context)),
    findings: findingsOf(records.findings, year),
    year,
    closedOn,
    period: sources.periods.year,
    isWholeYear,
    when: isWholeYear ? `en${NO_BREAK_SPACE}${year}` : `au ${fullDay(closedOn)}`,
  };
}

/** The rate of a code, when the catalogue keeps it active. */
export function rateOfCode({ rates }: Pick<Story, "rates">, code: string): Rate | undefined {
  return rates.find((rate) => comparableCode(rate.code) === code);
}

/** Whether a dated row belongs to the year as it is known at `Arrêté au`. */
export function isOfYear({ period }: Pick<Story, "period">, day: DaySerial | null): day is DaySerial {
  return period !== null && happenedIn(period, day);
}

/** ` (page 7)`, or between other signs; empty for a slide that is not there yet. */
export function pageReference(
  { pageOf }: Pick<NumberedStory, "pageOf">,
  slideKey: string,
  before = " (",
  after = ")",
): string {
  const page = pageOf(slideKey);
  return page === null ? "" : `${before}page${NO_BREAK_SPACE}${page}${after}`;
}
