// Collects the anomalies of one tab, one line of `Alertes` each.
import type { Tab } from "../workbook/column.ts";
import type { Alert } from "./alert.ts";

/** Lists an anomaly on a row; `row` is `null` when the whole tab is meant. */
export type ListAnomaly = (row: number | null, message: string) => void;

/** A list to which the anomalies of `tab` are added. */
export function anomaliesOf(tab: Tab, alerts: Alert[]): ListAnomaly {
  return (row, message) => {
    alerts.push({ severity: "anomaly", tab: tab.title, row, message, dueOn: null });
  };
}
