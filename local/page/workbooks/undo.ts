// Taking back what a browser tab did last, or doing it again.
import { PageError } from "../page-error.ts";
import { withCellChange } from "./cell-change.ts";
import type { Desk } from "./desk.ts";
import { deleteRows, insertRows } from "./row-change.ts";
import type { Direction, Step } from "./undo-stack.ts";

/** What was taken back: its tab, and a sentence when there is something to say. */
export interface Undone {
  sheetId: number | null;
  message: string | null;
}

/** Applies the last step of a browser tab in a direction. */
export function undo(
  desk: Desk,
  { workbookId, clientId }: { workbookId: string; clientId: string },
  direction: Direction,
): Undone {
  const stack = desk.workbook(workbookId).undoStack(clientId);
  const step = stack.take(direction);
  if (step === undefined)
    return { sheetId: null, message: direction === "undo" ? "Rien à annuler." : "Rien à rétablir." };
  const { sheetId } = step;
  try {
    const { inverse, message } = applied(desk, workbookId, step);
    stack.put(direction === "undo" ? "redo" : "undo", inverse);
    return { sheetId, message };
  } catch (error) {
    // What others did since stands in the way: the step is dropped, the one before it can be taken back.
    if (error instanceof PageError) return { sheetId, message: error.message };
    stack.put(direction, step);
    throw error;
  }
}

function applied(desk: Desk, workbookId: string, step: Step): { inverse: Step; message: string | null } {
  if (step.kind === "insertion") return { inverse: insertRows(desk, workbookId, step), message: null };
  if (step.kind === "deletion") return { inverse: deleteRows(desk, workbookId, step), message: null };
  const order = desk.workbook(workbookId).rowOrder(step.sheetId);
  const { spreadsheet, skipped, inverse } = withCellChange(desk.spreadsheet(workbookId), step, order);
  desk.write(() => desk.google.spreadsheets.put(spreadsheet));
  return { inverse, message: skippedSentence(skipped) };
}

function skippedSentence(count: number): string | null {
  if (count === 0) return null;
  return `${count === 1 ? "Une cellule a" : `${count} cellules ont`} changé depuis : laissé tel quel.`;
}
