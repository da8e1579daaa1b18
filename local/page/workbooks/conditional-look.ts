// How conditional formats change a cell's look, for the rules that the add-on makes: a cell's text is this one.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell, Sheet } from "../../google/sheets/model.ts";

/** A cell as its rule shows it: the same cell where none holds. */
export type ConditionalLook = (cell: Cell | undefined, row: number, column: number) => Cell | undefined;

/** The look of a tab's cells. Rules of other kinds change nothing here. */
export function conditionalLook({ conditionalFormats }: Sheet): ConditionalLook {
  const rules = conditionalFormats.flatMap(({ ranges, booleanRule }) => {
    const { condition, format } = booleanRule ?? {};
    const text = condition?.values?.[0]?.userEnteredValue;
    if (condition?.type !== "TEXT_EQ" || typeof text !== "string" || !format) return [];
    return [{ ranges: ranges ?? [], text: text.toLowerCase(), format, shown: new WeakMap<Cell, Cell>() }];
  });
  if (rules.length === 0) return (cell) => cell;
  return (cell, row, column) => {
    if (typeof cell?.value !== "string") return cell;
    const value = cell.value.toLowerCase();
    const rule = rules.find(
      ({ ranges, text }) => value === text && ranges.some((range) => holds(range, row, column)),
    );
    if (rule === undefined) return cell;
    const known = rule.shown.get(cell) ?? withFormat(cell, rule.format);
    rule.shown.set(cell, known);
    return known;
  };
}

function withFormat(cell: Cell, format: sheets_v4.Schema$CellFormat): Cell {
  const textFormat = { ...cell.format?.textFormat, ...format.textFormat };
  return { ...cell, format: { ...cell.format, ...format, textFormat } };
}

function holds(range: sheets_v4.Schema$GridRange, row: number, column: number): boolean {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  return (
    row >= (startRowIndex ?? 0) &&
    row < (endRowIndex ?? Number.POSITIVE_INFINITY) &&
    column >= (startColumnIndex ?? 0) &&
    column < (endColumnIndex ?? Number.POSITIVE_INFINITY)
  );
}
