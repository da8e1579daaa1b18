// Something due: where it stands, and by when.
import type { DaySerial } from "../calendar/day.ts";
import type { Tab } from "../workbook/column.ts";

/** A deadline, not yet told whether it is near enough to be announced. */
export interface Deadline {
  tab: Tab;
  row: number | null;
  /** `null`: due already, on no known day. */
  dueOn: DaySerial | null;
  /** What is due, without its day. */
  message: string;
}
