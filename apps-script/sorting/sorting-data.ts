// What the page of doubtful messages is told: plain JSON, days as serials.
import type { CellContent } from "../../shared/changes/row-change.ts";

/** A message that the form doubts and nobody has sorted yet. */
export interface DoubtfulMessage {
  /** The sheet's row, from 1. */
  row: number;
  /** Its cells as they stand, by column key. */
  cells: Record<string, CellContent>;
}

/** The messages to sort, in the order of their rows. */
export interface SortingData {
  messages: DoubtfulMessage[];
}
