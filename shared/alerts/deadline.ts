// Something due: where it stands, and by when.
import type { DaySerial } from "../calendar/day.ts";
import type { Tab } from "../workbook/column.ts";

/** What kind of thing is due. */
export type DeadlineNature =
  | "label"
  | "audit"
  | "training"
  | "firstTraining"
  | "document"
  | "action"
  | "checkpoint"
  | "complaint";

/** A deadline, not yet told whether it is near enough to be announced. */
export interface Deadline {
  nature: DeadlineNature;
  /** What names the row to staff: an agent, a title, a number, a reference; empty when nothing does. */
  name: string;
  tab: Tab;
  row: number | null;
  /** `null`: due already, on no known day. */
  dueOn: DaySerial | null;
  /** What is due, without its day. */
  message: string;
}
