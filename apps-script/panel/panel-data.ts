// What the side panel is told: plain JSON; days are ISO texts in to-dos, serials elsewhere.
import type { Rate } from "../../shared/records/rate.ts";
import type { ToDo } from "../../shared/to-do/to-do.ts";
import type { ComputationState } from "../workbook/computation-state.ts";

/** A rate with a target, as the panel lists it. */
export type PanelRate = Pick<
  Rate,
  "code" | "label" | "unit" | "year" | "target" | "direction" | "isAttained" | "sampleSize"
>;

/** Where the year stands. */
export interface PanelYear {
  state: "year";
  /** Tells whether something was written since. */
  mark: string;
  year: number;
  department: string;
  closedOn: number;
  today: number;
  /** No reading of the year counts yet. */
  isEmpty: boolean;
  hasDeck: boolean;
  smallSampleSize: number;
  rates: PanelRate[];
  toDos: ToDo[];
  computation: ComputationState | null;
}

/** A workbook that can't be computed, and why. */
export interface PanelBlocked {
  state: "blocked";
  mark: string;
  faults: { tab: string; row: number | null; message: string }[];
}

/** A workbook that was never prepared. */
export interface PanelFirstRun {
  state: "first";
  mark: string;
  /** The current year. */
  year: number;
}

export type PanelData = PanelYear | PanelBlocked | PanelFirstRun;

/** What the panel's first run asks, as typed. */
export interface FirstRunOrder {
  service: string;
  exercice: string;
  /** May be empty. */
  labelObtenuLe: string;
}
