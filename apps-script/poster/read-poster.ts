// What the poster is made from: the deck's figures, what complaints led to, what the year changed.

import { FIRST_ROW } from "../../shared/parsing/parse-tab.ts";
import type { TabCells } from "../../shared/reading/workbook-cells.ts";
import type { Rate } from "../../shared/records/rate.ts";
import { actionPlan } from "../../shared/review/story/action-plan.ts";
import { findingsWith, isNothing } from "../../shared/review/story/findings.ts";
import { labelOf } from "../../shared/review/story/label-state.ts";
import { shareText } from "../../shared/review/story/rate-text.ts";
import { isLowBase, standingOf, verdictOf } from "../../shared/review/story/rates.ts";
import { reasonParts } from "../../shared/review/story/reasons.ts";
import { areSampleRates } from "../../shared/review/story/sample.ts";
import { shortSampleSize } from "../../shared/review/story/sample-size.ts";
import { isOfYear, type Story, storyOf } from "../../shared/review/story/story.ts";
import { capitalised, shown, shownName } from "../../shared/review/story/words.ts";
import { comparableCode, comparableName } from "../../shared/workbook/names.ts";
import { readForPage } from "../read-analysis.ts";
import { readTabs } from "../read-tabs.ts";
import type { ReadingContext } from "../run-action.ts";
import type { PosterAnswer, PosterData, PosterFigure } from "./poster-data.ts";

/** Four calls: computations leave the numbers of actions unread. @throws UserError when the workbook is blocked. */
export function readPoster(context: ReadingContext): PosterData {
  const story = storyOf(readForPage(context).analysis);
  const { settings, records, rates } = story;
  const measured = rates.filter(({ year }) => year !== null);
  return {
    settings,
    figures: measured.map((rate) => figureOf(rate, story)),
    missedCount: rates.filter((rate) => standingOf(rate) === "missed").length,
    suspensions: records.suspensions,
    answers: [
      ...handledComplaints(story, readTabs(context.workbook, ["complaints"]).values("complaints")),
      ...mainReasons(story),
    ],
    changes: actionPlan(story).done.map(({ action }) => capitalised(shown(action))),
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

/** The year's complaints that an action Validée or Réalisée bears the number of; never their own words. */
function handledComplaints(story: Story, cells: TabCells): PosterAnswer[] {
  const { complaints, actions } = story.records;
  const answers = complaints.filter(isTold).flatMap(({ row, reason }): PosterAnswer[] => {
    const number = comparableName(String(cells.actionNumber?.[row - FIRST_ROW] ?? ""));
    const action = actions.find((one) => number !== "" && comparableName(one.number ?? "") === number);
    if (action?.status !== "done" && action?.status !== "validated") return [];
    return [{ said: capitalised(shown(reason)), done: capitalised(shown(action.action)) }];
  });
  return answers.filter(
    ({ said, done }, index) => answers.findIndex((one) => one.said === said && one.done === done) === index,
  );

  function isTold({ receivedOn, status, type }: (typeof complaints)[number]): boolean {
    return isOfYear(story, receivedOn) && type !== "praise" && status !== "outOfScope";
  }
}

/** What displeased most in the surveys, with the orientation given to it. */
function mainReasons({ findings }: Story): PosterAnswer[] {
  return findingsWith(findings, "satisfaction", "mainReason")
    .filter(({ text }) => !isNothing(text))
    .map(({ text }) => {
      const { name, text: why, orientation } = reasonParts(text);
      return { said: name ?? why, done: orientation ?? "" };
    });
}
