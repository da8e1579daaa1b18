// What the page of decisions is told, and what it asks: plain JSON, days as serials.
import type { CellContent, RowChange } from "../../shared/changes/row-change.ts";
import type { WorkbookRecords } from "../../shared/records/records.ts";

/** An action of the plan, with its cells as they stand, by column key. */
export type PlannedAction = WorkbookRecords["actions"][number] & { cells: Record<string, CellContent> };

/** The year's meetings, with what they decided, and the plan. */
export interface DecisionsData {
  year: number;
  meetings: WorkbookRecords["meetings"];
  actions: PlannedAction[];
}

/** What is to be written in the plan. */
export interface DecisionsOrder {
  /** Actions of the plan that become Validée. */
  validated: RowChange[];
  /** Decisions to add, each by the cells of its row but its number, `action` among them. */
  added: Record<string, CellContent>[];
}

/** What was written. */
export interface TakenDecisions {
  validated: number;
  added: number;
  /** The actions that were left as they are: their row had changed or is gone. */
  left: string[];
}
