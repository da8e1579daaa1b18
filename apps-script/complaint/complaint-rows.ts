// `Réclamations` read whole, messages included: what duplicates are looked for in, and what numbers are taken.
import { contentOf } from "../../shared/changes/plan-changes.ts";
import type { CellContent } from "../../shared/changes/row-change.ts";
import { parseSettings } from "../../shared/parsing/parse-settings.ts";
import type { TabCells } from "../../shared/reading/workbook-cells.ts";
import type { Alert } from "../../shared/records/alert.ts";
import type { Settings } from "../../shared/records/records.ts";
import { comparableName } from "../../shared/workbook/names.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { blockedBy } from "../workbook/read-analysis.ts";
import { type ReadTabs, readTabs } from "../workbook/read-tabs.ts";

/** The settings, and the cells that a complaint needs. */
export interface ComplaintRows {
  settings: Settings;
  today: number;
  complaints: TabCells;
  actions: TabCells;
  tabs: ReadTabs;
}

/** Two calls. @throws UserError when a header is missing, or a required setting. */
export function readComplaints({ workbook, todayIn }: ReadingContext): ComplaintRows {
  const tabs = readTabs(workbook, ["settings", "complaints", "actions"]);
  const today = todayIn(tabs.timeZone);
  const alerts: Alert[] = [];
  const { settings } = parseSettings(tabs.values("settings"), today, alerts);
  if (settings === null) throw blockedBy(alerts);
  return { settings, today, complaints: tabs.values("complaints"), actions: tabs.values("actions"), tabs };
}

/** The index of a reference's row; below 0 when there is none. */
export function indexOf({ complaints }: ComplaintRows, reference: string): number {
  const wanted = comparableName(reference);
  return (complaints.reference ?? []).findIndex((cell) => comparableName(String(cell ?? "")) === wanted);
}

/** A row's cells by column key. */
export function rowAt(cells: TabCells, index: number): Record<string, CellContent> {
  return Object.fromEntries(Object.entries(cells).map(([key, column]) => [key, contentOf(column?.[index])]));
}
