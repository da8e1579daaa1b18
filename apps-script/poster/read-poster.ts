// What the poster is made from: the deck's figures, what complaints led to, what the year changed.

import { FIRST_ROW } from "../../shared/parsing/parse-tab.ts";
import type { Rate } from "../../shared/records/rate.ts";
import { actionPlan } from "../../shared/review/story/action-plan.ts";
import { labelOf } from "../../shared/review/story/label-state.ts";
import { shareText } from "../../shared/review/story/rate-text.ts";
import { isLowBase, standingOf, verdictOf } from "../../shared/review/story/rates.ts";
import { areSampleRates } from "../../shared/review/story/sample.ts";
import { shortSampleSize } from "../../shared/review/story/sample-size.ts";
import { isOfYear, type Story, storyOf } from "../../shared/review/story/story.ts";
import { shown, shownName } from "../../shared/review/story/words.ts";
import { comparableCode } from "../../shared/workbook/names.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { readForPage } from "../workbook/read-analysis.ts";
import { readTabs } from "../workbook/read-tabs.ts";
import type { PosterData, PosterFigure } from "./poster-data.ts";

/** Four calls: computations leave the numbers of actions unread. @throws UserError when the workbook is blocked. */
export function readPoster(context: ReadingContext): PosterData {
  const story = storyOf(readForPage(context).analysis);
  const { settings, records, rates } = story;
  const numbers = readTabs(context.workbook, ["complaints"]).values("complaints").actionNumber;
  const measured = rates.filter(({ year }) => year !== null);
  return {
    settings,
    figures: measured.map((rate) => figureOf(rate, story)),
    missedCount: rates.filter((rate) => standingOf(rate) === "missed").length,
    suspensions: records.suspensions,
    complaints: records.complaints
      .filter(
        ({ receivedOn, status, type }) =>
          isOfYear(story, receivedOn) && type !== "praise" && status !== "outOfScope",
      )
      .map(({ row, reason }) => ({ reason, actionNumber: numbers?.[row - FIRST_ROW] ?? null })),
    actions: records.actions,
    findings: story.findings,
    done: actionPlan(story).done,
    isLabelled: labelOf(settings).state === "valid",
    isSample: areSampleRates(story, measured),
  };
}

function figureOf(rate: Rate, story: Story): PosterFigure {
  const indicator = story.records.indicators.find(
    ({ code }) => comparableCode(code ?? "") === comparableCode(rate.code),
  );
  return {
    ...rate,
    label: shownName(rate.label),
    words: shown(indicator?.posterWords),
    isKeyFigure: indicator?.isKeyFigure === "yes",
    share: shareText(rate) ?? "",
    isLowBase: isLowBase(rate, story.settings.smallSampleSize),
    base: rate.sampleSize === null ? "" : shortSampleSize(rate, story),
    verdict: verdictOf(rate),
  };
}
