// What each kind of condition is for, how many values it takes, and of what nature.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import { localeHabits } from "../formats/locales.ts";
import { enteredDate } from "../values/entered-date.ts";
import { enteredNumber } from "../values/entered-number.ts";
import type { RequestContext } from "./request-context.ts";

type Condition = sheets_v4.Schema$BooleanCondition;
type Value = sheets_v4.Schema$ConditionValue;

/** Where a condition stands. */
export type ConditionUse = "data validation" | "conditional formatting";

const NUMBER_WORDS = ["zero", "one", "two"];
const NO_VALUE = new Set(["TEXT_IS_EMAIL", "TEXT_IS_URL", "DATE_IS_VALID", "BLANK", "NOT_BLANK"]);
const TWO_VALUES = new Set(["NUMBER_BETWEEN", "NUMBER_NOT_BETWEEN", "DATE_BETWEEN", "DATE_NOT_BETWEEN"]);
const FOR_VALIDATION_ONLY = new Set([
  "TEXT_IS_EMAIL",
  "TEXT_IS_URL",
  "DATE_ON_OR_BEFORE",
  "DATE_ON_OR_AFTER",
  "DATE_BETWEEN",
  "DATE_NOT_BETWEEN",
  "DATE_IS_VALID",
  "ONE_OF_RANGE",
  "ONE_OF_LIST",
  "BOOLEAN",
]);
const FOR_FORMATS_ONLY = new Set(["TEXT_STARTS_WITH", "TEXT_ENDS_WITH", "BLANK", "NOT_BLANK"]);
/** Those of filters, which are no use here. */
const FOR_NEITHER = new Set(["TEXT_NOT_EQ", "DATE_NOT_EQ", "FILTER_EXPRESSION"]);
const RELATIVE = new Set(["DATE_BEFORE", "DATE_AFTER", "DATE_ON_OR_BEFORE", "DATE_ON_OR_AFTER"]);

/**
 * Refuses a condition without a type, one that its use does not support, and values that are too few, too many or
 * of another nature than the type's.
 * @throws GoogleError INVALID_ARGUMENT.
 */
export function refuseWrongCondition(
  context: RequestContext,
  condition: Condition | null | undefined,
  use: ConditionUse,
): void {
  const type = condition?.type;
  if (!type || type === "CONDITION_TYPE_UNSPECIFIED") throw invalidArgument("A condition must have a type.");
  const elsewhere = use === "data validation" ? FOR_FORMATS_ONLY : FOR_VALIDATION_ONLY;
  if (elsewhere.has(type) || FOR_NEITHER.has(type)) {
    throw invalidArgument(`ConditionType '${type}' is not supported for ${use}.`);
  }
  const values = condition.values ?? [];
  refuseCount(type, values.length);
  for (const value of values) refuseValue(context, type, value, use);
}

function refuseCount(type: string, count: number): void {
  const supplied = `but ${count} values were supplied.`;
  if (type === "BOOLEAN") {
    if (count > 2)
      throw invalidArgument(`ConditionType 'BOOLEAN' requires at most two ConditionValues, ${supplied}`);
    return;
  }
  if (type === "ONE_OF_LIST") {
    if (count === 0)
      throw invalidArgument(`ConditionType '${type}' requires at least one ConditionValue, ${supplied}`);
    return;
  }
  const expected = NO_VALUE.has(type) ? 0 : TWO_VALUES.has(type) ? 2 : 1;
  if (count === expected) return;
  const noun = expected === 1 ? "ConditionValue" : "ConditionValues";
  throw invalidArgument(
    `ConditionType '${type}' requires exactly ${NUMBER_WORDS[expected]} ${noun}, ${supplied}`,
  );
}

function refuseValue(context: RequestContext, type: string, value: Value, use: ConditionUse): void {
  if (value.relativeDate) {
    if (use === "data validation")
      throw invalidArgument("Relative dates are not supported in data validation.");
    if (!RELATIVE.has(type))
      throw invalidArgument(`Relative dates are not supported for ConditionType '${type}'.`);
    return;
  }
  const text = value.userEnteredValue ?? "";
  if (isOfNature(context, type, text)) return;
  throw invalidArgument(`Invalid ConditionValue.userEnteredValue: ${text} for ConditionType: ${type}`);
}

function isOfNature({ draft, environment }: RequestContext, type: string, text: string): boolean {
  const isFormula = /^[=+]./.test(text);
  if (type === "ONE_OF_LIST") return text !== "" && !text.startsWith("=");
  if (type === "ONE_OF_RANGE" || type === "CUSTOM_FORMULA") return isFormula;
  if (isFormula || !/^(NUMBER|DATE)_/.test(type)) return true;
  const habits = localeHabits(draft.spreadsheet.properties.locale ?? "en_US");
  const date = enteredDate(text.trim(), habits, environment.now());
  if (type.startsWith("DATE_")) return date !== undefined;
  return date !== undefined || enteredNumber(text.trim(), habits) !== undefined;
}
