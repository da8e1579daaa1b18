// The dialogs' HTML: every text is escaped, no script runs.
import type { Alert } from "../shared/alerts/alert.ts";
import { withNoBreakSpaces } from "../shared/french/typography.ts";
import { ALERT_SEVERITIES } from "../shared/workbook/choices.ts";

/** What a dialog shows, from top to bottom. */
export interface DialogContent {
  sentences: readonly string[];
  link?: { label: string; url: string };
  alerts?: readonly Alert[];
}

/** Beyond these, the tab `Alertes` is the place to read. */
const MOST_ALERTS = 100;

const STYLE = `body{font:14px Arial,sans-serif;color:#3a3a3a;margin:0 4px}
a{color:#000091;font-weight:bold}table{border-collapse:collapse;width:100%;margin-top:12px}
th{text-align:left;background:#000091;color:#fff}th,td{padding:4px 6px;border:1px solid #ccc;vertical-align:top}`;

/** The HTML of a dialog. */
export function dialogHtml({ sentences, link, alerts = [] }: DialogContent): string {
  return [
    `<base target="_blank"><style>${STYLE}</style>`,
    ...sentences.map((sentence) => `<p>${shown(sentence)}</p>`),
    link === undefined ? "" : `<p><a href="${escaped(link.url)}">${shown(link.label)}</a></p>`,
    alerts.length === 0 ? "" : alertTable(alerts),
  ].join("");
}

function alertTable(alerts: readonly Alert[]): string {
  const rows = alerts.slice(0, MOST_ALERTS).map(alertRow).join("");
  const others = alerts.length - MOST_ALERTS;
  const more = others > 0 ? `<p>${shown(`… et ${others} de plus : voyez l’onglet « Alertes ».`)}</p>` : "";
  return `<table><tr><th>Gravité</th><th>Onglet</th><th>Ligne</th><th>Message</th></tr>${rows}</table>${more}`;
}

function alertRow({ severity, tab, row, message }: Alert): string {
  const cells = [ALERT_SEVERITIES.labels[severity], tab, row === null ? "" : String(row), message];
  return `<tr>${cells.map((cell) => `<td>${shown(cell)}</td>`).join("")}</tr>`;
}

function shown(text: string): string {
  return escaped(withNoBreakSpaces(text));
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
