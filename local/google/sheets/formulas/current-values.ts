// The values of formulas, current: computed again once what they read has changed, or shown as not computed.
import { cellAt, type Draft, editRow, openDraft } from "../draft.ts";
import type { Cell, Row, Sheet, Spreadsheet } from "../model.ts";
import { evaluateFormula } from "./evaluate.ts";
import { forgetRead, textRead, valuesRead } from "./read-cells.ts";
import { type FormulaReference, namesOf, referencesOf } from "./references.ts";
import { isNotComputed, NOT_COMPUTED_ERROR } from "./stop.ts";

/** A value that a spreadsheet program computed, and what it was computed from. */
interface Computed {
  value: Cell["value"];
  /** `null`: nobody computed it yet. */
  from: string | null;
}

/** Kept beside the cells, which stay as they were read; a cell typed anew has none. */
const COMPUTED = new WeakMap<Cell, Computed>();

/** A formula that was rewritten because what it reads moved is still the one that was computed. */
export function sameFormula(before: Cell, after: Cell): Cell {
  const computed = COMPUTED.get(before);
  if (computed !== undefined) COMPUTED.set(after, computed);
  return after;
}

/** A formula may read another's value: as many passes as values go on changing, to this depth. */
const MAXIMUM_DEPTH = 30;

/**
 * The spreadsheet with each formula's value as long as what it reads is what it was computed from; else computed
 * here, or the error `#NOT_COMPUTED!`: a wrong value would be worse than none. A value is taken for current the first
 * time that its cell is seen. What is read through `INDIRECT` or `OFFSET` is not followed.
 */
export function withCurrentValues(spreadsheet: Spreadsheet): Spreadsheet {
  const formulas = spreadsheet.sheets.map(({ rows }) => formulasOf(rows));
  if (formulas.every(({ length }) => length === 0)) return spreadsheet;
  const draft = openDraft(spreadsheet);
  for (const formula of eachFormula(draft, formulas)) {
    if (COMPUTED.has(formula.cell)) continue;
    const from = isNotComputed(formula.cell) ? null : readBy(draft, formula);
    COMPUTED.set(formula.cell, { value: formula.cell.value, from });
  }
  let depth = 0;
  while (updateOnce(draft, formulas, depth === MAXIMUM_DEPTH) && depth < MAXIMUM_DEPTH) depth += 1;
  return draft.sheetsWithOwnRows.size === 0 ? spreadsheet : draft.spreadsheet;
}

/** A formula that reads cells; where it stands. */
interface FormulaPlace {
  row: number;
  column: number;
  references: readonly FormulaReference[];
  /** Those of the file that it reads. */
  names: readonly string[];
}

interface FormulaCell extends FormulaPlace {
  sheet: Sheet;
  cell: Cell;
}

function* eachFormula(draft: Draft, formulas: readonly FormulaPlace[][]): Generator<FormulaCell> {
  for (const [index, sheet] of draft.spreadsheet.sheets.entries()) {
    for (const place of formulas[index] ?? []) {
      const cell = cellAt(sheet, place.row, place.column);
      if (cell !== undefined) yield { ...place, sheet, cell };
    }
  }
}

/** Gives each formula its current value; whether one changed. What goes on changing for ever has none. */
function updateOnce(draft: Draft, formulas: readonly FormulaPlace[][], isLast: boolean): boolean {
  let hasChanged = false;
  for (const formula of eachFormula(draft, formulas)) {
    const { cell, sheet, row, column } = formula;
    const value = currentValue(draft, formula, isLast);
    if (isSameValue(value, cell.value)) continue;
    hasChanged = true;
    editRow(draft, sheet, row, (cells) => {
      cells[column] = sameFormula(cell, { ...cell, ...(value !== undefined && { value }) });
    });
    forgetRead(sheet);
  }
  return hasChanged;
}

function currentValue(draft: Draft, formula: FormulaCell, isLast: boolean): Cell["value"] {
  const { cell, sheet } = formula;
  const computed = COMPUTED.get(cell);
  if (computed?.from === readBy(draft, formula)) return computed.value;
  if (cell.formula === undefined) throw new Error("A cell without a formula reads nothing.");
  const value = evaluateFormula(cell.formula, (reference) => valuesRead(draft, sheet, reference));
  return isLast && !isSameValue(value, cell.value) ? NOT_COMPUTED_ERROR : value;
}

function readBy(draft: Draft, { sheet, references, names }: FormulaCell): string {
  const named = names.flatMap((wanted) => {
    const known = draft.spreadsheet.definedNames?.find(({ name }) => name.toLowerCase() === wanted);
    return known === undefined ? [] : referencesOf(known.formula);
  });
  return [...references, ...named].map((reference) => textRead(draft, sheet, reference)).join("\u0002");
}

function isSameValue(value: Cell["value"], other: Cell["value"]): boolean {
  if (typeof value === "object" && typeof other === "object") return value.text === other.text;
  return value === other;
}

const OF_ROWS = new WeakMap<readonly (Row | undefined)[], FormulaPlace[]>();
const OF_ROW = new WeakMap<Row, Omit<FormulaPlace, "row">[]>();

/** Found once for each version of a tab, and for each of its rows. */
function formulasOf(rows: readonly (Row | undefined)[]): FormulaPlace[] {
  const known = OF_ROWS.get(rows);
  if (known !== undefined) return known;
  const found: FormulaPlace[] = [];
  for (const [row, cells] of rows.entries())
    if (cells !== undefined) for (const place of formulasOfRow(cells)) found.push({ row, ...place });
  OF_ROWS.set(rows, found);
  return found;
}

function formulasOfRow(cells: Row): Omit<FormulaPlace, "row">[] {
  const known = OF_ROW.get(cells);
  if (known !== undefined) return known;
  const found: Omit<FormulaPlace, "row">[] = [];
  for (let column = 0; column < cells.length; column += 1) {
    const formula = cells[column]?.formula;
    if (formula === undefined) continue;
    const [references, names] = [referencesOf(formula), namesOf(formula)];
    if (references.length + names.length > 0) found.push({ column, references, names });
  }
  OF_ROW.set(cells, found);
  return found;
}
