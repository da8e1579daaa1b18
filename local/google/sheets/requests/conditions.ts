// How many values each kind of condition takes.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";

const NUMBER_WORDS = ["zero", "one", "two"];
const NO_VALUE = new Set(["TEXT_IS_EMAIL", "TEXT_IS_URL", "DATE_IS_VALID", "BLANK", "NOT_BLANK"]);
const TWO_VALUES = new Set(["NUMBER_BETWEEN", "NUMBER_NOT_BETWEEN", "DATE_BETWEEN", "DATE_NOT_BETWEEN"]);
const SEVERAL_VALUES = new Set([
  "ONE_OF_LIST",
  "TEXT_NOT_EQ",
  "TEXT_EQ",
  "NUMBER_EQ",
  "NUMBER_NOT_EQ",
  "DATE_EQ",
  "DATE_NOT_EQ",
]);

/**
 * Refuses a condition without a type, or with too few or too many values for it.
 * @throws GoogleError INVALID_ARGUMENT.
 */
export function refuseWrongValues(condition: sheets_v4.Schema$BooleanCondition | null | undefined): void {
  const type = condition?.type;
  if (!type) throw invalidArgument("A condition must have a type.");
  const count = condition.values?.length ?? 0;
  const supplied = `but ${count} values were supplied.`;
  if (type === "BOOLEAN") {
    if (count > 2)
      throw invalidArgument(`ConditionType 'BOOLEAN' requires at most two ConditionValues, ${supplied}`);
    return;
  }
  if (SEVERAL_VALUES.has(type)) {
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
