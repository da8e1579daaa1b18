// How a desk lays the workbook's tabs out: in groups by what people do in them, key columns always in sight.
import type { Tab } from "./column.ts";
import { complaintsTab, opinionsTab } from "./tabs/complaints.ts";
import { historyTab, indicatorsTab, readingsTab } from "./tabs/indicators.ts";
import { actionsTab, checkpointsTab, documentsTab, findingsTab, meetingsTab } from "./tabs/management.ts";
import { agentsTab, trainingsTab } from "./tabs/people.ts";
import { alertsTab, dashboardTab, ratesTab } from "./tabs/results.ts";
import { settingsTab, suspensionsTab } from "./tabs/settings.ts";
import { mysteryTab, satisfactionTab } from "./tabs/surveys.ts";

/** Tabs that serve the same work, in the order in which they are shown. */
export interface TabGroup {
  title: string;
  tabs: readonly Tab[];
}

const TO_FILL: readonly Tab[] = [
  readingsTab,
  complaintsTab,
  opinionsTab,
  satisfactionTab,
  mysteryTab,
  trainingsTab,
  meetingsTab,
  findingsTab,
];

/** Every tab of the contract, once. */
export const TAB_GROUPS: readonly TabGroup[] = [
  { title: "À saisir", tabs: TO_FILL },
  { title: "Suivre", tabs: [actionsTab, documentsTab, checkpointsTab, agentsTab] },
  { title: "Résultats", tabs: [dashboardTab, ratesTab, alertsTab, historyTab] },
  { title: "Réglages", tabs: [settingsTab, indicatorsTab, suspensionsTab] },
];

/** The group of the tabs that are a site's own. */
export const OWN_TABS_TITLE = "Autres";

/** Tabs whose rows are told apart by another number of columns than the first one alone. */
const KEY_COLUMN_COUNTS = new Map<Tab, number>([
  [readingsTab, 2],
  [ratesTab, 2],
  [indicatorsTab, 2],
  [historyTab, 2],
  [findingsTab, 0],
  [trainingsTab, 0],
  [alertsTab, 0],
  [dashboardTab, 0],
]);

/** How many columns, from the first, tell which row is which. */
export function keyColumnCount(tab: Tab): number {
  return KEY_COLUMN_COUNTS.get(tab) ?? 1;
}

/** Whether people open a tab to add rows to it, rather than to read or change those that are there. */
export function isToFill(tab: Tab): boolean {
  return TO_FILL.includes(tab);
}
