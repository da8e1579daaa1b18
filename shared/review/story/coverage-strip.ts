// "Bilan des indicateurs" of a year with few readings: which months were read, instead of tables and curves.

import { countingOf, digitsOf, inDigits, masculine } from "../../french/letters.ts";
import type { Rate } from "../../records/rate.ts";
import { lineCount } from "../../text/fitting.ts";
import { lineText } from "../../text/line-text.ts";
import { times } from "../../times.ts";
import type { CoverageStrip, Line } from "../composition.ts";
import type { ReviewSlide } from "../review-slide.ts";
import { partialFollowUp } from "./coverage.ts";
import { FEWEST_READINGS } from "./curves.ts";
import { coverageKey } from "./keys.ts";
import { readMonths, seriesOf } from "./monthly-series.ts";
import { rateNote } from "./rate-notes.ts";
import { bareValue, partOfWhole, targetCaption, unitAfter, valueOrShare } from "./rate-text.ts";
import { relativeGap, shareCounts, standingOf } from "./rates.ts";
import { areSampleRates } from "./sample.ts";
import { sampleSizeWords, shortSampleSize } from "./sample-size.ts";
import { isOfIndicatorsSection } from "./section-rates.ts";
import { rowsTitle, slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { line, NO_BREAK_SPACE, run, shownName, title } from "./words.ts";

const MONTHS = 12;
/** The line over the twelve cells. */
const CAPTION_WIDTH = 428;
const CAPTION_FONT = { sizePoints: 14, isBold: false } as const;

/** How many readings an indicator has in the year. */
function readingsOf(story: Story, rate: Rate): number {
  return readMonths(seriesOf(story, rate));
}

/** Whether no indicator has four readings and one has a reading. */
export function hasFewReadings(story: Story): boolean {
  const counts = story.rates.map((rate) => readingsOf(story, rate));
  const most = counts.reduce((largest, count) => Math.max(largest, count), 0);
  return most > 0 && most < FEWEST_READINGS;
}

/** The strip of each indicator that was read, worst first; empty when the year is followed enough. */
export function coverageSlides(story: Story, statements: readonly string[]): ReviewSlide[] {
  if (!hasFewReadings(story)) return [];
  const byHand = story.rates.filter(({ calculation }) => calculation !== "automatic");
  const read = byHand
    .filter((rate) => readingsOf(story, rate) > 0)
    .sort((left, right) => urgency(right) - urgency(left));
  const most = read.reduce((largest, rate) => Math.max(largest, readingsOf(story, rate)), 0);
  const counting = countingOf(read.length, byHand.length, most);
  const composition: CoverageStrip = {
    kind: "coverage",
    rows: read.map((rate) => ({
      figure: { value: bareValue(rate), unit: unitAfter(rate.unit, rate.year ?? 0) },
      name: shownName(rate.label),
      caption: stripCaption(rate, story),
      months: monthStates(rate, story),
    })),
    foot: [...statements, ...footLines(story, byHand.length - read.length)],
  };
  const noun = masculine("indicateur relevé");
  const outOf = `sur${NO_BREAK_SPACE}${inDigits(byHand.length)}`;
  return [
    slideOf(story, {
      key: coverageKey,
      place: 2,
      title: title(`${counting(read.length, noun)} ${outOf}, ${counting(most, masculine("mois"))} au plus`),
      composition,
      caveats: [partialFollowUp(story)],
      nextTitle: rowsTitle("Indicateurs relevés", read.length),
      pagesName: "Relevés",
      isSampleData: areSampleRates(story, read),
      rowNotes: read.map((rate) => rateNote(rate, story)),
    }),
  ];
}

function urgency(rate: Rate): number {
  return standingOf(rate) === "missed" ? Math.min(relativeGap(rate), Number.MAX_SAFE_INTEGER) : -1;
}

/** `cible ≥ 85 % : atteinte · 412 sur 466`; what the base counts in a word where its whole name has no room. */
function stripCaption(rate: Rate, story: Story): Line {
  const target = targetCaption(rate, true);
  const head = target.length === 0 ? line("sans cible", "secondary") : target;
  const after = (base: string) => (base === "" ? head : [...head, run(` · ${base}`, "secondary")]);
  const counts = shareCounts(rate);
  if (counts !== null) return after(partOfWhole(counts.part, counts.whole));
  if (rate.sampleSize === null) return head;
  const whole = after(sampleSizeWords(rate, story));
  const text = lineText(whole);
  return lineCount(text, CAPTION_WIDTH, CAPTION_FONT) === 1 ? whole : after(shortSampleSize(rate, story));
}

function monthStates(rate: Rate, story: Story): ("read" | "empty" | "suspended")[] {
  const series = seriesOf(story, rate);
  return times(MONTHS, (index) => {
    const month = series?.months.find((one) => one.month === index + 1);
    if (month === undefined) return "empty";
    if (month.isSuspended) return "suspended";
    return month.value === null ? "empty" : "read";
  });
}

/** The indicators of the section that no reading feeds, and how many have none. */
function footLines(story: Story, unread: number): string[] {
  const others = story.rates.filter(
    (rate) =>
      rate.calculation === "automatic" &&
      isOfIndicatorsSection(rate) &&
      rate.year !== null &&
      standingOf(rate) !== "missed",
  );
  const words = others.map(
    (rate) => `${shownName(rate.label)}${NO_BREAK_SPACE}: ${valueOrShare(rate, story)}`,
  );
  return [
    ...(words.length === 0 ? [] : [words.join(`${NO_BREAK_SPACE}; `)]),
    ...(unread === 0 ? [] : [unreadLine(unread)]),
  ];
}

function unreadLine(count: number): string {
  const verb = count > 1 ? "n’ont aucun relevé" : "n’a aucun relevé";
  return `${digitsOf(count, masculine("autre indicateur"))} ${verb}`;
}
