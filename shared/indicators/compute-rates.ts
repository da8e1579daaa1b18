// Computes every active indicator of the catalogue, in its order.
import type { Period, YearPeriods } from "../calendar/period.ts";
import { hasQuarters } from "../calendar/steps.ts";
import { suspendedMonths } from "../parsing/suspended-months.ts";
import type { Coverage, Rate } from "../records/rate.ts";
import type { Settings, WorkbookRecords } from "../records/records.ts";
import { comparableCode } from "../workbook/names.ts";
import { AUTOMATIC_INDICATORS, type AutomaticSources } from "./automatic-measures.ts";
import { compare } from "./comparison.ts";
import { type Measure, NO_MEASURE } from "./measure.ts";
import { quarterCoverageText, smallSample } from "./measure-words.ts";
import { coverageOf, measureReadings, type ReadingsByMonth, readingsByMonth } from "./readings-measure.ts";

type IndicatorRecord = WorkbookRecords["indicators"][number];
type MeasurePeriod = (period: Period) => Measure;

/** The values of one indicator by period, not yet compared. */
interface MeasuredIndicator {
  quarters: Rate["quarters"];
  year: Measure;
  coverage: Coverage | null;
  /** The coverage by quarter, in French; only of what is followed by month. */
  coverageDetail: string;
}

const NOTHING_MEASURED: MeasuredIndicator = {
  quarters: [null, null, null, null],
  year: NO_MEASURE,
  coverage: null,
  coverageDetail: "",
};

/** The rates of the active indicators. One whose `Calcul` or `Unité` can't be read has no value at all. */
export function computeRates(sources: AutomaticSources): Rate[] {
  const { records } = sources;
  const suspended = suspendedMonths(records.suspensions, records.settings.year);
  const readings = readingsByCode(records.readings);
  const previousYear = resultsOfYear(records, records.settings.year - 1);
  return records.indicators
    .filter(({ isActive }) => isActive !== "no")
    .map((indicator) => {
      const code = comparableCode(indicator.code ?? "");
      const measured = isComputable(indicator)
        ? measureIndicator(indicator, sources, readingsByMonth(readings.get(code) ?? []), suspended)
        : NOTHING_MEASURED;
      return rateOf(indicator, measured, previousYear.get(code) ?? null, records.settings);
    });
}

/** Usable readings by comparable code. */
export function readingsByCode(
  readings: WorkbookRecords["readings"],
): Map<string, WorkbookRecords["readings"]> {
  const byCode = new Map<string, WorkbookRecords["readings"]>();
  for (const reading of readings) {
    const code = comparableCode(reading.code ?? "");
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [reading]);
    else known.push(reading);
  }
  return byCode;
}

function isComputable({ code, unit, calculation }: IndicatorRecord): boolean {
  const isKnown = calculation !== "automatic" || comparableCode(code ?? "") in AUTOMATIC_INDICATORS;
  return unit !== null && calculation !== null && isKnown;
}

function resultsOfYear(records: WorkbookRecords, year: number): Map<string, number> {
  const results = new Map<string, number>();
  for (const record of records.history) {
    if (record.year === year && record.value !== null)
      results.set(comparableCode(record.code ?? ""), record.value);
  }
  return results;
}

function measureIndicator(
  indicator: IndicatorRecord,
  sources: AutomaticSources,
  readings: ReadingsByMonth,
  suspended: ReadonlySet<number>,
): MeasuredIndicator {
  const { periods } = sources;
  if (indicator.calculation !== "automatic")
    return measureFromReadings(indicator, periods, readings, suspended);
  const automatic = AUTOMATIC_INDICATORS[comparableCode(indicator.code ?? "")];
  if (automatic === undefined) return NOTHING_MEASURED;
  const measure: MeasurePeriod = (period) => automatic.measure(sources, period);
  const quarters = automatic.isYearOnly ? NOTHING_MEASURED.quarters : quarterValues(periods, measure);
  return { ...NOTHING_MEASURED, quarters, year: measure(periods.year) };
}

function measureFromReadings(
  { calculation, periodicity }: IndicatorRecord,
  periods: YearPeriods,
  readings: ReadingsByMonth,
  suspended: ReadonlySet<number>,
): MeasuredIndicator {
  const measure: MeasurePeriod = (period) =>
    calculation === null ? NO_MEASURE : measureReadings(readings, calculation, period);
  const step = periodicity ?? "monthly";
  const coverage = (period: Period) => coverageOf(readings, step, suspended, period);
  const byQuarter = periods.quarters.map((quarter) => (quarter === null ? null : coverage(quarter)));
  return {
    quarters: hasQuarters(step) ? quarterValues(periods, measure) : NOTHING_MEASURED.quarters,
    year: measure(periods.year),
    coverage: coverage(periods.year),
    coverageDetail: step === "monthly" ? quarterCoverageText(byQuarter) : "",
  };
}

function quarterValues(
  { quarters: [first, second, third, fourth] }: YearPeriods,
  measure: MeasurePeriod,
): Rate["quarters"] {
  const value = (quarter: Period | null) => (quarter === null ? null : measure(quarter).value);
  return [value(first), value(second), value(third), value(fourth)];
}

function rateOf(
  indicator: IndicatorRecord,
  { quarters, year, coverage, coverageDetail }: MeasuredIndicator,
  previousResult: number | null,
  settings: Settings,
): Rate {
  const { unit, calculation, target, direction } = indicator;
  const previousYear = isComputable(indicator) ? previousResult : null;
  const compared = { value: year.value, unit, calculation, coverage, target, direction, previousYear };
  return {
    code: indicator.code ?? "",
    label: indicator.label ?? indicator.code ?? "",
    family: indicator.family ?? "",
    unit,
    calculation,
    quarters,
    year: year.value,
    previousYear,
    ...compare({ ...compared, year: settings.year, closedOn: settings.closedOn }),
    target,
    direction,
    sampleSize: year.sampleSize,
    coverage,
    detail: [year.detail, ...(restsOnFew(year, settings) ? [smallSample] : []), coverageDetail]
      .filter((part) => part !== "")
      .join(" ; "),
  };
}

function restsOnFew({ value, sampleSize }: Measure, { smallSampleSize }: Settings): boolean {
  return value !== null && sampleSize !== null && sampleSize < smallSampleSize;
}
