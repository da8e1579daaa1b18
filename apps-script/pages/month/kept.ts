// What is kept of the page of a month: numbers half typed, the way means are typed.
import type { Entry, MeanMode } from "../../../shared/month-entry/month-entry.ts";
import { kept } from "../client/kept.ts";

/** Where the way means are typed is kept. */
export const MODE_KEY = "revue-qualite moyennes";

/** What was typed and not saved; `null` when nothing that fits is kept. */
export function keptEntries(key: string, count: number): Entry[] | null {
  const entries = kept(key);
  if (!Array.isArray(entries) || entries.length !== count) return null;
  return entries.map((entry: unknown) => (typeof entry === "string" ? entry : null));
}

/** How the person types means. */
export function keptMode(): MeanMode {
  return kept(MODE_KEY) === "total" ? "total" : "mean";
}
