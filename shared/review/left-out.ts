// What the notes say of rows that could not be counted.
import type { Alert } from "../alerts/alert.ts";
import { counted } from "../french/numbers.ts";
import type { Tab } from "../workbook/column.ts";

/** One note for the anomalies of the tabs that a slide rests on; none when there are none. */
export function anomalyNotes(alerts: readonly Alert[], tabs: readonly Tab[]): string[] {
  return tabs.flatMap(({ title }) => {
    const count = alerts.filter(({ severity, tab }) => severity === "anomaly" && tab === title).length;
    const anomalies = counted(count, "anomalie");
    return count === 0 ? [] : [`Onglet « ${title} » : ${anomalies} à corriger, voir l’onglet « Alertes ».`];
  });
}
