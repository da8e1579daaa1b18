// Reads a worksheet's data validations onto the cells that they hold for.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell } from "../../google/sheets/model.ts";
import { decodeOfficeText } from "../../office/xml-text.ts";
import { parseBlocks } from "../sheet/references.ts";
import type { SheetFrame } from "../sheet/sheet-frame.ts";
import { attributeOf, booleanAttribute, childOf, childrenOf, type XmlElement } from "../xml/element.ts";
import { conditionOf } from "./condition-formulas.ts";

type Rule = sheets_v4.Schema$DataValidationRule;

/** Rows being read: they are not shared with anyone yet. */
type OwnRows = ((Cell | undefined)[] | undefined)[];

/** Puts each validation on its cells, within the grid; blank cells of one rule are one object. */
export function applyValidations(
  frame: SheetFrame,
  rows: OwnRows,
  grid: { rowCount: number; columnCount: number },
): void {
  for (const element of childrenOf(frame.child("dataValidations"), "dataValidation")) {
    const rule = readRule(element);
    if (!rule) continue;
    const validated = validatedCells(rule);
    for (const block of parseBlocks(attributeOf(element, "sqref") ?? "")) {
      const endRow = Math.min(block.endRow, grid.rowCount);
      const endColumn = Math.min(block.endColumn, grid.columnCount);
      for (let row = block.startRow; row < endRow; row++) {
        const cells = rows[row] ?? [];
        rows[row] = cells;
        for (let column = block.startColumn; column < endColumn; column++) {
          cells[column] = validated(cells[column]);
        }
      }
    }
  }
}

function validatedCells(rule: Rule): (cell: Cell | undefined) => Cell {
  const blank: Cell = { validation: rule };
  const sharedBlanks = new Map<Cell, Cell>();
  return (cell) => {
    if (!cell) return blank;
    const isBlank = cell.value === undefined && cell.formula === undefined;
    const known = isBlank ? sharedBlanks.get(cell) : undefined;
    if (known) return known;
    const validated: Cell = { ...cell, validation: rule };
    if (isBlank) sharedBlanks.set(cell, validated);
    return validated;
  };
}

/** Google's rule of a `dataValidation` element; undefined for a kind that Google has no word for. */
function readRule(element: XmlElement): Rule | undefined {
  const operator = attributeOf(element, "operator");
  const condition = conditionOf({
    type: attributeOf(element, "type") ?? "none",
    ...(operator && { operator }),
    formulas: ["formula1", "formula2"].map((name) =>
      decodeOfficeText(childOf(element, name)?.text.trim() ?? ""),
    ),
  });
  if (!condition) return undefined;
  const inputMessage = decodeOfficeText(attributeOf(element, "prompt") ?? "");
  const refuses =
    booleanAttribute(element, "showErrorMessage") &&
    (attributeOf(element, "errorStyle") ?? "stop") === "stop";
  const isList = attributeOf(element, "type") === "list" && condition.type !== "BOOLEAN";
  return {
    condition,
    ...(inputMessage && { inputMessage }),
    strict: refuses,
    ...(isList && { showCustomUi: !booleanAttribute(element, "showDropDown") }),
  };
}
