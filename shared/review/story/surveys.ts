// "Bilan des enquêtes de satisfaction": surveys and modes side by side, when there are two or more.

import { calendarDay } from "../../calendar/day.ts";
import { monthName, shortMonthName } from "../../french/dates.ts";
import { countingOf, digitsOf, feminine, masculine } from "../../french/letters.ts";
import { cutAtWord } from "../../text/fitting.ts";
import { comparableName } from "../../workbook/names.ts";
import type { Table, TableCell, TableColumn } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { tableOf } from "../usual-compositions.ts";
import { cell, tableRow, textCell, textColumn } from "./cells.ts";
import { isUnder, type SatisfactionFacts, type SurveyColumn } from "./satisfaction-facts.ts";
import {
  itemRate,
  modeWords,
  satisfactionSlideParts,
  surveysCaveats,
  thresholdText,
} from "./satisfaction-words.ts";
import { rowsTitle, slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { capitalised, line, NO_BREAK_SPACE, shownName, title } from "./words.ts";

const COLUMNS_A_SLIDE = 6;
const HEADER_FONT = { sizePoints: 11, isBold: true };
const HEADER_WIDTH = 76;

/** Items by survey and mode, six columns a slide. Empty with a single survey in a single mode. */
export function surveySlides(facts: SatisfactionFacts, story: Story): ReviewSlide[] {
  const surveys = facts.surveys.filter(({ items }) =>
    items.some(({ ratePercent, isOverall }) => ratePercent !== null && !isOverall),
  );
  if (surveys.length < 2) return [];
  const parts: SurveyColumn[][] = [];
  for (let start = 0; start < surveys.length; start += COLUMNS_A_SLIDE) {
    parts.push(surveys.slice(start, start + COLUMNS_A_SLIDE));
  }
  return parts.map((columns, index) =>
    slideOf(story, {
      ...satisfactionSlideParts(story),
      key: index === 0 ? "surveys" : `surveys-part${index + 1}`,
      title: surveysTitle(facts, surveys, story),
      composition: surveysTable(facts, columns, story),
      caveats: surveysCaveats(facts, story),
      nextTitle: rowsTitle(`Par enquête et mode${NO_BREAK_SPACE}: items`, facts.items.length),
      pagesName: "Par enquête et mode",
    }),
  );
}

/** How many items are under the threshold in every survey. */
function surveysTitle(facts: SatisfactionFacts, surveys: readonly SurveyColumn[], story: Story): SlideTitle {
  const everywhere = facts.items.filter(({ item }) => {
    const results = surveys.flatMap(({ items }) =>
      items.filter((one) => comparableName(one.item) === comparableName(item) && one.ratePercent !== null),
    );
    return results.length > 0 && results.every((result) => isUnder(result, story));
  }).length;
  const threshold = thresholdText(story);
  const answers = digitsOf(facts.respondents, feminine("réponse"));
  if (everywhere === 0)
    return title(`${answers}${NO_BREAK_SPACE}: chaque item à ${threshold} au moins une fois`);
  const counted = countingOf(facts.respondents, everywhere)(everywhere, masculine("item"));
  return title(`${answers}${NO_BREAK_SPACE}: ${counted} sous ${threshold} partout`);
}

function surveysTable(facts: SatisfactionFacts, surveys: readonly SurveyColumn[], story: Story): Table {
  const { smallSampleSize } = story.settings;
  const low = surveys.filter(({ respondents }) => respondents < smallSampleSize);
  const fewAnswers = `* moins de ${digitsOf(smallSampleSize, feminine("réponse"))}`;
  return tableOf({
    columns: [
      textColumn("Satisfaits ou très satisfaits, en %", "rest"),
      ...surveys.map((survey) => surveyColumn(survey, surveys, low.includes(survey))),
    ],
    foot: low.length === 0 ? [] : [line(fewAnswers, "secondary")],
    rows: facts.items.map(({ item }) =>
      tableRow([textCell(shownName(item)), ...surveys.map((survey) => itemCell(item, survey, story))]),
    ),
    description: `Items par enquête et par mode, en % de satisfaits ; ○ : sous le seuil de ${thresholdText(story)}.`,
  });
}

/** The month of its end over its mode, a star where few answered; the survey's name where two would be alike. */
function surveyColumn(survey: SurveyColumn, surveys: readonly SurveyColumn[], isLow: boolean): TableColumn {
  const isAlike = (other: SurveyColumn) =>
    other !== survey &&
    monthOf(other) === monthOf(survey) &&
    comparableName(other.mode ?? "") === comparableName(survey.mode ?? "");
  const header = surveys.some(isAlike)
    ? cutAtWord(survey.name, HEADER_WIDTH, HEADER_FONT, 1)
    : capitalised(monthOf(survey));
  const mode =
    survey.mode === null || survey.mode === ""
      ? null
      : cutAtWord(modeWords(survey.mode).replace(/^sur /u, ""), HEADER_WIDTH, HEADER_FONT, 1);
  return { header: `${header}${isLow ? "*" : ""}`, subHeader: mode, align: "end", width: "natural" };
}

function monthOf({ end }: SurveyColumn): string {
  const { month } = calendarDay(end);
  return monthName(month).length > 5 ? shortMonthName(month) : monthName(month);
}

function itemCell(item: string, { items }: SurveyColumn, story: Story): TableCell {
  const result = items.find((one) => comparableName(one.item) === comparableName(item));
  if (result === undefined || result.ratePercent === null) return cell(line("—", "secondary"));
  return isUnder(result, story)
    ? cell(line(`○${NO_BREAK_SPACE}${itemRate(result, story)}`, "bad", true))
    : textCell(itemRate(result, story));
}
