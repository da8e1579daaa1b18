// Writes a tab's conditional formats when they changed; those of other kinds stay as the file has them.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { escapeText } from "../../office/xml-text.ts";
import type { TabVersions } from "../sheet/cell-changes.ts";
import type { SheetFrame } from "../sheet/sheet-frame.ts";
import { rangeReference } from "../sheet/write-settings.ts";
import { writeDifferential } from "../styles/differential-format.ts";
import type { StyleWriter } from "../styles/style-writer.ts";
import { childrenOf, numberAttribute } from "../xml/element.ts";
import { isFileRule, textOfRule } from "./file-rules.ts";
import { textCompared } from "./read-rules.ts";

type Rule = sheets_v4.Schema$ConditionalFormatRule;

/** Puts the rules of the tab in place of those that it was opened with. */
export function writeConditionalFormats(
  frame: SheetFrame,
  { before, after }: Pick<TabVersions, "before" | "after">,
  styles: StyleWriter,
): void {
  const rules = after.conditionalFormats.filter(isFileRule);
  if (JSON.stringify(rules) === JSON.stringify(before.conditionalFormats.filter(isFileRule))) return;
  const elements = frame.children("conditionalFormatting");
  for (const element of elements) if (textCompared(element) !== undefined) frame.remove(element);
  const priorities = elements.flatMap((element) =>
    childrenOf(element, "cfRule").map((rule) => numberAttribute(rule, "priority") ?? 0),
  );
  const first = Math.max(0, ...priorities) + 1;
  for (const [index, rule] of rules.entries())
    frame.insert("conditionalFormatting", ruleXml(rule, first + index, styles));
}

function ruleXml(rule: Rule, priority: number, styles: StyleWriter): string {
  const places = (rule.ranges ?? []).map(rangeReference).join(" ");
  const dxfId = styles.addDifferentialStyle(writeDifferential(rule.booleanRule?.format ?? {}));
  const formula = escapeText(`"${textOfRule(rule).replaceAll('"', '""')}"`);
  return `<conditionalFormatting sqref="${places}"><cfRule type="cellIs" dxfId="${dxfId}" priority="${priority}" operator="equal"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
}
