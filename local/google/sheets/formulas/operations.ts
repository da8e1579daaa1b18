// What a formula's operators do with two values; a blank cell is an undefined one.
import type { CellScalar } from "../model.ts";
import { DIVISION_BY_ZERO, NOT_A_NUMBER, NOT_COMPUTED_ERROR, Stop } from "./stop.ts";

/** A value of a computation; a blank cell has none. */
export type Operand = CellScalar | undefined;

export type BinaryOperation = (left: Operand, right: Operand) => CellScalar;

export const COMPARISONS: Record<string, BinaryOperation> = {
  "=": isEqual,
  "<>": (left, right) => !isEqual(left, right),
  "<": (left, right) => order(left, right) < 0,
  "<=": (left, right) => order(left, right) <= 0,
  ">": (left, right) => order(left, right) > 0,
  ">=": (left, right) => order(left, right) >= 0,
};
export const SUMS: Record<string, BinaryOperation> = {
  "+": (left, right) => numeric(left) + numeric(right),
  "-": (left, right) => numeric(left) - numeric(right),
};
export const PRODUCTS: Record<string, BinaryOperation> = {
  "*": (left, right) => numeric(left) * numeric(right),
  "/": (left, right) => {
    if (numeric(right) === 0) throw new Stop(DIVISION_BY_ZERO);
    return numeric(left) / numeric(right);
  },
};
export const POWERS: Record<string, BinaryOperation> = {
  "^": (left, right) => numeric(left) ** numeric(right),
};

/** Texts one after the other; how a fraction, a date or a box reads in a text is the spreadsheet's affair. */
export const JOINS: Record<string, BinaryOperation> = {
  "&": (left, right) => joinable(left) + joinable(right),
};

/** @throws Stop for a text that is no number. */
export function numeric(value: Operand): number {
  if (value === undefined) return 0;
  const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new Stop(NOT_A_NUMBER);
  return number;
}

function joinable(value: Operand): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  throw new Stop(NOT_COMPUTED_ERROR);
}

/** A blank cell is 0 beside a number and nothing beside a text; texts are the same in any case. */
function isEqual(left: Operand, right: Operand): boolean {
  if (left === undefined || right === undefined) return isBlank(left) && isBlank(right);
  if (typeof left === "string" && typeof right === "string")
    return left.toLowerCase() === right.toLowerCase();
  return left === right;
}

function isBlank(value: Operand): boolean {
  return value === undefined || value === "" || value === 0 || value === false;
}

/** Numbers alone: the order of texts is the locale's. */
function order(left: Operand, right: Operand): number {
  const [one, other] = [left ?? 0, right ?? 0];
  if (typeof one === "number" && typeof other === "number") return one - other;
  throw new Stop(NOT_COMPUTED_ERROR);
}
