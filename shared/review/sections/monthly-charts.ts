// The main rates month by month: the first of each family that has readings.
import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import type { MonthlySeries } from "../../analysis/review-facts.ts";
import { formatMonths, monthName, shortMonthName } from "../../french/dates.ts";
import { formatTarget, formatValue } from "../../french/numbers.ts";
import type { Rate, Unit } from "../../indicators/rate.ts";
import { comparableCode } from "../../workbook/names.ts";
import { partialFollowUp, rateMessage, rateNote, suspensionOf } from "../rate-words.ts";
import type { ChartKey, ReviewChart, ReviewSlide } from "../review.ts";
import { chartSlide } from "../slide.ts";

/** Fewer months don't make an evolution. */
const LEAST_MONTHS = 2;
/** A longer account of the suspension has no room beside the other colours: a sentence under them tells it. */
const SHORT_SUSPENSION = 50;

/** What a chart is made from. */
interface Followed {
  rate: Rate;
  unit: Unit;
  series: MonthlySeries;
}

/** One chart for the first rate of each family that has at least two months of readings. */
export function monthlySlides(analysis: ComputedAnalysis): ReviewSlide[] {
  const seen = new Set<string>();
  return followedRates(analysis).flatMap((followed) => {
    if (seen.has(followed.rate.family)) return [];
    seen.add(followed.rate.family);
    return [monthlySlide(analysis, followed)];
  });
}

function followedRates({ rates, facts }: ComputedAnalysis): Followed[] {
  return rates.flatMap((rate) => {
    const series = facts.monthly.find(({ code }) => code === rate.code);
    const usable = series?.months.filter(({ value }) => value !== null).length ?? 0;
    if (series === undefined || rate.unit === null || usable < LEAST_MONTHS) return [];
    return [{ rate, unit: rate.unit, series }];
  });
}

function monthlySlide({ records }: ComputedAnalysis, { rate, unit, series }: Followed): ReviewSlide {
  const suspension = suspensionOf([rate], records);
  const isShort = suspension === null || suspension.length <= SHORT_SUSPENSION;
  const chart = monthlyChart(records.settings.year, { rate, unit, series }, isShort ? suspension : "");
  const byMonth = series.months
    .map(
      ({ month, value, isSuspended }) =>
        `${monthName(month)} ${isSuspended ? "suspendu" : formatValue(value, unit)}`,
    )
    .join(" · ");
  return chartSlide(
    {
      topic: `Évolution mensuelle ${records.settings.year}`,
      title: rateMessage(rate, rate.label),
      shortTitle: rateMessage(rate, rate.code),
      remark: isShort ? monthsWithoutReading(series) : partialFollowUp([rate], records),
      notes: [rateNote(rate), `Par mois : ${byMonth}.`],
    },
    chart,
  );
}

function monthsWithoutReading({ months }: MonthlySeries): string | null {
  const empty = months.filter(({ value, isSuspended }) => value === null && !isSuspended);
  if (empty.length === 0) return null;
  return `Mois sans relevé : ${formatMonths(empty.map(({ month }) => month))}.`;
}

function suspendedKey(suspension: string): string {
  return suspension === "" ? "Suivi suspendu" : `Suivi suspendu : ${suspension}`;
}

function monthlyChart(
  year: number,
  { rate, unit, series }: Followed,
  suspension: string | null,
): ReviewChart {
  const { label, target, direction } = rate;
  const keys: ChartKey[] = [
    { mark: "line", text: "Valeur du mois" },
    ...(target === null
      ? []
      : [{ mark: "target", text: `Cible : ${formatTarget(target, direction, unit)}` } as const]),
    ...(suspension === null ? [] : [{ mark: "suspended", text: suspendedKey(suspension) } as const]),
  ];
  return {
    key: `monthly:${comparableCode(rate.code)}`,
    name: label,
    shape: "evolution",
    unit,
    points: series.months.map(({ month, value, isSuspended }) => ({
      period: `${shortMonthName(month)} ${year}`,
      label: shortMonthName(month),
      value: isSuspended ? null : value,
      target,
      isSuspended,
    })),
    keys,
    description: `${label}, mois par mois en ${year}. ${keys.map(({ text }) => text).join(" ; ")}.`,
  };
}
