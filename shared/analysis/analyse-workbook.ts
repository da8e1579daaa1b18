// From the workbook's cells to its rates, alerts and facts: the one computation that every action shares.

import { listDifferingRows } from "../alerts/campaign-anomalies.ts";
import { announcedDeadlines, deadlineAlerts } from "../alerts/deadlines.ts";
import { informationAlerts } from "../alerts/information.ts";
import type { DaySerial } from "../calendar/day.ts";
import { automaticSources } from "../indicators/automatic-measures.ts";
import { computeRates } from "../indicators/compute-rates.ts";
import { parseWorkbook } from "../parsing/parse-workbook.ts";
import { rowNamer } from "../parsing/row-names.ts";
import type { WorkbookCells } from "../reading/workbook-cells.ts";
import type { Alert } from "../records/alert.ts";
import { anomaliesOf } from "../records/anomalies.ts";
import { STAFF_TABS } from "../workbook/tabs.ts";
import type { Analysis } from "./analysis.ts";
import { reviewFactsOf } from "./review-facts-of.ts";

/** Reads and computes a workbook. `today` serves as the default of `Arrêté au`. Its cells are not changed. */
export function analyseWorkbook(cells: WorkbookCells, today: DaySerial): Analysis {
  const { parsed, settingRows, alerts } = parseWorkbook(cells, today);
  if (parsed === null) return { kind: "blocked", alerts };
  const { records, leftAside } = parsed;
  listDifferingRows(
    records.satisfaction,
    anomaliesOf(STAFF_TABS.satisfaction, alerts, rowNamer("satisfaction", cells)),
  );
  const sources = automaticSources(records);
  const rates = computeRates(sources);
  const deadlines = announcedDeadlines(sources, settingRows);
  return {
    kind: "computed",
    records,
    rates,
    alerts: [
      ...inOrderOfTabs(alerts),
      ...deadlineAlerts(deadlines, records.settings.closedOn),
      ...informationAlerts(rates, leftAside, records.settings),
    ],
    deadlines,
    facts: reviewFactsOf(sources),
  };
}

/** Anomalies by tab, in the order of the tabs, then by row. */
function inOrderOfTabs(alerts: readonly Alert[]): Alert[] {
  const order = new Map(Object.values(STAFF_TABS).map(({ title }, index) => [title as string, index]));
  const place = ({ tab }: Alert) => order.get(tab) ?? order.size;
  return [...alerts].sort((left, right) => place(left) - place(right) || (left.row ?? 0) - (right.row ?? 0));
}
