// What the page of decisions is told, and what it asks: plain JSON, days as serials.
import type { DaySerial } from "../../shared/calendar/day.ts";
import type { CellContent } from "../../shared/changes/row-change.ts";

/** A decision of a meeting that no action of the plan bears yet. */
export interface OpenDecision {
  /** `COPIL qualité du 08/10/2020`. */
  origin: string;
  action: string;
  lead: string;
  dueOn: DaySerial | null;
}

/** An action that the review proposes, with its cells as they stand, by column key. */
export interface ActionToValidate {
  cells: Record<string, CellContent>;
}

/** What can be taken into the plan, and how many decisions are there already. */
export interface DecisionsData {
  decisions: OpenDecision[];
  toValidate: ActionToValidate[];
  takenCount: number;
}

/** What the meeting decided of a row; the day and the lead are known by now. */
interface Decided {
  lead: string;
  dueOn: DaySerial;
}

/** What is to be written in the plan. */
export interface DecisionsOrder {
  validated: (Decided & ActionToValidate)[];
  added: (Decided & Pick<OpenDecision, "origin" | "action">)[];
}

/** What was written. */
export interface TakenDecisions {
  validated: number;
  added: number;
  /** The actions that were left as they are: their row had changed, is gone, or is in the plan already. */
  left: string[];
}
