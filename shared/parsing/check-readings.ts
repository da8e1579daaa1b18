// What makes a reading of `Relevés` unusable.
import type { ListAnomaly } from "../alerts/anomalies.ts";
import { calendarDay } from "../calendar/day.ts";
import { formatTyped } from "../french/numbers.ts";
import * as say from "../french/rows.ts";
import type { Calculation } from "../indicators/rate.ts";
import { comparableCode } from "../workbook/names.ts";
import { readingsTab } from "../workbook/tabs/indicators.ts";
import { isUnlikelyPercentage } from "./check-indicators.ts";
import type { WorkbookRecords } from "./records.ts";

type ReadingRecord = WorkbookRecords["readings"][number];
type IndicatorRecord = WorkbookRecords["indicators"][number];

/** What a reading is checked against. */
export interface ReadingContext {
  /** By comparable code, inactive ones included. */
  indicators: ReadonlyMap<string, IndicatorRecord>;
  year: number;
  /** Months of the exercice touched by a suspension, by number (1–12). */
  suspendedMonths: ReadonlySet<number>;
}

/**
 * Keeps one reading a code and month; those given twice are left out and listed. The readings of an indicator
 * that has no value are dropped: the indicator itself is listed.
 */
export function checkDuplicates(
  records: readonly ReadingRecord[],
  context: ReadingContext,
  listAnomaly: ListAnomaly,
): ReadingRecord[] {
  const usable = records.filter(({ code }) => hasValue(context.indicators.get(comparableCode(code ?? ""))));
  const keyOf = (record: ReadingRecord) =>
    `${calendarDay(record.month ?? 0).month} ${comparableCode(record.code ?? "")}`;
  const countByKey = new Map<string, number>();
  for (const record of usable) countByKey.set(keyOf(record), (countByKey.get(keyOf(record)) ?? 0) + 1);
  return usable.filter((record) => {
    if (countByKey.get(keyOf(record)) === 1) return true;
    listAnomaly(record.row, say.duplicatedReading(record.code ?? ""));
    return false;
  });
}

function hasValue(indicator: IndicatorRecord | undefined): boolean {
  return indicator !== undefined && indicator.calculation !== null && indicator.unit !== null;
}

/** What makes a reading unusable on its own; `null` when it is usable. */
export function readingFault(record: ReadingRecord, context: ReadingContext): string | null {
  const indicator = context.indicators.get(comparableCode(record.code ?? ""));
  if (indicator === undefined) return say.unknownCode(record.code ?? "");
  if (indicator.isActive === "no") return say.inactiveCode(record.code ?? "");
  if (indicator.calculation === "automatic") return say.automaticCode(record.code ?? "");
  const { year, month } = calendarDay(record.month ?? 0);
  if (year !== context.year) return say.monthOutsideYear(context.year);
  if (context.suspendedMonths.has(month)) return say.suspendedMonth;
  // The indicator without a calculation or a unit is listed itself; its readings have nothing to answer for.
  if (indicator.calculation === null || indicator.unit === null) return null;
  return figuresFault(record, indicator.calculation, indicator.unit === "percent");
}

function figuresFault(record: ReadingRecord, calculation: Calculation, isPercent: boolean): string | null {
  const { numerator, denominator, value } = record;
  if (value !== null && (numerator !== null || denominator !== null)) return say.valueWithCounts;
  if (calculation === "value") {
    return value === null ? say.countsInsteadOfValue : valueFault(value, isPercent);
  }
  if (value !== null) return say.valueInsteadOfCounts;
  if (numerator === null) return say.missingNumerator;
  if (numerator < 0) return say.negativeFigure(readingsTab.columns.numerator.header);
  return calculation === "sum" ? null : quotientFault(numerator, denominator, calculation === "ratio");
}

function valueFault(value: number, isPercent: boolean): string | null {
  const { header } = readingsTab.columns.value;
  if (value < 0) return say.negativeFigure(header);
  return isPercent && isUnlikelyPercentage(value) ? say.fractionTyped(header, formatTyped(value)) : null;
}

function quotientFault(numerator: number, denominator: number | null, isRatio: boolean): string | null {
  if (denominator === null) return say.missingDenominator;
  if (denominator < 0) return say.negativeFigure(readingsTab.columns.denominator.header);
  if (denominator === 0 && numerator > 0) return say.zeroDenominator;
  return isRatio && numerator > denominator ? say.numeratorAboveDenominator : null;
}
