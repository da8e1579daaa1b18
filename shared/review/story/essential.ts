// "L'essentiel": the year in five figures, what progresses, what falls short, what is proposed.

import { countingOf, feminine, inDigits, masculine } from "../../french/letters.ts";
import { formatNumber } from "../../french/numbers.ts";
import type { Rate } from "../../records/rate.ts";
import { cutAtWord } from "../../text/fitting.ts";
import type { Synthesis } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { type Action, actionPlan, isLate, sharesDecisions, wordsOf } from "./action-plan.ts";
import { partialFollowUp } from "./coverage.ts";
import {
  afterPage,
  type Column,
  type Counted,
  countedColumn,
  staffColumn,
  targetsColumn,
} from "./essential-columns.ts";
import { fewDataColumns, fewDataTitle } from "./essential-few-data.ts";
import { keyFigure, keyRates } from "./essential-figures.ts";
import {
  attainedItems,
  firstUntold,
  type Item,
  missedItems,
  progressItems,
  shortfallItem,
} from "./essential-items.ts";
import { findingTexts } from "./findings.ts";
import { firstToCorrect } from "./first-to-correct.ts";
import { decisionKey, runningKey } from "./keys.ts";
import { ESSENTIAL_SOURCES } from "./note-sources.ts";
import { rateNote } from "./rate-notes.ts";
import { isLargeDecline, targetCounts, unjudgedWords, verdictOf } from "./rates.ts";
import { areSampleRates } from "./sample.ts";
import { slideOf } from "./slide.ts";
import type { NumberedStory, Story } from "./story.ts";
import { lowered, NO_BREAK_SPACE, shownName, title } from "./words.ts";

const MOST_ACTIONS = 4;
const ITEM_FONT = { sizePoints: 14, isBold: false };
const ITEM_LINES = 4;
/** Widths of a column's items, by the number of columns. */
const ITEM_WIDTHS: Readonly<Record<number, number>> = { 1: 636, 2: 306, 3: 196 };

const ESSENTIAL_KEY = "essential";

export function essentialSlide(story: NumberedStory): ReviewSlide {
  const { rates, isFewData } = keyRates(story);
  const columns = isFewData ? fewDataColumns(story, rates) : usualColumns(story, rates);
  const composition: Synthesis = {
    kind: "synthesis",
    figures: rates.map((rate) => keyFigure(rate, story)),
    columns,
  };
  return slideOf(story, {
    key: ESSENTIAL_KEY,
    place: `L’essentiel de ${story.year}`,
    title: isFewData ? fewDataTitle(story) : usualTitle(story),
    composition,
    caveats: [partialFollowUp(story)],
    overflow: "never",
    isSampleData: areSampleRates(story, rates),
    notes: rates.map((rate) => rateNote(rate, story)),
    sources: ESSENTIAL_SOURCES,
  });
}

function usualTitle(story: Story): SlideTitle {
  const { attained, measured, measuredWord } = targetCounts(story.rates);
  const worst = firstToCorrect(story);
  const optional = worst === null ? "" : ` ; à corriger d’abord : ${lowered(worst)}`;
  if (measured === 0) {
    const followed = story.rates.filter(({ year }) => year !== null);
    const counted = countingOf(followed.length)(followed.length, masculine("indicateur suivi"));
    return title(`${counted}, ${unjudgedWords(followed)}`, optional, worst);
  }
  const outOf = `sur${NO_BREAK_SPACE}${inDigits(measured)}${measuredWord}`;
  if (attained === measured && measured > 1) {
    return title(
      `Les ${inDigits(measured)}${NO_BREAK_SPACE}cibles${measuredWord} sont atteintes`,
      optional,
      worst,
    );
  }
  if (attained === 0) return title(`Aucune cible atteinte ${outOf}`, optional, worst);
  if (attained === 1) return title(`Une cible atteinte ${outOf}`, optional, worst);
  return title(`${inDigits(attained)}${NO_BREAK_SPACE}cibles atteintes ${outOf}`, optional, worst);
}

function usualColumns(story: NumberedStory, figures: readonly Rate[]): Column[] {
  const others = [shortfallColumn(story, figures), decisionColumn(story)].flatMap((column) => column ?? []);
  const progress = progressColumn(story, figures, itemWidth(others.length + 1));
  const drafts = progress === null ? others : [progress, ...others];
  // All that there is to tell of the targets stands among the figures.
  if (drafts.length === 0) return fewDataColumns(story, figures);
  const width = itemWidth(drafts.length);
  return drafts.map((column) => ({
    ...column,
    items: column.items.map((item) =>
      cutAtWord(item, width, ITEM_FONT, column.tone === "blue" ? ITEM_LINES : 8),
    ),
  }));
}

