// A formula as it reads in another cell.
import {
  type FormulaReference,
  type ReferenceEnd,
  type ReferenceIndex,
  withReferences,
} from "./references.ts";

/** The largest sheet that a file of Office holds. */
const MAXIMUM_ROWS = 1_048_576;
const MAXIMUM_COLUMNS = 16_384;

/**
 * A formula as it reads `rowShift` rows lower and `columnShift` columns to the right: relative references
 * move, absolute ones stay; one that leaves the sheet becomes `#REF!`.
 */
export function moveFormula(formula: string, rowShift: number, columnShift: number): string {
  return withReferences(formula, (reference) => movedReference(reference, rowShift, columnShift));
}

function movedReference(
  reference: FormulaReference,
  rowShift: number,
  columnShift: number,
): FormulaReference | null {
  const ends: ReferenceEnd[] = [];
  for (const { column, row } of reference.ends) {
    const moved = {
      column: movedIndex(column, columnShift, MAXIMUM_COLUMNS),
      row: movedIndex(row, rowShift, MAXIMUM_ROWS),
    };
    if (moved.column === undefined || moved.row === undefined) return null;
    ends.push({ column: moved.column, row: moved.row });
  }
  return { ...reference, ends };
}

/** Nothing when it leaves the sheet. */
function movedIndex(
  place: ReferenceIndex | null,
  shift: number,
  maximum: number,
): ReferenceIndex | null | undefined {
  if (place === null || place.isAbsolute) return place;
  const index = place.index + shift;
  return index < 0 || index >= maximum ? undefined : { ...place, index };
}
