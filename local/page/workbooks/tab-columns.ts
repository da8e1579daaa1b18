// What the contract knows of a tab's columns, as the page shows it: kinds, key columns, codes and what they stand for.
import { columnKindWords } from "../../../shared/french/column-kinds.ts";
import { parseSettingAlone } from "../../../shared/parsing/parse-settings.ts";
import { parseTab } from "../../../shared/parsing/parse-tab.ts";
import type { Column } from "../../../shared/workbook/column.ts";
import { isToFill, keyColumnCount } from "../../../shared/workbook/desk-tabs.ts";
import { comparableCode } from "../../../shared/workbook/names.ts";
import { STAFF_TABS, TABS } from "../../../shared/workbook/tabs.ts";
import type { Sheet, Spreadsheet } from "../../google/sheets/model.ts";
import type { IndicatorView, TabView } from "../protocol/tab.ts";
import { cellsOfTab, columnPlaces, contractTab } from "./contract-cells.ts";

const RATE_KEYS: readonly (keyof typeof TABS.rates.columns)[] = [
  "code",
  "isAttained",
  "quarter1",
  "quarter2",
  "quarter3",
  "quarter4",
  "year",
];

type ColumnTraits = Pick<
  TabView,
  | "isDashboard"
  | "isToFill"
  | "headerColumns"
  | "columnKinds"
  | "keyColumnCount"
  | "codeColumns"
  | "rateColumns"
  | "indicators"
>;

/** Columns that hold codes of `Indicateurs`. */
const CODE_COLUMNS = new Set<Column<unknown>>([TABS.readings.columns.code, TABS.history.columns.code]);

const UNKNOWN: ColumnTraits = {
  isDashboard: false,
  isToFill: false,
  headerColumns: [],
  columnKinds: [],
  keyColumnCount: 0,
  codeColumns: [],
  rateColumns: null,
  indicators: {},
};

/** Everything is blank for a tab that the contract does not know. */
export function tabColumns(spreadsheet: Spreadsheet, sheet: Sheet): ColumnTraits {
  const tab = contractTab(sheet);
  if (tab === undefined) return UNKNOWN;
  const places = [...columnPlaces(sheet, tab)].flatMap(([key, place]) => {
    const column = tab.columns[key];
    return column === undefined ? [] : [{ column, place }];
  });
  const year = yearOf(spreadsheet);
  const columnKinds: string[] = [];
  for (const { column, place } of places) columnKinds[place] = columnKindWords(column, year);
  const codeColumns = places.flatMap(({ column, place }) => (CODE_COLUMNS.has(column) ? [place] : []));
  return {
    isDashboard: tab === TABS.dashboard,
    isToFill: isToFill(tab),
    headerColumns: places.map(({ place }) => place),
    columnKinds,
    keyColumnCount: keyColumnCount(tab),
    codeColumns,
    rateColumns: tab === TABS.rates ? rateColumns(sheet) : null,
    indicators: codeColumns.length === 0 && tab !== TABS.rates ? {} : indicatorsOf(spreadsheet),
  };
}

function rateColumns(sheet: Sheet): TabView["rateColumns"] {
  const places = columnPlaces(sheet, TABS.rates);
  const [code, attained, ...values] = RATE_KEYS.map((key) => places.get(key) ?? -1);
  return { code: code ?? -1, attained: attained ?? -1, values };
}

/** The year of the review; nothing where it can't be read. */
export function yearOf(spreadsheet: Spreadsheet): number | null {
  const { value } = parseSettingAlone("year", cellsOfTab(spreadsheet, STAFF_TABS.settings));
  return typeof value === "number" ? value : null;
}

/** The catalogue by code: of two rows with the same code, the first. */
function indicatorsOf(spreadsheet: Spreadsheet): Record<string, IndicatorView> {
  const tab = STAFF_TABS.indicators;
  const { records } = parseTab(tab, cellsOfTab(spreadsheet, tab), {}, () => undefined);
  const views = records.flatMap((record) => {
    const { code, label, unit, calculation, target, direction, countedWords, totalWords } = record;
    if (code === null) return [];
    const view: IndicatorView = {
      label: label ?? "",
      unit,
      calculation,
      target,
      direction,
      counted: countedWords ?? "",
      total: totalWords ?? "",
    };
    return [[comparableCode(code), view] as const];
  });
  return Object.fromEntries(views.toReversed());
}