function itemWidth(columns: number): number {
  return ITEM_WIDTHS[columns] ?? 196;
}

function progressColumn(story: NumberedStory, figures: readonly Rate[], width: number): Column | null {
  const words = findingTexts(story.findings, "keyPoints", "strength");
  const better = story.rates.filter((rate) => verdictOf(rate) === "better");
  const progress = progressItems(story, figures, width);
  if (better.length > 0 && progress.length > 0) {
    const column = indicatorsColumn("good", ["progresse", "progressent"], better, progress, words);
    // The largest stand alone; where one is cut, the line counts all that the heading does.
    return { ...column, moreText: (leftOut) => (leftOut === 0 ? null : column.moreText(leftOut)) };
  }
  const attained = attainedItems(story, figures);
  if (attained.length > 0) return targetsColumn(story, "attained", attained, words);
  return words.length === 0 ? null : staffColumn("good", "À retenir", words);
}

/** Missed targets, else declines, else staff's words alone. */
function shortfallColumn(story: NumberedStory, figures: readonly Rate[]): Column | null {
  const words = findingTexts(story.findings, "keyPoints", "weakness", "sensitivePoint");
  const missed = missedItems(story, figures, words);
  if (missed.length > 0) return targetsColumn(story, "missed", missed, words);
  const declined = story.rates.filter((rate) => verdictOf(rate) === "worse");
  const large = declined.filter(isLargeDecline);
  const told = firstUntold(large.length > 0 ? large : declined, figures, words);
  if (told.length > 0) {
    const items = told.map((rate) => ({ label: shownName(rate.label), text: declineText(rate, story) }));
    return indicatorsColumn("bad", ["recule", "reculent"], declined, items, words);
  }
  return words.length === 0 ? null : staffColumn("bad", "À corriger", words);
}

/** Indicators that progress or decline, of which `items` tells some. */
function indicatorsColumn(
  tone: Column["tone"],
  verb: Counted["verb"] & object,
  rates: readonly Rate[],
  items: readonly Item[],
  words: readonly string[],
): Column {
  const labels = rates.map(({ label }) => shownName(label));
  const counted = {
    tone,
    noun: masculine("indicateur"),
    verb,
    count: rates.length,
    other: masculine("autre"),
  };
  return countedColumn({ ...counted, items, labels }, words);
}

function declineText(rate: Rate, story: Story): string {
  const { text } = shortfallItem({ ...rate, target: null }, story);
  return rate.previousYear === null ? text : `${text}, contre ${formatNumber(rate.previousYear)}`;
}

function decisionColumn(story: NumberedStory): Column | null {
  const words = findingTexts(story.findings, "keyPoints", "information", "improvementLead", "mainReason");
  const plan = actionPlan(story);
  const { toValidate, running } = plan;
  const shownKey = sharesDecisions(plan) ? decisionKey : runningKey;
  const late = running.filter((action) => isLate(action, story));
  const [actions, noun, key] =
    toValidate.length > 0
      ? ([toValidate, feminine("action à valider"), decisionKey] as const)
      : late.length > 0
        ? ([late, feminine("action en retard"), shownKey] as const)
        : ([running, feminine("action en cours"), shownKey] as const);
  if (actions.length === 0) {
    return words.length === 0 ? null : staffColumn("blue", "À décider", words);
  }
  const told = actions.length > MOST_ACTIONS ? actions.slice(0, MOST_ACTIONS - 1) : actions;
  const items = told.map((action) => ({ label: wordsOf(action), text: shortAction(action) }));
  const page = afterPage(story, key);
  const counted = { noun, page, count: actions.length, other: feminine("autre action"), items };
  return countedColumn({ ...counted, tone: "blue", labels: actions.map(wordsOf) }, words);
}

/** An action without its purpose, where two words or more remain: the decision slide has it whole. */
function shortAction(action: Action): string {
  const text = wordsOf(action);
  const cuts = [" afin de ", " afin d’", " pour ", " dans le cadre de ", " dans le cadre du "]
    .map((purpose) => text.indexOf(purpose))
    .filter((place) => place > 0 && text.slice(0, place).trim().split(/\s+/u).length >= 2);
  return cuts.length === 0 ? text : text.slice(0, Math.min(...cuts));
}
