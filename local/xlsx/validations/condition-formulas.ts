// Google's validation conditions and the file's, which says them with a type, an operator and formulas.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { isoDateOfSerial, serialOfIsoDate } from "../sheet/epoch.ts";

type Condition = sheets_v4.Schema$BooleanCondition;

/** A validation as the file holds it. */
export interface FileCondition {
  type: string;
  operator?: string;
  formulas: string[];
}

const NUMBER_OPERATORS: Record<string, string> = {
  NUMBER_BETWEEN: "between",
  NUMBER_NOT_BETWEEN: "notBetween",
  NUMBER_EQ: "equal",
  NUMBER_NOT_EQ: "notEqual",
  NUMBER_GREATER: "greaterThan",
  NUMBER_GREATER_THAN_EQ: "greaterThanOrEqual",
  NUMBER_LESS: "lessThan",
  NUMBER_LESS_THAN_EQ: "lessThanOrEqual",
};

const DATE_OPERATORS: Record<string, string> = {
  DATE_BETWEEN: "between",
  DATE_NOT_BETWEEN: "notBetween",
  DATE_EQ: "equal",
  DATE_AFTER: "greaterThan",
  DATE_ON_OR_AFTER: "greaterThanOrEqual",
  DATE_BEFORE: "lessThan",
  DATE_ON_OR_BEFORE: "lessThanOrEqual",
};

// Excel refuses a longer text in the formula of a validation.
const MAXIMUM_LIST_LENGTH = 255;

/**
 * The file's words for a condition on the cell whose reference is `firstCell`.
 * @throws Error when the condition is of a kind that the format has no word for.
 */
export function fileConditionOf(condition: Condition, firstCell: string): FileCondition {
  const type = condition.type ?? "";
  const values = (condition.values ?? []).map((value) => value.userEnteredValue ?? "");
  if (type === "ONE_OF_LIST") return listCondition(values, firstCell);
  if (type === "BOOLEAN") return { type: "list", formulas: ['"TRUE,FALSE"'] };
  if (type === "ONE_OF_RANGE") return { type: "list", formulas: [withoutEquals(values[0] ?? "")] };
  if (type === "CUSTOM_FORMULA") return { type: "custom", formulas: [withoutEquals(values[0] ?? "")] };
  // Any date: the first day that the format knows, or later.
  if (type === "DATE_IS_VALID") return { type: "date", operator: "greaterThanOrEqual", formulas: ["1"] };
  const numberOperator = NUMBER_OPERATORS[type];
  if (numberOperator)
    return { type: "decimal", operator: numberOperator, formulas: values.map(numberFormula) };
  const dateOperator = DATE_OPERATORS[type];
  if (dateOperator) return { type: "date", operator: dateOperator, formulas: values.map(dateFormula) };
  throw new Error(`The .xlsx files written here have no validation of type ${type}.`);
}

/** Google's words for a file's condition; undefined for those that it has none for. */
export function conditionOf({ type, operator = "between", formulas }: FileCondition): Condition | undefined {
  const [first = "", second = ""] = formulas;
  const valuesOf = (texts: string[]) => texts.map((userEnteredValue) => ({ userEnteredValue }));
  if (type === "list") {
    const items = listItems(first);
    if (items?.join() === "TRUE,FALSE") return { type: "BOOLEAN" };
    return items
      ? { type: "ONE_OF_LIST", values: valuesOf(items) }
      : { type: "ONE_OF_RANGE", values: valuesOf([`=${first}`]) };
  }
  if (type === "custom") return { type: "CUSTOM_FORMULA", values: valuesOf([`=${first}`]) };
  const operands = operator.toLowerCase().includes("between") ? [first, second] : [first];
  if (type === "date") {
    if (operator === "greaterThanOrEqual" && Number(first) <= 1) return { type: "DATE_IS_VALID" };
    return withType(DATE_OPERATORS, operator, valuesOf(operands.map(dateText)));
  }
  if (type === "decimal" || type === "whole") {
    return withType(NUMBER_OPERATORS, operator, valuesOf(operands.map(numberText)));
  }
  return undefined;
}

function listCondition(items: readonly string[], firstCell: string): FileCondition {
  const list = items.join(",");
  const fits =
    list.length <= MAXIMUM_LIST_LENGTH && items.every((item) => !item.includes(",") && item.trim() === item);
  if (fits) return { type: "list", formulas: [quoted(list)] };
  // No dropdown then, but the words are still checked.
  return {
    type: "custom",
    formulas: [`OR(${items.map((item) => `${firstCell}=${quoted(item)}`).join(",")})`],
  };
}

function listItems(formula: string): string[] | undefined {
  const match = /^"((?:[^"]|"")*)"$/.exec(formula.trim());
  return match?.[1]
    ?.replaceAll('""', '"')
    .split(",")
    .map((item) => item.trim());
}

function withType(
  operators: Record<string, string>,
  operator: string,
  values: sheets_v4.Schema$ConditionValue[],
): Condition | undefined {
  const type = Object.entries(operators).find(([, name]) => name === operator)?.[0];
  return type === undefined ? undefined : { type, values };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function withoutEquals(formula: string): string {
  return formula.replace(/^=/, "");
}

/** A number typed in French (`1,5`) or in the file's own way; a formula stays one. */
function numberFormula(text: string): string {
  const clean = text.trim();
  return /^[+-]?[\d\s]+(,\d+)?$/.test(clean)
    ? clean.replace(/\s/g, "").replace(",", ".")
    : withoutEquals(clean);
}

function numberText(formula: string): string {
  return Number.isFinite(Number(formula)) ? formula.replace(".", ",") : `=${formula}`;
}

/** A date typed as `11/02/2020` or `2020-02-11`, as the file's serial number. */
function dateFormula(text: string): string {
  const clean = text.trim();
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(clean);
  const iso = french ? `${french[3]}-${french[2]?.padStart(2, "0")}-${french[1]?.padStart(2, "0")}` : clean;
  const serial = serialOfIsoDate(iso);
  return serial === undefined ? withoutEquals(clean) : String(serial);
}

function dateText(formula: string): string {
  const serial = Number(formula);
  if (!Number.isFinite(serial) || formula.trim() === "") return `=${formula}`;
  return isoDateOfSerial(serial).split("-").reverse().join("/");
}
