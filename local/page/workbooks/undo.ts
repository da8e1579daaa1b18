// Taking back what a browser tab did last, or doing it again.
import { formatNumber } from "../../../shared/french/numbers.ts";
import { cellName } from "../../../shared/reading/a1.ts";
import { PageError } from "../page-error.ts";
import type { Undone, UndoneBlock } from "../protocol/events.ts";
import { ofRows, type RowSpan, rowCountOf } from "../row-spans.ts";
import { type CellChange, withCellChange } from "./cell-change.ts";
import type { Desk } from "./desk.ts";
import { renameTab } from "./rename-tab.ts";
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
    return { sheetIds: [], block: null, message, isRefused: false };
  }
  const sheetIds = step.kind === "tabs" ? step.changes.map(({ sheetId }) => sheetId) : [step.sheetId];
  try {
    const { inverse, skipped } = applied(desk, workbookId, step);
    stack.put(direction === "undo" ? "redo" : "undo", inverse);
    const message = [
      ...(skipped > 0 && isNothing(inverse) ? [] : [doneWords(inverse, direction)]),
      ...(skipped === 0 ? [] : [skippedSentence(skipped)]),
    ].join(" ");
    return { sheetIds, block: blockOf(desk, workbookId, inverse), message, isRefused: skipped > 0 };
  } catch (error) {
    // What others did since stands in the way: the step is dropped, the one before it can be taken back.
    if (error instanceof PageError) return { sheetIds, block: null, message: error.message, isRefused: true };
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
    case "renaming":
      return { inverse: renameTab(desk, workbookId, step), skipped: 0 };
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

/** Whether none of the cells could be given back. */
function isNothing(inverse: Step): boolean {
  if (inverse.kind === "tabs") return inverse.changes.every(isNothing);
  return inverse.kind === "cells" && inverse.cells.length === 0;
}

/** `inverse` is what would now take the taking back back: it says where things are. */
function doneWords(inverse: Step, direction: Direction): string {
  const done = direction === "undo" ? "Annulé" : "Rétabli";
  // What takes an insertion back is a deletion, and the other way round.
  const isInsertion = (inverse.kind === "insertion") === (direction === "undo");
  switch (inverse.kind) {
    case "insertion":
    case "deletion":
      return `✓ ${done} : ${isInsertion ? "l’insertion" : "la suppression"} ${ofRows(standingSpans(inverse))}.${direction === "undo" && !isInsertion ? cameBack(inverse) : ""}`;
    case "sorting":
      return `✓ ${done} : le tri.`;
    case "renaming":
      return `✓ ${done} : l’onglet s’appelle « ${inverse.from} ».`;
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

function cameBack({ spans }: RowInsertion | RowDeletion): string {
  return rowCountOf(spans) === 1 ? " Elle est revenue." : " Elles sont revenues.";
}

function ofCells({ cells }: CellChange): string {
  const [first] = cells;
  if (cells.length !== 1 || first === undefined) return `de ${formatNumber(cells.length)} cellules`;
  return `de ${cellName(first.row, first.column)}`;
}

/** All that came back or changed; the place where rows went. */
function blockOf(desk: Desk, workbookId: string, inverse: Step): UndoneBlock | null {
  if (inverse.kind === "tabs" || inverse.kind === "sorting" || inverse.kind === "renaming") return null;
  const rowVersion = desk.workbook(workbookId).rowOrder(inverse.sheetId).version;
  if (inverse.kind === "cells") {
    const rows = extent(inverse.cells.map(({ row }) => row));
    const columns = extent(inverse.cells.map(({ column }) => column));
    if (rows.count === 0) return null;
    const [rowCount, columnCount] = [rows.count, columns.count];
    return { row: rows.first, column: columns.first, rowCount, columnCount, rowVersion };
  }
  const [first, last] = [inverse.spans[0], inverse.spans.at(-1)];
  const row = first?.at ?? 0;
  if (inverse.kind === "insertion") return { row, column: 0, rowCount: 1, columnCount: 1, rowVersion };
  const { sheets } = desk.spreadsheet(workbookId);
  const tab = sheets.find(({ properties }) => properties.sheetId === inverse.sheetId);
  const columnCount = tab?.properties.gridProperties.columnCount ?? 1;
  return { row, column: 0, rowCount: (last?.at ?? 0) + (last?.count ?? 1) - row, columnCount, rowVersion };
}

/** From the least number to the greatest; there may be more than a call takes. */
function extent(numbers: readonly number[]): { first: number; count: number } {
  const first = numbers.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const last = numbers.reduce((most, one) => Math.max(most, one), -1);
  return { first, count: last < 0 ? 0 : last - first + 1 };
}

function skippedSentence(count: number): string {
  return `${count === 1 ? "Une cellule a" : `${count} cellules ont`} changé depuis : laissé tel quel.`;
}
