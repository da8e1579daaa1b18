// The arithmetic formulas that the stand-in computes: numbers, texts, operators and parentheses.
import type { CellError, CellScalar } from "../model.ts";
import { type FormulaToken, formulaTokens } from "./formula-tokens.ts";

/** What a formula shows that the stand-in does not compute. */
export const NOT_COMPUTED = "#NOT_COMPUTED!";

const NOT_COMPUTED_ERROR: CellError = {
  type: "ERROR",
  text: NOT_COMPUTED,
  message: "The local stand-in does not compute this formula.",
};
const DIVISION_BY_ZERO: CellError = {
  type: "DIVIDE_BY_ZERO",
  text: "#DIV/0!",
  message: "Function DIVIDE parameter 2 cannot be zero.",
};
const NOT_A_NUMBER: CellError = { type: "VALUE", text: "#VALUE!", message: "A number was expected." };

/** Why a computation stops: with an error of the spreadsheet's, or because it is not built. */
class Stop extends Error {
  readonly shown: CellError;
  constructor(shown: CellError) {
    super(shown.message);
    this.shown = shown;
  }
}

/**
 * The value of a formula (with its `=`); `decimal` is the locale's decimal sign. References and functions are
 * not built: their value is the error {@link NOT_COMPUTED}.
 */
export function evaluateFormula(formula: string, decimal: string): CellScalar | CellError {
  const tokens = formulaTokens(formula.slice(1), decimal);
  if (tokens === undefined) return NOT_COMPUTED_ERROR;
  const parser = { tokens, at: 0 };
  try {
    const value = comparison(parser);
    return parser.at < tokens.length ? NOT_COMPUTED_ERROR : value;
  } catch (error) {
    if (error instanceof Stop) return error.shown;
    throw error;
  }
}

interface Parser {
  tokens: FormulaToken[];
  at: number;
}

type BinaryOperation = (left: CellScalar, right: CellScalar) => CellScalar;

const COMPARISONS: Record<string, BinaryOperation> = {
  "=": (left, right) => left === right,
  "<>": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};
const JOINS: Record<string, BinaryOperation> = { "&": (left, right) => `${left}${right}` };
const SUMS: Record<string, BinaryOperation> = {
  "+": (left, right) => numeric(left) + numeric(right),
  "-": (left, right) => numeric(left) - numeric(right),
};
const PRODUCTS: Record<string, BinaryOperation> = {
  "*": (left, right) => numeric(left) * numeric(right),
  "/": (left, right) => {
    if (numeric(right) === 0) throw new Stop(DIVISION_BY_ZERO);
    return numeric(left) / numeric(right);
  },
};
const POWERS: Record<string, BinaryOperation> = { "^": (left, right) => numeric(left) ** numeric(right) };

function chain(
  parser: Parser,
  operations: Record<string, BinaryOperation>,
  operand: (parser: Parser) => CellScalar,
): CellScalar {
  let value = operand(parser);
  for (;;) {
    const token = parser.tokens[parser.at];
    const operation = token?.kind === "operator" ? operations[token.text] : undefined;
    if (operation === undefined) return value;
    parser.at += 1;
    value = operation(value, operand(parser));
  }
}

const comparison = (parser: Parser): CellScalar => chain(parser, COMPARISONS, join);
const join = (parser: Parser): CellScalar => chain(parser, JOINS, sum);
const sum = (parser: Parser): CellScalar => chain(parser, SUMS, product);
const product = (parser: Parser): CellScalar => chain(parser, PRODUCTS, power);
const power = (parser: Parser): CellScalar => chain(parser, POWERS, signed);

function signed(parser: Parser): CellScalar {
  if (takes(parser, "-")) return -numeric(signed(parser));
  if (takes(parser, "+")) return signed(parser);
  let value = operand(parser);
  while (takes(parser, "%")) value = numeric(value) / 100;
  return value;
}

function operand(parser: Parser): CellScalar {
  if (takes(parser, "(")) {
    const value = comparison(parser);
    if (!takes(parser, ")")) throw new Stop(NOT_COMPUTED_ERROR);
    return value;
  }
  const token = parser.tokens[parser.at];
  if (token?.kind !== "value") throw new Stop(NOT_COMPUTED_ERROR);
  parser.at += 1;
  return token.value;
}

function takes(parser: Parser, text: string): boolean {
  const token = parser.tokens[parser.at];
  if (token?.kind !== "operator" || token.text !== text) return false;
  parser.at += 1;
  return true;
}

function numeric(value: CellScalar): number {
  const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new Stop(NOT_A_NUMBER);
  return number;
}
