// Collects the anomalies of one tab, one line of `Alertes` each.
import type { Tab } from "../workbook/column.ts";
import type { Alert } from "./alert.ts";
import type { RowNames } from "./row-names.ts";

/** Lists an anomaly on a row; `row` is `null` when the whole tab is meant. */
export type ListAnomaly = (row: number | null, message: string) => void;

/**
 * A list to which the anomalies of `tab` are added. Staff who sort their rows know them by `names`, in front of the
 * message, more than by number.
 */
export function anomaliesOf(tab: Tab, alerts: Alert[], names?: RowNames): ListAnomaly {
  return (row, message) => {
    const words = row === null ? "" : (names?.words(row) ?? "");
    const named = words === "" ? message : `${words} — ${message}`;
    const name = row === null ? null : (names?.key(row) ?? null);
    const alert = { severity: "anomaly", tab: tab.title, row, message: named, dueOn: null } as const;
    alerts.push(name === null ? alert : { ...alert, name });
  };
}
