// A site's store as CSV, as French spreadsheets open it: semicolons, UTF-8 with its mark.
import { isoDay } from "../../shared/calendar/day.ts";
import { COMPLAINT_STATUSES } from "../../shared/workbook/choices.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { siteChoices } from "../complaint/asked-fields.ts";
import { FIELD_NAMES, type FieldName, fieldNamed } from "../complaint/fields.ts";
import { zoneDay } from "../delivery/zone-day.ts";
import type { Site } from "../site/site.ts";
import type { ExportedRow } from "../store/export.ts";

const { columns } = complaintsTab;

/** A column: its header, the workbook's where it has one, and its cell. */
type ExportColumn = readonly [header: string, (row: ExportedRow, site: Site) => string];

const COLUMNS: readonly ExportColumn[] = [
  [columns.reference.header, ({ reference }) => reference],
  ["Reçue à", ({ receivedAt }) => new Date(receivedAt).toISOString()],
  [columns.receivedOn.header, ({ receivedAt }, { timeZone }) => isoDay(zoneDay(receivedAt, timeZone))],
  ...FIELD_NAMES.map(fieldColumn),
  [columns.language.header, ({ language }) => language],
  [columns.flag.header, ({ flag }) => flag],
  [columns.acknowledgedOn.header, ({ acknowledgedOn }) => dayText(acknowledgedOn)],
  [columns.status.header, ({ status }) => labelOf(COMPLAINT_STATUSES.labels, status ?? "")],
  [columns.answeredOn.header, ({ answeredOn }) => dayText(answeredOn)],
  ["Inscrite à", ({ deliveredAt }) => instantText(deliveredAt)],
  ["Effacée du formulaire à", ({ erasedAt }) => instantText(erasedAt)],
];

const BYTE_ORDER_MARK = "\uFEFF";

/** The whole store, asked page by page as it is sent; `pageAfter` gives the rows after a sequence. */
export function csvOf(
  site: Site,
  pageAfter: (sequence: number) => Promise<readonly ExportedRow[]>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after = 0;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const headers = COLUMNS.map(([header]) => header);
      controller.enqueue(encoder.encode(BYTE_ORDER_MARK + line(headers)));
    },
    async pull(controller) {
      const rows = await pageAfter(after);
      const last = rows.at(-1);
      if (last === undefined) return controller.close();
      after = last.sequence;
      const lines = rows.map((row) => line(COLUMNS.map(([, cellOf]) => cellOf(row, site))));
      controller.enqueue(encoder.encode(lines.join("")));
    },
  });
}

/** `formulaire-aix-en-provence-2026-11-26.csv`. */
export function exportName({ id, timeZone }: Site, now: number): string {
  return `formulaire-${id}-${isoDay(zoneDay(now, timeZone))}.csv`;
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(";")}\r\n`;
}

/** What a spreadsheet would take for a formula is preceded by an apostrophe: CSV has no other way to say that it is text. */
function quoted(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

function fieldColumn(name: FieldName): ExportColumn {
  const field = fieldNamed(name);
  const labels = field.kind === "choice" ? field.choices.labels : {};
  const wordsOf = (site: Site, value: string) =>
    siteChoices(name, site).find(({ id }) => id === value)?.label.fr ?? labelOf(labels, value);
  return [columns[field.column].header, (row, site) => wordsOf(site, row[name] ?? "")];
}

function labelOf(labels: Readonly<Record<string, string>>, code: string): string {
  return labels[code] ?? code;
}

function dayText(serial: number | null): string {
  return serial === null ? "" : isoDay(serial);
}

function instantText(instant: number | null): string {
  return instant === null ? "" : new Date(instant).toISOString();
}
