// Taking back what a browser tab did last, or doing it again.
import { formatNumber } from "../../../shared/french/numbers.ts";
import { cellName } from "../../../shared/reading/a1.ts";
import { PageError } from "../page-error.ts";
import type { Undone } from "../protocol.ts";
import { ofRows, type RowSpan, rowCountOf } from "../row-spans.ts";
import { type CellChange, withCellChange } from "./cell-change.ts";
import type { Desk } from "./desk.ts";
import { deleteRows, insertRows, type RowDeletion, type RowInsertion } from "./row-change.ts";
import { applySorting } from "./sort-rows.ts";
import type { Direction, Step, TabChanges } from "./undo-stack.ts";

/** Applies the last step of a browser tab in a direction. */
export function undo(
  desk: Desk,
  { workbookId, clientId }: { workbookId: string; clientId: string },
  direction: Direction,
): Undone {
  const stack = desk.workbook(workbookId).undoStack(clientId);
  const step = stack.take(direction);
  if (step === undefined) {
    const message = direction === "undo" ? "Rien à annuler." : "Rien à rétablir.";
    return { sheetIds: [], place: null, message, isRefused: false };
  }
  const sheetIds = step.kind === "tabs" ? step.changes.map(({ sheetId }) => sheetId) : [step.sheetId];
  try {
    const { inverse, skipped } = applied(desk, workbookId, step);
    stack.put(direction === "undo" ? "redo" : "undo", inverse);
    const words = skipped === 0 ? doneWords(inverse, direction) : skippedSentence(skipped);
    return { sheetIds, place: placeOf(inverse), message: words, isRefused: skipped > 0 };
  } catch (error) {
    // What others did since stands in the way: the step is dropped, the one before it can be taken back.
    if (error instanceof PageError) return { sheetIds, place: null, message: error.message, isRefused: true };
    stack.put(direction, step);
    throw error;
  }
}

function applied(desk: Desk, workbookId: string, step: Step): { inverse: Step; skipped: number } {
  switch (step.kind) {
    case "insertion":
      return { inverse: insertRows(desk, workbookId, step), skipped: 0 };
    case "deletion":
      return { inverse: deleteRows(desk, workbookId, step), skipped: 0 };
    case "sorting":
      return { inverse: applySorting(desk, workbookId, step), skipped: 0 };
    case "cells": {
      const { inverse, skipped } = withChanges(desk, workbookId, [step]);
      return { inverse: inverse[0] ?? step, skipped };
    }
    case "tabs": {
      const { inverse, skipped } = withChanges(desk, workbookId, step.changes);
      return { inverse: { ...step, changes: inverse } satisfies TabChanges, skipped };
    }
  }
}

/** Changes cells of one tab or several, all at once. */
function withChanges(
  desk: Desk,
  workbookId: string,
  changes: readonly CellChange[],
): { inverse: CellChange[]; skipped: number } {
  const inverse: CellChange[] = [];
  let [spreadsheet, skipped] = [desk.spreadsheet(workbookId), 0];
  for (const change of changes) {
    const order = desk.workbook(workbookId).rowOrder(change.sheetId);
    const changed = withCellChange(spreadsheet, change, order);
    spreadsheet = changed.spreadsheet;
    skipped += changed.skipped;
    inverse.push(changed.inverse);
  }
  desk.write(() => desk.google.spreadsheets.put(spreadsheet));
  return { inverse, skipped };
}

/** `inverse` is what would now take the taking back back: it says where things are. */
function doneWords(inverse: Step, direction: Direction): string {
  const done = direction === "undo" ? "Annulé" : "Rétabli";
  // What takes an insertion back is a deletion, and the other way round.
  const isInsertion = (inverse.kind === "insertion") === (direction === "undo");
  switch (inverse.kind) {
    case "insertion":
    case "deletion":
      return `✓ ${done} : ${isInsertion ? "l’insertion" : "la suppression"} ${ofRows(standingSpans(inverse))}.`;
    case "sorting":
      return `✓ ${done} : le tri.`;
    case "cells":
      return `✓ ${done} : la saisie ${ofCells(inverse)}.`;
    case "tabs":
      return `✓ ${done} : le remplacement.`;
  }
}

/** Rows by the numbers that they have where they stand: an insertion to come says the places before which they go. */
function standingSpans({ kind, spans }: RowInsertion | RowDeletion): RowSpan[] {
  if (kind === "deletion") return spans;
  return spans.map(({ at, count }, index) => ({ at: at + rowCountOf(spans.slice(0, index)), count }));
}

function ofCells({ cells }: CellChange): string {
  const [first] = cells;
  if (cells.length !== 1 || first === undefined) return `de ${formatNumber(cells.length)} cellules`;
  return `de ${cellName(first.row, first.column)}`;
}

function placeOf(step: Step): [row: number, column: number] | null {
  if (step.kind === "insertion" || step.kind === "deletion") return [step.spans[0]?.at ?? 0, 0];
  const [first] = step.kind === "cells" ? step.cells : [];
  return first === undefined ? null : [first.row, first.column];
}

function skippedSentence(count: number): string {
  return `${count === 1 ? "Une cellule a" : `${count} cellules ont`} changé depuis : laissé tel quel.`;
}
