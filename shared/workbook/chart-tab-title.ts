// The titles of the hidden tabs that hold each year's chart data: `Données 2020`.
import { comparableName } from "./names.ts";
import { chartDataTab } from "./tabs/results.ts";

const PREFIX = comparableName(chartDataTab("AAAA").title.replace("AAAA", ""));

/** The year whose chart data a tab of this title holds; `null` for any other tab. */
export function chartTabYear(title: string): number | null {
  const comparable = comparableName(title);
  const year = comparable.startsWith(PREFIX) ? comparable.slice(PREFIX.length).trim() : "";
  return /^\d{4}$/.test(year) ? Number(year) : null;
}
