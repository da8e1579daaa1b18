// What a value can't be in its unit: in `Relevés`, and as a target or a former result.
import { formatTyped } from "../french/numbers.ts";
import type { RawCell } from "../reading/workbook-cells.ts";
import type { Unit } from "../workbook/choices.ts";
import type { Column } from "../workbook/column.ts";
import { hasPercentSign } from "./cell.ts";
import * as say from "./row-words.ts";

/** The largest value of a unit that has one. */
const LARGEST: Partial<Record<Unit, number>> = { percent: 100, outOf10: 10, outOf5: 5 };

/** A value to check, as read and as typed. */
export interface TypedValue {
  column: Column<number>;
  value: number;
  /** A % sign typed is no longer in the value. */
  cell: RawCell;
}

/** Why a value can't be right in its unit; `null` when it can. */
export function valueFault({ column: { header }, value, cell }: TypedValue, unit: Unit): string | null {
  if (hasPercentSign(cell) && unit !== "percent") return say.percentTyped(header, String(cell));
  if (value < 0) return say.negativeValue(header);
  // A percent cell holds 0,9516 for 95,16 %; 0 is a percentage.
  const isFraction = unit === "percent" && value > 0 && value <= 1;
  if (isFraction || (unit === "percent" && value > 100)) return say.fractionTyped(header, formatTyped(value));
  const largest = LARGEST[unit];
  return largest !== undefined && value > largest
    ? say.valueAboveScale(header, formatTyped(value), largest)
    : null;
}
