// Rates as the rows of `Taux`.

import { decimalsFaithfulToTarget, NO_VALUE, typedDecimals } from "../french/numbers.ts";
import { coverageText } from "../indicators/measure-words.ts";
import type { Rate } from "../records/rate.ts";
import { UNITS, YES_NO } from "../workbook/choices.ts";
import type { RESULT_TABS } from "../workbook/tabs.ts";
import { type CellData, numberCell, textCell } from "./cells.ts";
import { changePattern, valuePattern, WHOLE_NUMBER } from "./number-patterns.ts";

const USUAL_DECIMALS = 1;

/** The row of one rate: numbers are numbers, a missing value is an empty cell. */
export function rateRow(rate: Rate): Record<keyof (typeof RESULT_TABS)["rates"]["columns"], CellData> {
  const { unit, target, change, sampleSize, coverage } = rate;
  const value = (number: number | null, decimals = USUAL_DECIMALS): CellData =>
    numberCell(number, number === null ? "" : valuePattern(number, unit, decimals));
  const [quarter1, quarter2, quarter3, quarter4] = rate.quarters;
  return {
    code: textCell(rate.code),
    label: textCell(rate.label),
    family: textCell(rate.family),
    unit: textCell(unit === null ? null : UNITS.labels[unit]),
    quarter1: value(quarter1),
    quarter2: value(quarter2),
    quarter3: value(quarter3),
    quarter4: value(quarter4),
    year: value(rate.year, decimalsFaithfulToTarget(rate)),
    previousYear: value(rate.previousYear),
    change: numberCell(change, change === null ? "" : changePattern(change, unit)),
    target: value(target, target === null ? 0 : typedDecimals(target)),
    isAttained: textCell(attainedLabel(rate.isAttained)),
    sampleSize: numberCell(sampleSize, WHOLE_NUMBER),
    coverage: textCell(coverage === null ? null : coverageText(coverage)),
    detail: textCell(rate.detail),
  };
}

function attainedLabel(isAttained: boolean | null): string {
  if (isAttained === null) return NO_VALUE;
  return isAttained ? YES_NO.labels.yes : YES_NO.labels.no;
}
