// MYS1 and MYS2: the score of mystery calls and e-mails.

import { happenedIn, type Period } from "../../calendar/period.ts";
import type { WorkbookRecords } from "../../records/records.ts";
import { sumOf } from "../../sum.ts";
import { mysteryTab } from "../../workbook/tabs/surveys.ts";
import { type Measure, sampleOf } from "../measure.ts";
import * as detail from "../measure-words.ts";

type Survey = WorkbookRecords["mystery"][number];
type CriterionKey = (typeof CRITERION_KEYS)[number];

/** The criteria of a survey, in the tab's order. */
export const CRITERION_KEYS = [
  "quickAnswer",
  "greeting",
  "identification",
  "listening",
  "accurateAnswer",
  "noUnjustifiedReferral",
  "courtesy",
  "closing",
] as const;

/** The criterion's French header. */
export function criterionLabel(key: CriterionKey): string {
  return mysteryTab.columns[key].header;
}

/** The surveys of one channel made in the period. */
export function surveysIn(surveys: readonly Survey[], channel: Survey["channel"], period: Period): Survey[] {
  return surveys.filter((survey) => survey.channel === channel && happenedIn(period, survey.date));
}

/** 10 × Oui ÷ (Oui + Non); `null` without either. */
function surveyScoreOutOf10(survey: Survey): number | null {
  const answers = CRITERION_KEYS.map((key) => survey[key]);
  const yes = answers.filter((answer) => answer === "yes").length;
  const judged = yes + answers.filter((answer) => answer === "no").length;
  return judged === 0 ? null : (10 * yes) / judged;
}

/** Mean score of the channel's surveys in the period. */
export function meanScore(surveys: readonly Survey[], channel: Survey["channel"], period: Period): Measure {
  const scores = surveysIn(surveys, channel, period).flatMap((survey) => surveyScoreOutOf10(survey) ?? []);
  const total = sumOf(scores);
  return {
    value: scores.length === 0 ? null : total / scores.length,
    sampleSize: sampleOf(scores.length),
    detail: detail.surveysMean(scores.length),
  };
}
