// The functions that the stand-in computes: those of rates and totals.
import type { CellError } from "../model.ts";
import { numeric, type Operand } from "./operations.ts";
import { DIVISION_BY_ZERO, NOT_A_NUMBER, NOT_COMPUTED, NOT_COMPUTED_ERROR, Stop } from "./stop.ts";

/** What a function is given: a value to compute, or the cells that are read, blank ones and errors included. */
export interface Argument {
  value: () => Operand;
  /** None for a value. */
  cells: (() => readonly (Operand | CellError)[]) | undefined;
}

/** A value from its arguments; each is computed only when it is needed. @throws Stop */
type FormulaFunction = (given: readonly Argument[]) => Operand;

/** By its name in a file, which is English whatever the language. */
export const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  ABS: (given) => Math.abs(numeric(only(given, 1, 1)[0]?.value())),
  AVERAGE: (given) => {
    const numbers = numbersOf(given);
    if (numbers.length === 0) throw new Stop(DIVISION_BY_ZERO);
    return total(numbers) / numbers.length;
  },
  COUNTA: (given) =>
    given.flatMap((argument) => contentsOf(argument)).filter((item) => item !== undefined).length,
  IF: (given) => {
    const [condition, whenTrue, whenFalse] = only(given, 2, 3);
    return isTrue(condition?.value())
      ? whenTrue?.value()
      : whenFalse === undefined
        ? false
        : whenFalse.value();
  },
  IFERROR: (given) => {
    const [value, otherwise] = only(given, 1, 2);
    try {
      return value?.value();
    } catch (error) {
      if (!(error instanceof Stop) || error.shown.text === NOT_COMPUTED) throw error;
      return otherwise?.value();
    }
  },
  MAX: (given) => extreme(given, Math.max),
  MIN: (given) => extreme(given, Math.min),
  ROUND: (given) => {
    const [value, digits] = only(given, 1, 2);
    return rounded(numeric(value?.value()), numeric(digits?.value()));
  },
  SUM: (given) => total(numbersOf(given)),
};

/** The arguments when their number is right; another is a formula that can't have been accepted. */
function only(given: readonly Argument[], least: number, most: number): readonly Argument[] {
  if (given.length < least || given.length > most) throw new Stop(NOT_COMPUTED_ERROR);
  return given;
}

/** The numbers among the cells, and every value given as such. */
function numbersOf(given: readonly Argument[]): number[] {
  return given.flatMap(({ value, cells }) => {
    if (cells === undefined) return [numeric(value())];
    return cells().flatMap((item) => {
      if (typeof item === "object") throw new Stop(item);
      return typeof item === "number" ? [item] : [];
    });
  });
}

function contentsOf({ value, cells }: Argument): readonly (Operand | CellError)[] {
  return cells === undefined ? [value()] : cells();
}

/** 0 where there is no number. */
function extreme(given: readonly Argument[], furthest: (one: number, other: number) => number): number {
  const [first, ...others] = numbersOf(given);
  return first === undefined ? 0 : others.reduce((one, other) => furthest(one, other), first);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function isTrue(value: Operand): boolean {
  if (typeof value === "string") throw new Stop(NOT_A_NUMBER);
  return Boolean(value);
}

/** Halves away from zero, as they are written: 1,005 is 1,01. */
function rounded(value: number, digits: number): number {
  const shifted = Number(`${Math.abs(value)}e${Math.trunc(digits)}`);
  const result = Number(`${Math.round(shifted)}e${-Math.trunc(digits)}`);
  if (Number.isNaN(result)) throw new Stop(NOT_COMPUTED_ERROR);
  return Math.sign(value) * result;
}
