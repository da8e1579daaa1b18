// What makes a reading of `Relevés` unusable.

import { calendarDay } from "../calendar/day.ts";
import { isStepSuspended, stepOfMonth } from "../calendar/steps.ts";
import { formatTyped } from "../french/numbers.ts";
import { withoutTwins } from "../grouping.ts";
import type { RawCell } from "../reading/workbook-cells.ts";
import type { ListAnomaly } from "../records/anomalies.ts";
import type { WorkbookRecords } from "../records/records.ts";
import { isWhole } from "../units/equality.ts";
import type { Calculation, Unit } from "../workbook/choices.ts";
import { comparableCode } from "../workbook/names.ts";
import { readingsTab } from "../workbook/tabs/indicators.ts";
import { valueFault } from "./check-values.ts";
import { FIRST_ROW } from "./parse-tab.ts";
import * as say from "./row-words.ts";

const COLUMNS = readingsTab.columns;

type ReadingRecord = WorkbookRecords["readings"][number];
type IndicatorRecord = WorkbookRecords["indicators"][number];

/** What a reading is checked against. */
export interface ReadingContext {
  /** By comparable code, inactive ones included. */
  indicators: ReadonlyMap<string, IndicatorRecord>;
  year: number;
  /** Months of the exercice touched by a suspension, by number (1–12). */
  suspendedMonths: ReadonlySet<number>;
  /** The cells of `Valeur`, from row 2 down. */
  valueCells: readonly RawCell[];
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
  return withoutTwins(usable, keyOf, ({ row, code }) => listAnomaly(row, say.duplicatedReading(code ?? "")));
}

function hasValue(indicator: IndicatorRecord | undefined): boolean {
  return indicator !== undefined && indicator.calculation !== null && indicator.unit !== null;
}

/** How far from the exercice a reading's month may be: its row then belongs to that other year. */
const YEARS_BEFORE = 5;
const YEARS_AFTER = 1;

/** The year that a reading belongs to when it is near the exercice without being of it; `null` otherwise. */
export function otherYearOf({ month }: ReadingRecord, exercice: number): number | null {
  if (month === null) return null;
  const { year } = calendarDay(month);
  const isNear = year >= exercice - YEARS_BEFORE && year <= exercice + YEARS_AFTER;
  return isNear && year !== exercice ? year : null;
}

/** Whether a reading holds a figure that can be read. */
export function hasFigure({ numerator, denominator, value }: ReadingRecord): boolean {
  return numerator !== null || denominator !== null || value !== null;
}

/** What makes a reading unusable on its own; `null` when it is usable. */
export function readingFault(record: ReadingRecord, context: ReadingContext): string | null {
  const indicator = context.indicators.get(comparableCode(record.code ?? ""));
  if (indicator === undefined) return say.unknownCode(record.code ?? "");
  if (indicator.isActive === "no") return say.inactiveCode(record.code ?? "");
  if (indicator.calculation === "automatic") return say.automaticCode(record.code ?? "");
  const { year, month } = calendarDay(record.month ?? 0);
  if (year !== context.year)
    return say.monthFarFromYear(context.year - YEARS_BEFORE, context.year + YEARS_AFTER);
  if (isSuspended(month, indicator, context)) return say.suspendedMonth;
  // The indicator without a calculation or a unit is listed itself; its readings have nothing to answer for.
  if (indicator.calculation === null || indicator.unit === null) return null;
  return figuresFault(
    record,
    indicator.calculation,
    indicator.unit,
    context.valueCells[record.row - FIRST_ROW],
  );
}

/** A reading stands for its whole step: it is left out only when no month of the step was followed. */
function isSuspended(month: number, { periodicity }: IndicatorRecord, context: ReadingContext): boolean {
  const step = periodicity ?? "monthly";
  return isStepSuspended(step, stepOfMonth(step, month), context.suspendedMonths);
}

function figuresFault(
  record: ReadingRecord,
  calculation: Calculation,
  unit: Unit,
  valueCell: RawCell,
): string | null {
  const { numerator, denominator, value } = record;
  if (value !== null && (numerator !== null || denominator !== null)) return say.valueWithCounts;
  if (calculation === "value") {
    if (value === null) return say.countsInsteadOfValue;
    const fault = valueFault({ column: COLUMNS.value, value, cell: valueCell }, unit);
    return fault === null ? null : say.rowLeftOut(fault);
  }
  if (value !== null) return say.valueInsteadOfCounts;
  if (numerator === null) return say.missingNumerator;
  if (numerator < 0) return say.negativeFigure(COLUMNS.numerator.header);
  return calculation === "sum" ? null : quotientFault(numerator, denominator, calculation === "ratio");
}

function quotientFault(numerator: number, denominator: number | null, isRatio: boolean): string | null {
  if (denominator === null) return say.missingDenominator;
  if (denominator < 0) return say.negativeFigure(COLUMNS.denominator.header);
  if (!isWhole(denominator)) return say.partialCount(COLUMNS.denominator.header, formatTyped(denominator));
  if (isRatio && !isWhole(numerator))
    return say.partialCount(COLUMNS.numerator.header, formatTyped(numerator));
  if (denominator === 0 && numerator > 0) return say.zeroDenominator;
  return isRatio && numerator > denominator ? say.numeratorAboveDenominator : null;
}
