// The code's description of a tab and of a column, by the French names of docs/contract.md.
import type { Column, Tab } from "../../../shared/workbook/column.ts";
import { chartDataTab } from "../../../shared/workbook/tabs/results.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";

const TABS_AND_CHARTS: readonly Tab[] = [...Object.values(TABS), chartDataTab(2026)];

/** The tab of a title. */
export function tabTitled(title: string): Tab {
  const tab = TABS_AND_CHARTS.find((candidate) => candidate.title === title);
  if (tab === undefined) throw new Error(`No such tab: ${title}`);
  return tab;
}

/** The column of a tab, by its header. */
export function columnOf(title: string, header: string): Column<unknown> {
  const column = Object.values(tabTitled(title).columns).find((candidate) => candidate.header === header);
  if (column === undefined) throw new Error(`${title} has no column ${header}`);
  return column;
}
