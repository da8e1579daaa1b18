// Collects the anomalies of one tab, one line of `Alertes` each.
import type { Tab } from "../workbook/column.ts";
import type { Alert } from "./alert.ts";

/** Lists an anomaly on a row; `row` is `null` when the whole tab is meant. */
export type ListAnomaly = (row: number | null, message: string) => void;

/**
 * A list to which the anomalies of `tab` are added. Staff who sort their rows know them by `nameOf`, in front of
 * the message, more than by number.
 */
export function anomaliesOf(
  tab: Tab,
  alerts: Alert[],
  nameOf: (row: number) => string = () => "",
): ListAnomaly {
  return (row, message) => {
    const name = row === null ? "" : nameOf(row);
    const named = name === "" ? message : `${name} — ${message}`;
    alerts.push({ severity: "anomaly", tab: tab.title, row, message: named, dueOn: null });
  };
}
