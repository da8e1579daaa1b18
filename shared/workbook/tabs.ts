// Every tab of the workbook, in the order of a new one.
import { complaintsTab, opinionsTab } from "./tabs/complaints.ts";
import { historyTab, indicatorsTab, readingsTab } from "./tabs/indicators.ts";
import { actionsTab, checkpointsTab, documentsTab, findingsTab, meetingsTab } from "./tabs/management.ts";
import { agentsTab, trainingsTab } from "./tabs/people.ts";
import { alertsTab, dashboardTab, ratesTab } from "./tabs/results.ts";
import { settingsTab, suspensionsTab } from "./tabs/settings.ts";
import { mysteryTab, satisfactionTab } from "./tabs/surveys.ts";

/** The tabs that staff fill. */
export const STAFF_TABS = {
  settings: settingsTab,
  suspensions: suspensionsTab,
  indicators: indicatorsTab,
  readings: readingsTab,
  history: historyTab,
  complaints: complaintsTab,
  opinions: opinionsTab,
  satisfaction: satisfactionTab,
  mystery: mysteryTab,
  agents: agentsTab,
  trainings: trainingsTab,
  actions: actionsTab,
  documents: documentsTab,
  meetings: meetingsTab,
  checkpoints: checkpointsTab,
  findings: findingsTab,
} as const;

/** The tabs that the add-on writes. */
export const RESULT_TABS = {
  rates: ratesTab,
  alerts: alertsTab,
  dashboard: dashboardTab,
} as const;

/** All tabs by identifier. */
export const TABS = { ...STAFF_TABS, ...RESULT_TABS } as const;

export type StaffTabKey = keyof typeof STAFF_TABS;
export type ResultTabKey = keyof typeof RESULT_TABS;
