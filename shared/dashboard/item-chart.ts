// The items of the year's satisfaction surveys as a chart of `Tableau de bord`.

import { calendarDay } from "../calendar/day.ts";
import { TILE_SIGNS } from "../charts/signs.ts";
import { monthName } from "../french/dates.ts";
import { ofWord } from "../french/elision.ts";
import { counted, formatTyped } from "../french/numbers.ts";
import { standingOf } from "../review/story/rates.ts";
import {
  type ItemResult,
  isUnder,
  type SatisfactionFacts,
  satisfactionFacts,
} from "../review/story/satisfaction-facts.ts";
import { itemRate } from "../review/story/satisfaction-words.ts";
import { rateOfCode, type Story } from "../review/story/story.ts";
import { comparableName } from "../workbook/names.ts";
import type { DashboardChart } from "./chart.ts";

/** Beyond that the bars can't be told apart: the lowest are shown. */
const MOST_BARS = 10;
/** Bars of 100 % leave room for their figure. */
const AXIS = { minimum: 0, maximum: 110 };

/** The chart; `null` without an item that somebody answered. */
export function itemChart(story: Story): DashboardChart | null {
  const facts = satisfactionFacts(story);
  const { items } = facts;
  if (items.length === 0) return null;
  const above = items.filter((item) => !isUnder(item, story)).length;
  const threshold = formatTyped(story.settings.satisfactionThresholdPercent);
  const lowest = items.slice(0, MOST_BARS);
  const cut = lowest.length < items.length ? [`les ${MOST_BARS} plus bas`] : [];
  return {
    key: "items",
    name: `Satisfaits par item, en % : ${above} sur ${items.length} au seuil`,
    subtitle: [
      ...(above < items.length
        ? [`${TILE_SIGNS.missed} sous le seuil de ${threshold} %`]
        : [`seuil : ${threshold} %`]),
      ...cut,
      surveyWords(facts),
    ].join(" · "),
    description: `Satisfaits par item, seuil ${threshold} % : ${lowest.map((item) => `${item.item}, ${itemRate(item, story)} %`).join(" ; ")}.`,
    isMissed: ["SAT1", "SAT2"].some((code) => {
      const rate = rateOfCode(story, code);
      return rate !== undefined && standingOf(rate) === "missed";
    }),
    shape: "bars",
    startsApart: false,
    unit: "percent",
    points: [...lowest].reverse().map((item) => barOf(item, story)),
    axis: AXIS,
  };
}

function barOf(item: ItemResult, story: Story): DashboardChart["points"][number] {
  const isLow = isUnder(item, story);
  const rate = itemRate(item, story);
  return {
    label: item.item,
    value: item.ratePercent,
    target: null,
    previousYear: null,
    isSuspended: false,
    labelPlace: null,
    text: isLow ? `${rate} ${TILE_SIGNS.missed}` : rate,
    isUnder: isLow,
  };
}

/** `enquête de décembre 2020, 112 personnes` ; `2 enquêtes, 212 personnes`. */
function surveyWords({ surveys, respondents }: SatisfactionFacts): string {
  const names = new Set(surveys.map(({ name }) => comparableName(name)));
  const last = calendarDay(surveys.at(-1)?.end ?? 0);
  const which =
    names.size === 1
      ? `enquête ${ofWord(monthName(last.month))} ${last.year}`
      : counted(names.size, "enquête");
  return `${which}, ${counted(respondents, "personne")}`;
}
