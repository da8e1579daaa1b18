// What one browser tab did and may take back, or do again.
import type { CellChange } from "./cell-change.ts";
import type { TabRenaming } from "./rename-tab.ts";
import type { RowDeletion, RowInsertion } from "./row-change.ts";
import type { RowSorting } from "./sort-rows.ts";

/** One step, as it is to be applied. */
export type Step = CellChange | RowInsertion | RowDeletion | RowSorting | TabChanges | TabRenaming;

/** Cells of several tabs that change together. */
export interface TabChanges {
  kind: "tabs";
  changes: CellChange[];
}

export type Direction = "undo" | "redo";

const MOST_STEPS = 200;

/** The steps that take back, and those that do again. */
export class UndoStack {
  readonly #steps: Record<Direction, Step[]> = { undo: [], redo: [] };

  /** Adds what takes back something just done. */
  add(step: Step): void {
    this.put("undo", step);
    this.#steps.redo = [];
  }

  /** The last step of a direction, taken off. */
  take(direction: Direction): Step | undefined {
    return this.#steps[direction].pop();
  }

  /** Puts a step on a side. */
  put(direction: Direction, step: Step): void {
    const steps = this.#steps[direction];
    steps.push(step);
    if (steps.length > MOST_STEPS) steps.shift();
  }
}
