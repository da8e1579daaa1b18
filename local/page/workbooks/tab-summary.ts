// What a tab holds, in a few words: how many rows, and of what.
import { type DaySerial, isoDay } from "../../../shared/calendar/day.ts";
import { formatMonth } from "../../../shared/french/dates.ts";
import { ofWord } from "../../../shared/french/elision.ts";
import { counted } from "../../../shared/french/numbers.ts";
import { readMonth } from "../../../shared/parsing/cell.ts";
import type { Tab } from "../../../shared/workbook/column.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";
import type { Sheet } from "../../google/sheets/model.ts";
import { hasContent } from "../../google/sheets/values/cell-kind.ts";
import { columnPlaces, contractTab, rawCell } from "./contract-cells.ts";

/** What a row of a tab is, where it has a name. */
const ROW_NOUNS = new Map<Tab | undefined, readonly [singular: string, plural: string]>([
  [TABS.actions, ["action", "actions"]],
  [TABS.rates, ["indicateur", "indicateurs"]],
  [TABS.indicators, ["indicateur", "indicateurs"]],
  [TABS.settings, ["réglage", "réglages"]],
  [TABS.alerts, ["alerte", "alertes"]],
  [TABS.documents, ["document", "documents"]],
  [TABS.agents, ["agent", "agents"]],
]);

/** `88 lignes, de janvier à décembre 2020`, `18 actions`; what the add-on fills says how when it is blank. */
export function tabSummary(sheet: Sheet): string {
  const tab = contractTab(sheet);
  if (tab === TABS.dashboard) return "Les résultats de l’année, par les cellules de maintenant.";
  const headerRows = Math.max(1, sheet.properties.gridProperties.frozenRowCount ?? 0);
  const count = sheet.rows.slice(headerRows).filter((row) => row?.some(hasContent) === true).length;
  const isComputed = tab === TABS.rates || tab === TABS.alerts;
  if (count === 0 && isComputed) return "Rien encore : « Calculer les taux » remplit cet onglet.";
  if (count === 0) return "Aucune ligne encore.";
  const [singular, plural] = ROW_NOUNS.get(tab) ?? ["ligne", "lignes"];
  return counted(count, singular, plural) + (tab === TABS.readings ? monthsOf(sheet) : "");
}

/** `, de janvier à décembre 2020`; nothing where no month can be read. */
function monthsOf(sheet: Sheet): string {
  const column = columnPlaces(sheet, TABS.readings).get("month");
  if (column === undefined) return "";
  const known = sheet.rows
    .slice(1)
    .map((row) => readMonth(rawCell(row?.[column])))
    .filter((day): day is DaySerial => typeof day === "number")
    .sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return "";
  const [from, to] = [formatMonth(first), formatMonth(last)];
  if (from === to) return `, ${to}`;
  const isOneYear = isoDay(first).slice(0, 4) === isoDay(last).slice(0, 4);
  const start = isOneYear ? (from.split(" ")[0] ?? from) : from;
  return `, ${ofWord(start)} à ${to}`;
}
