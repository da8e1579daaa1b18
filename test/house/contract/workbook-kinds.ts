// What a workbook of docs/contract.md gives: its rates, its alerts, the rows to erase and the numbers to give.
import { rateJson } from "../../../apps-script/running/results.ts";
import { analyseWorkbook } from "../../../shared/analysis/analyse-workbook.ts";
import { isoDay } from "../../../shared/calendar/day.ts";
import { closingChanges, rowsOf } from "../../../shared/closing/closing-changes.ts";
import { keptFigures } from "../../../shared/closing/closing-figure.ts";
import { closingFigures } from "../../../shared/closing/closing-figures.ts";
import { expiredRows } from "../../../shared/erasure/expired-rows.ts";
import { formatRate } from "../../../shared/french/numbers.ts";
import type { Alert } from "../../../shared/records/alert.ts";
import type { Rate } from "../../../shared/records/rate.ts";
import { missingReferences } from "../../../shared/sheets/complaint-references.ts";
import { rateRow } from "../../../shared/sheets/rate-rows.ts";
import { ALERT_SEVERITIES } from "../../../shared/workbook/choices.ts";
import { historyTab } from "../../../shared/workbook/tabs/indicators.ts";
import { ratesTab } from "../../../shared/workbook/tabs/results.ts";
import {
  analysed,
  LATER,
  settings,
  type Table,
  type Tables,
  workbookCells,
} from "../../support/workbook-cells.ts";
import type { ExampleTable } from "./document.ts";
import { typedCell, written } from "./notation.ts";

/** `Paramètres` of the examples that show none. */
const EXERCICE_2026 = settings({ Exercice: 2026 });
/** Listed whole whenever a workbook is read: the others only where an example names one. */
const FAULTS: ReadonlySet<string> = new Set(["Bloquant", "Anomalie"]);

/** The workbook of an example. */
function workbookOf(inputs: readonly ExampleTable[]): Tables {
  const tables = inputs.map(({ name, headers, rows }): [string, Table] => [
    name,
    [headers, ...rows.map(([, ...cells]) => cells.map(typedCell))],
  ]);
  return { Paramètres: EXERCICE_2026, ...Object.fromEntries(tables) };
}

/** `Taux`, whole: the cells that the add-on writes; `Affiché` as on slides, `couverture` as in JSON. */
export function ratesOf(expected: ExampleTable, inputs: readonly ExampleTable[]): string[][] {
  const { rates } = analysed(workbookOf(inputs));
  return rates.map((rate) => [rate.code, ...expected.headers.map((header) => rateText(rate, header))]);
}

function rateText(rate: Rate, header: string): string {
  if (header === "Affiché") return written(formatRate(rate));
  if (header === "couverture") return `\`${JSON.stringify(rateJson(rate).couverture)}\``;
  const cells = rateRow(rate);
  const [key] = Object.entries(ratesTab.columns).find(([, column]) => column.header === header) ?? [];
  if (key === undefined) throw new Error(`Taux has no column ${header}`);
  const value = cells[key as keyof typeof cells].userEnteredValue;
  return written(value?.numberValue ?? value?.stringValue);
}

/** `Alertes`: every fault; deadlines and information where the example lists one. */
export function alertsOf(expected: ExampleTable, inputs: readonly ExampleTable[]): string[][] {
  const shown = new Set([...FAULTS, ...expected.rows.map(([severity = ""]) => severity)]);
  return analyseWorkbook(workbookCells(workbookOf(inputs)), LATER)
    .alerts.map((alert): [string, Alert] => [ALERT_SEVERITIES.labels[alert.severity], alert])
    .filter(([severity]) => shown.has(severity))
    .map(([severity, alert]) => [severity, ...expected.headers.map((header) => alertText(alert, header))]);
}

function alertText({ tab, row, message, dueOn }: Alert, header: string): string {
  const texts: Record<string, string> = {
    Onglet: tab,
    Ligne: written(row),
    Message: written(message),
    Échéance: dueOn === null ? "" : isoDay(dueOn),
  };
  const text = texts[header];
  if (text === undefined) throw new Error(`Alertes has no column ${header}`);
  return text;
}

/** `Effacer`: the rows of `Réclamations` whose personal data has expired. */
export function erasedRows(_: ExampleTable, inputs: readonly ExampleTable[]): string[][] {
  const { complaints } = workbookCells(workbookOf(inputs));
  const { personalDataRetentionMonths } = analysed(workbookOf(inputs)).records.settings;
  return expiredRows(complaints, personalDataRetentionMonths, LATER).due.map(({ row }) => [written(row)]);
}

/** `Clore`: the rows that closing the year adds to `Historique`, by code. */
export function closedResults({ headers }: ExampleTable, inputs: readonly ExampleTable[]): string[][] {
  const { history } = workbookCells(workbookOf(inputs));
  const { rates, records } = analysed(workbookOf(inputs));
  const { year } = records.settings;
  const kept = rowsOf(keptFigures(closingFigures(rates, history, year)));
  return closingChanges(year, kept, {}).map(({ cells, key }) => {
    const contents = cells.map(({ column, after }) => [historyTab.columns[column as "value"].header, after]);
    const byHeader: Record<string, string | number | null> = Object.fromEntries(contents);
    return [written(key.code), ...headers.map((header) => written(byHeader[header]))];
  });
}

/** `Numéroter`: the references given to the rows that have none. */
export function givenReferences(_: ExampleTable, inputs: readonly ExampleTable[]): string[][] {
  const { complaints } = analysed(workbookOf(inputs)).records;
  const references = workbookCells(workbookOf(inputs)).complaints.reference ?? [];
  return missingReferences(complaints, references).map(({ row, reference }) => [written(row), reference]);
}
