// A year's value against its target and against the previous year.
import { daySerial } from "../calendar/day.ts";
import { stepsPerYear } from "../calendar/steps.ts";
import type { Coverage, Rate } from "../records/rate.ts";
import { isAtLeast, isAtMost } from "../units/equality.ts";
import type { Calculation, Direction, Unit } from "../workbook/choices.ts";

/** What is known of a year's value when it is compared. */
export interface ComparedValue {
  value: number | null;
  unit: Unit | null;
  calculation: Calculation | null;
  coverage: Coverage | null;
  target: number | null;
  direction: Direction | null;
  previousYear: number | null;
  /** The exercice and `Arrêté au`. */
  year: number;
  closedOn: number;
}

/** `Évolution` and `Atteinte`. A count is compared only when it is whole, or when more can't change the verdict. */
export function compare(compared: ComparedValue): Pick<Rate, "change" | "isAttained"> {
  const { value, previousYear } = compared;
  const isPartial = compared.unit === "count" && !isWholeCount(compared);
  return {
    change: value === null || previousYear === null || isPartial ? null : value - previousYear,
    isAttained: isPartial ? verdictOnPartialCount(compared) : verdict(compared),
  };
}

function isWholeCount({ calculation, coverage, year, closedOn }: ComparedValue): boolean {
  if (closedOn < daySerial(year, 12, 31)) return false;
  if (calculation !== "sum") return true;
  return coverage !== null && coverage.coveredSteps === stepsPerYear(coverage.periodicity);
}

function verdict({ value, target, direction }: ComparedValue): boolean | null {
  if (value === null || target === null || direction === null) return null;
  return direction === "atLeast" ? isAtLeast(value, target) : isAtMost(value, target);
}

function verdictOnPartialCount(compared: ComparedValue): boolean | null {
  const current = verdict(compared);
  const canNotChange = compared.direction === "atLeast" ? current === true : current === false;
  return canNotChange ? current : null;
}
