// Reads a worksheet's conditional formats of the kind that the model has: a cell's text is this one.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { decodeOfficeText } from "../../office/xml-text.ts";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, parseBlocks } from "../sheet/references.ts";
import type { SheetFrame } from "../sheet/sheet-frame.ts";
import { attributeOf, childOf, childrenOf, numberAttribute, type XmlElement } from "../xml/element.ts";

type Rule = sheets_v4.Schema$ConditionalFormatRule;

/** The rules of a sheet; `formats` are the file's differential ones. */
export function readConditionalFormats(
  frame: SheetFrame,
  sheetId: number,
  formats: readonly sheets_v4.Schema$CellFormat[],
): Rule[] {
  return frame.children("conditionalFormatting").flatMap((element) => {
    const text = textCompared(element);
    if (text === undefined) return [];
    const format = formats[numberAttribute(childOf(element, "cfRule"), "dxfId") ?? -1] ?? {};
    const condition = { type: "TEXT_EQ", values: [{ userEnteredValue: text }] };
    return [{ ranges: rangesOf(element, sheetId), booleanRule: { condition, format } }];
  });
}

/** The text that an element's only rule compares cells with; nothing for any other kind. */
export function textCompared(element: XmlElement): string | undefined {
  const [rule, other] = childrenOf(element, "cfRule");
  if (rule === undefined || other !== undefined) return undefined;
  if (attributeOf(rule, "type") !== "cellIs" || attributeOf(rule, "operator") !== "equal") return undefined;
  const formula = decodeOfficeText(childOf(rule, "formula")?.text.trim() ?? "");
  return /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"');
}

function rangesOf(element: XmlElement, sheetId: number): sheets_v4.Schema$GridRange[] {
  return parseBlocks(attributeOf(element, "sqref") ?? "").map((block) => ({
    sheetId,
    startRowIndex: block.startRow,
    startColumnIndex: block.startColumn,
    // To the end of the sheet, however far that is.
    ...(block.endRow < MAXIMUM_ROWS && { endRowIndex: block.endRow }),
    ...(block.endColumn < MAXIMUM_COLUMNS && { endColumnIndex: block.endColumn }),
  }));
}
