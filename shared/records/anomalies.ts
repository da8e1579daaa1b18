// Collects the anomalies of one tab, one line of `Alertes` each.
import type { Tab } from "../workbook/column.ts";
import type { RowName } from "../workbook/row-name.ts";
import type { Alert } from "./alert.ts";

/** How the rows of a tab are named. */
export interface RowNames {
  /** To staff; empty when nothing that names a row can be read. */
  words: (row: number) => string;
  /** To find a row again; `null` when nothing tells it from the others. */
  key: (row: number) => RowName | null;
}

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
