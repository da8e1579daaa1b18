// Writes the validations that changed, cell by cell, as the fewest blocks of a worksheet.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { cellName } from "../../../shared/reading/a1.ts";
import { encodeOfficeText, escapeAttribute, escapeText } from "../../office/xml-text.ts";
import { ColumnRuns, withoutBlock } from "../sheet/blocks.ts";
import type { TabVersions } from "../sheet/cell-changes.ts";
import { forEachChangedCell } from "../sheet/changed-cells.ts";
import { blockReference, type CellBlock, parseBlocks } from "../sheet/references.ts";
import type { SheetFrame } from "../sheet/sheet-frame.ts";
import { attributeOf, childrenOf, type XmlElement } from "../xml/element.ts";
import { withAttributes } from "../xml/open-tag.ts";
import { fileConditionOf } from "./condition-formulas.ts";

type Rule = sheets_v4.Schema$DataValidationRule;

// Excel refuses a longer input message.
const MAXIMUM_PROMPT_LENGTH = 255;

/** Takes the changed cells out of the validations that they had and adds the new ones. */
export function writeValidations(frame: SheetFrame, tab: TabVersions): void {
  const changes = changedRules(tab);
  if (changes.size === 0) return;
  const { rowCount } = tab.after.properties.gridProperties;
  const blocksOf = (runs: ColumnRuns): CellBlock[] => runs.blocks(rowCount);
  const cuts = [...changes.values()].flatMap(({ runs }) => blocksOf(runs));
  const kept = childrenOf(frame.child("dataValidations"), "dataValidation").map((element) =>
    withoutBlocks(frame, element, cuts),
  );
  const added = [...changes.values()].map(({ rule, runs }) => (rule ? writeRule(rule, blocksOf(runs)) : ""));
  const written = [...kept, ...added].filter((xml) => xml !== "");
  const content = written.join("");
  frame.replace(
    "dataValidations",
    content && `<dataValidations count="${written.length}">${content}</dataValidations>`,
  );
}

function changedRules(tab: TabVersions): Map<string, { rule: Rule | undefined; runs: ColumnRuns }> {
  const changes = new Map<string, { rule: Rule | undefined; runs: ColumnRuns }>();
  const keys = new WeakMap<Rule, string>();
  const keyOf = (rule: Rule | undefined): string => {
    if (!rule) return "";
    const key = keys.get(rule) ?? JSON.stringify(comparable(rule));
    keys.set(rule, key);
    return key;
  };
  forEachChangedCell(tab.before.rows, tab.after.rows, (row, column, was, is) => {
    if (was?.validation === is?.validation) return;
    const key = keyOf(is?.validation);
    if (key === keyOf(was?.validation)) return;
    const change = changes.get(key) ?? { rule: is?.validation, runs: new ColumnRuns() };
    change.runs.add(row, column);
    changes.set(key, change);
  });
  return changes;
}

/** A rule with what Google leaves out spelled out, so that two that mean the same are equal. */
function comparable(rule: Rule): unknown {
  const { condition, inputMessage, strict, showCustomUi } = rule;
  const values = condition?.values?.map((value) => value.userEnteredValue ?? value.relativeDate);
  return [condition?.type, values ?? [], inputMessage ?? "", strict ?? false, showCustomUi ?? false];
}

function withoutBlocks(frame: SheetFrame, element: XmlElement, cuts: readonly CellBlock[]): string {
  const blocks = parseBlocks(attributeOf(element, "sqref") ?? "");
  const remaining = cuts.reduce(
    (current, cut) => current.flatMap((block) => withoutBlock(block, cut)),
    blocks,
  );
  if (remaining.length === 0) return "";
  const source = frame.source(element);
  const sqref = remaining.map(blockReference).join(" ");
  if (sqref === blocks.map(blockReference).join(" ")) return source;
  const tagLength = element.contentStart - element.start;
  return withAttributes(source.slice(0, tagLength), { sqref }) + source.slice(tagLength);
}

function writeRule(rule: Rule, blocks: readonly CellBlock[]): string {
  const [first] = blocks;
  if (!first) return "";
  const { type, operator, formulas } = fileConditionOf(
    rule.condition ?? {},
    cellName(first.startRow, first.startColumn),
  );
  const prompt = [...encodeOfficeText(rule.inputMessage ?? "")].slice(0, MAXIMUM_PROMPT_LENGTH).join("");
  const attributes = [
    ` type="${type}"`,
    rule.strict ? "" : ' errorStyle="warning"',
    operator ? ` operator="${operator}"` : "",
    ' allowBlank="1"',
    type === "list" && rule.showCustomUi === false ? ' showDropDown="1"' : "",
    prompt ? ' showInputMessage="1"' : "",
    ' showErrorMessage="1"',
    prompt ? ` prompt="${escapeAttribute(prompt)}"` : "",
    ` sqref="${blocks.map(blockReference).join(" ")}"`,
  ].join("");
  const content = formulas.map(
    (formula, index) => `<formula${index + 1}>${escapeText(formula)}</formula${index + 1}>`,
  );
  return `<dataValidation${attributes}>${content.join("")}</dataValidation>`;
}
