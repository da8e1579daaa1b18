// Writes a workbook as tables of French headers and rows, and reads it the way the add-on does.

import { analyseWorkbook } from "../../shared/analysis/analyse-workbook.ts";
import type { ComputedAnalysis } from "../../shared/analysis/analysis.ts";
import { daySerial } from "../../shared/calendar/day.ts";
import { findColumns } from "../../shared/reading/headers.ts";
import { type SheetOverview, sheetOfTab } from "../../shared/reading/overview.ts";
import { cellsFromAnswer, planReading } from "../../shared/reading/plan.ts";
import type { RawCell, WorkbookCells } from "../../shared/reading/workbook-cells.ts";
import type { Alert, AlertSeverity } from "../../shared/records/alert.ts";
import type { Rate } from "../../shared/records/rate.ts";
import { STAFF_TABS } from "../../shared/workbook/tabs.ts";

/** A tab: its header row, then its rows from row 2 down. */
export type Table = readonly (readonly RawCell[])[];

/** Tables by French tab title. */
export type Tables = Readonly<Record<string, Table>>;

/** A day after every exercice of the tests: `Arrêté au` then defaults to 31/01 of the next year. */
export const LATER = daySerial(2030, 6, 1);

/** The serial of an ISO day: `day("2020-02-29")`. */
export function day(iso: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = iso.split("-").map(Number);
  return daySerial(year, month, dayOfMonth);
}

/** `Paramètres` for the exercice 2020, with other settings by key. */
export function settings(values: Readonly<Record<string, RawCell>> = {}): Table {
  return [["Clé", "Valeur"], ...Object.entries({ Service: "Aix", Exercice: 2020, ...values })];
}

/** `Indicateurs` with one automatic indicator a code. */
export function automatic(unit: string, ...codes: string[]): Table {
  return [["Code", "Unité", "Calcul"], ...codes.map((code) => [code, unit, "Automatique"])];
}

/** Every staff tab: the tables given, completed with the headers and the tabs that they do not show. */
export function completeTables(tables: Tables): Record<string, Table> {
  const unknown = Object.keys(tables).filter(
    (title) => !Object.values(STAFF_TABS).some((tab) => tab.title === title),
  );
  if (unknown.length > 0) throw new Error(`No such tab: ${unknown.join(", ")}`);
  return Object.fromEntries(
    Object.values(STAFF_TABS).map((tab) => {
      const table = tables[tab.title] ?? (tab === STAFF_TABS.settings ? settings() : [[]]);
      const [headers = [], ...rows] = table;
      const missing = findColumns(tab, headers).missing.map(({ header }) => header);
      return [tab.title, [[...headers, ...missing], ...rows]];
    }),
  );
}

/** The overview of tables, as the spreadsheet shows it. */
export function overviewOf(tables: Tables): SheetOverview[] {
  return Object.entries(tables).map(([title, table], index) => ({
    sheetId: index,
    title,
    rowCount: 1000,
    columnCount: table[0]?.length ?? 0,
    headers: table[0] ?? [],
  }));
}

/** The cells of a workbook, by the plan that the add-on reads by. */
export function workbookCells(tables: Tables): WorkbookCells {
  const complete = completeTables(tables);
  const sheets = overviewOf(complete);
  const plan = planReading(sheets);
  if (plan.kind === "blocked") throw new Error(plan.alerts.map(({ message }) => message).join(" "));
  const values = plan.ranges.map(({ tab, columnKeys }) => {
    const [headers = [], ...rows] = complete[sheetOfTab(sheets, STAFF_TABS[tab])?.title ?? ""] ?? [];
    const { positions } = findColumns(STAFF_TABS[tab], headers);
    return columnKeys.map((key) => rows.map((row) => row[positions.get(key) ?? -1]));
  });
  return cellsFromAnswer(plan.ranges, values);
}

/** The analysis of a workbook that nothing blocks. */
export function analysed(tables: Tables, today: number = LATER): ComputedAnalysis {
  const analysis = analyseWorkbook(workbookCells(tables), today);
  if (analysis.kind === "blocked") throw new Error(analysis.alerts.map(({ message }) => message).join(" "));
  return analysis;
}

/** The rate of one code. */
export function rateOf(tables: Tables, code: string): Rate {
  const rate = analysed(tables).rates.find((candidate) => candidate.code === code);
  if (rate === undefined) throw new Error(`No rate ${code}`);
  return rate;
}

/** The anomalies, as `Relevés 3: message`, the name of the row in front of each message left out. */
export function anomalies(tables: Tables): string[] {
  return namedAnomalies(tables).map((line) => line.replace(/: [^—]* — /, ": "));
}

/** The anomalies, as `Relevés 3: TEL1, mars 2020 — message`. */
export function namedAnomalies(tables: Tables): string[] {
  return alertsOf(tables, "anomaly").map(({ tab, row, message }) => `${tab} ${row}: ${message}`);
}

/** What is said where nothing is wrong, as `Relevés: message`. */
export function information(tables: Tables): string[] {
  return alertsOf(tables, "information").map(({ tab, message }) => `${tab}: ${message}`);
}

function alertsOf(tables: Tables, severity: AlertSeverity): Alert[] {
  return analysed(tables).alerts.filter((alert) => alert.severity === severity);
}

/** Where and when deadlines fall, in the order of the list. */
export function deadlines(tables: Tables): { tab: string; row: number | null; dueOn: number | null }[] {
  return alertsOf(tables, "deadline").map(({ tab, row, dueOn }) => ({ tab, row, dueOn }));
}
