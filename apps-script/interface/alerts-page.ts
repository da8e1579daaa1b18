// How an action ended, as the page of alerts shows it.

import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import type { Alert } from "../../shared/records/alert.ts";
import { ALERT_SEVERITIES } from "../../shared/workbook/choices.ts";
import { alertTarget } from "./alert-target.ts";
import type { AlertsPageData, ListedAlert } from "./page-data.ts";

/** What an action shows at its end, from top to bottom. */
export interface DialogContent {
  sentences: readonly string[];
  link?: { label: string; url: string };
  alerts?: readonly Alert[];
}

/** Beyond these, the tab `Alertes` is the place to read. */
const MOST_ALERTS = 100;

/** The page's data, in French typography. */
export function alertsPage({ sentences, link, alerts = [] }: DialogContent): AlertsPageData {
  const others = alerts.length - MOST_ALERTS;
  return {
    sentences: sentences.map(withNoBreakSpaces),
    link: link === undefined ? null : { label: withNoBreakSpaces(link.label), url: link.url },
    alerts: alerts.slice(0, MOST_ALERTS).map(listed),
    more: others > 0 ? withNoBreakSpaces(`… et ${others} de plus : voyez l’onglet « Alertes ».`) : null,
  };
}

function listed(alert: Alert): ListedAlert {
  const { severity, tab, row, message } = alert;
  return {
    severity: ALERT_SEVERITIES.labels[severity],
    tab,
    row,
    message: withNoBreakSpaces(message),
    target: alertTarget(alert),
  };
}
