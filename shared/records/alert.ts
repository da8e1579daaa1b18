// One line of `Alertes`: what is wrong or due, where, and what to do.
import type { DaySerial } from "../calendar/day.ts";
import type { ALERT_SEVERITIES, CodeOf } from "../workbook/choices.ts";
import type { RowName } from "../workbook/row-name.ts";

export type AlertSeverity = CodeOf<typeof ALERT_SEVERITIES>;

/** An alert, already worded in French. */
export interface Alert {
  severity: AlertSeverity;
  /** The tab's French title. */
  tab: string;
  /** The sheet's row number, from 1; `null` when the whole tab is meant. */
  row: number | null;
  /** Finds an anomaly's row again once staff have moved it. */
  name?: RowName;
  message: string;
  /** For deadlines: the day. */
  dueOn: DaySerial | null;
}
