// "Bilan des indicateurs": the evolutions that matter, month by month, six a slide.

import { monthName } from "../../french/dates.ts";
import { countingOf, feminine, masculine } from "../../french/letters.ts";
import { formatNumber, formatValue } from "../../french/numbers.ts";
import type { Rate } from "../../records/rate.ts";
import type { MonthlySeries } from "../../records/review-facts.ts";
import type { Unit } from "../../workbook/choices.ts";
import { UNITS } from "../../workbook/choices.ts";
import { comparableCode, comparableName } from "../../workbook/names.ts";
import type { Curves } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { monthsSuspended } from "./coverage.ts";
import { withLabels } from "./curve-labels.ts";
import { axisOf, isCumulated, type Point, pointsOf } from "./curve-points.ts";
import { inMonths, monthsNamed } from "./dates.ts";
import { keyRates } from "./essential-figures.ts";
import { type Followed, readMonths, seriesOf } from "./monthly-series.ts";
import { targetText } from "./rate-text.ts";
import { byLargestChange, isLargeDecline, missedRates } from "./rates.ts";
import { areSampleRates } from "./sample.ts";
import { slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { NO_BREAK_SPACE, shownName, title } from "./words.ts";

const CURVES_A_SLIDE = 6;
export const FEWEST_READINGS = 4;
const MONTHS = 12;

/** The slides of curves, six each; empty when no indicator has four readings. */
export function curveSlides(story: Story): ReviewSlide[] {
  const chosen = chosenCurves(story);
  const slides: Followed[][] = [];
  for (let start = 0; start < chosen.length; start += CURVES_A_SLIDE) {
    slides.push(chosen.slice(start, start + CURVES_A_SLIDE));
  }
  return slides.map((followed, index) => curveSlide(followed, index, story));
}

function curveSlide(followed: readonly Followed[], index: number, story: Story): ReviewSlide {
  const bare = followed.map((one) => ({ ...one, points: pointsOf(one, story) }));
  const charts = bare.map((one) => {
    const sameUnit = bare.filter(({ unit }) => unit === one.unit);
    const axis = axisOf(
      one.unit,
      sameUnit.flatMap(({ points }) => points),
    );
    return { ...one, axis, points: withLabels(one.points, axis) };
  });
  const composition: Curves = {
    kind: "curves",
    curves: charts.map(({ rate, unit, series, points, axis }) => ({
      name: shownName(rate.label),
      caption: curveCaption(rate, unit),
      chart: {
        key: `monthly:${comparableCode(rate.code)}`,
        name: shownName(rate.label),
        shape: "evolution",
        startsApart: true,
        unit,
        points,
        axis,
        description: chartDescription(rate, unit, series, points, story),
      },
    })),
  };
  return slideOf(story, {
    key: index === 0 ? "curves" : `curves-${index + 1}`,
    place: 2,
    title: curvesTitle(
      followed.map(({ rate }) => rate),
      story,
    ),
    composition,
    caveats: [
      curvesCaveat(
        charts.flatMap(({ points }) => points),
        story,
      ),
    ],
    isSampleData: areSampleRates(
      story,
      followed.map(({ rate }) => rate),
    ),
    rowNotes: charts.map(({ rate, unit, points }) => pointsNote(rate, unit, points, story)),
  });
}

/** All those marked by staff, else at most six: what declined, what is missed, the key figures, then each family. */
export function chosenCurves(story: Story, known = followedRates(story, FEWEST_READINGS)): Followed[] {
  const marked = new Set(
    story.records.indicators
      .filter(({ followUp }) => followUp === "curve")
      .map(({ code }) => comparableCode(code ?? "")),
  );
  const byStaff = known.filter(({ rate }) => marked.has(comparableCode(rate.code)));
  if (byStaff.length > 0) return byStaff;
  const rates = known.map(({ rate }) => rate);
  const chosen = new Set<Rate>([
    ...byLargestChange(rates.filter(isLargeDecline)),
    ...firstOfFamilies(missedRates(rates)),
    ...keyRates(story).rates,
  ]);
  const families = new Set([...chosen].map(({ family }) => comparableName(family)));
  for (const rate of rates) {
    if (families.has(comparableName(rate.family))) continue;
    families.add(comparableName(rate.family));
    chosen.add(rate);
  }
  return [...chosen]
    .flatMap((rate) => known.filter((followed) => followed.rate === rate))
    .slice(0, CURVES_A_SLIDE);
}

function firstOfFamilies(rates: readonly Rate[]): Rate[] {
  return rates.filter(
    (rate, index) =>
      rates.findIndex(({ family }) => comparableName(family) === comparableName(rate.family)) === index,
  );
}

/** Indicators with at least `fewest` readings. */
export function followedRates(story: Story, fewest: number): Followed[] {
  return story.rates.flatMap((rate) => {
    const series = seriesOf(story, rate);
    return series === undefined || rate.unit === null || readMonths(series) < fewest
      ? []
      : [{ rate, unit: rate.unit, series }];
  });
}

export const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  ...UNITS.labels,
  outOf10: "sur 10",
  outOf5: "sur 5",
};

