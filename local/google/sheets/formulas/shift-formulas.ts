// The formulas of a spreadsheet, rewritten where rows, columns or tabs that they read come, go or change their name.
import { type Draft, editRow } from "../draft.ts";
import type { Cell, CellError, Sheet, Spreadsheet } from "../model.ts";
import { sameFormula } from "./current-values.ts";
import { type FormulaReference, LOST_REFERENCE, type ReferenceEnd, withReferences } from "./references.ts";

/** Where the rows or columns `start`–`end` of a tab go; nothing when they disappear. */
type SpanShift = (span: { start: number; end: number }) => { start: number; end: number } | undefined;

const LOST: CellError = { type: "REF", text: LOST_REFERENCE, message: "Reference does not exist." };

/** Rewrites what reads the rows or columns of a tab that were shifted. */
export function shiftFormulas(
  draft: Draft,
  { properties }: Sheet,
  axis: "row" | "column",
  span: SpanShift,
): void {
  rewriteFormulas(draft, properties.title, (reference) => {
    const ends = shiftedEnds(reference.ends, axis, span);
    if (ends === reference.ends) return reference;
    return ends === null ? null : { ...reference, ends };
  });
}

/** Rewrites what reads a tab under its former title. */
export function renameInFormulas(draft: Draft, former: string, title: string): void {
  rewriteFormulas(draft, former, (reference) =>
    reference.title === null ? reference : { ...reference, title },
  );
}

/** What read a tab that is no more reads nothing. */
export function loseInFormulas(draft: Draft, title: string): void {
  rewriteFormulas(draft, title, () => null);
}

/** Rewrites each reference to a tab, from its own cells or from others'. */
function rewriteFormulas(
  draft: Draft,
  title: string,
  rewritten: (reference: FormulaReference) => FormulaReference | null,
): void {
  const wanted = title.toLowerCase();
  const rewriteIn = (own: boolean) => (formula: string) =>
    withReferences(formula, (reference) => {
      const isOfTab = reference.title === null ? own : reference.title.toLowerCase() === wanted;
      return isOfTab ? rewritten(reference) : reference;
    });
  rewriteNames(draft.spreadsheet, rewriteIn(false));
  for (const sheet of draft.spreadsheet.sheets) {
    const rewrite = rewriteIn(sheet.properties.title.toLowerCase() === wanted);
    for (const [index, row] of sheet.rows.entries())
      row?.forEach((cell, column) => {
        const changed = cell?.formula === undefined ? cell : rewrittenCell(cell, cell.formula, rewrite);
        if (changed === cell) return;
        editRow(draft, sheet, index, (cells) => {
          cells[column] = changed;
        });
      });
  }
}

/** The names of a file say the tab of all that they read. */
function rewriteNames(spreadsheet: Spreadsheet, rewrite: (formula: string) => string): void {
  const names = spreadsheet.definedNames?.map((known) => {
    const formula = rewrite(known.formula);
    return formula === known.formula ? known : { ...known, formula };
  });
  if (names?.some((known, index) => known !== spreadsheet.definedNames?.[index]) === true)
    spreadsheet.definedNames = names;
}

/** The value stays the one last computed, but for a formula that reads what is no more. */
function rewrittenCell(cell: Cell, formula: string, rewrite: (formula: string) => string): Cell {
  const text = rewrite(formula);
  if (text === formula) return cell;
  const isLost = text.includes(LOST_REFERENCE) && !formula.includes(LOST_REFERENCE);
  if (isLost) return { ...cell, formula: text, value: LOST };
  return sameFormula(cell, { ...cell, formula: text });
}

/** The ends themselves when nothing moves; `null` when what they name disappears. */
function shiftedEnds(
  ends: readonly ReferenceEnd[],
  axis: "row" | "column",
  span: SpanShift,
): readonly ReferenceEnd[] | null {
  const [first, last = first] = ends;
  const start = first?.[axis]?.index;
  if (first === undefined || last === undefined || start === undefined) return ends;
  // `A2:A` goes on to the last row.
  const end = last[axis]?.index ?? Number.MAX_SAFE_INTEGER;
  const [low, high] = start <= end ? [start, end] : [end, start];
  const moved = span({ start: low, end: high + 1 });
  if (moved === undefined) return null;
  const [movedStart, movedEnd] = start <= end ? [moved.start, moved.end - 1] : [moved.end - 1, moved.start];
  const shifted = [withIndex(first, axis, movedStart), withIndex(last, axis, movedEnd)].slice(0, ends.length);
  return movedStart === start && (last[axis] === null || movedEnd === end) ? ends : shifted;
}

function withIndex(end: ReferenceEnd, axis: "row" | "column", index: number): ReferenceEnd {
  const place = end[axis];
  return place === null ? end : { ...end, [axis]: { ...place, index } };
}
