// Alerts as the rows of `Alertes`.
import type { Alert } from "../records/alert.ts";
import { ALERT_SEVERITIES } from "../workbook/choices.ts";
import type { RESULT_TABS } from "../workbook/tabs.ts";
import { type CellData, dayCell, numberCell, textCell } from "./cells.ts";

/** The row of one alert. */
export function alertRow(alert: Alert): Record<keyof (typeof RESULT_TABS)["alerts"]["columns"], CellData> {
  return {
    severity: textCell(ALERT_SEVERITIES.labels[alert.severity]),
    tab: textCell(alert.tab),
    row: numberCell(alert.row, "0"),
    message: textCell(alert.message),
    dueOn: dayCell(alert.dueOn),
  };
}
