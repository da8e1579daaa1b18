// The formulas that the stand-in computes: operators, a few functions, and what the caller can read.
import type { CellError, CellScalar } from "../model.ts";
import { type FormulaToken, formulaTokens } from "./formula-tokens.ts";
import { type Argument, FUNCTIONS } from "./functions.ts";
import {
  type BinaryOperation,
  COMPARISONS,
  JOINS,
  numeric,
  type Operand,
  POWERS,
  PRODUCTS,
  SUMS,
} from "./operations.ts";
import type { FormulaReference } from "./references.ts";
import { NOT_COMPUTED_ERROR, Stop } from "./stop.ts";

/** The values of the cells that a reference names, blank ones and errors included; nothing when it can't be read. */
export type ReadCells = (reference: FormulaReference) => readonly (Operand | CellError)[] | undefined;

const NOTHING_READ: ReadCells = () => undefined;

/**
 * The value of a formula (with its `=`), as files hold it. What is not built is the error
 * `#NOT_COMPUTED!`: names, arrays, other functions, and any reference unless `read` is given.
 */
export function evaluateFormula(formula: string, read: ReadCells = NOTHING_READ): CellScalar | CellError {
  const tokens = formulaTokens(formula.slice(1));
  if (tokens === undefined) return NOT_COMPUTED_ERROR;
  const parser: Parser = { tokens, at: 0, read };
  try {
    const computed = comparison(parser);
    if (parser.at < tokens.length) return NOT_COMPUTED_ERROR;
    // What a formula shows that only reads a blank cell is not the same everywhere.
    return computed() ?? NOT_COMPUTED_ERROR;
  } catch (error) {
    if (error instanceof Stop) return error.shown;
    throw error;
  }
}

interface Parser {
  tokens: FormulaToken[];
  at: number;
  read: ReadCells;
}

/** Computed when it is asked for: the branch that `IF` leaves may divide by zero. */
type Expression = () => Operand;

function chain(
  parser: Parser,
  operations: Record<string, BinaryOperation>,
  operandOf: (parser: Parser) => Expression,
): Expression {
  let expression = operandOf(parser);
  for (;;) {
    const token = parser.tokens[parser.at];
    const operation = token?.kind === "operator" ? operations[token.text] : undefined;
    if (operation === undefined) return expression;
    parser.at += 1;
    const [left, right] = [expression, operandOf(parser)];
    expression = () => operation(left(), right());
  }
}

const comparison = (parser: Parser): Expression => chain(parser, COMPARISONS, join);
const join = (parser: Parser): Expression => chain(parser, JOINS, sum);
const sum = (parser: Parser): Expression => chain(parser, SUMS, product);
const product = (parser: Parser): Expression => chain(parser, PRODUCTS, power);
const power = (parser: Parser): Expression => chain(parser, POWERS, signed);

function signed(parser: Parser): Expression {
  if (takes(parser, "-")) {
    const negated = signed(parser);
    return () => -numeric(negated());
  }
  if (takes(parser, "+")) return signed(parser);
  let expression = operand(parser);
  while (takes(parser, "%")) {
    const whole = expression;
    expression = () => numeric(whole()) / 100;
  }
  return expression;
}

function operand(parser: Parser): Expression {
  if (takes(parser, "(")) {
    const inside = comparison(parser);
    if (!takes(parser, ")")) throw new Stop(NOT_COMPUTED_ERROR);
    return inside;
  }
  const token = parser.tokens[parser.at];
  parser.at += 1;
  if (token?.kind === "value") return () => token.value;
  if (token?.kind === "reference") return () => oneCell(parser.read(token.reference));
  if (token?.kind === "function") return call(parser, token.name);
  throw new Stop(NOT_COMPUTED_ERROR);
}

function call(parser: Parser, name: string): Expression {
  const run = FUNCTIONS[name];
  if (run === undefined || !takes(parser, "(")) throw new Stop(NOT_COMPUTED_ERROR);
  const given: Argument[] = [];
  do given.push(argument(parser));
  while (takes(parser, ","));
  if (!takes(parser, ")")) throw new Stop(NOT_COMPUTED_ERROR);
  return () => run(given);
}

/** A reference alone gives its cells; anything else, a value. */
function argument(parser: Parser): Argument {
  const start = parser.at;
  const value = comparison(parser);
  const token = parser.tokens[start];
  if (parser.at !== start + 1 || token?.kind !== "reference") return { value, cells: undefined };
  const { reference } = token;
  return {
    value,
    cells: () => {
      const cells = parser.read(reference);
      if (cells === undefined) throw new Stop(NOT_COMPUTED_ERROR);
      return cells;
    },
  };
}

function oneCell(cells: readonly (Operand | CellError)[] | undefined): Operand {
  if (cells?.length !== 1) throw new Stop(NOT_COMPUTED_ERROR);
  const [value] = cells;
  if (typeof value === "object") throw new Stop(value);
  return value;
}

function takes(parser: Parser, text: string): boolean {
  const token = parser.tokens[parser.at];
  if (token?.kind !== "operator" || token.text !== text) return false;
  parser.at += 1;
  return true;
}
