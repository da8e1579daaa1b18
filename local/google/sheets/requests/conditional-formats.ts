// addConditionalFormatRule, updateConditionalFormatRule and deleteConditionalFormatRule.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../../google-error.ts";
import type { Sheet } from "../model.ts";
import { refuseWrongCondition } from "./conditions.ts";
import { type Handler, placeOf, type RequestContext, sheetById } from "./request-context.ts";

type Rule = sheets_v4.Schema$ConditionalFormatRule;

export const addConditionalFormatRule: Handler<sheets_v4.Schema$AddConditionalFormatRuleRequest> = (
  context,
  request,
) => {
  const rule = request.rule ?? {};
  const sheet = ruleSheet(context, rule);
  const index = request.index ?? 0;
  refuseIndex(index, sheet.conditionalFormats.length);
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 0, rule);
  return undefined;
};

function ruleSheet(context: RequestContext, rule: Rule): Sheet {
  const sheets = new Set((rule.ranges ?? []).map((range) => placeOf(context, range).sheet));
  const [sheet] = sheets;
  if (sheet === undefined) throw invalidArgument("A conditional format rule must have at least one range.");
  if (sheets.size > 1)
    throw invalidArgument("All ranges of a conditional format rule must be on the same sheet.");
  if (rule.booleanRule) refuseBoolean(context, rule.booleanRule);
  else if (rule.gradientRule) refuseGradient(rule.gradientRule);
  else throw invalidArgument("A conditional format rule must have a boolean or a gradient rule.");
  return sheet;
}

/** What a rule may change of a cell's look. */
const RULE_FORMATS = new Set(["backgroundColor", "backgroundColorStyle", "textFormat"]);
const RULE_TEXT_FORMATS = new Set([
  "bold",
  "italic",
  "strikethrough",
  "foregroundColor",
  "foregroundColorStyle",
]);

function refuseBoolean(context: RequestContext, { condition, format }: sheets_v4.Schema$BooleanRule): void {
  refuseWrongCondition(context, condition, "conditional formatting");
  const other =
    Object.keys(format ?? {}).find((name) => !RULE_FORMATS.has(name)) ??
    Object.keys(format?.textFormat ?? {}).find((name) => !RULE_TEXT_FORMATS.has(name));
  if (other === undefined) return;
  throw invalidArgument(
    `Conditional formatting can only set bold, italic, strikethrough, foreground and background colors, not ${other}.`,
  );
}

function refuseGradient({ minpoint, midpoint, maxpoint }: sheets_v4.Schema$GradientRule): void {
  for (const point of midpoint ? [minpoint, midpoint, maxpoint] : [minpoint, maxpoint]) {
    const type = point?.type;
    if (!type || type === "INTERPOLATION_POINT_TYPE_UNSPECIFIED") {
      throw invalidArgument("No interpolationPointType specified.");
    }
    if (type !== "MIN" && type !== "MAX" && !point.value) {
      throw invalidArgument("InterpolationPoint.value is required.");
    }
  }
}

function refuseIndex(index: number, last: number): void {
  if (index < 0 || index > last) throw invalidArgument(`No conditional format on sheet at index: ${index}`);
}

function ruleAt(sheet: Sheet, index: number): Rule {
  const rule = sheet.conditionalFormats[index];
  if (rule !== undefined) return rule;
  throw invalidArgument(`No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`);
}

export const updateConditionalFormatRule: Handler<sheets_v4.Schema$UpdateConditionalFormatRuleRequest> = (
  context,
  request,
) => {
  const newRule = request.rule ?? undefined;
  const sheet = newRule === undefined ? sheetById(context, request.sheetId) : ruleSheet(context, newRule);
  const oldIndex = request.index ?? 0;
  const oldRule = ruleAt(sheet, oldIndex);
  const newIndex = request.newIndex ?? oldIndex;
  const rest = sheet.conditionalFormats.toSpliced(oldIndex, 1);
  refuseIndex(newIndex, rest.length);
  sheet.conditionalFormats = rest.toSpliced(newIndex, 0, newRule ?? oldRule);
  const indices = { ...(newIndex > 0 && { newIndex }), ...(oldIndex > 0 && { oldIndex }) };
  const rules = newRule === undefined ? { newRule: oldRule } : { newRule, oldRule };
  return { updateConditionalFormatRule: { ...indices, ...rules } };
};

export const deleteConditionalFormatRule: Handler<sheets_v4.Schema$DeleteConditionalFormatRuleRequest> = (
  context,
  request,
) => {
  const sheet = sheetById(context, request.sheetId);
  const index = request.index ?? 0;
  const rule = ruleAt(sheet, index);
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1);
  return { deleteConditionalFormatRule: { rule } };
};
