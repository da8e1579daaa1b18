// What the page of a month is told, and what it asks: plain JSON.
import type { RowChange } from "../../shared/changes/row-change.ts";
import type { FigureChange } from "../../shared/month-entry/month-changes.ts";
import type { MonthsToEnter } from "../../shared/month-entry/year-months.ts";

/** The year's months. */
export interface MonthData extends MonthsToEnter {
  workbookId: string;
  year: number;
}

/** What the page is opened with. */
export interface MonthStart {
  /** 1–12; `null` opens on the first one that lacks something. */
  month: number | null;
}

/** A month to save. */
export interface MonthOrder {
  year: number;
  /** 1–12. */
  month: number;
  figures: FigureChange[];
}

/** A figure that somebody else changed meanwhile, or that can't be written. */
export interface MonthConflict {
  figure: FigureChange;
  /** What the cell holds now. */
  found: string | number | null;
  /** Why it can't be written at all; empty when it only changed. */
  reason: string;
}

/** A month saved. */
export interface SavedMonth {
  sentences: string[];
  conflicts: MonthConflict[];
  /** What takes it back. */
  undo: RowChange[];
}