/** `%, cible ≥ 85` ; `jours, sans cible ; plus bas, mieux`. */
function curveCaption(rate: Rate, unit: Unit): string {
  const target = targetText(rate, false);
  const cumulated = isCumulated(rate) ? ", cumulé" : "";
  const lower = rate.direction === "atMost" ? `${NO_BREAK_SPACE}; plus bas, mieux` : "";
  return `${UNIT_NAMES[unit]}${cumulated}, ${target === "" ? "sans cible" : `cible ${target}`}${lower}`;
}

/** More would not hold in the legend: the months are seen. */
const MOST_NAMED_LETTERS = 20;

function curvesCaveat(points: readonly Point[], story: Story): string {
  const suspended = monthsSuspended(story);
  const named = monthsNamed(suspended);
  return [
    "Bleu : valeur du mois",
    ...(points.some(({ target }) => target !== null) ? ["tirets : cible"] : []),
    ...(points.some(({ previousYear }) => previousYear !== null) ? [`trait fin : ${story.year - 1}`] : []),
    ...(suspended.length === 0
      ? []
      : [`gris : ${named.length > MOST_NAMED_LETTERS ? "" : `${named}, `}suivi suspendu`]),
  ]
    .map((part) => part.replace(" :", `${NO_BREAK_SPACE}:`))
    .join(" · ");
}

/** What a curve shows, in a sentence. */
export function chartDescription(
  rate: Rate,
  unit: Unit,
  { months }: MonthlySeries,
  points: readonly Point[],
  story: Story,
): string {
  const told = points.flatMap(({ value, labelPlace: place }, index) =>
    value === null || place === null ? [] : [`${formatValue(value, unit)} en ${monthName(index + 1)}`],
  );
  const suspended = months.filter(({ isSuspended }) => isSuspended).map(({ month }) => month);
  const lastMonth = monthName(months.at(-1)?.month ?? MONTHS);
  const values = told.length === 0 ? "sans valeur" : told.join(", ");
  const pause = suspended.length === 0 ? "" : ` ; suivi suspendu ${inMonths(suspended)}`;
  const target = rate.target === null ? "" : ` ; cible ${targetText(rate, true)}`;
  return `${shownName(rate.label)}, de janvier à ${lastMonth} ${story.year} : ${values}${target}${pause}.`;
}

function pointsNote(rate: Rate, unit: Unit, points: readonly Point[], story: Story): string {
  const values = points.flatMap(({ value, isSuspended }, index) =>
    value === null && !isSuspended
      ? []
      : [`${monthName(index + 1)} ${value === null ? "suspendu" : formatNumber(value)}`],
  );
  return `${shownName(rate.label)}, ${UNIT_NAMES[unit]}, ${story.year} : ${values.join(", ")}.`;
}

const LAST_QUARTER = 3;

/** Whether a curve's last quarter is better than its first one since the follow-up resumed; `null`: not known. */
function improvement(rate: Rate, resumed: number): { first: number; last: number; isBetter: boolean } | null {
  const known = rate.quarters.flatMap((value, quarter) =>
    value === null || quarter < resumed ? [] : [{ value, quarter }],
  );
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined || first === last || rate.direction === null) return null;
  const isBetter = rate.direction === "atLeast" ? last.value > first.value : last.value < first.value;
  return { first: first.quarter, last: last.quarter, isBetter };
}

/** `Du T3 au T4 2020, les six courbes s'améliorent`, by the quarters of `Taux`. */
function curvesTitle(rates: readonly Rate[], story: Story): SlideTitle {
  const suspended = monthsSuspended(story);
  const resumed =
    suspended.length === 0 ? 0 : Math.min(LAST_QUARTER + 1, Math.ceil((suspended.at(-1) ?? 0) / 3));
  const improvements = rates.map((rate) => improvement(rate, resumed));
  const [first] = improvements;
  const areAlike = improvements.every((one) => one?.first === first?.first && one?.last === first?.last);
  const count = rates.length;
  const noun = masculine("indicateur");
  if (count === 1 || first === null || first === undefined || !areAlike) {
    return title(`${countingOf(count)(count, noun)}, mois par mois`);
  }
  const better = improvements.filter((one) => one?.isBetter === true).length;
  const span = `Du${NO_BREAK_SPACE}T${first.first + 1} au${NO_BREAK_SPACE}T${first.last + 1}${NO_BREAK_SPACE}${story.year}`;
  const counting = countingOf(better, count);
  const curve = feminine("courbe");
  if (better === count) return title(`${span}, les ${counting(count, curve)} s’améliorent`);
  if (better === 0) return title(`${span}, aucune des ${counting(count, curve)} ne s’améliore`);
  const verb = better > 1 ? "s’améliorent" : "s’améliore";
  return title(
    `${span}, ${better}${NO_BREAK_SPACE}${better > 1 ? "courbes" : "courbe"} sur${NO_BREAK_SPACE}${count} ${verb}`,
  );
}
