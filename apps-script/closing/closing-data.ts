// What the page of a closing is told, and what it asks: plain JSON, days as serials.
import type { DaySerial } from "../../shared/calendar/day.ts";
import type { CellContent } from "../../shared/changes/row-change.ts";
import type { ClosingFacts } from "../../shared/closing/closing-facts.ts";
import type { ClosingFigure } from "../../shared/closing/closing-figure.ts";
import type { CellTarget } from "../interface/page-data.ts";

/** A former year that may be reopened. */
interface ReopeningOffer {
  year: number;
  /** How many rows its closing added. */
  rows: number;
  /** `Arrêté au` as it was entered. */
  closedOn: CellContent;
}

/** A year to close. */
export interface ClosingYear {
  state: "year";
  today: DaySerial;
  facts: ClosingFacts;
  figures: ClosingFigure[];
  /** Tells these figures from those of another reading. */
  seal: string;
  hasDeck: boolean;
  /** `Arrêté au` as it stands in `Paramètres`: `null` when the default holds. */
  enteredClosedOn: CellContent;
  reopening: ReopeningOffer | null;
}

/** A workbook that can't be computed, and why. */
export interface ClosingBlocked {
  state: "blocked";
  faults: { message: string; target: CellTarget }[];
}

export type ClosingData = ClosingYear | ClosingBlocked;

/** A year to close, as the page showed it. */
export interface ClosingOrder {
  year: number;
  seal: string;
}

/** A year closed. */
export interface ClosedData {
  /** The sheet's rows, from 1, that were added to `Historique`. */
  rows: number[];
}

/** A year reopened. */
export interface ReopenedData {
  /** How many rows left `Historique`. */
  removed: number;
  /** The codes whose row changed since, or stands twice: it stays. */
  kept: string[];
  /** What `Arrêté au` held before: typed since the closing, it stays; `null` when it was still empty. */
  closedOn: CellContent;
}
